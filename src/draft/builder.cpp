// SPDX-License-Identifier: Apache-2.0
// What a line is: heading, labelled statement, field, list item, prose.
#include "draft/builder.hpp"

#include <algorithm>
#include <utility>

#include "draft/trim.hpp"

namespace okrlint {
namespace {

constexpr std::uint32_t short_text = 8;

bool is_okr(label l) {
  return l == label::okr;
}

// A line all in bold: "**…**", "<strong>…</strong>".
bool all_bold(std::string_view t) {
  if (t.size() > 120) return false;
  if (t.starts_with("<strong>") && t.ends_with("</strong>")) return true;
  if (t.size() > 4 && (t.starts_with("**") || t.starts_with("__")) && t.ends_with(t.substr(0, 2)))
    return t.substr(2, t.size() - 4).find(t.substr(0, 2)) == std::string_view::npos;
  return false;
}

bool opens_italics(std::string_view t) {
  return t.size() > 2 && (t[0] == '*' || t[0] == '_') && t[1] != t[0] && t[1] != ' ';
}
bool closes_italics(std::string_view t, char sign) {
  return t.find(sign) != std::string_view::npos;
}

// Nothing but tags: "<li>", "</p>", "<ul style=…>".
bool only_tags(std::string_view t) {
  bool inside = false;
  for (const char c : t) {
    if (c == '<')
      inside = true;
    else if (c == '>')
      inside = false;
    else if (!inside && c != ' ' && c != '\t')
      return false;
  }
  return !inside;
}

}  // namespace

void builder::line(const line_shape& shape, std::uint32_t number) {
  ++lines_;
  const std::string_view text = slice(bytes_, shape.content);
  line_place where;
  where.block = shape.whole;
  where.line = number;
  where.item = shape.item;
  where.indent = shape.indent;
  where.heading = shape.heading;
  where.after_blank = after_blank_;
  where.quoted = shape.quotes != 0;
  if (text.front() == '<' && text.back() == '>' && text.size() < 512 && only_tags(text)) {
    carried_item_ = shape.tag_item;
    carried_heading_ = text[1] == '/' ? std::uint8_t{0} : shape.heading;
    return;
  }
  if (carried_item_ && where.item == item_kind::plain) where.item = item_kind::bullet;
  if (carried_heading_ != 0 && where.heading == 0) where.heading = carried_heading_;
  carried_item_ = false;
  carried_heading_ = 0;
  if (in_italics_) {  // the rest of an explanation in italics
    in_italics_ = !closes_italics(text, '*') && !closes_italics(text, '_');
    add_note(shape.content, where);
    after_blank_ = false;
    return;
  }
  if (where.heading == 0 && where.item == item_kind::plain && all_bold(text)) where.heading = 7;
  broken_line(shape.content, where);
  after_blank_ = false;
}

// "**Key results:** <br> - KR1: … <br> - KR2: …": each part is a line of its own.
void builder::broken_line(span content, line_place where) {
  const line_place outer = where;
  for (int parts = 0;; ++parts) {
    std::uint32_t size = 0;
    const std::uint32_t at = find_break(bytes_, content, size);
    const span part = trimmed(bytes_, {content.begin, at});
    if (parts == 0) {
      if (!part.empty()) words(part, where);
    } else if (!part.empty()) {
      const line_shape shape = read_shape(bytes_, part);
      where.item = shape.item;
      where.heading = 0;
      where.indent =
          static_cast<std::uint16_t>(outer.indent + (shape.item == item_kind::plain ? 0 : 2));
      where.block = part;
      if (!shape.content.empty()) words(shape.content, where);
    }
    if (size == 0 || at + size >= content.end) return;
    content.begin = at + size;
  }
}

bool builder::words(span content, const line_place& where) {
  const front_matter front = read_front(bytes_, content);
  if (front.words.empty()) return false;
  const bool under_another =
      last() != nullptr && !last()->label.empty() && !where.after_blank && where.heading == 0;
  if (const label_match match =
          match_label(bytes_, front.words, words_, front.emoji || front.bold || under_another)) {
    if (match.is == label::objective || match.is == label::okr || match.is == label::period)
      title_.open = false;
    labelled(match, front, where);
    return true;
  }
  unlabelled(front, content, where);
  return false;
}

void builder::heading(span content, const line_place& where) {
  pending_ = {};
  last_ = -1;
  last_is_paragraph_ = false;
  implicit_.clear();
  if (where.heading == 7 || where.heading == 0) {
    while (!sections_.empty() && sections_.back().heading == 0) sections_.pop_back();
    for (section& s : sections_) s.suspended = true;
  } else {
    close_for_heading(where.heading);
    for (section& s : sections_) s.suspended = s.heading == 0;
  }
  if (content.empty()) return;
  objective_open_ = false;
  if (where.heading <= std::max<std::uint8_t>(objective_heading_, 6))
    in_region_ = in_region_ && where.heading > objective_heading_ && objective_heading_ != 0;
  if (where.heading != 0 && where.heading < objective_heading_) objective_ = -1;
  title_ = {content, read_front(bytes_, content), where, doc_.statements.size(), true};
  const span text = trim_end(bytes_, content, false, false, words_).text;
  doc_.headings.push_back(text);
  const inner_label any = find_label(bytes_, text, words_, 16, [](label l) {
    return l != label::none && l != label::status_value;
  });
  if (any.is != label::none) title_.open = false;
  okr_word_ |=
      any.is == label::okr || find_label(bytes_, text, words_, 16, is_okr).is != label::none;
}

// A heading with key results under it, and no objective between, is their objective.
void builder::promote_title(const line_place& where, bool header) {
  if (!title_.open) return;
  title_.open = false;
  const bool bold = title_.where.heading == 7;
  if (!bold && !(header && (where.heading == 0 || where.heading > title_.where.heading))) return;
  label_match none;
  none.is = label::objective;
  add_objective(none, title_.front.words, title_.front, title_.where);
  // It stands before the notes that were read under it.
  const auto at = static_cast<std::int32_t>(title_.index);
  if (objective_ <= at) return;
  const auto first = doc_.statements.begin() + at;
  std::rotate(first, doc_.statements.end() - 1, doc_.statements.end());
  for (auto s = first + 1; s != doc_.statements.end(); ++s) s->parent = at;
  objective_ = last_ = at;
}

void builder::unlabelled(const front_matter& front, span content, const line_place& where) {
  const std::string_view text = slice(bytes_, content);
  const bool italics = opens_italics(text) && !front.bold;
  if (italics && where.item == item_kind::plain && where.heading == 0) {
    in_italics_ = !closes_italics(text.substr(1), text[0]);
    add_note(content, where);
    return;
  }
  if (where.heading == 7 && pending_.is != label::none && take_pending(content, front, where))
    return;
  if (where.heading != 0) return heading(front.words, where);
  if (take_pending(content, front, where)) return;
  if (continues(content, where)) return;
  if (in_fence_ && sections_.empty()) return;
  if (where.item == item_kind::number && text.size() <= 90 && text.back() != '.' &&
      text.back() != ':' && find_label(bytes_, front.words, words_, 1, is_okr).is != label::none) {
    line_place as = where;  // "2. OKR enfocado en la calidad": a category
    as.heading = 7;
    return heading(front.words, as);
  }
  if (where.item != item_kind::plain) {
    if (item_in_section(content, front, where)) return;
    if (implicit_key_result(content, front, where)) return;
    const bool hangs = last() != nullptr && where.indent > last_indent_;
    hangs ? add_note(content, where) : not_understood(content, where);
    return;
  }
  if (lines_ == 1 && text.size() <= 80 && text.back() != '.' &&
      find_label(bytes_, front.words, words_, 12, is_okr).is != label::none) {
    line_place as = where;  // the title of a pasted text
    as.heading = 7;
    return heading(front.words, as);
  }
  if (plain_in_section(content, front, where)) return;
  if (lead_in(front.words, where)) return;
  if (objective_open_ && where.after_blank && !implicit_.empty()) objective_open_ = false;
  if (last_ >= 0 && where.after_blank) last_ = -1;
  add_note(content, where);
}

// "Some examples of key results could be:" opens a list of them: the label is the last thing but
// few words.
bool builder::lead_in(span words, const line_place& where) {
  const std::string_view text = slice(bytes_, words);
  if (text.empty() || text.back() != ':' || text.size() > 400) return false;
  span rest = words;
  inner_label last_label;
  for (int i = 0; i < 8; ++i) {
    const inner_label next = find_label(
        bytes_, rest, words_, 60, [](label l) { return is_statement_label(l) || l == label::okr; });
    if (next.is == label::none) break;
    last_label = next;
    rest.begin = next.where.end;
  }
  if (last_label.is == label::none) return false;
  if (last_label.is == label::okr) {
    okr_word_ = true;
    doc_.headings.push_back(words);
    return false;
  }
  const std::string_view after = slice(bytes_, rest);
  const std::string_view name = slice(bytes_, last_label.where);
  const bool plural = name.ends_with('s') || name.find("s ") != std::string_view::npos;
  if (after.size() > 24 || after.find_first_of(",.(") != std::string_view::npos || !plural)
    return false;
  add_note(words, where);
  open_section(last_label.is, where, true);
  last_ = -1;
  return true;
}

bool builder::take_pending(span content, const front_matter& front, const line_place& where) {
  if (pending_.is == label::none) return false;
  const std::string_view text = slice(bytes_, content);
  const section* s = top();
  const bool list_item = where.item != item_kind::plain;
  if (list_item && pending_.is == label::key_result &&
      !pending_.coded) {  // a list under "Resultado clave:"
    pending_ = {};
    return false;
  }
  const inner_label own = find_label(bytes_, content, words_, 4, is_statement_label);
  const pending_label p = pending_;
  pending_ = {};
  coded_objective_ |= p.is == label::objective && p.coded;
  if (own.is != label::none && (own.is == p.is || text.size() > 120) &&
      !list_item) {  // "An objective is…"
    if (s != nullptr) sections_.pop_back();
    return false;
  }
  if (text.back() == ':' && text.size() > 60) return false;
  label_match match;
  match.is = p.is;
  match.where = p.where;
  front_matter all = front;
  if (all.owner.empty()) all.owner = p.front.owner;
  if (s != nullptr && s->role == p.is) {
    if (list_item && pending_.is == label::none && p.is == label::objective && !p.coded) {
      section& open = sections_.back();
      open.has_items = true;
      open.item = where.item;
      open.item_indent = where.indent;
    } else {
      sections_.pop_back();
    }
  }
  if (p.is == label::objective) {
    add_objective(match, front.words, all, where);
    if (p.weak) weak_.push_back(objective_);
  } else {
    add_key_result(p.where, front.words, all, where);
  }
  return true;
}

void builder::heading_text(span words) {
  doc_.headings.push_back(words);
  okr_word_ |= find_label(bytes_, words, words_, 16, is_okr).is != label::none;
}

void builder::property(span key, span value) {
  if (label_of(bytes_, key, words_) == label::owner) doc_.owner = value;
  heading_text(value);
}

void builder::rule() {
  last_ = -1;
  last_is_paragraph_ = false;
  while (!sections_.empty() && sections_.back().heading == 0) sections_.pop_back();
  if (pending_.is == label::key_result && !pending_.coded) pending_ = {};
}

void builder::enter_fence() {
  in_fence_ = true;
  outside_fence_.clear();
  outside_fence_.swap(sections_);
  last_ = -1;
}

void builder::leave_fence() {
  in_fence_ = false;
  sections_.swap(outside_fence_);
  last_ = -1;
  after_blank_ = true;
}

void builder::directive(span where) {
  doc_.directives.push_back({where, -1});
}

// By where they stand, not by when they were read: the rows of a table are read behind it.
void builder::bind_directives() {
  if (doc_.directives.empty()) return;
  std::vector<std::pair<std::uint32_t, std::int32_t>> begins;
  for (std::size_t i = 0; i < doc_.statements.size(); ++i) {
    const statement& s = doc_.statements[i];
    begins.emplace_back(s.text.empty() ? s.block.begin : s.text.begin,
                        static_cast<std::int32_t>(i));
  }
  std::sort(begins.begin(), begins.end());
  for (struct directive& d : doc_.directives) {
    const auto next = std::lower_bound(begins.begin(), begins.end(), std::pair{d.where.begin, -1});
    if (next != begins.end()) d.statement = next->second;
  }
}

document builder::finish(bool declared) {
  bind_directives();
  // "Objetivo: …" alone in a long text is a word of that text, not an OKR.
  const bool codes =
      result_codes_ > 1 || (result_codes_ == 1 && (plain_objective_ || lines_ <= short_text));
  const bool evidence = declared || okr_word_ || key_result_label_ || codes || coded_objective_ ||
                        (plain_objective_ && lines_ <= short_text);
  doc_.is_draft = evidence;
  if (!evidence) doc_.statements.clear(), doc_.unparsed.clear();
  return std::move(doc_);
}

}  // namespace okrlint
