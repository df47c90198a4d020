// SPDX-License-Identifier: Apache-2.0
#include "output/message.hpp"

#include <charconv>

#include "frame/words.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr std::size_t longest_slot = 80;  // code points; a message stays readable

void append_number(std::string& out, std::int64_t value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// Cuts what was appended behind `from` at a word when it is too long.
void shorten(std::string& out, std::size_t from) {
  if (out.size() - from <= longest_slot) return;
  std::size_t at = from;
  for (std::size_t count = 0; at < out.size() && count < longest_slot; ++count) {
    at += decode(std::string_view(out).substr(at)).size;
  }
  if (at >= out.size()) return;
  const std::size_t space = out.rfind(' ', at);
  out.resize(space != std::string::npos && space > from ? space : at);
  out += "…";
}

/// Literals and names of slots in turn, beginning and ending with a literal.
template <class Literal, class Slot>
void each_part(std::string_view text, Literal&& literal, Slot&& slot) {
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    literal(text.substr(0, open));
    slot(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  literal(text);
}

class filler {
 public:
  filler(std::string& out, const file_view& view, const finding& f)
      : out_(out), view_(view), f_(f) {
    if (f.statement < 0) return;
    const auto i = static_cast<std::size_t>(f.statement);
    statement_ = &view.result.doc.statements[i];
    if (i < view.result.framed.of.size()) frame_ = &view.result.framed.of[i];
  }

  void fill(std::string_view text) {
    each_part(
        text, [this](std::string_view literal) { out_ += literal; },
        [this](std::string_view name) { slot(name); });
  }

  void slot(std::string_view name) {
    const std::size_t from = out_.size();
    if (name == "n") return append_number(out_, f_.figure);
    for (std::size_t i = 0; i < view_.rule_of(f_).params.count; ++i) {
      const std::size_t index = view_.rule_of(f_).params.first + i;
      if (view_.knowledge.params[index].name == name)
        return append_number(out_, view_.how.params[index]);
    }
    if (frame_ != nullptr) of_statement(name);
    if (out_.size() == from) append_collapsed(out_, slice(view_.bytes(), f_.where));
    shorten(out_, from);
  }

 private:
  void of_statement(std::string_view name) {
    const report& r = view_.result;
    const lexicon& words = view_.knowledge.words;
    const auto figure = [&](std::int16_t i) -> const quantity* {
      return i < 0 ? nullptr
                   : &r.framed.quantities[frame_->first_quantity + static_cast<std::uint32_t>(i)];
    };
    const auto written = [&](span where) {
      append_words(out_, view_.bytes(), r.doc, *statement_, where);
    };
    if (name == "metric") {
      append_slot(out_, view_.bytes(), r.doc, *statement_, r.framed, *frame_, frame_->metric);
    } else if (name == "lead") {
      append_slot(out_, view_.bytes(), r.doc, *statement_, r.framed, *frame_, frame_->lead);
    } else if (name == "from" || name == "to") {
      if (const quantity* q = figure(name == "to" ? frame_->to : frame_->from)) written(q->where);
    } else if (name == "unit") {
      const quantity* q = figure(frame_->to >= 0 ? frame_->to : frame_->from);
      if (q != nullptr) append_unit(out_, view_.bytes(), *q, words);
    } else if (name == "objective" && statement_->parent >= 0) {
      const statement& parent = r.doc.statements[static_cast<std::size_t>(statement_->parent)];
      append_statement(out_, view_.bytes(), r.doc, parent);
    }
  }

  std::string& out_;
  const file_view& view_;
  const finding& f_;
  const statement* statement_ = nullptr;
  const frame* frame_ = nullptr;
};

// A case may override the rule's own sentence.
std::string_view sentence(const file_view& view, const finding& f,
                          std::string_view case_text::*of_case,
                          std::string_view rule_text::*of_rule) {
  const rule& r = view.rule_of(f);
  const auto lang = static_cast<std::size_t>(spoken(f));
  if (f.which_case < r.cases.count) {
    const rule_case& matched = view.knowledge.cases[r.cases.first + f.which_case];
    if (!(matched.texts[lang].*of_case).empty()) return matched.texts[lang].*of_case;
  }
  return r.texts[lang].*of_rule;
}

}  // namespace

cut_sentence cut_at_slots(std::string_view sentence) {
  cut_sentence out;
  each_part(
      sentence, [&](std::string_view literal) { out.literals.emplace_back(literal); },
      [&](std::string_view name) { out.slots.push_back(name); });
  return out;
}

std::string_view message_of(const file_view& view, const finding& f) {
  return sentence(view, f, &case_text::message, &rule_text::message);
}

std::string_view question_of(const file_view& view, const finding& f) {
  return sentence(view, f, &case_text::question, &rule_text::question);
}

void append_slot(std::string& out, const file_view& view, const finding& f, std::string_view name) {
  filler(out, view, f).slot(name);
}

void append_message(std::string& out, const file_view& view, const finding& f) {
  filler(out, view, f).fill(message_of(view, f));
}

void append_question(std::string& out, const file_view& view, const finding& f) {
  filler(out, view, f).fill(question_of(view, f));
}

std::string remark_of(const file_view& view, const finding& f) {
  std::string text;
  append_message(text, view, f);
  const std::size_t end = text.size();
  append_question(text, view, f);
  if (end != 0 && text.size() != end) text.insert(end, " ");
  return text;
}

}  // namespace okrlint
