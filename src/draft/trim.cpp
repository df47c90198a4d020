// SPDX-License-Identifier: Apache-2.0
#include "draft/trim.hpp"

#include <algorithm>
#include <array>

#include "draft/labels.hpp"
#include "grammar/markup.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

namespace pegtl = grammar::pegtl;
namespace markup = grammar::markup;
using input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

template <class Rule>
bool is_all(std::string_view text) {
  input in(text.data(), text.data() + text.size(), "");
  return pegtl::parse<pegtl::seq<Rule, pegtl::eof>>(in);
}

// "0.7", "7/10", "1/5, 1/2", "8/10 (80%)"; a bare whole number is no score.
struct share : pegtl::seq<pegtl::one<'0', '1'>, pegtl::one<'.', ','>,
                          pegtl::rep_min_max<1, 2, pegtl::digit>> {};
struct percent_gloss : pegtl::seq<pegtl::star<markup::blank>, pegtl::one<'('>, markup::decimal,
                                  pegtl::opt<markup::blank>, pegtl::one<'%'>, pegtl::one<')'>> {};
struct score_value : pegtl::seq<markup::out_of, pegtl::opt<percent_gloss>> {};
struct scores : pegtl::list<pegtl::sor<score_value, share>,
                            pegtl::seq<pegtl::one<','>, pegtl::star<markup::blank>>> {};
struct percent : pegtl::seq<markup::decimal, pegtl::opt<markup::blank>, pegtl::one<'%'>> {};

/// First bytes of the signs that part a status or score from the words.
constexpr std::array<bool, 256> parting_signs = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(":>-\xE2")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool ends_with(std::string_view text, std::string_view end) {
  return text.ends_with(end);
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool has_digit(std::string_view s) {
  return std::any_of(s.begin(), s.end(), is_digit);
}

classes classes_of(std::string_view text, const lexicon& words) {
  std::array<char, 48> buffer{};
  const std::size_t n = fold_token(text, buffer.data(), buffer.size());
  const word* w = n <= buffer.size() ? words.find({buffer.data(), n}) : nullptr;
  return w == nullptr ? 0 : w->readings[0].set | w->readings[1].set;
}

class end_trimmer {
 public:
  end_trimmer(std::string_view bytes, span words, const lexicon& lexicon)
      : bytes_(bytes), words_(lexicon) {
    out_.text = words;
  }

  trimmed_text run(bool link, bool with_remarks) {
    strip_all();
    if (link) close_link();
    if (with_remarks) {
      cut_sentence();
      strip_all();
    }
    cut_note();
    return out_;
  }

 private:
  std::string_view text() const { return slice(bytes_, out_.text); }
  void drop(std::size_t n) {
    out_.text.end -= static_cast<std::uint32_t>(std::min<std::size_t>(n, out_.text.size()));
    out_.text = trimmed(bytes_, out_.text);
  }
  span tail(std::size_t begin) const {
    return trimmed(bytes_, {out_.text.begin + static_cast<std::uint32_t>(begin), out_.text.end});
  }

  void strip_all() {
    out_.text = trimmed(bytes_, out_.text);
    for (int i = 0; i < 16 && strip_one(); ++i) {
    }
  }

  bool strip_one() {
    const std::string_view t = text();
    if (t.empty()) return false;
    const char c = t.back();
    if (c == '*' || c == '_' || c == '`' || c == '~' || c == '\\' || c == '|') {
      if (c == '_' && (ends_with(t, "__") || t.size() < 2 || t[t.size() - 2] == ' '))
        return false;  // a blank to fill
      if (c == '*' && t.size() > 1 && is_digit(t[t.size() - 2]) && t.find('*') == t.size() - 1)
        return drop(1), true;
      out_.struck |= c == '~';
      return drop(1), true;
    }
    if (c == ':' && !ends_with(t, "::")) return drop(1), true;
    if (c == '>') return strip_tag(t);
    if ((c == ')' || c == ']') && strip_brackets(t)) return true;
    if (strip_emoji(t) || strip_owner(t)) return true;
    return strip_after_sign(t);
  }

  bool strip_tag(std::string_view t) {
    const std::size_t open = t.rfind('<');
    if (open == std::string_view::npos || t.size() - open > 256 || open + 1 >= t.size())
      return false;
    if (t.substr(open, 4) != "<!--" && !is_all<markup::tag>(t.substr(open))) return false;
    return drop(t.size() - open), true;
  }

  bool strip_emoji(std::string_view t) {
    for (std::size_t n = 2; n <= 4 && n <= t.size(); ++n)
      if ((t[t.size() - n] & 0xC0) == 0xC0 && is_all<markup::emoji>(t.substr(t.size() - n))) {
        out_.status = tail(t.size() - n);
        return drop(n), true;
      }
    return false;
  }

  bool strip_owner(std::string_view t) {
    if (static_cast<unsigned char>(t.back()) <= ' ') return false;
    constexpr std::size_t reach = 41;
    if (t.find('@', t.size() - std::min(t.size(), reach)) == std::string_view::npos)
      return false;  // nearly always, and soonest told forwards
    const std::size_t at = t.rfind('@');
    if (at == 0 || t[at - 1] != ' ') return false;
    if (!is_all<markup::owner>(t.substr(at))) return false;
    if (t.find('.', at) != std::string_view::npos) return false;  // "the domain @acme.com"
    out_.owner = tail(at);
    drop(t.size() - at);
    drop_dash();
    return true;
  }

  /// "[8 palabras]": a figure and letters; "[48 → 5]" and "[1,8 GB]" are the statement's own
  /// figures.
  static bool counts_words(std::string_view in) {
    std::size_t i = 0;
    while (i < in.size() && is_digit(in[i])) ++i;
    const std::string_view after = in.substr(i);
    return i > 0 && after.size() > 3 && after[0] == ' ' &&
           std::all_of(after.begin() + 1, after.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3 ||
                    (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
           });
  }

  /// What stands in brackets behind a preposition is what is spoken of: "la confianza de [Acme]".
  bool is_object(std::string_view before) const {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    constexpr classes governs =
        cls::prep_of | cls::prep_to | cls::prep_by | cls::prep_from | cls::prep | cls::det;
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    return (classes_of(last, words_) & governs) != 0;
  }

  void drop_dash() {
    for (const std::string_view dash :
         {"-", "\xE2\x80\x93", "\xE2\x80\x94", ",", ";", "\xE2\x86\x92"})
      if (ends_with(text(), dash)) return drop(dash.size());
  }

  bool strip_brackets(std::string_view t) {
    const std::size_t open = t.rfind(t.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open == 0 || t.size() - open > 300) return false;
    const span inner = trimmed(
        bytes_, {out_.text.begin + static_cast<std::uint32_t>(open) + 1, out_.text.end - 1});
    const std::string_view in = slice(bytes_, inner);
    const bool owner = is_all<markup::owner>(in) || (t.back() == ']' && names_person(in, words_) &&
                                                     !is_object(t.substr(0, open)));
    if (is_all<scores>(in))
      out_.score = inner;
    else if (owner)
      out_.owner = inner;
    else if (t.back() == ']' && counts_words(in))
      out_.remark = inner;
    else if (label_of(bytes_, inner, words_) == label::status_value)
      out_.status = inner;
    else
      return false;
    return drop(t.size() - open), true;
  }

  // "…: 8/10 (80%)", "… => 0%", "… → done", "… — on track": the last sign within 40 bytes of the
  // end.
  bool strip_after_sign(std::string_view t) {
    constexpr std::size_t reach = 40;
    const std::size_t from = t.size() > reach ? t.size() - reach : 1;
    for (std::size_t at = t.size(); at-- > from;) {
      if (!parting_signs[static_cast<unsigned char>(t[at])]) continue;
      switch (t[at]) {
        case ':':
          return strip_score(t, at);
        case '>':
          if (t[at - 1] == '=') return strip_result(t, at - 1, 2);
          if (t[at - 1] == '-') return strip_status(t, at - 1, 2);
          break;
        case '-':
          if (t[at - 1] == ' ' && at + 1 < t.size() && t[at + 1] == ' ')
            return strip_status(t, at, 1);
          break;
        case '\xE2': {
          const std::string_view sign = t.substr(at, 3);
          if (sign == "\xE2\x86\x92" || sign == "\xE2\x80\x94" || sign == "\xE2\x80\x93")
            return strip_status(t, at, 3);
          break;
        }
        default:
          break;
      }
    }
    return false;
  }

  bool strip_score(std::string_view t, std::size_t at) {
    const span value = tail(at + 1);
    if (!is_all<pegtl::sor<score_value, share>>(slice(bytes_, value))) return false;
    // "Satisfacción del comensal: 9/10" has no other figure: this one is the target
    if (is_all<markup::out_of>(slice(bytes_, value)) && !has_digit(t.substr(0, at))) return false;
    out_.score = value;
    return drop(t.size() - at), true;
  }

  bool strip_status(std::string_view t, std::size_t at, std::size_t size) {
    span value = tail(at + size);
    while (!value.empty() && (bytes_[value.begin] == '*' || bytes_[value.begin] == '`'))
      ++value.begin;
    if (label_of(bytes_, value, words_) != label::status_value) return false;
    out_.status = value;
    return drop(t.size() - at), true;
  }

  bool strip_result(std::string_view t, std::size_t at, std::size_t size) {
    const std::string_view before = t.substr(0, at);
    const span value = tail(at + size);
    if (!is_all<percent>(slice(bytes_, value))) return strip_status(t, at, size);
    if (!has_digit(before) || has_digit(before.substr(before.size() > 6 ? before.size() - 6 : 0)))
      return false;
    out_.score = value;
    return drop(t.size() - at), true;
  }

  // The words began inside a link: they end at its `](`, when nothing but marks follows the link.
  void close_link() {
    const std::string_view t = text();
    const std::size_t close = t.find("](");
    if (close == std::string_view::npos) return;
    const std::size_t end = t.find(')', close);
    if (end == std::string_view::npos || end + 1 == t.size()) {
      drop(t.size() - close);
      strip_all();
    }
  }

  // "First sentence. Second one": the second is a remark.
  void cut_sentence() {
    const std::string_view t = text();
    for (std::size_t at = t.find(". "); at != std::string_view::npos; at = t.find(". ", at + 1)) {
      std::size_t next = at + 2;
      while (next < t.size() && (t[next] == ' ' || t[next] == '*' || t[next] == '_')) ++next;
      if (next >= t.size()) return;
      const bool capital = (t[next] >= 'A' && t[next] <= 'Z') || (t[next] & 0x80) != 0;
      std::size_t letters = 0;
      while (letters < at && (t[at - 1 - letters] & 0x80 ||
                              (t[at - 1 - letters] >= 'a' && t[at - 1 - letters] <= 'z')))
        ++letters;
      const bool ends =
          letters >= 3 || (at > 0 && (t[at - 1] == ']' || t[at - 1] == ')' || is_digit(t[at - 1])));
      if (!capital || !ends || t.substr(0, at).find(' ') == std::string_view::npos) continue;
      out_.remark = tail(next);
      out_.text.end = out_.text.begin + static_cast<std::uint32_t>(at) + 1;
      if (t[at - 1] == ']') drop(1);  // "… [8 words]. It…": the point belongs to the note
      return;
    }
  }

  // "Sentence. (A note without figures)"
  void cut_note() {
    const std::string_view t = text();
    if (t.empty() || t.back() != ')' || !out_.remark.empty()) return;
    const std::size_t open = t.rfind('(');
    if (open == std::string_view::npos || open < 2) return;
    std::size_t before = open;
    while (before > 0 && t[before - 1] == ' ') --before;
    if (before == 0 || t[before - 1] != '.' || has_digit(t.substr(open))) return;
    out_.remark = {out_.text.begin + static_cast<std::uint32_t>(open) + 1, out_.text.end - 1};
    drop(t.size() - open);
  }

  std::string_view bytes_;
  const lexicon& words_;
  trimmed_text out_;
};

}  // namespace

bool names_person(std::string_view text, const lexicon& lexicon) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
    const bool capital = one.size() > 2 && ((one[0] >= 'A' && one[0] <= 'Z') || one[0] == '\xC3');
    if (!capital || ++count > 3 || !std::all_of(one.begin() + 1, one.end(), is_letter) ||
        classes_of(one, lexicon) != 0)
      return false;
  }
  return count > 0;
}

trimmed_text trim_end(std::string_view bytes, span words, bool link, bool with_remarks,
                      const lexicon& lexicon) {
  return end_trimmer(bytes, words, lexicon).run(link, with_remarks);
}

}  // namespace okrlint
