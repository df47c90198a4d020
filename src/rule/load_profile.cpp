// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rule/names.hpp"
#include "rule/tables.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

std::vector<std::string_view> rule_ids(const pack_tables& tables) {
  std::vector<std::string_view> out;
  for (const rule& r : tables.rules) out.push_back(r.id);
  return out;
}

void read_level(file_reader& in, const json& value, const std::string& pointer,
                profile_setting& out) {
  const std::string word = value.is_string() ? value.get<std::string>() : std::string{};
  const int i = index_in(names::severities(), word);
  if (i < 0) return in.fail_name(pointer, "severity", word, names::severities());
  out.sets_level = true;
  out.level = static_cast<severity>(i);
}

void read_params(file_reader& in, const json& value, const std::string& pointer,
                 profile_setting& out) {
  const run own = in.tables.rules[out.rule].params;
  out.values.first = static_cast<std::uint32_t>(in.tables.param_values.size());
  for (const auto& [name, number] : value.items()) {
    if (name == "severity") continue;
    const std::string here = pointer_to(pointer, name);
    std::vector<std::string_view> known;
    for (std::uint32_t i = 0; i < own.count; ++i)
      known.push_back(in.tables.params[own.first + i].name);
    const int i = index_in(known, name);
    if (i < 0) {
      known.push_back("severity");
      in.fail_name(here, "param", name, known);
    } else if (!number.is_number_integer()) {
      in.fail(here, "a param is a whole number");
    } else {
      in.tables.param_values.push_back(
          {own.first + static_cast<std::uint32_t>(i), number.get<std::int32_t>()});
      ++out.values.count;
    }
  }
}

}  // namespace

void load_profile(file_reader& in, std::string_view name) {
  static constexpr std::string_view known[] = {"$schema", "name", "extends", "description",
                                               "rules"};
  const json& root = in.file.root();
  if (!root.is_object()) return in.fail("", "a profile is an object");
  in.check_keys(root, "", known);
  profile out;
  out.name = in.text(root, "", "name");
  if (out.name.empty()) out.name = in.tables.keep(std::string(name));
  out.extends = in.text(root, "", "extends");
  if (root.contains("description") && root["description"].is_object()) {
    out.descriptions = {in.text(root["description"], "/description", "es"),
                        in.text(root["description"], "/description", "en")};
  } else if (root.contains("description")) {
    out.descriptions.fill(in.text(root, "", "description"));
  }
  out.settings.first = static_cast<std::uint32_t>(in.tables.profile_settings.size());
  const json rules = root.value("rules", json::object());
  if (!rules.is_object()) in.fail("/rules", "rules are ids with a severity, or with params");
  const auto ids = rule_ids(in.tables);
  std::vector<profile_setting> read;
  for (const auto& [id, value] : rules.items()) {
    const std::string here = pointer_to("/rules", id);
    const int i = index_in(ids, id);
    if (i < 0) {
      in.fail_name(here, "rule", id, ids);
      continue;
    }
    profile_setting& setting = read.emplace_back();
    setting.rule = static_cast<std::uint16_t>(i);
    if (value.is_object()) {
      if (value.contains("severity"))
        read_level(in, value["severity"], pointer_to(here, "severity"), setting);
      read_params(in, value, here, setting);
    } else {
      read_level(in, value, here, setting);
    }
  }
  out.settings.count = static_cast<std::uint32_t>(read.size());
  auto& all = in.tables.profile_settings;
  all.insert(all.end(), read.begin(), read.end());
  auto& profiles = in.tables.profiles;
  const auto same = std::find_if(profiles.begin(), profiles.end(),
                                 [&](const profile& p) { return p.name == out.name; });
  if (same != profiles.end()) {
    *same = out;
  } else {
    profiles.push_back(out);
  }
}

void load_order(file_reader& in) {
  const auto ids = rule_ids(in.tables);
  std::uint16_t rank = 0;
  for (const auto& [id, where] : in.texts(in.file.root(), "")) {
    const int i = index_in(ids, id);
    if (i < 0) {
      in.fail_name(where, "rule", id, ids);
    } else {
      in.tables.rules[static_cast<std::size_t>(i)].rank = rank++;
    }
  }
}

void load_types(file_reader& in) {
  static constexpr std::string_view known[] = {"id", "type", "certainty", "when",
                                               "es", "en",   "why"};
  const json* list = &in.file.root();
  std::string base;
  if (list->is_object() && list->contains("types")) {
    list = &(*list)["types"];
    base = "/types";
  }
  if (!list->is_array()) return in.fail(base, "types are a list of lines");
  in.tables.types.clear();  // a list decides as a whole: it replaces the one before
  for (std::size_t i = 0; i < list->size(); ++i) {
    const json& value = (*list)[i];
    const std::string here = pointer_to(base, i);
    if (!value.is_object()) {
      in.fail(here, "a line is an object");
      continue;
    }
    in.check_keys(value, here, known);
    type_line line;
    line.id = in.text(value, here, "id", true);
    const std::string_view type = in.text(value, here, "type", true);
    const std::string_view sure = in.text(value, here, "certainty", true);
    const int type_index = index_in(names::types(), type);
    const int sure_index = index_in(names::certainties(), sure);
    if (type_index < 0) in.fail_name(pointer_to(here, "type"), "type", type, names::types());
    if (sure_index < 0)
      in.fail_name(pointer_to(here, "certainty"), "certainty", sure, names::certainties());
    if (type_index >= 0) line.type = static_cast<result_type>(type_index);
    if (sure_index >= 0) line.sure = static_cast<certainty>(sure_index);
    if (value.contains("when")) {
      line.when = compile_condition(in, value["when"], pointer_to(here, "when"), {});
    } else {
      in.fail(here, "a line says when it holds", R"("when": {} always holds)");
    }
    line.examples[0] = load_examples(in, value, here, "es");
    line.examples[1] = load_examples(in, value, here, "en");
    in.tables.types.push_back(line);
  }
}

}  // namespace okrlint
