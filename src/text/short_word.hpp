// SPDX-License-Identifier: Apache-2.0
// Words of up to seven ASCII letters, which are most words of a text: folded, hashed and compared
// as one number, without a byte by itself.
#pragma once
#include <bit>
#include <cstdint>

#include "text/lexicon.hpp"
#include "text/low_first.hpp"

namespace okrlint {

constexpr std::uint64_t each_byte(unsigned byte) {
  return 0x0101010101010101ULL * byte;
}

/// The high bit of every byte that is no ASCII letter.
constexpr std::uint64_t other_than_letters(std::uint64_t v) {
  const std::uint64_t low = (v | each_byte(0x20)) & each_byte(0x7F);
  const std::uint64_t from_a = low + each_byte(0x80 - 'a'), past_z = low + each_byte(0x7F - 'z');
  return ~(from_a & ~past_z & ~v) & each_byte(0x80);
}

/// One step of hash_folded over the next eight bytes of a word (zeros behind its end).
constexpr std::uint64_t mix_folded(std::uint64_t h, std::uint64_t bytes) {
  h = (h ^ bytes) * 0x9E3779B97F4A7C15ULL;
  return h ^ (h >> 32);
}

struct short_word {
  std::uint64_t folded = 0;  // the first letter lowest, zeros behind the last
  unsigned size = 0;         // 8: there may be more
  bool lower = false;        // one of the letters is no capital
};

/// The letters at the front of eight bytes.
inline short_word read_short(const char* eight) {
  const auto v = low_first<std::uint64_t>(eight);
  const std::uint64_t other = other_than_letters(v);
  if (other == 0) return {0, 8, true};
  const unsigned bits = static_cast<unsigned>(std::countr_zero(other)) - 7U;
  const std::uint64_t own = (std::uint64_t{1} << bits) - 1;
  return {(v | each_byte(0x20)) & own, bits / 8, (v & each_byte(0x20) & own) != 0};
}

/// Its entry, or nullptr; `w` has one to seven letters.
inline const word* find_short(const lexicon& words, const short_word& w) {
  const std::uint64_t own = (std::uint64_t{1} << (w.size * 8)) - 1;
  const std::size_t mask = words.slots.size() - 1;
  for (std::size_t i = mix_folded(w.size, w.folded) & mask; words.slots[i] != 0;
       i = (i + 1) & mask) {
    const word& here = words.words[words.slots[i]];
    if (here.text_size == w.size &&
        ((low_first<std::uint64_t>(words.pool.data() + here.text) ^ w.folded) & own) == 0)
      return &here;
  }
  return nullptr;
}

}  // namespace okrlint
