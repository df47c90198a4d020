// SPDX-License-Identifier: Apache-2.0
#include "eval/render.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "output/cells.hpp"
#include "output/json_writer.hpp"
#include "output/view.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

constexpr language spoken_languages[] = {language::es, language::en};

const language_score& in(const score& found, language l) {
  return found.of[static_cast<std::size_t>(l)];
}
std::string_view name_of(language l) {
  return names::languages()[static_cast<std::size_t>(l)];
}
bool empty(const language_score& one) {
  return one.statements == 0 && one.pairs.empty();
}
bool has_slots(const agreement& one) {
  return one.right + one.false_alarms + one.misses != 0;
}
std::span<const disagreement> first_of(const score& found, std::size_t most) {
  return std::span(found.errors).first(std::min(most, found.errors.size()));
}

std::string shown(std::optional<double> value) {
  return value ? fmt::format("{:.3f}", *value) : "  -  ";
}

std::string ratios(const agreement& one) {
  return fmt::format("P {}  R {}  F1 {}", shown(one.precision()), shown(one.recall()),
                     shown(one.f1()));
}
std::string counts_of(const agreement& one) {
  return fmt::format("tp/fp/fn {}/{}/{}", one.right, one.false_alarms, one.misses);
}

void append_language(std::string& out, std::string_view name, const language_score& one,
                     language ui) {
  const auto sink = std::back_inserter(out);
  std::size_t width = 14;
  for (const auto& [code, found] : one.codes) width = std::max(width, code.size());
  for (const auto& [code, found] : one.pairs) width = std::max(width, code.size());
  const auto row = [&](std::string_view what, const std::string& figures) {
    fmt::format_to(sink, "{}  {:{}}  {}\n", name, what, width, figures);
  };
  if (one.statements != 0) {
    row(say(ui, "todo", "all"),
        ratios(one.all()) + fmt::format("  macro {:.3f}  ", one.macro()) + counts_of(one.all()));
    for (const auto& [code, found] : one.codes) row(code, ratios(found) + "  " + counts_of(found));
    std::string slots;
    if (has_slots(one.from)) slots += "from " + shown(one.from.f1()) + "  ";
    if (has_slots(one.to)) slots += "to " + shown(one.to.f1()) + "  ";
    if (one.type.all != 0) slots += "type " + shown(one.type.value()) + "  ";
    slots +=
        std::string(say(ui, "perdidos o partidos ", "lost or split ")) + std::to_string(one.lost);
    row(say(ui, "campos", "slots"), slots);
  }
  const auto pair_row = [&](std::string_view what, const share& found) {
    row(what, fmt::format("{} {}  {}/{}", say(ui, "pares", "pairs"), shown(found.value()),
                          found.right, found.all));
  };
  if (!one.pairs.empty()) pair_row(say(ui, "todo", "all"), one.all_pairs());
  for (const auto& [code, found] : one.pairs) pair_row(code, found);
}

json_writer& ratio(json_writer& json, std::string_view key, std::optional<double> value) {
  json.key(key);
  return value ? json.raw(fmt::format("{}", *value)) : json.null();
}

void append_ratios(json_writer& json, const agreement& one) {
  ratio(json, "precision", one.precision());
  ratio(json, "recall", one.recall());
  ratio(json, "f1", one.f1());
}
void append_counts(json_writer& json, const agreement& one) {
  json.key("tp_fp_fn").open_array();
  json.number(one.right).number(one.false_alarms).number(one.misses).close_array();
}

void append_pairs(json_writer& json, const language_score& one) {
  const auto both = [&](const share& found) {
    json.field("right", found.right).field("all", found.all);
  };
  json.key("pairs").open_object();
  both(one.all_pairs());
  json.key("codes").open_object();
  for (const auto& [code, found] : one.pairs) {
    json.key(code).open_object();
    both(found);
    json.close_object();
  }
  json.close_object().close_object();
}

void append_language_json(json_writer& json, const language_score& one) {
  json.open_object();
  if (one.statements != 0) {
    append_ratios(json, one.all());
    ratio(json, "macro", one.macro());
    append_counts(json, one.all());
    json.key("codes").open_object();
    for (const auto& [code, found] : one.codes) {
      json.key(code).open_object();
      append_ratios(json, found);
      append_counts(json, found);
      json.close_object();
    }
    json.close_object();
    if (has_slots(one.from)) ratio(json, "from", one.from.f1());
    if (has_slots(one.to)) ratio(json, "to", one.to.f1());
    if (one.type.all != 0) ratio(json, "type", one.type.value());
    json.field("lost", one.lost);
  }
  if (!one.pairs.empty()) append_pairs(json, one);
  json.close_object();
}

}  // namespace

void append_score(std::string& out, const score& found, std::size_t errors, language ui) {
  for (const language l : spoken_languages) append_language(out, name_of(l), in(found, l), ui);
  for (const disagreement& one : first_of(found, errors)) {
    fmt::format_to(
        std::back_inserter(out), "{}\t{}\t{}:{}\t{}\t",
        one.false_alarm ? say(ui, "falsa alarma", "false alarm") : say(ui, "falta", "miss"),
        one.code, one.file, one.line, one.id);
    append_visible(out, one.text);
    out += '\n';
  }
}

void append_score_json(std::string& out, const score& found, std::size_t errors) {
  json_writer json(out);
  json.open_object();
  for (const language l : spoken_languages) {
    if (empty(in(found, l))) continue;
    json.key(name_of(l));
    append_language_json(json, in(found, l));
  }
  if (errors != 0) {
    json.key("errors").open_array();
    for (const disagreement& one : first_of(found, errors)) {
      json.open_object().field("kind", one.false_alarm ? "false alarm" : "miss");
      json.field("code", one.code).field("id", one.id).field("text", one.text);
      json.field("file", one.file).field("line", one.line);
      json.key("pair").boolean(one.of_pair).close_object();
    }
    json.close_array();
  }
  json.close_object();
  out += '\n';
}

}  // namespace okrlint
