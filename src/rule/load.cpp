// SPDX-License-Identifier: Apache-2.0
#include "rule/load.hpp"

#include <algorithm>
#include <optional>

#include "rule/names.hpp"
#include "rule/tables.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

template <class T>
void copy(std::vector<T>& to, std::span<const T> from) {
  to.assign(from.begin(), from.end());
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

bool in_folder(std::string_view path, std::string_view folder) {
  const std::string inner = "/" + std::string(folder) + "/";
  return path.find(inner) != std::string_view::npos ||
         path.starts_with(std::string_view(inner).substr(1));
}

std::optional<pack_part> part_of_path(const pack_file& file) {
  if (file.part != pack_part::by_path) return file.part;
  const std::string_view name = file_name(file.path);
  if (!name.ends_with(".json") || name.ends_with(".schema.json") || in_folder(file.path, "schema"))
    return {};
  if (in_folder(file.path, "lexicon")) return pack_part::lexicon;
  if (in_folder(file.path, "profiles")) return pack_part::profile;
  if (name == "types.json") return pack_part::types;
  if (name == "order.json") return pack_part::order;
  return pack_part::rule;
}

struct opened {
  pack_part part;
  const pack_file* from;
  json_file file;
};

/// What the file says that it is, where its path says no more than "a rule".
pack_part part_of_content(pack_part by_path, const json& root) {
  if (by_path != pack_part::rule || !root.is_object()) return by_path;
  if (root.contains("templates")) return pack_part::templates;
  for (const char* key : {"metrics", "links", "aims", "genders", "opposites", "counted"}) {
    if (root.contains(key)) return pack_part::metrics;
  }
  return by_path;
}

struct rule_source {
  std::string id;
  const opened* in;
  std::string pointer;
  const json* value;
};

bool is_kebab(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  });
}

/// All rules of the files with their ids, sorted: the order of files never shows.
std::vector<rule_source> gather_rules(const std::vector<opened>& files, pack_tables& tables,
                                      std::vector<load_error>& errors) {
  std::vector<rule_source> out;
  const auto add = [&](const opened& in, const json& value, const std::string& pointer) {
    file_reader reader{in.file, tables, errors};
    if (!value.is_object()) return reader.fail(pointer, "a rule is an object");
    const std::string_view id = reader.text(value, pointer, "id", true);
    if (id.empty()) return;
    if (!is_kebab(id))
      return reader.fail(pointer_to(pointer, "id"), "a rule id is written in kebab-case");
    for (const rule_source& other : out) {
      if (other.id != id) continue;
      return reader.fail(pointer_to(pointer, "id"),
                         "rule \"" + other.id + "\" is already given by " + other.in->file.path());
    }
    out.push_back({std::string(id), &in, pointer, &value});
  };
  for (const opened& in : files) {
    if (in.part != pack_part::rule) continue;
    if (in.file.root().is_array()) {
      for (std::size_t i = 0; i < in.file.root().size(); ++i)
        add(in, in.file.root()[i], pointer_to("", i));
    } else {
      add(in, in.file.root(), "");
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const rule_source& a, const rule_source& b) { return a.id < b.id; });
  return out;
}

std::uint16_t place_for(pack_tables& tables, std::string_view id) {
  for (std::size_t i = 0; i < tables.rules.size(); ++i) {
    if (tables.rules[i].id == id) return static_cast<std::uint16_t>(i);
  }
  rule& added = tables.rules.emplace_back();
  added.id = tables.keep(std::string(id));
  added.rank = 0xFFFF;
  return static_cast<std::uint16_t>(tables.rules.size() - 1);
}

void check_parents(pack_tables& tables, const std::vector<opened>& files,
                   std::vector<load_error>& errors) {
  std::vector<std::string_view> known;
  for (const profile& p : tables.profiles) known.push_back(p.name);
  for (const opened& in : files) {
    if (in.part != pack_part::profile || !in.file.root().is_object()) continue;
    file_reader reader{in.file, tables, errors};
    std::string_view next = reader.text(in.file.root(), "", "extends");
    for (std::size_t steps = 0; !next.empty(); ++steps) {
      const int i = index_in(known, next);
      if (i < 0) {
        reader.fail_name("/extends", "profile", next, known);
        break;
      }
      if (steps > known.size()) {
        reader.fail("/extends", "profiles extend each other in a circle");
        break;
      }
      next = tables.profiles[static_cast<std::size_t>(i)].extends;
    }
  }
}

}  // namespace

pack_tables::pack_tables(const pack* base)
    : has_base(base != nullptr), words(base ? base->words : lexicon{}) {
  conditions.emplace_back();
  if (!base) return;
  copy(rules, base->rules);
  copy(cases, base->cases);
  copy(conditions, base->conditions);
  copy(elements, base->elements);
  copy(sequences, base->sequences);
  copy(regexes, base->regexes);
  copy(examples, base->examples);
  copy(strings, base->strings);
  copy(params, base->params);
  copy(references, base->references);
  copy(types, base->types);
  copy(profiles, base->profiles);
  copy(profile_settings, base->profile_settings);
  copy(param_values, base->param_values);
  copy(outcomes, base->outcomes);
  copy(links, base->links);
  copy(served, base->served);
  copy(genders, base->genders);
  copy(verbs, base->verbs);
  copy(opposites, base->opposites);
  copy(counted_shares, base->counted_shares);
  copy(templates, base->templates);
  copy(template_edits, base->template_edits);
  copy(asks, base->asks);
}

pack pack_tables::finish() {
  frozen = words.finish();
  for (pattern& p : sequences) p.says = words_of(std::span(elements).subspan(p.first, p.size));
  pack out{
      frozen.view(),  rules,     cases,          conditions, elements, sequences, regexes,
      examples,       strings,   params,         references, types,    profiles,  profile_settings,
      param_values,   outcomes,  links,          served,     genders,  verbs,     opposites,
      counted_shares, templates, template_edits, asks,       {},       {}};
  guarded = build_guards(out);
  out.guarded = guarded.view();
  openings = index_links(out);
  out.openings = openings.view();
  return out;
}

owned_pack::owned_pack(std::unique_ptr<pack_tables> tables)
    : tables_(std::move(tables)), view_(tables_->finish()) {}
owned_pack::owned_pack(owned_pack&&) noexcept = default;
owned_pack& owned_pack::operator=(owned_pack&&) noexcept = default;
owned_pack::~owned_pack() = default;

std::uint16_t rule_named(const pack& p, std::string_view id) {
  for (std::size_t i = 0; i < p.rules.size(); ++i) {
    if (p.rules[i].id == id) return static_cast<std::uint16_t>(i);
  }
  return no_rule;
}

const profile* profile_named(const pack& p, std::string_view name) {
  for (const profile& candidate : p.profiles) {
    if (candidate.name == name) return &candidate;
  }
  return nullptr;
}

load_result load_pack(std::span<const pack_file> files, const pack* base) {
  auto tables = std::make_unique<pack_tables>(base);
  std::vector<load_error> errors;
  std::vector<opened> open;
  for (const pack_file& file : files) {
    const auto part = part_of_path(file);
    if (!part) continue;
    if (*part == pack_part::lexicon) {
      load_lexicon(file, tables->words, errors);
    } else if (auto read = json_file::read(file, errors)) {
      open.push_back({part_of_content(*part, read->root()), &file, std::move(*read)});
    }
  }
  const std::vector<rule_source> rules = gather_rules(open, *tables, errors);
  std::vector<std::uint16_t> places;
  places.reserve(rules.size());
  for (const rule_source& r : rules) places.push_back(place_for(*tables, r.id));
  for (std::size_t i = 0; i < rules.size(); ++i) {
    file_reader reader{rules[i].in->file, *tables, errors};
    load_rule(reader, *rules[i].value, rules[i].pointer, places[i]);
  }
  for (const opened& in : open) {
    if (in.part != pack_part::metrics) continue;
    file_reader reader{in.file, *tables, errors};
    load_metrics(reader);
  }
  for (const pack_part part : {pack_part::order, pack_part::types, pack_part::profile,
                               pack_part::metrics, pack_part::templates}) {
    for (const opened& in : open) {
      if (in.part != part) continue;
      file_reader reader{in.file, *tables, errors};
      if (part == pack_part::order) load_order(reader);
      if (part == pack_part::types) load_types(reader);
      if (part == pack_part::metrics) load_links(reader);
      if (part == pack_part::templates) load_templates(reader);
      if (part == pack_part::profile) {
        std::string_view name = file_name(in.from->path);
        load_profile(reader, name.substr(0, name.size() - std::min<std::size_t>(name.size(), 5)));
      }
    }
  }
  check_parents(*tables, open, errors);
  std::stable_sort(errors.begin(), errors.end(), [](const load_error& a, const load_error& b) {
    if (a.file != b.file) return a.file < b.file;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  return {owned_pack(std::move(tables)), std::move(errors)};
}

void file_reader::fail_name(std::string_view pointer, std::string_view what, std::string_view word,
                            std::span<const std::string_view> known) {
  fail(pointer, "no " + std::string(what) + " is called \"" + std::string(word) + "\"",
       did_you_mean(word, known));
}

void file_reader::check_keys(const json& object, std::string_view pointer,
                             std::span<const std::string_view> known) {
  if (!object.is_object()) return fail(pointer, "an object stands here");
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      fail(pointer_to(pointer, key), "unknown key \"" + key + "\"", did_you_mean(key, known));
    }
  }
}

std::string_view file_reader::text(const json& object, std::string_view pointer, const char* key,
                                   bool required) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  if (found == object.end()) {
    if (required) fail(pointer, "\"" + std::string(key) + "\" is missing");
    return {};
  }
  if (!found->is_string()) {
    fail(pointer_to(pointer, key), "\"" + std::string(key) + "\" is a text");
    return {};
  }
  return tables.keep(found->get<std::string>());
}

std::vector<std::pair<std::string, std::string>> file_reader::texts(const json& value,
                                                                    const std::string& pointer) {
  std::vector<std::pair<std::string, std::string>> out;
  if (value.is_string()) {
    out.emplace_back(value.get<std::string>(), pointer);
  } else if (!value.is_array()) {
    fail(pointer, "a text or a list of texts stands here");
  } else {
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string here = pointer_to(pointer, i);
      if (value[i].is_string()) {
        out.emplace_back(value[i].get<std::string>(), std::move(here));
      } else {
        fail(here, "a text stands here");
      }
    }
  }
  return out;
}

}  // namespace okrlint
