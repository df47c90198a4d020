// SPDX-License-Identifier: Apache-2.0
// Lines that begin with a label: statements, headers of lists, fields of the statement above.
#include "draft/builder.hpp"
#include "draft/fields.hpp"
#include "draft/trim.hpp"

namespace okrlint {
namespace {

statement_kind kind_of(label l) {
  return l == label::kpi ? statement_kind::kpi : statement_kind::initiative;
}

// Nothing but signs; says no as soon as a letter or digit comes.
bool is_empty(std::string_view t) {
  if (t.empty()) return true;
  const auto c = static_cast<unsigned char>(t[0]);
  const bool word =
      (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == 0xC3;
  return !word;
}

/// "OKR 2026 …": the code is a year, and names no OKR.
bool names_year(std::string_view bytes, span label) {
  const std::string_view text = slice(bytes, label);
  if (text.size() < 4) return false;
  const std::string_view last = text.substr(text.size() - 4);
  return (last.starts_with("19") || last.starts_with("20")) &&
         last.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void builder::labelled(const label_match& match, const front_matter& front,
                       const line_place& where) {
  span behind = trimmed(bytes_, match.rest);
  if (front.bold && slice(bytes_, behind).starts_with("__")) behind.begin += 2;  // "__KR1:__ …"
  front_matter rest = read_front(bytes_, trimmed(bytes_, behind));
  if (rest.owner.empty()) rest.owner = front.owner;
  if (rest.score.empty()) rest.score = front.score;
  if (rest.priority.empty()) rest.priority = front.priority;
  rest.link |= front.link;
  rest.struck |= front.struck;
  const bool empty = is_empty(slice(bytes_, rest.words)) &&
                     trim_end(bytes_, rest.words, false, false, words_).text.empty();
  const bool list = match.plural && !match.coded;
  const bool bare_heading = where.heading != 0 && !match.coded && match.by != separator::colon &&
                            match.by != separator::dash;
  label is = match.is;
  if (is == label::target && !empty && match.coded && match.where.size() > 4)
    is = label::objective;  // "Meta 1: …", "Goal 1: …"
  const bool weak = match.is == label::target;

  if (!match.whole) {  // other words follow the label
    if (where.item != item_kind::plain && match.by == separator::end && where.heading == 0)
      return unlabelled(front, front.words, where);
    const bool header =
        (where.heading != 0 && (match.plural || match.code_like || match.by == separator::colon)) ||
        (empty && match.by == separator::colon) || (list && match.by == separator::colon);
    if (!header) return unlabelled(front, {front.words.begin, front.words.end}, where);
    if (!is_statement_label(is) && where.heading == 0) return unlabelled(front, front.words, where);
  }
  if (is == label::key_result && (list || empty)) demote_implicit();
  if (is == label::key_result) promote_title(where, list || empty);
  switch (is) {
    case label::objective:
    case label::key_result:
      if (pending_.is != label::none && pending_.is == is && empty) pending_ = {};
      if (!empty && !list && !(bare_heading && !match.whole)) {
        if (match.coded) leave_pending_empty();
        close_for_item(where);
        if (where.heading != 0)
          heading({}, where);
        else if (where.item == item_kind::plain)
          while (!sections_.empty() && sections_.back().heading == 0 && is == label::objective)
            sections_.pop_back();
        if (is == label::objective) {
          if (one_line(match, rest.words, rest, where)) return;
          while (!sections_.empty() && sections_.back().role != label::objective)
            sections_.pop_back();
          add_objective(match, rest.words, rest, where);
          coded_objective_ |= match.coded && !match.loose && match.where.size() < 40;
          plain_objective_ |= !weak && match.where.size() > 4;  // "OBJETIVO" too, not "OBJ"
          if (weak && !match.coded) weak_.push_back(objective_);
        } else {
          if (section* s = top()) {
            if (s->role == label::key_result) {
              if (!s->has_items) s->item = where.item, s->item_indent = where.indent;
              s->has_items = true;
              s->coded_items = true;
            } else if (s->heading == 0 && !s->by_item) {
              sections_.pop_back();
            }
          }
          add_key_result(match.where, rest.words, rest, where);
          if (!match.code_like)
            key_result_label_ |= !match.loose || objective_ >= 0;
          else if (slice(bytes_, rest.words).find(' ') != std::string_view::npos)
            ++result_codes_;
        }
        pending_ = {};
        return;
      }
      if (where.heading != 0) heading({}, where);
      if (is == label::key_result && (list || empty)) {
        if (list) leave_pending_empty();
        demote_implicit();
        objective_open_ = false;
        if (match.code_like)
          ++result_codes_;
        else
          key_result_label_ |= match.by == separator::colon || where.heading != 0;
      }
      if (where.heading != 0) doc_.headings.push_back(front.words);
      open_section(is, where, weak || (is == label::objective && list),
                   match.by == separator::colon);
      if (list) {
        pending_ = {};
      } else {
        pending_ = {is, match.where, rest, where.indent, weak, match.coded, where};
        pending_.front.words = {};
      }
      if (!empty && list) add_note(rest.words, where);
      last_ = list ? -1 : last_;
      if (list) last_is_paragraph_ = false;
      return;
    case label::kpi:
    case label::initiative:
      pending_ = {};
      if (!empty && !list && match.whole && match.by != separator::end &&
          !(where.heading != 0 && !match.coded && bare_heading)) {
        if (where.heading != 0) heading({}, where);
        close_for_item(where);
        add(kind_of(is), match.where, rest.words, rest, where);
        return;
      }
      if (where.heading != 0) {
        heading({}, where);
        doc_.headings.push_back(front.words);
      }
      objective_open_ = false;
      open_section(is, where, false);
      if (!empty && list) add_note(rest.words, where);
      last_ = -1;
      return;
    case label::okr:
      okr_word_ = true;
      if (match.coded && !empty && match.by != separator::none &&
          !names_year(bytes_, match.where)) {
        heading({}, where);
        label_match as = match;
        add_objective(as, rest.words, rest, where);
        sections_.clear();
        pending_ = {};
        return;
      }
      return heading(front.words, where);
    case label::period:
      if (match.coded || where.heading != 0) {
        line_place as = where;
        if (as.heading == 0) as.heading = 7;
        return heading(front.words, as);
      }
      if (empty) return;
      doc_.headings.push_back(rest.words);
      return;
    case label::target:
      if (field(match, where)) return;
      if (list && empty) {
        open_section(label::objective, where, true);
        if (where.heading != 0) doc_.headings.push_back(front.words);
        return;
      }
      if (!empty && match.by == separator::colon && where.heading == 0 && last_ < 0) {
        label_match as = match;
        add_objective(as, rest.words, rest, where);
        weak_.push_back(objective_);
        return;
      }
      return unlabelled(front, front.words, where);
    case label::note:
    case label::dependency:
      if (match.by != separator::colon && !empty && where.heading == 0)
        return unlabelled(front, front.words, where);
      pending_ = {};
      if (empty || where.heading != 0) {
        if (where.heading != 0) {
          heading({}, where);
          doc_.headings.push_back(front.words);
        }
        open_section(is, where, false);
        last_ = -1;
        return;
      }
      add_note(trimmed(bytes_, front.words), where);
      return;
    default:
      if (where.heading != 0 && where.heading != 7) return heading(front.words, where);
      if (fields(match.rest, where), field(match, where)) return;
      unlabelled(front, front.words, where);
  }
}

bool builder::fields(span rest, const line_place& where) {
  // "Owner: @ana | Status: on track"
  bool any = false;
  for (int i = 0; i < 8; ++i) {
    const std::size_t bar = slice(bytes_, rest).find(" | ");
    if (bar == std::string_view::npos) break;
    rest.begin += static_cast<std::uint32_t>(bar) + 3;
    const front_matter front = read_front(bytes_, rest);
    if (const label_match match = match_label(bytes_, front.words, words_))
      any |= field(match, where);
  }
  return any;
}

bool builder::field(const label_match& match, const line_place& where) {
  span value = trimmed(bytes_, match.rest);
  if (const std::size_t bar = slice(bytes_, value).find(" | "); bar != std::string_view::npos)
    value.end = value.begin + static_cast<std::uint32_t>(bar);
  const front_matter front = read_front(bytes_, value);
  value = front.owner.empty() || !front.words.empty()
              ? trim_end(bytes_, front.words, false, false, words_).text
              : front.owner;
  if (match.is == label::owner && value.empty()) value = front.words;
  statement* s = last();
  if (s == nullptr && objective_ >= 0 &&
      (match.is == label::owner || match.is == label::deadline || match.is == label::status))
    s = &doc_.statements[static_cast<std::size_t>(objective_)];
  if (match.is == label::owner && objective_ < 0 && doc_.owner.empty()) {
    doc_.owner = value;
    if (s == nullptr || s->kind == statement_kind::note) return true;
  }
  if (s == nullptr || s->kind == statement_kind::note)
    return objective_ >= 0 && match.is != label::target;
  const bool of_a_figure = match.is == label::baseline || match.is == label::current ||
                           match.is == label::target || match.is == label::metric;
  if (of_a_figure && s->kind == statement_kind::objective) return false;
  if (match.is == label::target && last_indent_ == where.indent && where.after_blank) return false;
  const statement_field at = field_of(match.is);
  if (at == nullptr) return false;
  s->*at = value;
  return true;
}

}  // namespace okrlint
