// SPDX-License-Identifier: Apache-2.0
// The statements themselves: adding, wrapping, remarks, and taking a role back.
#include <algorithm>

#include "draft/builder.hpp"
#include "draft/trim.hpp"

namespace okrlint {
namespace {

bool is_statement_kind(statement_kind k) {
  return k == statement_kind::objective || k == statement_kind::key_result;
}

// One pair of quotes around the whole.
span unquoted(std::string_view bytes, span s) {
  const std::string_view t = slice(bytes, s);
  if (t.size() > 2 && (t[0] == '"' || t[0] == '\'') && t.back() == t[0] &&
      t.substr(1, t.size() - 2).find(t[0]) == std::string_view::npos)
    return {s.begin + 1, s.end - 1};
  return s;
}

/// "[Lucía] Subir la nota": the name in the brackets that open the words, or nothing.
span leading_person(std::string_view bytes, span words, const lexicon& lexicon) {
  const span all = trimmed(bytes, words);
  const std::string_view t = slice(bytes, all).substr(0, 48);
  const std::size_t close = t.find("] ");
  if (t.empty() || t[0] != '[' || close == std::string_view::npos ||
      !names_person(t.substr(1, close - 1), lexicon))
    return {};
  return {all.begin + 1, all.begin + static_cast<std::uint32_t>(close)};
}

}  // namespace

std::int32_t builder::add(statement_kind kind, span label, span words, const front_matter& front,
                          const line_place& where) {
  const bool comment = kind == statement_kind::objective;
  const span tag = kind == statement_kind::note ? span{} : leading_person(bytes_, words, words_);
  if (!tag.empty()) words.begin = tag.end + 1;
  trimmed_text t = kind == statement_kind::note
                       ? trimmed_text{trimmed(bytes_, words), {}, {}, {}, {}, false}
                       : trim_end(bytes_, words, front.link, comment, words_);
  t.text = unquoted(bytes_, t.text);
  if (t.text.empty() && kind != statement_kind::objective && kind != statement_kind::key_result)
    return -1;
  if (t.text.empty()) t.text = {words.begin, words.begin};
  if (front.struck && t.struck && is_statement_kind(kind)) kind = statement_kind::note;
  statement s;
  s.kind = kind;
  s.parent = kind == statement_kind::objective ? -1 : objective_;
  s.label = label;
  s.text = t.text;
  s.block = where.block;
  s.owner = !t.owner.empty() ? t.owner : tag.empty() ? front.owner : tag;
  s.score = t.score.empty() ? front.score : t.score;
  s.status = t.status;
  s.priority = front.priority;
  s.line = where.line;
  s.in_okr_section = objective_ >= 0 || okr_word_ || !sections_.empty();
  s.first_piece = static_cast<std::uint32_t>(doc_.pieces.size());
  s.piece_count = 1;
  doc_.pieces.push_back(t.text);
  s.first_remark = s.first_piece + 1;
  if (!t.remark.empty()) {
    s.remark_count = 1;
    doc_.pieces.push_back(t.remark);
  }
  const auto index = static_cast<std::int32_t>(doc_.statements.size());
  doc_.statements.push_back(s);
  last_ = index;
  last_indent_ = where.indent;
  last_end_ = words.end;
  last_is_paragraph_ = false;
  return index;
}

void builder::add_objective(const label_match& match, span words, const front_matter& front,
                            const line_place& where) {
  if (provisional_ >= 0 && match.is != label::okr && provisional_ == objective_) {
    doc_.headings.push_back(doc_.statements[static_cast<std::size_t>(provisional_)].text);
    demote(provisional_);
  }
  provisional_ = -1;
  implicit_.clear();
  const std::int32_t index = add(statement_kind::objective, match.where, words, front, where);
  if (index < 0) return;
  if (doc_.statements[static_cast<std::size_t>(index)].kind != statement_kind::objective) return;
  objective_ = index;
  objective_heading_ = where.heading;
  objective_open_ = true;
  in_region_ = true;
  if (match.is == label::okr) provisional_ = index;
}

/// "O2:" and then "KR1: …": the label was all that there is of the objective.
void builder::leave_pending_empty() {
  if (pending_.is != label::objective || !pending_.coded) return;
  const pending_label p = pending_;
  pending_ = {};
  label_match match;
  match.is = p.is;
  match.where = p.where;
  if (const section* s = top(); s != nullptr && s->role == p.is) sections_.pop_back();
  coded_objective_ = true;
  add_objective(match, {p.where.end, p.where.end}, p.front, p.at);
}

void builder::add_key_result(span label, span words, const front_matter& front,
                             const line_place& where) {
  if (!label.empty()) {
    demote_implicit();
    objective_open_ = false;
  }
  provisional_ = -1;
  add(statement_kind::key_result, label, words, front, where);
}

void builder::add_note(span content, const line_place& where) {
  if (content.empty()) return;
  statement* s = last();
  if (s != nullptr && s->kind == statement_kind::note && last_is_paragraph_ && !where.after_blank &&
      where.item == item_kind::plain) {
    extend(*s, content);
    return;
  }
  const bool nested = s != nullptr && s->kind != statement_kind::note &&
                      where.indent > last_indent_ && !where.after_blank;
  const std::int32_t before = last_;
  const std::uint16_t indent = last_indent_;
  const std::int32_t index = add(statement_kind::note, {}, content, {}, where);
  if (index < 0) return;
  last_is_paragraph_ = where.item == item_kind::plain;
  if (!nested) return;
  // What hangs under a statement is its remark too; the two share the piece.
  statement& owner = doc_.statements[static_cast<std::size_t>(before)];
  if (owner.remark_count == 0)
    owner.first_remark = static_cast<std::uint32_t>(doc_.pieces.size()) - 1;
  if (owner.first_remark + owner.remark_count + 1 == doc_.pieces.size()) ++owner.remark_count;
  last_ = before;
  last_indent_ = indent;
}

// A list item of an OKR section that no rule of the reader knows: said once a file, so that nothing
// is lost.
void builder::not_understood(span content, const line_place& where) {
  if (in_region_ && !where.cell)
    doc_.unparsed.push_back(trimmed(bytes_, {where.block.begin, content.end}));
  add_note(content, where);
}

void builder::add_remark(statement& s, span words) {
  const auto next = static_cast<std::uint32_t>(doc_.pieces.size());
  if (s.remark_count == 0) s.first_remark = next;
  if (s.first_remark + s.remark_count != next) return;  // something else came between
  doc_.pieces.push_back(trimmed(bytes_, words));
  ++s.remark_count;
  s.block.end = std::max(s.block.end, words.end);
}

void builder::extend(statement& s, span words) {
  const span before = s.text;
  if (s.first_piece + s.piece_count !=
      doc_.pieces.size()) {  // a remark stands between: the words join it
    add_remark(s, words);
    return;
  }
  trimmed_text t =
      s.kind == statement_kind::note
          ? trimmed_text{trimmed(bytes_, words), {}, {}, {}, {}, false}
          : trim_end(bytes_, words, false, s.kind == statement_kind::objective, words_);
  if (t.text.empty()) return;
  doc_.pieces.push_back(t.text);
  ++s.piece_count;
  s.text = {before.begin, t.text.end};
  s.block.end = std::max(s.block.end, words.end);
  if (!t.owner.empty()) s.owner = t.owner;
  if (!t.score.empty()) s.score = t.score;
  if (!t.status.empty()) s.status = t.status;
  last_end_ = words.end;
  if (!t.remark.empty()) add_remark(s, t.remark);
}

// "Objective. metric, metric, metric" and "Objective as measured by metric, metric and metric":
// results on the objective's own line, each with a figure.
bool builder::one_line(const label_match& match, span words, const front_matter& front,
                       const line_place& where) {
  const std::string_view all = slice(bytes_, words);
  const auto may_list = [](char c) { return c == ',' || c == ';' || (c >= '0' && c <= '9'); };
  if (std::none_of(all.begin(), all.end(), may_list)) return false;
  const trimmed_text t = trim_end(bytes_, words, front.link, true, words_);
  span objective = t.text;
  span rest = t.remark;
  const inner_label marker =
      find_label(bytes_, t.text, words_, 60, [](label l) { return l == label::key_result; });
  if (marker.is != label::none && marker.index > 0 &&
      slice(bytes_, marker.where).find(' ') != std::string_view::npos) {
    objective.end = marker.where.begin;
    rest = {marker.where.end, t.text.end};
  }
  if (rest.empty()) return false;
  std::vector<span> parts;
  std::size_t figures = 0;
  const auto digits = [this](span s) {
    const std::string_view part = slice(bytes_, s);
    return std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  while (!rest.empty() && parts.size() < 12) {
    std::uint32_t end = rest.begin;
    while (end < rest.end && !((bytes_[end] == ',' || bytes_[end] == ';') && end + 1 < rest.end &&
                               bytes_[end + 1] == ' '))
      ++end;
    span part = trimmed(bytes_, {rest.begin, end});
    rest.begin = std::min(end + 2, rest.end);
    const span joint = find_class(bytes_, part, words_, 20, cls::conj_and);
    const span left = trimmed(bytes_, {part.begin, joint.begin}),
               right = trimmed(bytes_, {joint.end, part.end});
    if (!joint.empty() && joint.begin == part.begin) part = right;  // ", and 20 % fewer…"
    if (!joint.empty() && joint.begin != part.begin && digits(left) && digits(right)) {
      parts.push_back(left);
      part = right;
      ++figures;
    }
    figures += digits(part) ? 1U : 0U;
    if (part.size() > 80) return false;
    if (!part.empty()) parts.push_back(part);
  }
  if (!rest.empty() || parts.size() < 2 || figures * 2 < parts.size()) return false;
  while (!sections_.empty() && sections_.back().role != label::objective) sections_.pop_back();
  add_objective(match, objective, front, where);
  plain_objective_ = key_result_label_ = true;
  line_place here = where;
  here.cell = true;
  for (const span part : parts) add_key_result({}, part, {}, here);
  pending_ = {};
  return true;
}

void builder::demote(std::int32_t index) {
  statement& s = doc_.statements[static_cast<std::size_t>(index)];
  if (s.kind == statement_kind::objective) {
    for (std::size_t i = static_cast<std::size_t>(index) + 1; i < doc_.statements.size(); ++i)
      if (doc_.statements[i].parent == index) doc_.statements[i].parent = -1;
    if (objective_ == index) objective_ = -1;
  }
  s.kind = statement_kind::note;
}

void builder::demote_implicit() {
  for (const std::int32_t i : implicit_) demote(i);
  implicit_.clear();
}

}  // namespace okrlint
