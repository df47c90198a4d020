// SPDX-License-Identifier: Apache-2.0
#include "frame/spelled.hpp"

#include <array>

#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr std::int64_t most = 1'000'000'000'000;

/// The value of one word; 0 when it has none.
std::int64_t value_of(const lexicon& words, std::uint32_t index) {
  const worth& w = words.words[index].value;
  if (w.of != measure::number || w.exponent < 0) return 0;
  std::int64_t out = w.mantissa;
  for (int i = 0; i < w.exponent && out < most; ++i) out *= 10;
  return out;
}

/// "half", "three quarters": less than one, and never part of a longer number.
bool is_fraction(const worth& w) {
  return w.of == measure::number && w.exponent < 0 && w.mantissa > 0;
}

/// "twenty-five": the tens before the hyphen of a token known by its last part.
std::int64_t tens_before_hyphen(std::string_view bytes, const lexicon& words, const token& t) {
  const std::string_view text = slice(bytes, t.where);
  const std::size_t hyphen = text.find('-');
  std::array<char, 32> buffer{};
  if (hyphen == std::string_view::npos) return 0;
  const std::size_t n = fold_token(text.substr(0, hyphen), buffer.data(), buffer.size());
  const word* w = n <= buffer.size() ? words.find({buffer.data(), n}) : nullptr;
  return w == nullptr ? 0 : value_of(words, words.index_of(*w));
}

/// Whether `next` may be added to `sum`: it fits below the last digits that are not zero.
bool fits_below(std::int64_t sum, std::int64_t next) {
  return next > 0 && (sum % 100 == 0 ? next < 100 : sum % 10 == 0 && sum % 100 >= 20 && next < 10);
}

}  // namespace

spelled read_spelled(std::string_view bytes, const lexicon& words, std::span<const token> tokens,
                     std::size_t at) {
  spelled out;
  std::int64_t total = 0, part = 0;
  if (const std::uint32_t index = tokens[at].phrase != 0 ? tokens[at].lemma : tokens[at].word;
      index != 0 && tokens[at].quantity < 0 && is_fraction(words.words[index].value))
    return {at + 1, words.words[index].value.mantissa, words.words[index].value.exponent};
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const bool joined = i > at && (tokens[i].set & cls::conj_and) != 0 && i + 1 < tokens.size();
    const token& t = tokens[joined ? i + 1 : i];
    const std::uint32_t index = t.phrase != 0 ? t.lemma : t.word;
    if (t.quantity >= 0 || index == 0) break;
    const std::int64_t tens = tens_before_hyphen(bytes, words, t);
    const std::int64_t value = value_of(words, index) + tens;
    const bool scale = (t.set & cls::n_count) != 0;
    const bool zero = value == 0 && words.words[index].value.of == measure::number;
    if ((value == 0 && !zero) || total + part >= most) break;
    if (i == at || (scale && !joined)) {
      if (i > at && value < part && part >= 1000) break;
      part = i == at ? value : (part == 0 ? 1 : part) * value;
    } else if ((part == 0 && !joined) || fits_below(part, value) ||
               (part % 1000 == 0 && value < 1000 && !joined)) {
      part += value;
    } else {
      break;
    }
    if (scale && value >= 1000) {
      total += part;
      part = 0;
    }
    if (joined) ++i;
    out.end = i + 1;
  }
  out.mantissa = total + part;
  return out;
}

}  // namespace okrlint
