// SPDX-License-Identifier: Apache-2.0
// Tables: a row a key result, results inside a cell, fields one under the other.
#include <algorithm>

#include "draft/builder.hpp"
#include "draft/fields.hpp"
#include "draft/trim.hpp"

namespace okrlint {
namespace {

constexpr std::size_t most_cells = 64;

bool is_filled(std::string_view t) {
  return std::any_of(t.begin(), t.end(), [](char c) { return c != '-' && c != ' '; });
}

/// "1", "1.2", "#3": a number that names its row.
bool is_row_number(std::string_view t) {
  return t.size() <= 6 && t.find_first_of("0123456789") != std::string_view::npos &&
         t.find_first_not_of("0123456789.#") == std::string_view::npos;
}

/// More than a figure with its unit.
bool has_words(std::string_view t) {
  return std::count_if(t.begin(), t.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) > 2;
}

}  // namespace

void builder::table_row(span whole, span block, std::uint32_t number) {
  if (has_held_) read_row(false);
  held_ = {whole, block, number};
  has_held_ = true;
}

void builder::table_rule() {
  if (has_held_) read_row(true);
}

/// Rows pasted from a sheet: cells between tabs, under a header whose cells are labels.
bool builder::tab_row(span whole, std::uint32_t number) {
  const span inner = trimmed(bytes_, whole);
  const bool tabbed = slice(bytes_, inner).find('\t') != std::string_view::npos ||
                      (in_tabs_ && !inner.empty() && bytes_[whole.begin] == '\t');
  if (!in_tabs_) {
    if (!tabbed || !heads_a_sheet(whole)) return false;
  } else if (!tabbed) {
    end_table();
    return false;
  }
  held_ = {whole, whole, number};
  read_row(!in_tabs_, '\t');
  in_tabs_ = true;
  return true;
}

/// One cell at least names key results, and another something that stands beside them.
bool builder::heads_a_sheet(span whole) const {
  bool results = false;
  std::size_t labels = 0;
  for (span rest = whole; !rest.empty();) {
    const std::size_t tab = slice(bytes_, rest).find('\t');
    const std::uint32_t end =
        tab == std::string_view::npos ? rest.end : rest.begin + static_cast<std::uint32_t>(tab);
    const label is = label_of(bytes_, trimmed(bytes_, {rest.begin, end}), words_);
    results |= is == label::key_result || is == label::okr;
    labels += is != label::none ? 1 : 0;
    rest.begin = std::min(end + 1, rest.end);
  }
  return results && labels > 1;
}

void builder::end_table() {
  if (has_held_) read_row(false);
  has_columns_ = in_tabs_ = false;
  columns_.clear();
  table_role_ = label::none;
}

void builder::read_row(bool header, char between) {
  has_held_ = false;
  cells_.clear();
  span rest = between == '\t' ? held_.whole : trimmed(bytes_, held_.whole);
  if (!rest.empty() && between == '|' && bytes_[rest.begin] == '|') ++rest.begin;
  while (!rest.empty() && cells_.size() < most_cells) {
    std::uint32_t end = rest.begin;
    while (end < rest.end &&
           !(bytes_[end] == between && (end == rest.begin || bytes_[end - 1] != '\\')))
      ++end;
    cells_.push_back(trimmed(bytes_, {rest.begin, end}));
    rest.begin = std::min(end + 1, rest.end);
  }
  if (header) {
    has_columns_ = true;
    columns_.assign(cells_.size(), {});
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const span name =
          trim_end(bytes_, read_front(bytes_, cells_[i]).words, false, false, words_).text;
      column& c = columns_[i];
      c.is = label_of(bytes_, name, words_);
      if (c.is == label::none)
        if (const label_match m = match_label(bytes_, name, words_))
          c.is = m.coded ? label::score : m.is;  // "KR #1": its scores
      key_result_label_ |= c.is == label::key_result;
      doc_.headings.push_back(name);
    }
    return;
  }
  key_result_row(cells_);
}

/// A cell that holds a label and nothing else ("KR1", "O2", or "1.1" under "KR") names the row, and
/// the first column behind it that names no field holds the row's words.
builder::named_row builder::name_of_row(const std::vector<span>& cells) const {
  const auto column_of = [&](std::size_t i) {
    return i < columns_.size() ? columns_[i].is : label::none;
  };
  const auto may_hold_words = [&](std::size_t i) {
    const label is = column_of(i);
    const bool free = is == label::none || is == label::note || is == label::metric ||
                      is == label::okr || is_statement_label(is);
    return free && has_words(slice(bytes_, cells[i])) &&
           !match_label(bytes_, read_front(bytes_, cells[i]).words, words_);
  };
  named_row found;
  for (std::size_t i = 0; i < cells.size() && found.is == label::none; ++i) {
    const span words = read_front(bytes_, cells[i]).words;
    const label_match m = match_label(bytes_, words, words_);
    if (m && m.coded && m.by == separator::end && is_statement_label(m.is))
      found = {m.is, words, i, i};
    else if (is_statement_label(column_of(i)) && is_row_number(slice(bytes_, words)))
      found = {column_of(i), words, i, i};
  }
  if (found.is == label::none) return {};
  // A column of its own holds the words already; "O1 | KR text | notes" only refers to the
  // objective.
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool own = column_of(i) == found.is ||
                     (found.is == label::objective && is_statement_label(column_of(i)));
    if (i != found.code && own && may_hold_words(i)) return {};
  }
  while (++found.text < cells.size())
    if (may_hold_words(found.text)) return found;
  return {};
}

void builder::cell_words(span cell, label role, span name, const line_place& where) {
  while (!cell.empty()) {
    std::uint32_t size = 0;
    const std::uint32_t at = find_break(bytes_, cell, size);
    const span part = trimmed(bytes_, {cell.begin, at});
    cell.begin = std::min(at + size, cell.end);
    if (part.empty()) continue;
    const line_shape shape = read_shape(bytes_, part);
    if (shape.content.empty()) continue;
    line_place here = where;
    here.block = where.block;
    const front_matter front = read_front(bytes_, shape.content);
    if (front.words.empty() || !is_filled(slice(bytes_, front.words))) continue;
    const label_match match = match_label(bytes_, front.words, words_);
    if (match && match.whole && match.by != separator::none && is_statement_label(match.is)) {
      labelled(match, front, here);
      continue;
    }
    switch (role) {
      case label::objective: {
        label_match as;
        as.is = label::objective;
        as.where = name;
        coded_objective_ |= !name.empty();
        add_objective(as, front.words, front, here);
        objective_open_ = false;
        role = label::key_result;  // what follows a break under an objective is its result
        if (shape.item == item_kind::plain && cell.empty()) role = label::objective;
        break;
      }
      case label::key_result:
        result_codes_ += name.empty() ? 0 : 1;
        add_key_result(name, front.words, front, here);
        break;
      case label::kpi:
        add(statement_kind::kpi, name, front.words, front, here);
        break;
      case label::initiative:
        add(statement_kind::initiative, name, front.words, front, here);
        break;
      default:
        break;
    }
  }
}

void builder::key_result_row(const std::vector<span>& cells) {
  line_place where;
  where.block = held_.block;
  where.line = held_.number;
  where.cell = true;
  bool has_objective = false, has_result = false, has_metric = false, has_kpi = false;
  for (const column& c : columns_) {
    has_objective |= c.is == label::objective;
    has_result |= c.is == label::key_result;
    has_metric |= c.is == label::metric;
    has_kpi |= c.is == label::kpi;
  }
  const named_row named = name_of_row(cells);
  // Fields one under the other: no column says what it holds, the first cell of each row does.
  if (named.is == label::none && has_columns_ && !has_objective && !has_result && !has_metric &&
      !has_kpi && cells.size() == 2) {
    const span name =
        trim_end(bytes_, read_front(bytes_, cells[0]).words, false, false, words_).text;
    label is = label_of(bytes_, name, words_);
    if (is == label::none)
      if (const label_match m = match_label(bytes_, name, words_)) is = m.is;
    const front_matter front = read_front(bytes_, cells[1]);
    if (is != label::none && !front.words.empty()) {
      const section* s = top();
      if (s != nullptr && s->role == label::kpi &&
          (is == label::metric || is == label::target || is == label::kpi)) {
        add(statement_kind::kpi, {}, front.words, front, where);
        return;
      }
      if (pending_.is == label::key_result || (s != nullptr && s->role == label::key_result)) {
        if (is == label::metric || is == label::kpi) {
          const pending_label keep = pending_;
          add(statement_kind::kpi, {}, front.words, front, where);
          pending_ = keep;
          return;
        }
        if (is == label::target && pending_.is == label::key_result) {
          const span label = pending_.where;
          pending_ = {};
          add_key_result(label, front.words, front, where);
          return;
        }
      }
      return;
    }
  }
  const section* s = top();
  label metric_role = label::kpi;
  if (s != nullptr && s->role == label::key_result && !has_result) metric_role = label::key_result;
  if (s == nullptr && objective_ >= 0 && objective_open_ && !has_result && !has_kpi)
    metric_role = label::key_result;
  if (s != nullptr && s->role == label::initiative) metric_role = label::initiative;
  bool statement_seen = false;
  std::int32_t row_statement = -1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    label role = i < columns_.size() ? columns_[i].is : label::none;
    if (role == label::objective && (has_metric || has_kpi) && i > 0 && !has_result)
      role = label::target;  // "Goal"
    if (cells[i].empty()) continue;
    const bool words_of_row = named.is != label::none && i == named.text;
    if (words_of_row) role = named.is;
    if (named.is != label::none && i == named.code) continue;
    if (role == label::metric && !has_result && !statement_seen) role = metric_role;
    if (role == label::kpi && metric_role == label::kpi && has_result) role = label::metric;
    if (role == label::objective) {
      const span text =
          trim_end(bytes_, read_front(bytes_, cells[i]).words, false, false, words_).text;
      if (text.empty()) continue;
      if (objective_ >= 0) {  // the same again on every row
        const statement& o = doc_.statements[static_cast<std::size_t>(objective_)];
        if (slice(bytes_, o.text) == slice(bytes_, text)) continue;
        if (const label_match m = match_label(bytes_, read_front(bytes_, cells[i]).words, words_);
            m && !o.label.empty() && slice(bytes_, m.where) == slice(bytes_, o.label) && m.coded)
          continue;
      }
    }
    const std::size_t before = doc_.statements.size();
    cell_words(cells[i], role, words_of_row ? named.name : span{}, where);
    if (doc_.statements.size() > before) {
      statement_seen |= is_statement_label(role);
      row_statement = last_;
      continue;
    }
    if (row_statement < 0) continue;
    statement& st = doc_.statements[static_cast<std::size_t>(row_statement)];
    span value = trim_end(bytes_, read_front(bytes_, cells[i]).words, false, false, words_).text;
    if (value.empty()) value = cells[i];
    if (const statement_field at = field_of(role); at != nullptr)
      st.*at = role == label::owner || role == label::status ? cells[i] : value;
  }
}

}  // namespace okrlint
