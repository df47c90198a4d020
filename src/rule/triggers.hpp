// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>

#include "frame/frame.hpp"
#include "rule/guard_tables.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// Keys of triggers.
constexpr std::uint32_t trigger_of_word(std::uint32_t w) {
  return w * 2;
}
constexpr std::uint32_t trigger_of_lemma(std::uint32_t l) {
  return l * 2 + 1;
}
/// So many bits has trigger_tables::maybe, and this one is a key's.
constexpr std::size_t trigger_bits = 16384;
constexpr std::size_t trigger_bit(std::uint32_t key) {
  return (key * 0x9E3779B1U) >> 18;
}

inline void put(pattern_sets& to, const pattern_sets& more) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] |= more[i];
}

/// The sets of which some pattern may match a statement, told by its words.
pattern_sets pulled(const trigger_tables& all, const lexicon& words, std::span<const token> tokens);

}  // namespace okrlint
