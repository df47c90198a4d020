// SPDX-License-Identifier: Apache-2.0
// What stands in a statement beside its words: addresses, references, signs of money, brackets,
// link targets, abbreviations, slots to fill.
#include <algorithm>
#include <array>

#include "frame/characters.hpp"
#include "frame/tokenize.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view p) { return text.substr(0, p.size()) == p; });
}

/// "U.S", "J.D": single letters with points between.
bool is_initials(std::string_view text) {
  bool apart = text.size() > 2 && text.size() % 2 == 1;
  for (std::size_t i = 0; apart && i < text.size(); ++i)
    apart = i % 2 == 0 ? is_letter(text[i]) : text[i] == '.';
  return apart;
}

}  // namespace

/// "#24": a ticket or a rank, and no target; of two, one may be the base ("from #24 to #9"), which
/// is told like that of other ranks.
void tokenizer::reference() {
  std::uint32_t end = at_ + 1;
  quantity rank;
  for (; end < piece_.end && is_digit(bytes[end]); ++end)
    if (end < at_ + 4) rank.mantissa = rank.mantissa * 10 + (bytes[end] - '0');
  rank.where = {at_, end};
  rank.first_token = static_cast<std::uint16_t>(out.size() - first);
  rank.end_token = static_cast<std::uint16_t>(rank.first_token + 1);
  constexpr std::uint32_t near = 24;
  const auto sign_in = [&](std::uint32_t from, std::uint32_t to) {
    return slice(bytes, {from, to}).find('#') != std::string_view::npos;
  };
  const bool paired = sign_in(end, std::min(piece_.end, end + near)) ||
                      sign_in(std::max(piece_.begin, at_ > near ? at_ - near : 0U), at_);
  token& t = emit(end, cls::name | cls::noun);
  if (!paired || rank.where.size() > 4) return;
  t.quantity = static_cast<std::int16_t>(quantities.size() - first_quantity);
  quantities.push_back(rank);
}

bool tokenizer::address() {
  const char c = look();
  if (c != '@' && c != 'h' && c != 'w') return false;
  if (c != '@' && !starts_with_any(rest(), {"http://", "https://", "www."})) return false;
  std::uint32_t end = at_ + 1;
  while (end < piece_.end && bytes[end] != ' ' && bytes[end] != ')' && bytes[end] != ']' &&
         bytes[end] != '>')
    ++end;
  emit(end, cls::name | cls::noun);
  return true;
}

bool tokenizer::angle() {
  const std::string_view text = rest().substr(0, opener_limit);
  if (look() == '<' && text.size() > 1 &&
      (is_letter(text[1]) || text[1] == '/' || text[1] == '!')) {
    const std::size_t close = text.find('>');
    if (close != std::string_view::npos) {
      const std::string_view inside = text.substr(1, close - 1);
      const bool tag = inside.find_first_of("/!= ") != std::string_view::npos ||
                       inside.size() <= 2 || text.find("</", close) != std::string_view::npos;
      const std::uint32_t end = at_ + static_cast<std::uint32_t>(close) + 1;
      if (tag)
        at_ = end;
      else
        emit(end, cls::placeholder);
      return true;
    }
  }
  if (look() == '>' && look(1) == '>') return emit(at_ + 2, cls::arrow), true;
  constexpr classes figure = cls::num | cls::percent | cls::n_unit;
  if (look() == '>' && look(1) == ' ' && is_digit(look(2)) && out.size() > first &&
      (out.back().set & figure) != 0)
    return emit(at_ + 1, cls::arrow), true;  // "14% > 6%"
  const std::uint32_t end = at_ + (look(1) == '=' ? 2U : 1U);
  return emit_word(end, words.find(look() == '<' ? "≤" : "≥"), false, true), true;
}

bool tokenizer::currency_code() const {  // "US$", "S/"
  std::uint32_t letters = 1;
  while (letters < 3 && is_letter(look(letters))) ++letters;
  return look(letters) == '$' || ((look() == 'S' || look() == 's') && look(1) == '/');
}

/// "w/", "w/o", "c/u", "p/": a letter, a slash and perhaps another letter, where the lexicon knows
/// them so.
bool tokenizer::abbreviation() {
  if (look(1) != '/' || !is_letter(look())) return false;
  const std::uint32_t size = is_letter(look(2)) ? 3 : 2;
  if (!word_ends(at_ + size)) return false;
  char buffer[4];
  const std::size_t n = fold_token(rest().substr(0, size), buffer, sizeof buffer);
  const word* w = words.find({buffer, n});
  if (w == nullptr) return false;
  return emit_word(at_ + size, w, false, true), true;
}

/// The point of "no.", "Dept.", which the lexicon writes with it, and of "vs.", "approx.": no
/// sentence ends in a comparison. The word before takes the point in.
bool tokenizer::abbreviates() {
  if (look(1) != ' ' || out.size() == first || out.back().where.end != at_) return false;
  token& before = out.back();
  std::array<char, 16> buffer;
  const std::string_view pointed = slice(bytes, {before.where.begin, at_ + 1});
  const std::size_t n = fold_token(pointed, buffer.data(), buffer.size());
  const word* known = n > buffer.size() ? nullptr : words.find({buffer.data(), n});
  if (known != nullptr) {
    before.word = words.index_of(*known);
    before.flags |= token_flag::known;
  }
  if (known != nullptr || is_initials(slice(bytes, before.where))) {
    before.where.end = ++at_;
    return true;
  }
  if (before.word == 0) return false;
  const word& w = words.words[before.word];
  const classes set = w.readings[0].set | w.readings[1].set;
  const bool compares =
      (set & cls::n_any) == 0 && ((set & cls::comparator) != 0 ||
                                  (set & (cls::prep | cls::current)) == (cls::prep | cls::current));
  if (compares) ++at_;
  return compares;
}

/// A quotation between single signs: the first stands before a word, the last behind one.
bool tokenizer::single_quote() {
  const bool before = at_ == piece_.begin || bytes[at_ - 1] == ' ';
  const auto ends = [&](std::size_t at) {
    return at + 1 >= piece_.end || !(is_letter(bytes[at + 1]) || is_digit(bytes[at + 1]));
  };
  if (quotes && !before && ends(at_)) {
    quotes = false;
  } else if (before && is_letter(look(1))) {
    const std::size_t limit = std::min<std::size_t>(piece_.end, at_ + opener_limit);
    for (std::size_t i = at_ + 1U; i < limit && !quotes; ++i)
      quotes = bytes[i] == '\'' && bytes[i - 1] != ' ' && ends(i);
  }
  ++at_;
  return true;
}

/// "oct-24", "mayo-2024", "FY25-Q2": a time and its year, or two times.
bool tokenizer::is_dated(std::string_view text) const {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const auto is_time = [&](std::string_view part) {
    std::array<char, 24> buffer;
    const std::size_t n = fold_token(part, buffer.data(), buffer.size());
    const word* w = n <= buffer.size() ? words.find({buffer.data(), n}) : nullptr;
    return w != nullptr && ((w->readings[0].set | w->readings[1].set) & cls::time_ref) != 0;
  };
  const std::string_view year = text.substr(dash + 1);
  const bool numbered =
      (year.size() == 2 || year.size() == 4) && std::all_of(year.begin(), year.end(), is_digit);
  return is_time(text.substr(0, dash)) && (numbered || is_time(year));
}

/// "[Nombre]", "[Nombre", "[meta]", "[n°]": a slot to fill, where the words in brackets are one to
/// four nouns, or a sign that stands for a number.
bool tokenizer::names_slot(std::string_view inside, bool closed) const {
  if (inside.find_first_not_of("_.") == std::string_view::npos) return closed && inside.size() > 1;
  if (closed && inside.size() == 1 &&
      std::string_view("nNxXyYzZ").find(inside[0]) != std::string_view::npos)
    return true;  // "[n] followers"
  if (closed && (inside == "#" || inside == "%" || inside.ends_with("\xC2\xB0") ||
                 inside.ends_with("\xC2\xBA")))
    return inside.size() < 6;
  constexpr classes describing = cls::adj | cls::adv | cls::f_part | cls::prep;
  std::size_t count = 0;
  for (std::size_t i = 0; i < inside.size();) {
    const std::size_t end = std::min(inside.find(' ', i), inside.size());
    const std::string_view part = inside.substr(i, end - i);
    i = end + 1;
    if (part.empty()) continue;
    if (++count > 4 || !std::all_of(part.begin(), part.end(), is_letter)) return false;
    std::array<char, 48> buffer{};
    const std::size_t n = fold_token(part, buffer.data(), buffer.size());
    const word* w = n <= buffer.size() ? words.find({buffer.data(), n}) : nullptr;
    const classes set = w == nullptr ? 0 : w->readings[0].set | w->readings[1].set;
    if ((set & cls::placeholder) != 0) return true;
    if (closed && (set & cls::current) != 0) continue;  // "[actual]", "[current value]"
    if ((set & cls::noun) == 0 && (set & cls::prep_of) == 0) return false;
    if (count == 1 && ((set & describing) != 0 || (!closed && !is_upper(part[0])))) return false;
  }
  return count > 0;
}

bool tokenizer::opening_bracket() {
  const std::string_view text = rest().substr(0, opener_limit);
  const std::size_t close = text.find(']');
  if (close != std::string_view::npos && close + 1 < text.size() && text[close + 1] == '(') {
    ++at_;  // a link: its words are read, its target is not
    return true;
  }
  const std::size_t end = close == std::string_view::npos ? text.size() : close;
  const bool goes_on = end + 2 < text.size() && text[end + 1] == ' ' &&  // "[Name] joins the board"
                       text[end + 2] >= 'a' && text[end + 2] <= 'z';
  const bool opens = out.size() == first && !goes_on;  // there a word in brackets may be a tag
  const bool letter = close == 2 && (text[1] == 'n' || text[1] == 'N');
  const bool whole = end + 1 == text.size();  // "[Season theme]"
  if ((!opens || letter || whole) &&
      names_slot(text.substr(1, end - 1), close != std::string_view::npos)) {
    emit(at_ + static_cast<std::uint32_t>(std::min(text.size(), end + 1)), cls::placeholder);
    return true;
  }
  ++brackets;
  emit(at_ + 1, cls::stop);
  return true;
}

void tokenizer::skip_link_target() {
  if (look() != '(') return;
  const std::size_t close = rest().substr(0, opener_limit).find(')');
  if (close == std::string_view::npos) return;
  out.pop_back();  // the bracket that closed a link's words is no edge
  at_ += static_cast<std::uint32_t>(close) + 1;
}

}  // namespace okrlint
