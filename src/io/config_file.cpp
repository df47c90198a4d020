// SPDX-License-Identifier: Apache-2.0
#include "io/config_file.hpp"

#include <nlohmann/json.hpp>

#include "rule/json_positions.hpp"
#include "rule/load_error.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::string_view file_keys[] = {"$schema",   "root",      "extends",    "profile",
                                          "language",  "level",     "fail_level", "all_findings",
                                          "select",    "ignore",    "rules",      "exclude",
                                          "overrides", "own_rules", "own_words",  "own_files"};
constexpr std::string_view override_keys[] = {"files",  "profile",    "language",
                                              "level",  "fail_level", "all_findings",
                                              "select", "ignore",     "rules"};
constexpr std::string_view severities[] = {"off", "info", "warning", "error"};
constexpr std::string_view languages[] = {"auto", "es", "en"};

bool one_of(std::span<const std::string_view> known, std::string_view word) {
  for (const std::string_view one : known) {
    if (one == word) return true;
  }
  return false;
}

/// From the value that begins at or, for a member, behind the key at `i`, to behind its end.
span value_at(std::string_view text, std::size_t i) {
  const auto behind_string = [&](std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
    }
    return at + 1;
  };
  if (i < text.size() && text[i] == '"') {
    i = text.find_first_not_of(" \t\r\n", behind_string(i));
    if (i != std::string_view::npos && text[i] == ':') i = text.find_first_not_of(" \t\r\n", i + 1);
  }
  const std::size_t begin = std::min(i, text.size());
  std::size_t depth = 0;
  for (i = begin; i < text.size();) {
    if (text[i] == '"') {
      i = behind_string(i);
      continue;
    }
    if (text[i] == '{' || text[i] == '[') ++depth;
    if ((text[i] == '}' || text[i] == ']') && --depth == 0) {
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i + 1)};
    }
    ++i;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
}

class reader {
 public:
  reader(config_file& out, const json_file& file, std::string_view bytes,
         std::vector<problem>& problems)
      : out_(out), file_(file), text_(blank_comments(bytes)), problems_(problems) {}

  void read() {
    const json& root = file_.root();
    if (!root.is_object()) return wrong("", "a configuration is a JSON object: { \"profile\": … }");
    for (const auto& [key, value] : root.items()) {
      const std::string at = pointer_to("", key);
      if (!one_of(file_keys, key)) {
        wrong(at, "unknown key \"" + key + "\"", did_you_mean(key, file_keys));
      } else if (key == "root") {
        if (value.is_boolean())
          out_.root = value.get<bool>();
        else
          wrong(at, "\"root\" is true or false");
      } else if (key == "extends") {
        for (const std::string& one : strings(at, value))
          out_.extends.push_back(join_path(out_.folder, one));
      } else if (key == "exclude") {
        for (const std::string& one : strings(at, value)) out_.own.exclude.add(one);
        say(out_.own, at, value);
      } else if (key == "overrides") {
        overrides(at, value);
      } else if (key == "own_files") {
        own_files(at, value);
      } else if (key == "own_rules" || key == "own_words") {
        own_values(at, value, key == "own_rules" ? pack_part::rule : pack_part::lexicon);
      } else if (key != "$schema") {
        setting(out_.own, at, key, value);
      }
    }
  }

 private:
  void wrong(const std::string& at, std::string message, std::string hint = {}) {
    const load_error error = file_.error_at(at, std::move(message), std::move(hint));
    problems_.push_back(
        {error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column),
         error.message, error.hint});
  }

  void say(config_layer& layer, const std::string& at, const json& value) {
    const load_error place = file_.error_at(at, {});
    layer.values.push_back({at.substr(1),
                            value.dump(-1, ' ', false, json::error_handler_t::replace), out_.path,
                            place.line, place.column});
  }

  std::vector<std::string> strings(const std::string& at, const json& value) {
    std::vector<std::string> out;
    if (value.is_string()) return {value.get<std::string>()};
    bool good = value.is_array();
    for (std::size_t i = 0; good && i < value.size(); ++i) {
      good = value[i].is_string();
      if (good) out.push_back(value[i].get<std::string>());
    }
    if (!good) wrong(at, "expected a list of strings");
    return out;
  }

  std::optional<std::string> word(const std::string& at, const json& value,
                                  std::span<const std::string_view> known) {
    if (!value.is_string()) {
      wrong(at, known.empty() ? "expected a string" : "expected one of " + joined(known));
      return {};
    }
    auto text = value.get<std::string>();
    if (!known.empty() && !one_of(known, text)) {
      wrong(at, "unknown value \"" + text + "\"; expected one of " + joined(known),
            did_you_mean(text, known));
      return {};
    }
    return text;
  }

  std::optional<severity> level(const std::string& at, const json& value, bool may_be_off) {
    const std::span<const std::string_view> known(severities);
    const auto name = word(at, value, may_be_off ? known : known.subspan(1));
    if (!name) return {};
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (known[i] == *name) return static_cast<severity>(i);
    }
    return {};
  }

  void setting(config_layer& layer, const std::string& at, const std::string& key,
               const json& value) {
    if (key == "rules") return rules(layer, at, value);
    const std::size_t before = problems_.size();
    if (key == "profile") layer.profile = word(at, value, {});
    if (key == "language") layer.language = word(at, value, languages);
    if (key == "level") layer.level = level(at, value, false);
    if (key == "fail_level") layer.fail_level = level(at, value, false);
    if (key == "select") layer.select = strings(at, value);
    if (key == "ignore") layer.ignore = strings(at, value);
    if (key == "all_findings") {
      if (value.is_boolean())
        layer.all_findings = value.get<bool>();
      else
        wrong(at, "\"all_findings\" is true or false");
    }
    if (problems_.size() == before) say(layer, at, value);
  }

  void rules(config_layer& layer, const std::string& at, const json& value) {
    if (!value.is_object()) return wrong(at, "expected an object: { \"kr-output\": \"error\" }");
    for (const auto& [id, choice] : value.items()) {
      const std::string rule_at = pointer_to(at, id);
      rule_choice made{id, {}, {}};
      if (choice.is_object()) {
        for (const auto& [name, param] : choice.items()) {
          const std::string param_at = pointer_to(rule_at, name);
          if (name == "severity") {
            made.level = level(param_at, param, true);
          } else if (param.is_number_integer() && param >= 0 && param <= 1'000'000) {
            made.params.emplace_back(name, param.get<std::int32_t>());
          } else {
            wrong(param_at, "expected a whole number from 0 to 1000000");
            continue;
          }
          say(layer, param_at, param);
        }
      } else {
        made.level = level(rule_at, choice, true);
        if (made.level) say(layer, rule_at, choice);
      }
      layer.rules.push_back(std::move(made));
    }
  }

  void overrides(const std::string& at, const json& value) {
    if (!value.is_array())
      return wrong(at, "expected a list: [ { \"files\": [\"ventas/**\"], \"rules\": {…} } ]");
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string here = pointer_to(at, i);
      if (!value[i].is_object() || !value[i].contains("files")) {
        wrong(here, "an override is an object with \"files\"");
        continue;
      }
      config_layer layer;
      for (const auto& [key, one] : value[i].items()) {
        const std::string key_at = pointer_to(here, key);
        if (!one_of(override_keys, key)) {
          wrong(key_at, "unknown key \"" + key + "\" in an override",
                did_you_mean(key, override_keys));
        } else if (key == "files") {
          for (const std::string& pattern : strings(key_at, one)) layer.files.add(pattern);
        } else {
          setting(layer, key_at, key, one);
        }
      }
      if (!layer.files.empty()) out_.overrides.push_back(std::move(layer));
    }
  }

  void own_files(const std::string& at, const json& value) {
    for (const std::string& name : strings(at, value)) {
      pack_file file{shown_path(join_path(out_.folder, name)), {}, pack_part::by_path};
      std::string error;
      if (read_bytes(file.path, file.bytes, error))
        out_.own_files.push_back(std::move(file));
      else
        wrong(at, "cannot read " + file.path + ": " + error);
    }
    say(out_.own, at, value);
  }

  // Everything but the value becomes blanks, so that the reader of rules names the right line.
  void own_values(const std::string& at, const json& value, pack_part part) {
    const json_positions positions(text_);
    const std::size_t count = value.is_array() ? value.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string here = value.is_array() ? pointer_to(at, i) : at;
      if (!(value.is_array() ? value[i] : value).is_object()) {
        wrong(here, "expected an object");
        continue;
      }
      const span kept = value_at(text_, positions.of(here));
      std::string bytes = text_;
      for (std::size_t k = 0; k < bytes.size(); ++k) {
        if ((k < kept.begin || k >= kept.end) && bytes[k] != '\n') bytes[k] = ' ';
      }
      out_.own_files.push_back({file_.path(), std::move(bytes), part});
    }
    say(out_.own, at,
        json(std::to_string(count) + (part == pack_part::rule ? " rules" : " lists")));
  }

  config_file& out_;
  const json_file& file_;
  std::string text_;
  std::vector<problem>& problems_;
};

}  // namespace

std::span<const std::string_view> config_keys() {
  return file_keys;
}

config_file read_config_file(const std::string& path, std::string bytes,
                             std::vector<problem>& problems) {
  config_file out;
  out.path = path;
  out.folder = folder_of(path);
  std::vector<load_error> errors;
  const pack_file file{shown_path(path), std::move(bytes), pack_part::rule};
  const std::optional<json_file> parsed = json_file::read(file, errors);
  for (load_error& error : errors) {
    problems.push_back(
        {error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column),
         std::move(error.message), std::move(error.hint)});
  }
  if (parsed) reader(out, *parsed, file.bytes, problems).read();
  return out;
}

}  // namespace okrlint
