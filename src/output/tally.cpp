// SPDX-License-Identifier: Apache-2.0
#include "output/tally.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "output/json_writer.hpp"
#include "output/levels.hpp"
#include "output/names.hpp"

namespace okrlint {
namespace {

constexpr std::size_t at(severity level) {
  return static_cast<std::size_t>(level);
}
constexpr severity from_worst[] = {severity::error, severity::warning, severity::info};

struct row {
  std::string_view rule;
  severity level;
  std::uint32_t count;
};

std::vector<row> rows_of(const tally& all) {
  std::vector<row> rows;
  for (const auto& [rule, counts] : all.rules) {
    for (const severity level : from_worst) {
      if (counts[at(level)] != 0) rows.push_back({rule, level, counts[at(level)]});
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const row& a, const row& b) { return a.count > b.count; });
  return rows;
}

void append_count(std::string& out, std::uint32_t n, std::string_view one, std::string_view many) {
  fmt::format_to(std::back_inserter(out), "{} {}", n, n == 1 ? one : many);
}

// "2 errors, 1 warning"; false when there is nothing to say.
bool append_levels(std::string& out, const std::array<std::uint32_t, 4>& counts, language ui) {
  bool any = false;
  for (const severity level : from_worst) {
    const std::uint32_t n = counts[at(level)];
    if (n == 0) continue;
    if (any) out += ", ";
    any = true;
    fmt::format_to(std::back_inserter(out), "{} {}", n, level_in_words(level, ui, n));
  }
  return any;
}

}  // namespace

void tally::add(const file_view& view) {
  ++files;
  drafts += view.result.doc.is_draft;
  for (const statement& s : view.result.doc.statements) {
    statements += s.kind == statement_kind::objective || s.kind == statement_kind::key_result;
  }
  for (const finding& f : view.result.findings) {
    suppressed += f.suppressed;
    known += f.known && !f.yielded && !f.suppressed;
    if (!counts(f)) continue;
    ++(is_shown(f) ? shown : hidden)[at(f.level)];
    const std::string_view id = view.rule_of(f).id;
    auto found = rules.find(id);
    if (found == rules.end()) found = rules.emplace(id, std::array<std::uint32_t, 4>{}).first;
    ++found->second[at(f.level)];
  }
}

void tally::add(const tally& other) {
  files += other.files;
  drafts += other.drafts;
  statements += other.statements;
  suppressed += other.suppressed;
  known += other.known;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    shown[i] += other.shown[i];
    hidden[i] += other.hidden[i];
  }
  for (const auto& [id, by_level] : other.rules) {
    auto& sum = rules[id];
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += by_level[i];
  }
}

void append_amount(std::string& out, const tally& all, language ui) {
  append_count(out, all.statements, say(ui, "enunciado", "statement"),
               say(ui, "enunciados", "statements"));
  out += say(ui, " en ", " in ");
  append_count(out, all.drafts, say(ui, "borrador", "draft"), say(ui, "borradores", "drafts"));
}

void append_summary(std::string& out, const tally& all, language ui) {
  append_amount(out, all, ui);
  if (all.files > all.drafts) {
    fmt::format_to(std::back_inserter(out),
                   fmt::runtime(say(ui, " ({} sin OKR)", " ({} without OKRs)")),
                   all.files - all.drafts);
  }
  out += ": ";
  if (!append_levels(out, all.shown, ui)) out += say(ui, "sin observaciones", "nothing to remark");
  std::string hidden;
  if (append_levels(hidden, all.hidden, ui)) {
    fmt::format_to(std::back_inserter(out),
                   fmt::runtime(say(ui, "; ocultos: {} (--level info --all-findings)",
                                    "; hidden: {} (--level info --all-findings)")),
                   hidden);
  }
  if (all.suppressed != 0) {
    out += "; ";
    append_count(out, all.suppressed, say(ui, "silenciado", "silenced"),
                 say(ui, "silenciados", "silenced"));
  }
  if (all.known != 0) {
    out += "; ";
    append_count(out, all.known, say(ui, "conocido", "known"), say(ui, "conocidos", "known"));
  }
  out += ".\n";
}

void append_statistics(std::string& out, const tally& all) {
  for (const row& r : rows_of(all)) {
    fmt::format_to(std::back_inserter(out), "{:>6}  {:<7}  {}\n", r.count, name_of(r.level),
                   r.rule);
  }
}

void append_statistics_json(std::string& out, const tally& all) {
  json_writer json(out);
  json.open_object().field("schema_version", 1).key("statistics").open_array();
  for (const row& r : rows_of(all)) {
    json.open_object().field("rule", r.rule).field("severity", name_of(r.level));
    json.field("count", r.count).close_object();
  }
  json.close_array().close_object();
  out += '\n';
}

}  // namespace okrlint
