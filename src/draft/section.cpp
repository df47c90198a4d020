// SPDX-License-Identifier: Apache-2.0
// Which list a line belongs to: headers open sections, indentation, headings and prose close them.
#include <algorithm>

#include "draft/builder.hpp"
#include "draft/trim.hpp"

namespace okrlint {
namespace {

constexpr std::size_t most_sections = 64;
constexpr std::uint32_t longest_plain_item = 200;

statement_kind kind_for(label role) {
  switch (role) {
    case label::objective:
      return statement_kind::objective;
    case label::key_result:
      return statement_kind::key_result;
    case label::kpi:
      return statement_kind::kpi;
    case label::initiative:
      return statement_kind::initiative;
    default:
      return statement_kind::note;
  }
}

// One sentence of moderate length, no introduction to something else.
bool reads_as_item(std::string_view t) {
  if (t.empty() || t.size() > longest_plain_item) return false;
  if (t.back() == ':' || t.back() == ',' || t.back() == '?') return false;
  const std::size_t stop = t.find(". ");
  return stop == std::string_view::npos || stop + 2 >= t.size() ||
         !(t[stop + 2] >= 'A' && t[stop + 2] <= 'Z');
}

// "Week:", a form's field left empty.
bool is_blank_field(std::string_view t) {
  return t.back() == ':' && std::count(t.begin(), t.end(), ' ') < 3;
}

bool is_link_alone(std::string_view t, bool link) {
  return link && t.find("](") != std::string_view::npos && t.back() == ')' &&
         t.find(')', t.find("](")) == t.size() - 1;
}

bool in_italics(std::string_view t) {
  return t.size() > 2 && (t[0] == '*' || t[0] == '_') && t[1] != t[0] && t[1] != ' ' &&
         t.back() == t[0] && t[t.size() - 2] != t[0];
}

}  // namespace

void builder::open_section(label role, const line_place& where, bool weak, bool same_level) {
  if (where.heading != 0)
    close_for_heading(where.heading);
  else if (where.item != item_kind::plain) {
    close_for_item(where);
    while (!sections_.empty() && sections_.back().by_item &&
           sections_.back().indent >= where.indent)
      sections_.pop_back();
  } else
    while (!sections_.empty() && sections_.back().heading == 0) sections_.pop_back();
  if (sections_.size() >= most_sections) sections_.erase(sections_.begin());
  section s;
  s.role = role;
  s.heading = where.heading;
  s.by_item = where.item != item_kind::plain;
  s.indent = where.indent;
  s.weak = weak;
  s.same_level = same_level;
  sections_.push_back(s);
}

void builder::close_for_heading(std::uint8_t level) {
  while (!sections_.empty() && (sections_.back().heading == 0 || sections_.back().heading >= level))
    sections_.pop_back();
}

void builder::close_for_item(const line_place& where) {
  while (!sections_.empty()) {
    const section& s = sections_.back();
    if (!s.by_item || where.indent > s.indent) return;
    if (where.indent == s.indent && s.same_level && (!s.has_items || s.item_indent == s.indent))
      return;
    sections_.pop_back();
  }
}

bool builder::item_in_section(span content, const front_matter& front, const line_place& where) {
  close_for_item(where);
  section* s = top();
  if (s == nullptr || s->role == label::none) return false;
  if (where.cell) return false;
  if (s->suspended) {
    if (where.heading != 0) return false;
    s->suspended = false;
  }
  const bool first = !s->has_items;
  if (first) {
    s->has_items = true;
    s->item = where.item;
    s->item_indent = where.indent;
  }
  bool nested = where.indent > s->item_indent + 1;
  const bool other_shape = s->item == item_kind::number && where.item == item_kind::bullet;
  if (nested && where.item == item_kind::checkbox && s->item != item_kind::checkbox) {
    // Boxes under a plain item: that item was the name of a group.
    if (statement* group = last();
        group != nullptr && group->kind == kind_for(s->role) && last_indent_ < where.indent) {
      doc_.headings.push_back(group->text);
      demote(last_);
    }
    s->item = item_kind::checkbox;
    s->item_indent = where.indent;
    s->grouped = true;
    nested = false;
  }
  if (s->grouped && where.item != item_kind::checkbox && where.indent < s->item_indent) {
    doc_.headings.push_back(front.words);
    last_ = -1;
    return true;
  }
  const bool nested_work = s->role == label::initiative && where.item == item_kind::checkbox;
  if ((nested && !nested_work) || (!nested && other_shape)) {
    add_note(trimmed(bytes_, content), where);
    return true;
  }
  if (!nested) s->item_indent = where.indent;
  const span words = front.words;
  const std::string_view text = slice(bytes_, words);
  if (text.empty() || is_blank_field(text)) return true;
  if (s->role == label::initiative && is_link_alone(text, front.link)) {
    add_note(trimmed(bytes_, content), where);
    return true;
  }
  switch (s->role) {
    case label::objective: {
      label_match none;
      none.is = label::objective;
      add_objective(none, words, front, where);
      objective_open_ = false;
      if (s->weak) weak_.push_back(objective_);
      break;
    }
    case label::key_result:
      add_key_result({}, words, front, where);
      break;
    case label::kpi:
    case label::initiative:
      add(kind_for(s->role), {}, words, front, where);
      break;
    default:
      add_note(trimmed(bytes_, content), where);
      break;
  }
  return true;
}

bool builder::plain_in_section(span content, const front_matter& front, const line_place& where) {
  if (where.after_blank)  // prose ends the lists of items
    while (!sections_.empty() && sections_.back().by_item &&
           where.indent <= sections_.back().indent)
      sections_.pop_back();
  section* s = top();
  if (s == nullptr || s->role == label::none) return false;
  const std::string_view text = slice(bytes_, content);
  if (in_italics(text)) return false;
  if (s->has_items && !s->plain_items) {
    if (where.indent > s->item_indent) return false;  // hangs under the last item
    if (where.after_blank || s->coded_items) sections_.pop_back();
    return false;
  }
  if (s->coded_items || s->suspended || !reads_as_item(text) ||
      (s->heading != 0 && where.after_blank)) {
    if (s->has_items || s->suspended) sections_.pop_back();
    return false;
  }
  const inner_label own = find_label(bytes_, content, words_, 4, [](label l) {
    return l == label::objective || l == label::key_result || l == label::okr;
  });
  if (own.is != label::none) {  // "A key result is…": about results, not one
    if (s->has_items || s->heading != 0) sections_.pop_back();
    return false;
  }
  line_place as_item = where;
  as_item.item = item_kind::plain;
  s->plain_items = true;
  return item_in_section(content, front, as_item);
}

bool builder::implicit_key_result(span content, const front_matter& front,
                                  const line_place& where) {
  if (!objective_open_ || objective_ < 0 || where.item == item_kind::plain || !sections_.empty())
    return false;
  const std::string_view text = slice(bytes_, front.words);
  if (text.empty() || in_italics(slice(bytes_, content)) || text.back() == ':') return false;
  if (front.bold) {  // "**Scope:** company": a field that we do not know
    const std::size_t colon = text.substr(0, 48).find(':');
    if (colon != std::string_view::npos) return false;
  }
  if (!implicit_.empty()) {
    const statement& first = doc_.statements[static_cast<std::size_t>(implicit_.front())];
    if (last() != nullptr && where.indent > last_indent_ &&
        first.kind == statement_kind::key_result)
      return false;
  }
  const std::int32_t index = add(statement_kind::key_result, {}, front.words, front, where);
  if (index >= 0) implicit_.push_back(index);
  return true;
}

// A line that goes on where the last statement stopped.
bool builder::continues(span content, const line_place& where) {
  statement* s = last();
  if (s == nullptr || where.after_blank || where.item != item_kind::plain || where.heading != 0 ||
      where.cell)
    return false;
  if (s->kind == statement_kind::note && last_is_paragraph_) return false;
  if (s->block.end > content.begin) return false;
  const std::string_view before = slice(bytes_, {s->text.begin, last_end_});
  const std::string_view text = slice(bytes_, content);
  if (before.empty()) return false;
  const char end = before.back();
  const bool ended = end == '.' || end == '!' || end == '?' || end == ';' || end == ':';
  const char c = text.front();
  const bool lower =
      (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) == 0xC3 && text.size() > 1 &&
                                 static_cast<unsigned char>(text[1]) >= 0xA0);
  const bool hanging = where.indent > last_indent_;
  if (!ended && c != '(' && c != '>' && (lower || (hanging && before.size() >= 24))) {
    extend(*s, content);
    return true;
  }
  if (!hanging) return false;
  add_remark(*s, content);
  return true;
}

}  // namespace okrlint
