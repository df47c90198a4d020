// SPDX-License-Identifier: Apache-2.0
#include "text/fold.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/short_word.hpp"
#include "text/unicode.hpp"

namespace okrlint {
namespace {

// Base letters of U+00C0 to U+024F in lower case; '.' has none.
constexpr char latin[] =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
    ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bb...............ff....i........oo.............uu..............."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "...b............";

struct replacement {
  char32_t from;
  std::string_view to;
};
constexpr replacement multiple[] = {{0xC6, "ae"},  {0xE6, "ae"},  {0xDE, "th"},  {0xFE, "th"},
                                    {0xDF, "ss"},  {0x132, "ij"}, {0x133, "ij"}, {0x152, "oe"},
                                    {0x153, "oe"}, {0xD7, "x"},   {0xF7, "/"}};

constexpr char32_t first_latin = 0xC0;
constexpr char32_t last_latin = 0x24F;

bool is_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0x2028 || c == 0x2029 || c == 0x85;
}

bool is_ignorable(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0xAD ||
         c == 0x2060 || c == 0xFE0F || c == 0xFE0E;
}

std::string_view fold_latin(char32_t c, char& one) {
  one = latin[c - first_latin];
  if (one != '.') return {&one, 1};
  for (const auto& m : multiple)
    if (m.from == c) return m.to;
  return {};
}

std::string_view fold_punctuation(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4:
    case 0x2BC:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0x2033:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    case 0x2026:
      return "...";
    case 0xBA:
      return "o";
    case 0xAA:
      return "a";
    default:
      return {};
  }
}

std::size_t encode(char32_t c, char* out) {
  const auto byte = [](char32_t v) { return static_cast<char>(static_cast<unsigned char>(v)); };
  if (c < 0x80) {
    out[0] = byte(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = byte(0xC0 | (c >> 6));
    out[1] = byte(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = byte(0xE0 | (c >> 12));
    out[1] = byte(0x80 | ((c >> 6) & 0x3F));
    out[2] = byte(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = byte(0xF0 | (c >> 18));
  out[1] = byte(0x80 | ((c >> 12) & 0x3F));
  out[2] = byte(0x80 | ((c >> 6) & 0x3F));
  out[3] = byte(0x80 | (c & 0x3F));
  return 4;
}

/// Folds one code point beyond ASCII into at most four bytes.
std::size_t fold_point(char32_t c, char* out) {
  char one = 0;
  std::string_view to;
  if (c >= first_latin && c <= last_latin) {
    to = fold_latin(c, one);
  } else if (is_ignorable(c)) {
    return 0;
  } else if (is_space(c)) {
    to = " ";
  } else {
    to = fold_punctuation(c);
  }
  if (!to.empty()) {
    std::memcpy(out, to.data(), to.size());
    return to.size();
  }
  const char32_t lower = c >= first_latin ? fold_case(c) : c;
  if (lower != c && lower <= last_latin)
    return fold_point(lower, out);  // the Ångström and Kelvin signs, ẞ
  return encode(lower, out);
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

}  // namespace

void fold_letters(std::string_view utf8, letters& out) {
  const char* at = utf8.data();
  const char* end = at + utf8.size();
  char* to = out.folded.data();
  const char* const last = to + letters::most;
  bool is_lower = false;
  while (to <= last) {
    if (end - at >= 8) {  // eight letters at a time; capitals differ in one bit
      const std::uint64_t v = low_first<std::uint64_t>(at), small = v | each_byte(0x20);
      const std::uint64_t other = other_than_letters(v);
      const unsigned bits = other == 0 ? 64U : static_cast<unsigned>(std::countr_zero(other)) - 7U;
      std::memcpy(to, &small, sizeof small);
      const std::uint64_t own = bits == 64 ? v : v & ((std::uint64_t{1} << bits) - 1);
      is_lower = is_lower || (own & each_byte(0x20)) != 0;
      at += bits / 8;
      to += bits / 8;
      if (bits == 64) continue;
    } else if (at != end && is_letter(*at)) {
      is_lower = is_lower || *at >= 'a';
      *to++ = lower(*at++);
      continue;
    }
    if (end - at < 2 || *at != '\xC3') break;
    const auto second = static_cast<unsigned char>(at[1]);
    const char one = second >= 0x80 && second < 0xC0 ? latin[second - 0x80] : '.';
    if (one == '.') break;
    is_lower = is_lower || second >= 0x9F;
    *to++ = one;
    at += 2;
  }
  std::memset(to, 0, 8);
  out.size = static_cast<std::size_t>(to - out.folded.data());
  out.read = static_cast<std::size_t>(at - utf8.data());
  out.lower = is_lower;
}

code_point decode(std::string_view utf8) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const auto tail = [&](std::size_t i) { return i < utf8.size() && (at(i) & 0xC0U) == 0x80U; };
  const auto low = [&](std::size_t i) { return static_cast<char32_t>(at(i) & 0x3FU); };
  const unsigned char b = at(0);
  if (b < 0x80) return {b, 1};
  if (b >= 0xC2 && b < 0xE0 && tail(1)) return {((b & 0x1FU) << 6) | low(1), 2};
  if (b >= 0xE0 && b < 0xF0 && tail(1) && tail(2)) {
    const char32_t c = ((b & 0x0FU) << 12) | (low(1) << 6) | low(2);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) return {c, 3};
  }
  if (b >= 0xF0 && b < 0xF5 && tail(1) && tail(2) && tail(3)) {
    const char32_t c = ((b & 0x07U) << 18) | (low(1) << 12) | (low(2) << 6) | low(3);
    if (c >= 0x10000 && c <= 0x10FFFF) return {c, 4};
  }
  return {};
}

void fold(std::string_view utf8, std::string& out) {
  char buffer[4];
  while (!utf8.empty()) {
    std::size_t plain = 0;
    while (plain < utf8.size() && static_cast<unsigned char>(utf8[plain]) < 0x80) ++plain;
    const std::size_t at = out.size();
    out.append(utf8, 0, plain);
    for (std::size_t i = at; i < out.size(); ++i) out[i] = lower(out[i]);
    utf8.remove_prefix(plain);
    if (utf8.empty()) return;
    const code_point p = decode(utf8);
    if (p.value == 0xFFFD && p.size == 1) {
      out.push_back('?');
    } else {
      out.append(buffer, fold_point(p.value, buffer));
    }
    utf8.remove_prefix(p.size);
  }
}

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  fold(utf8, out);
  return out;
}

std::size_t fold_token(std::string_view utf8, char* out, std::size_t capacity) {
  std::size_t n = 0;
  char buffer[4];
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t fits = std::min(utf8.size(), i + (capacity - n));
    for (; i < fits && static_cast<unsigned char>(utf8[i]) < 0x80; ++i) out[n++] = lower(utf8[i]);
    if (i == utf8.size()) return n;
    if (static_cast<unsigned char>(utf8[i]) < 0x80) return capacity + 1;
    const code_point p = decode(utf8.substr(i));
    i += p.size;
    if (p.value == 0xFFFD && p.size == 1) {
      buffer[0] = '?';
    }
    const std::size_t size = p.value == 0xFFFD && p.size == 1 ? 1 : fold_point(p.value, buffer);
    if (n + size > capacity) return capacity + 1;
    std::memcpy(out + n, buffer, size);
    n += size;
  }
  return n;
}

}  // namespace okrlint
