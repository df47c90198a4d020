// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <map>

#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "output/view.hpp"
#include "rule/builtin.hpp"

namespace okrlint {
namespace {

// Keys of an override stand for the same setting as the file's own.
std::string plain_key(std::string_view key) {
  if (key.substr(0, 10) == "overrides/") {
    const std::size_t slash = key.find('/', 10);
    if (slash != std::string_view::npos) key.remove_prefix(slash + 1);
  }
  return std::string(key);
}

constexpr std::string_view template_es = R"({
  // Configuración de okrlint para esta carpeta y las de dentro. Admite comentarios.
  // «okrlint config --for ARCHIVO» dice qué línea fija cada valor.

  // No busca más configuración en las carpetas de arriba.
  "root": true,

  // {profiles}
  "profile": "default",

  // Lo que se muestra (info, warning, error) y desde dónde falla.
  "level": "warning",
  "fail_level": "error",

  // Por regla: off, info, warning, error, o un objeto con sus límites.
  // "rules": {
  //   "objective-too-long": { "severity": "warning", "max": 8 },
  //   "objective-filler": "off"
  // },

  // Archivos que no se leen, como en un .gitignore.
  "exclude": []

  // , "overrides": [ { "files": ["equipos/nuevos/**"], "profile": "scrum-mx" } ]
  // , "own_words": [ { "language": "es", "nouns": { "deliverable": ["tablero"] } } ]
  // , "own_files": ["reglas/mi-regla.json"]
}
)";
constexpr std::string_view template_en = R"({
  // Configuration of okrlint for this folder and those in it. Comments are allowed.
  // "okrlint config --for FILE" says which line sets each value.

  // Looks for no more configuration in the folders above.
  "root": true,

  // {profiles}
  "profile": "default",

  // What is shown (info, warning, error), and from where on it fails.
  "level": "warning",
  "fail_level": "error",

  // By rule: off, info, warning, error, or an object with its limits.
  // "rules": {
  //   "objective-too-long": { "severity": "warning", "max": 8 },
  //   "objective-filler": "off"
  // },

  // Files that are not read, as in a .gitignore.
  "exclude": []

  // , "overrides": [ { "files": ["teams/new/**"], "profile": "scrum-mx" } ]
  // , "own_words": [ { "language": "en", "nouns": { "deliverable": ["dashboard"] } } ]
  // , "own_files": ["rules/my-rule.json"]
}
)";

}  // namespace

int run_config(const arguments& args) {
  std::vector<problem> problems;
  const std::string file = args.has("--for") ? args.value("--for") : ".";
  setups all(choices_of(args), problems);
  const std::string asked = file == "." ? "draft.okr.md" : file;
  all.of(asked);  // checks the names too
  const effective_config& config = all.config_of(asked);
  std::string out;
  const auto sink = std::back_inserter(out);
  // The last word on each key, in the order of the keys; what the command line says stands over
  // all.
  std::map<std::string, const config_value*> last;
  for (const config_value& value : config.values) last[plain_key(value.key)] = &value;
  const auto row = [&](std::string_view key, std::string_view value, std::string_view from) {
    fmt::format_to(sink, "{:<36} {:<24} {}\n", key, value, from);
  };
  const std::string_view nobody = say(args.ui, "de fábrica", "built in");
  constexpr std::pair<std::string_view, std::string_view> defaults[] = {
      {"profile", "\"default\""},
      {"language", "\"auto\""},
      {"level", "\"warning\""},
      {"fail_level", "\"error\""}};
  for (const auto& [key, value] : defaults) {
    if (last.find(std::string(key)) == last.end()) row(key, value, nobody);
  }
  for (const auto& [key, value] : last) {
    row(key, value->value, fmt::format("{}:{}", shown_path(value->file), value->line));
  }
  if (config.files.empty()) {
    out += say(args.ui,
               "No hay ningún .okrlint.json desde aquí hacia arriba; «okrlint init» escribe uno.\n",
               "There is no .okrlint.json from here upward; \"okrlint init\" writes one.\n");
  }
  return give(out, problems, args.ui);
}

int run_init(const arguments& args) {
  const std::string folder = args.positional.empty() ? "." : args.positional.front();
  const std::string path = folder == "." ? ".okrlint.json" : join_path(folder, ".okrlint.json");
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (fd < 0) {
    const bool there = errno == EEXIST;
    tell({{path,
           there ? std::string(say(args.ui, "ya existe, y no se sobrescribe",
                                   "is there already, and is not overwritten"))
                 : std::string(std::strerror(errno)),
           there ? "okrlint config --for " + join_path(folder, "") + "draft.md" : ""}},
         args.ui);
    return trouble;
  }
  std::string text(args.ui == language::es ? template_es : template_en);
  std::string names;
  for (const profile& one : builtin_pack().profiles)
    names += (names.empty() ? "" : ", ") + std::string(one.name);
  text.replace(text.find("{profiles}"), std::string_view("{profiles}").size(), names);
  const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (::close(fd) != 0 || !written) {
    tell({{path, std::strerror(errno)}}, args.ui);
    return trouble;
  }
  return write_out(path + "\n", args.ui) ? clean : trouble;
}

}  // namespace okrlint
