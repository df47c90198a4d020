// SPDX-License-Identifier: Apache-2.0
#include "draft/labels.hpp"

#include <algorithm>
#include <array>

#include "grammar/label.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

namespace pegtl = grammar::pegtl;
namespace shape = grammar::label;
using input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

constexpr std::size_t most_words = 5;  // no label has more
constexpr std::size_t window_size = 256;

input window(std::string_view bytes, span s) {
  const char* begin = bytes.data() + s.begin;
  return {begin, begin + std::min<std::size_t>(s.size(), window_size), ""};
}

struct word_list {
  std::array<std::string_view, most_words> words;
  std::size_t count = 0;
};

template <class Rule>
struct on_words : pegtl::nothing<Rule> {};
template <>
struct on_words<shape::word> {
  template <class In>
  static void apply(const In& in, word_list& list) {
    if (list.count < most_words) list.words[list.count++] = in.string_view();
  }
};

struct tail_state {
  std::string_view bytes;
  label_match& found;
};
template <class Rule>
struct on_tail : pegtl::nothing<Rule> {};
template <>
struct on_tail<shape::coded> {
  template <class In>
  static void apply(const In& in, tail_state& s) {
    s.found.coded = true;
    s.found.where.end = static_cast<std::uint32_t>(in.end() - s.bytes.data());
  }
};
template <separator By>
struct on_separator {
  template <class In>
  static void apply(const In&, tail_state& s) {
    s.found.by = By;
  }
};
template <>
struct on_tail<shape::by_colon> : on_separator<separator::colon> {};
template <>
struct on_tail<shape::by_dash> : on_separator<separator::dash> {};
template <>
struct on_tail<shape::by_point> : on_separator<separator::point> {};
template <>
struct on_tail<shape::by_end> : on_separator<separator::end> {};

// Folded words joined by single spaces, on the stack.
class folded_words {
 public:
  bool add(std::string_view word) {
    std::size_t at = size_;
    if (at != 0) {
      if (at >= text_.size()) return false;
      text_[at++] = ' ';
    }
    const std::size_t used = fold_token(word, text_.data() + at, text_.size() - at);
    if (used > text_.size() - at) return false;
    size_ = at + used;
    return true;
  }
  std::string_view text() const { return {text_.data(), size_}; }

 private:
  std::array<char, 96> text_{};
  std::size_t size_ = 0;
};

bool is_capital(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' &&
         (word.size() == 1 || (word[1] >= 'A' && word[1] <= 'Z') || word[1] == '\'');
}

// Both languages add an s to the word that counts ("objetivos", "resultados clave", "key results").
bool is_plural(const word_list& list, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (list.words[i].size() > 2 && (list.words[i].back() == 's' || list.words[i].back() == 'S') &&
        (i == 0 || i + 1 == count))
      return true;
  return false;
}

constexpr std::array<bool, 256> ends_labels = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(":(0123456789\xE2*_<-"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// A label ends at a colon, a dash, a code, a bracket or the end of the line, all of them soon.
bool may_be_labelled(std::string_view text) {
  constexpr std::size_t soon = 96;
  if (text.size() <= soon) return true;
  const auto ends = [](char c) { return ends_labels[static_cast<unsigned char>(c)]; };
  const auto first = text.begin() + (text[0] == '-' ? 1 : 0);
  return std::any_of(first, text.begin() + soon, ends);
}

struct opening_word {
  std::string_view text;
  const word* known = nullptr;  // when a label may begin with it
};

// The first word alone says no for nearly every line of prose.
opening_word label_opener(std::string_view bytes, span words, const lexicon& lexicon) {
  const std::string_view text = slice(bytes, words);
  opening_word out;
  letters read;
  fold_letters(text, read);
  const char next = read.read < text.size() ? text[read.read] : ' ';
  if (read.size != 0 && read.size <= letters::most && next != '\'' &&
      static_cast<unsigned char>(next) < 0x80) {
    out = {text.substr(0, read.read), lexicon.find(read)};
  } else {
    word_list list;
    input in = window(bytes, words);
    folded_words folded;
    if (!pegtl::parse<shape::first_word, on_words>(in, list) || !folded.add(list.words[0]))
      return out;
    out = {list.words[0], lexicon.find(folded.text())};
  }
  if (out.known != nullptr && out.known->as_label == label::none && !out.known->begins_label)
    out.known = nullptr;
  return out;
}

bool opens_sentence(std::string_view bytes, span rest) {
  if (rest.empty()) return false;
  const char c = bytes[rest.begin];
  return !(c >= 'a' && c <= 'z');
}

}  // namespace

label_match match_label(std::string_view bytes, span words, const lexicon& lexicon, bool set_off) {
  label_match found;
  const opening_word opener = label_opener(bytes, words, lexicon);
  if (opener.known == nullptr || !may_be_labelled(slice(bytes, words))) return found;
  word_list list;
  if (opener.known->begins_label) {
    input in = window(bytes, words);
    if (!pegtl::parse<shape::words, on_words>(in, list)) return found;
  } else {
    list.words[list.count++] = opener.text;
  }
  const char* base = bytes.data();
  folded_words folded;
  std::size_t best = 0;
  label meaning = label::none;
  for (std::size_t i = 0; i < list.count && folded.add(list.words[i]); ++i) {
    const word* w = i == 0 ? opener.known : lexicon.find(folded.text());
    if (w != nullptr && w->as_label != label::none && w->as_label != label::status_value) {
      best = i + 1;
      meaning = w->as_label;
    }
  }
  if (best == 0) return found;

  const std::string_view last = list.words[best - 1];
  label_match match;
  match.is = meaning;
  match.plural = is_plural(list, best);
  match.code_like = best == 1 && is_capital(list.words[0]);
  match.where = {static_cast<std::uint32_t>(list.words[0].data() - base),
                 static_cast<std::uint32_t>(last.data() + last.size() - base)};
  const bool letter = best == 1 && list.words[0].size() == 1;
  const span after{match.where.end, words.end};
  input tail = window(bytes, after);
  tail_state state{bytes, match};
  const bool parted = pegtl::parse<shape::tail, on_tail>(tail, state);
  const span rest{static_cast<std::uint32_t>(tail.current() - base), words.end};
  if (parted && match.by == separator::point && !match.coded) match.by = separator::none;
  if (parted && match.by == separator::none && match.coded && match.code_like) {
    span start = rest;
    while (!start.empty() && bytes[start.begin] == ' ') ++start.begin;
    match.loose =
        opens_sentence(bytes, start) ||
        (set_off && meaning == label::key_result && !letter &&
         (first_word_classes(bytes, start, lexicon) & (cls::copula | cls::verb)) != cls::copula);
    if (match.loose) match.by = separator::point;
  }
  if (parted && match.by != separator::none) {
    if (letter && !match.coded && match.by != separator::colon) return found;
    if (letter && !is_capital(list.words[0])) return found;
    match.rest = rest;
    return match;
  }
  if (letter || meaning == label::okr) return found;
  // Other words follow the label: a header when a colon or the end of the line comes soon.
  input header = window(bytes, after);
  match.by = separator::none;
  if (!pegtl::parse<shape::header_rest, on_tail>(header, state)) return found;
  match.whole = false;
  match.rest = {static_cast<std::uint32_t>(header.current() - base), words.end};
  return match;
}

label label_of(std::string_view bytes, span words, const lexicon& lexicon) {
  std::array<char, 96> buffer;
  const std::string_view text = slice(bytes, words);
  if (text.empty() || text.size() > buffer.size()) return label::none;
  const std::size_t size = fold_token(text, buffer.data(), buffer.size());
  if (size > buffer.size()) return label::none;
  const word* w = lexicon.find({buffer.data(), size});
  return w == nullptr ? label::none : w->as_label;
}

inner_label find_label(std::string_view bytes, span s, const lexicon& lexicon, unsigned limit,
                       bool (*wanted)(label)) {
  inner_label found;
  std::array<std::string_view, 3> last;  // a label inside a sentence has at most three words
  std::array<bool, 3> begins{};          // by word: longer labels begin with it
  std::uint32_t at = s.begin;
  for (unsigned n = 0; n < limit && at < s.end; ++n) {
    word_list list;
    while (at < s.end) {
      input in = window(bytes, {at, s.end});
      if (pegtl::parse<shape::word, on_words>(in, list)) {
        at = static_cast<std::uint32_t>(in.current() - bytes.data());
        break;
      }
      ++at;
    }
    if (list.count == 0) break;
    last = {last[1], last[2], list.words[0]};
    folded_words alone;
    const word* newest = alone.add(list.words[0]) ? lexicon.find(alone.text()) : nullptr;
    begins = {begins[1], begins[2], newest != nullptr && newest->begins_label};
    for (std::size_t first = 0; first < last.size(); ++first) {
      const word* w = newest;
      if (first + 1 < last.size()) {
        if (!begins[first]) continue;
        folded_words folded;
        bool fits = true;
        for (std::size_t i = first; i < last.size(); ++i) fits = fits && folded.add(last[i]);
        w = fits ? lexicon.find(folded.text()) : nullptr;
      }
      if (w == nullptr || last[first].size() < 2 || !wanted(w->as_label)) continue;
      const std::string_view& end = last.back();
      found.is = w->as_label;
      found.index = n - static_cast<std::uint32_t>(last.size() - 1 - first);
      found.where = {static_cast<std::uint32_t>(last[first].data() - bytes.data()),
                     static_cast<std::uint32_t>(end.data() + end.size() - bytes.data())};
      return found;
    }
  }
  return found;
}

span find_class(std::string_view bytes, span s, const lexicon& lexicon, unsigned limit,
                classes set) {
  for (unsigned n = 0; n < limit && !s.empty();) {
    word_list list;
    input in = window(bytes, s);
    if (!pegtl::parse<shape::word, on_words>(in, list)) {
      ++s.begin;
      continue;
    }
    ++n;
    if ((first_word_classes(bytes, s, lexicon) & set) != 0)
      return {s.begin, static_cast<std::uint32_t>(in.current() - bytes.data())};
    s.begin = static_cast<std::uint32_t>(in.current() - bytes.data());
  }
  return {};
}

classes first_word_classes(std::string_view bytes, span s, const lexicon& lexicon) {
  word_list list;
  input in = window(bytes, s);
  if (!pegtl::parse<shape::words, on_words>(in, list)) return 0;
  folded_words folded;
  if (!folded.add(list.words[0])) return 0;
  const word* w = lexicon.find(folded.text());
  if (w == nullptr) return 0;
  classes all = 0;
  for (const reading& r : w->readings) all |= r.set;
  return all;
}

}  // namespace okrlint
