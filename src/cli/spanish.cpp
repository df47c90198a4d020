// SPDX-License-Identifier: Apache-2.0
#include "cli/spanish.hpp"

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "io/files.hpp"
#include "rule/json_positions.hpp"

namespace okrlint {
namespace {

// The system's own translations come only with a locale, which a server or a container seldom has.
constexpr std::pair<int, std::string_view> of_system[] = {
    {ENOENT, "no existe"},
    {EACCES, "sin permiso"},
    {EPERM, "sin permiso"},
    {EISDIR, "es una carpeta"},
    {ENOTDIR, "una parte de la ruta no es una carpeta"},
    {EIO, "error de lectura o escritura"},
    {ENOSPC, "no queda espacio en el disco"},
    {EROFS, "el disco es de solo lectura"},
    {ELOOP, "los enlaces dan vueltas"},
    {ENAMETOOLONG, "el nombre es demasiado largo"},
};

struct row {
  std::string_view en, es;
};
constexpr std::string_view slot = "{}";

// The first that fits holds: the narrower ones stand first.
constexpr row rows[] = {
    {wide_text, "texto en UTF-16"},
    {binary_file, "un archivo binario"},
    {"did you mean \"{}\"?", "¿quería decir \"{}\"?"},
    {"expected one of {}", "se espera {}"},
    {"unknown key \"{}\" in an override", "una excepción (overrides) no tiene la clave \"{}\""},
    {"unknown key \"{}\"", "no hay ninguna clave \"{}\""},
    {"unknown value \"{}\"; expected one of {}", "no hay ningún valor \"{}\"; se espera {}"},
    {"there is no profile \"{}\"", "no hay ningún perfil \"{}\""},
    {"no profile is called \"{}\"", "no hay ningún perfil \"{}\""},
    {"there is no rule \"{}\"", "no hay ninguna regla \"{}\""},
    {"no rule is called \"{}\"", "no hay ninguna regla \"{}\""},
    {"there are no rules (*.json) in this folder", "en esta carpeta no hay reglas (*.json)"},
    {not_json, "no es JSON bien formado"},
    {"look at what stands just before", "mire lo que está justo antes"},
    {"a configuration is a JSON object: {}", "una configuración es un objeto JSON: {}"},
    {"an override is an object with \"files\"", "una excepción es un objeto con \"files\""},
    {"expected a list of strings", "se espera una lista de textos"},
    {"expected a list: {}", "se espera una lista: {}"},
    {"expected an object: {}", "se espera un objeto: {}"},
    {"expected an object", "se espera un objeto"},
    {"expected a string", "se espera un texto"},
    {"expected a whole number from 0 to {}", "se espera un número entero de 0 a {}"},
    {"\"{}\" is true or false", "\"{}\" es true o false"},
    {"{} has no \"{}\"", "{} no tiene \"{}\""},
    {"cannot read the configuration: {}", "no se puede leer la configuración: {}"},
    {"cannot read {}: {}", "no se puede leer {}: {}"},
    {"this is no baseline of okrlint (schema_version 1)",
     "no es un archivo de hallazgos conocidos de okrlint (schema_version 1)"},
    {"{} is not in a git repository", "{} no está en un repositorio de git"},
    {"there is no revision \"{}\" in {}", "no hay ninguna revisión \"{}\" en {}"},
    {"in CI, fetch the history that it names (fetch-depth: 0)",
     "en integración continua, traiga la historia que nombra (fetch-depth: 0)"},
};

/// What stands in the slots of `pattern`, when `text` is made by it.
std::optional<std::vector<std::string_view>> slots_of(std::string_view pattern,
                                                      std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t hole = pattern.find(slot);
  if (text.substr(0, hole) != pattern.substr(0, hole)) return {};
  if (hole == std::string_view::npos) return out;
  text.remove_prefix(hole);
  while (hole != std::string_view::npos) {
    pattern.remove_prefix(hole + slot.size());
    hole = pattern.find(slot);
    const std::string_view next = pattern.substr(0, hole);
    const bool last = hole == std::string_view::npos;
    if (last && !text.ends_with(next)) return {};
    const std::size_t end = last ? text.size() - next.size() : text.find(next);
    if (end == std::string_view::npos) return {};
    out.push_back(text.substr(0, end));
    text.remove_prefix(end + next.size());
  }
  return out;
}

}  // namespace

std::string in_spanish(std::string_view told) {
  for (const auto& [code, es] : of_system) {
    if (told == std::strerror(code)) return std::string(es);
  }
  for (const row& one : rows) {
    const auto slots = slots_of(one.en, told);
    if (!slots) continue;
    std::string out;
    std::string_view rest = one.es;
    for (const std::string_view in : *slots) {
      const std::size_t hole = rest.find(slot);
      out.append(rest.substr(0, hole)).append(in_spanish(in));
      rest.remove_prefix(hole + slot.size());
    }
    return out.append(rest);
  }
  return std::string(told);
}

}  // namespace okrlint
