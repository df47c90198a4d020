// SPDX-License-Identifier: Apache-2.0
#include "frame/tokenize.hpp"

#include <algorithm>
#include <array>

#include "frame/characters.hpp"
#include "frame/figure.hpp"
#include "text/fold.hpp"
#include "text/unicode.hpp"

namespace okrlint {
namespace {

/// Bytes of the word character at the front: letters, digits and combining marks of any script; 0
/// if none.
std::uint32_t word_character(std::string_view text) {
  if (text.empty()) return 0;
  const auto c = static_cast<unsigned char>(text.front());
  if (c < 0x80) return is_digit(text.front()) || is_letter(text.front()) ? 1 : 0;
  if (c == 0xC3 && text.size() > 1) {  // À to ÿ, the accents of both languages, without decoding
    const auto d = static_cast<unsigned char>(text[1]);
    if (d >= 0x80 && d < 0xC0) return d == 0x97 || d == 0xB7 ? 0 : 2;
  }
  const code_point p = decode(text);
  if (p.value >= 0xC0 && p.value <= 0x36F && p.value != 0xD7 && p.value != 0xF7) return p.size;
  if (p.value == 0xAA || p.value == 0xBA) return p.size;
  return p.value > 0x36F && is_word_character(p.value) ? p.size : 0;
}

/// A sign inside a word that keeps it whole: post-venta, don't, ipfs.io, snake_case, I+D, R&D.
bool joins(char sign, std::string_view before, std::string_view after) {
  if (after.empty() || word_character(after) == 0) return false;
  switch (sign) {
    case '\'':
    case '_':
    case '@':
    case '-':
      return true;
    case '.':
      if (is_digit(after[0])) return is_digit(before.back()) && before.size() < 4;  // v2.0
      return !(is_upper(after[0]) && !is_upper(before[0]));
    case '&':
    case '+':
      return before.size() == 1 &&
             (after.size() == 1 || word_character(after.substr(1)) == 0 || after[1] == sign);
    default:
      return false;
  }
}

}  // namespace

char tokenizer::look(std::uint32_t ahead) const {
  return at_ + ahead < piece_.end ? bytes[at_ + ahead] : '\0';
}

void tokenizer::run(span piece) {
  piece_ = piece;
  at_ = piece.begin;
  const std::size_t before = out.size();
  while (at_ < piece_.end && !full()) {
    if (bytes[at_] == ' ') {
      ++at_;
      continue;
    }
    const std::uint32_t before_words = at_;
    plain_words();
    if (at_ == before_words) one();
  }
  if (out.size() > before) out[before].flags |= token_flag::piece_start;
}

void tokenizer::one() {
  const char c = look();
  if (c >= 'a' && c < 'x' && c != 'h' && c != 'w' && look(1) != '/')
    return word_token();           // h, w: addresses
  if (c == '#' && look(1) == ' ')  // "# de pedidos", "llegar a # pedidos"
    return emit_word(at_ + 1, words.find("#"), false, true);
  if (c == ' ' || c == '\t' || c == '*' || c == '`' || c == '~' ||
      (c == '#' && !is_digit(look(1))) || c == '\r' || c == '\n') {
    if (c == '~' && is_digit(look(1))) {
      emit(at_ + 1, cls::comparator);
      return;
    }
    ++at_;
    return;
  }
  if (is_upper(c) && look(1) >= 'a' && look(1) <= 'z') return word_token();  // no currency code
  if (c == '#' && is_digit(look(1))) return reference();
  if (abbreviation()) return;
  if (figure_token() || address()) return;
  if (word_character(rest()) != 0) return word_token();
  if (static_cast<unsigned char>(c) >= 0x80 ? wide_sign() : sign_token()) return;
  at_ += static_cast<unsigned char>(c) < 0x80 ? 1U : decode(rest()).size;
}

bool tokenizer::figure_token() {
  const char c = look();
  const bool may_start = is_digit(c) || c == '$' || c == '+' || c == '-' || c == '&' ||
                         (is_letter(c) && currency_code()) ||
                         ((c == 'R' || c == 'N') && is_digit(look(1))) ||  // R412m
                         ((c == 'x' || c == 'X') && is_digit(look(1))) ||  // x3
                         (c == '\xC3' && look(1) == '\x97') ||
                         static_cast<unsigned char>(c) == 0xC2 ||
                         static_cast<unsigned char>(c) == 0xE2;
  if (!may_start) return false;
  if (c == '-' && at_ > piece_.begin && word_character(bytes.substr(at_ - 1, 1)) != 0) return false;
  const std::string_view text = rest();
  const written_figure f = read_figure(text);
  if (f.is == written_figure::shape::none) return false;
  // The whole run of letters and digits may be a word of the lexicon (24/7, 3T, 1Q26, B2B), or a
  // name (2FA).
  std::uint32_t end = f.number_end;
  while (end < text.size() && word_character(text.substr(end)) != 0)
    end += word_character(text.substr(end));
  char buffer[48];
  for (const std::uint32_t size : {f.size, end}) {
    const std::size_t n = fold_token(text.substr(0, size), buffer, sizeof buffer);
    const word* w = n <= sizeof buffer ? words.find({buffer, n}) : nullptr;
    constexpr classes when_or_name = cls::time_ref | cls::name | cls::adv | cls::noun | cls::adj;
    const classes as = w == nullptr ? 0 : w->readings[0].set | w->readings[1].set;
    if ((as & when_or_name) == 0 || (as & cls::figure) != 0) continue;
    token& t = emit(at_ + size, 0);
    t.word = words.index_of(*w);
    t.flags |= token_flag::known;
    return true;
  }
  using shape = written_figure::shape;
  if (f.is == shape::ratio && (f.mantissa >= 1990 || is_day_and_month(text.substr(0, f.size))))
    return emit(at_ + f.size, cls::time_ref), true;  // 2027/28, 15/05
  if (f.is == shape::date) return emit(at_ + f.size, cls::time_ref), true;
  if (f.is == shape::version) return emit(at_ + std::max(f.size, end), cls::name | cls::noun), true;

  static constexpr std::array<std::string_view, 8> ranks = {"st", "nd", "rd", "th",
                                                            "ST", "ND", "RD", "TH"};
  const bool rank =
      f.is == shape::ordinal || std::find(ranks.begin(), ranks.end(), f.tail) != ranks.end();
  std::uint32_t size = f.size;
  quantity q;
  q.mantissa = f.mantissa;
  q.exponent = f.exponent;
  if (f.is == shape::clock) q.scale.of = measure::clock;
  q.is = f.is == shape::clock   ? quantity::kind::duration
         : f.percent            ? quantity::kind::percent
         : f.money              ? quantity::kind::money
         : f.factor             ? quantity::kind::factor
         : f.is == shape::ratio ? quantity::kind::ratio
                                : quantity::kind::count;
  q.relative = f.has_sign;  // counts only for percent and points
  classes set = cls::num | (f.percent ? cls::percent : 0) | (f.factor ? cls::factor : 0);
  if (rank) {
    set = f.is == shape::ordinal ? cls::adj : cls::name | cls::noun;
  } else if (!f.tail.empty()) {
    const std::string_view bare =
        f.tail.front() == '/' ? f.tail.substr(1) : f.tail.substr(0, f.tail.find('/'));
    const std::size_t n = fold_token(bare, buffer, sizeof buffer);
    const word* unit = n <= sizeof buffer ? words.find({buffer, n}) : nullptr;
    const classes as = unit == nullptr ? 0 : unit->readings[0].set | unit->readings[1].set;
    const bool letter =
        bare.size() == 1 && bare[0] >= 'A' && bare[0] <= 'Z';  // 3G is a name, 3M three millions
    const bool scale = bare == "K" || bare == "M" || bare == "B" || bare == "T";
    constexpr classes measures = cls::n_unit | cls::num;
    if ((as & (measures | cls::time_ref)) == cls::time_ref && f.tail.front() != '/')
      return emit(at_ + std::max(end, f.size), cls::time_ref), true;  // 7pm
    if ((as & (cls::percent | cls::n_unit)) == cls::percent) {        // 17pc
      q.is = quantity::kind::percent;
      set |= cls::percent;
    } else if (unit != nullptr && (as & (cls::n_unit | cls::num | cls::time_ref)) != 0 &&
               (!letter || scale)) {
      if (f.tail.front() != '/') q.unit = words.index_of(*unit);  // "2/mes" counts
      if (bare == "k" || bare == "K") q.exponent = static_cast<std::int8_t>(q.exponent + 3);
      if (bare == "M" || (bare == "m" && f.money))
        q.exponent = static_cast<std::int8_t>(q.exponent + 6);
      if (scale || bare == "k" || (bare == "m" && f.money)) q.unit = 0;  // a scale is no unit
    } else if (end > f.number_end && f.tail.front() != '/') {
      return emit(at_ + std::max(end, f.size), cls::name | cls::noun), true;  // 2FA, 5S, 1TiB
    } else {
      size = f.number_end;  // "75/tiendas": the slash belongs to the words
    }
  }
  const bool year = f.is == shape::number && !f.percent && !f.money && f.size == 4 &&
                    f.exponent == 0 && f.mantissa >= 1990 && f.mantissa <= 2099;
  if (year) set |= cls::time_ref;
  q.where = {at_, at_ + size};
  q.first_token = static_cast<std::uint16_t>(out.size() - first);
  q.end_token = static_cast<std::uint16_t>(q.first_token + 1);
  token& t = emit(at_ + size, set);
  t.quantity = static_cast<std::int16_t>(quantities.size() - first_quantity);
  quantities.push_back(q);
  return true;
}

void tokenizer::word_token() {
  if (plain_word()) return;
  const std::uint32_t begin = at_;
  std::uint32_t end = at_;
  bool digit = false, lower = false, inner = false, is_folded = true;
  std::uint32_t last_part = begin;
  while (end < piece_.end) {
    if (const char c = bytes[end]; (c >= 'a' && c <= 'z')) {  // most of all bytes
      lower = true;
      ++end;
      continue;
    }
    if (bytes[end] == ' ') break;
    is_folded = false;
    const std::string_view text = slice(bytes, {end, piece_.end});
    if (const std::uint32_t size = word_character(text); size != 0) {
      digit = digit || is_digit(text[0]);
      const bool accented = text[0] == '\xC3' && static_cast<unsigned char>(text[1]) < 0x9F;
      lower = lower || (!is_upper(text[0]) && !accented);
      end += size;
      continue;
    }
    // A typographic apostrophe joins like the plain one.
    const bool curly = text.substr(0, 3) == "\xE2\x80\x99";
    const std::uint32_t size = curly ? 3 : 1;
    if (!joins(curly ? '\'' : text[0], slice(bytes, {last_part, end}), text.substr(size))) break;
    inner = inner || text[0] == '.' || text[0] == '_' || text[0] == '@';
    end += size;
    last_part = end;
  }
  if (bytes[end - 1] == '@') --end;

  std::array<char, 64> buffer;
  const auto find = [&](span part) -> const word* {
    if (is_folded) return part.size() <= buffer.size() ? words.find(slice(bytes, part)) : nullptr;
    const std::size_t n = fold_token(slice(bytes, part), buffer.data(), buffer.size());
    return n <= buffer.size() ? words.find({buffer.data(), n}) : nullptr;
  };
  const word* w = find({begin, end});
  if (w == nullptr && last_part != begin) {
    const std::string_view tail = slice(bytes, {last_part, end});
    w = tail == "s" ? find({begin, last_part - 1}) : find({last_part, end});
    const classes as = w == nullptr ? 0 : w->readings[0].set | w->readings[1].set;
    constexpr classes content = cls::n_any | cls::name | cls::verb | cls::adj;
    if ((as & content) == 0 || (as & cls::verb) != 0)
      w = nullptr;  // "check-up", "staff-reported", "Ofsted-style": read by its parts
  }
  std::uint8_t flags = 0;
  const unsigned char head = static_cast<unsigned char>(bytes[begin]);
  const bool capital = is_upper(bytes[begin]) ||
                       (head == 0xC3 && static_cast<unsigned char>(bytes[begin + 1]) < 0x9F);
  if (capital) flags |= token_flag::capital;
  if (capital && !lower) flags |= token_flag::all_caps;
  if (w != nullptr) flags |= token_flag::known;
  const bool dated = digit && w == nullptr && is_dated(slice(bytes, {begin, end}));
  token& t = emit(end, dated                              ? cls::time_ref
                       : (digit || inner) && w == nullptr ? cls::name | cls::noun
                                                          : 0);
  t.word = w == nullptr ? 0 : words.index_of(*w);
  t.flags |= flags;
}

bool tokenizer::sign_token() {
  const auto stop = [&](std::uint32_t size = 1) { return emit(at_ + size, cls::stop), true; };
  const bool before = at_ == piece_.begin || bytes[at_ - 1] == ' ';
  const bool after = look(1) == '\0' || look(1) == ' ';
  switch (look()) {
    case '.':
      return abbreviates() || stop();
    case '?':
      if (look(1) == '?') {
        std::uint32_t end = at_;
        while (end < piece_.end && bytes[end] == '?') ++end;
        const bool doubts = !before && is_letter(bytes[at_ - 1]);  // "tienda online??"
        return emit(end, doubts ? cls::stop : cls::placeholder), true;
      }
      return stop();
    case ':':
    case '!':
    case '|':
      return stop();
    case ';':
      return emit(at_ + 1, cls::stop | cls::conj_and), true;
    case ',':
      return emit(at_ + 1, cls::comma), true;
    case '(':
      ++brackets;
      return stop();
    case ')':
    case ']':
      stop();
      brackets = std::max(0, brackets - 1);
      if (bytes[at_ - 1] == ']') skip_link_target();
      return true;
    case '[':
      return opening_bracket();
    case '%':
      return emit(at_ + 1, cls::percent), true;
    case '&':
      return rest().substr(0, 6) == "&nbsp;" ? (at_ += 6, true)
                                             : (emit(at_ + 1, cls::conj_and), true);
    case '+':
      if (!before && after && is_letter(bytes[at_ - 1])) return ++at_, true;  // "Disney+ viewers"
      return emit(at_ + 1, cls::conj_and), true;
    case '\'':
      return single_quote();
    case '/':
      if (before && after)
        emit(at_ + 1, cls::conj_and);
      else
        ++at_;
      return true;
    case '"':
      quotes = !quotes;
      ++at_;
      return true;
    case '=':
      return look(1) == '>' ? (emit(at_ + 2, cls::arrow), true)
                            : (emit(at_ + 1, cls::comparator), true);
    case '-':
      if (look(1) == '>') return emit(at_ + 2, cls::arrow), true;
      if (before && after && at_ > piece_.begin) return stop();
      ++at_;
      return true;
    case '<':
    case '>':
      return angle();
    case '_':
      if (look(1) == '_') {
        std::uint32_t end = at_;
        while (end < piece_.end && bytes[end] == '_') ++end;
        const bool emphasis = end - at_ == 2 && end < piece_.end &&
                              word_character(slice(bytes, {end, piece_.end})) != 0;
        const bool closing =
            end - at_ == 2 && at_ > piece_.begin && word_character(bytes.substr(at_ - 1, 1)) != 0;
        if (emphasis || closing)
          at_ = end;
        else
          emit(end, cls::placeholder);
        return true;
      }
      ++at_;
      return true;
    case '{':
      if (look(1) == '{') {
        const std::size_t close = rest().substr(0, opener_limit).find("}}");
        if (close != std::string_view::npos)
          return emit(at_ + static_cast<std::uint32_t>(close) + 2, cls::placeholder), true;
      }
      ++at_;
      return true;
    default:
      return false;
  }
}

bool tokenizer::wide_sign() {
  const code_point p = decode(rest());
  const std::uint32_t end = at_ + p.size;
  constexpr std::array<std::uint32_t, 11> arrows = {0x2192, 0x21D2, 0x21E8, 0x25B6, 0x25B8, 0x25BA,
                                                    0x27A1, 0x27F6, 0x27F9, 0x2B95, 0x203A};
  if ((p.value >= 0x2794 && p.value <= 0x27BE) ||
      std::find(arrows.begin(), arrows.end(), static_cast<std::uint32_t>(p.value)) != arrows.end())
    return emit(end, cls::arrow), true;
  switch (p.value) {
    case 0x2265:
      return emit_word(end, words.find("≥"), false, true), true;
    case 0x2264:
      return emit_word(end, words.find("≤"), false, true), true;
    case 0x2248:
      return emit(end, cls::comparator), true;
    case 0x2191:  // ↑ ▲ say "up", ↓ ▼ "down"
    case 0x25B2:
      return emit(end, cls::adv | cls::v_up), true;
    case 0x2193:
    case 0x25BC:
      return emit(end, cls::adv | cls::v_down), true;
    case 0x2014:
    case 0x2013:
    case 0x2022:
    case 0xB7:
      return emit(end, cls::stop), true;
    case 0x201C:
    case 0xAB:
      quotes = true;
      return at_ = end, true;
    case 0x201D:
    case 0xBB:
      if (!quotes && end < piece_.end && at_ > piece_.begin && bytes[end] == ' ' &&
          bytes[at_ - 1] == ' ')
        return emit(end, cls::arrow), true;  // $85 » $55
      quotes = false;
      return at_ = end, true;
    case 0x2026:
      return emit(end, cls::stop), true;
    default:
      return false;
  }
}

}  // namespace okrlint
