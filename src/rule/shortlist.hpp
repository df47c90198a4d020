// SPDX-License-Identifier: Apache-2.0
// Which of many conditions are worth a look: each waits for bits of a glance that it cannot do
// without, and is asked only where one of them is there.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "rule/guard_tables.hpp"

namespace okrlint {

constexpr std::size_t barring_words = 2;  // the enumerations: one value of each is there

/// Which row of a shortlist belongs to the lowest of `bits` in that word of a glance.
constexpr std::size_t shortlist_row(std::size_t word, std::uint64_t bits) {
  return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

/// The items of a group of blocks, from `block` on, that a row wakes and none hinders.
inline std::array<std::uint64_t, block_group> awake_in(
    const shortlist_tables& all, std::size_t block, std::span<const std::uint64_t* const> woken,
    std::span<const std::uint64_t* const> hindering) {
  std::array<std::uint64_t, block_group> wake, hinder{};
  for (std::size_t b = 0; b < block_group; ++b) wake[b] = all.always[block + b];
  for (const std::uint64_t* row : woken)
    for (std::size_t b = 0; b < block_group; ++b) wake[b] |= row[block + b];
  for (const std::uint64_t* row : hindering)
    for (std::size_t b = 0; b < block_group; ++b) hinder[b] |= row[block + b];
  for (std::size_t b = 0; b < block_group; ++b) wake[b] &= ~hinder[b];
  return wake;
}

/// Calls `use(item)` of those that may hold, in their order, as long as it answers true.
template <class Use>
void each_listed(const shortlist_tables& all, const glance& seen, Use&& use) {
  std::array<const std::uint64_t*, glance{}.size() * 64> woken;  // rows
  std::array<const std::uint64_t*, barring_words * 64> hindering;
  std::size_t count = 0, bars = 0;
  const std::size_t blocks = all.always.size();
  for (std::size_t word = 0; word < seen.size(); ++word) {
    for (std::uint64_t bits = seen[word] & all.waited[word]; bits != 0; bits &= bits - 1)
      woken[count++] = all.rows.data() + shortlist_row(word, bits) * blocks;
  }
  for (std::size_t word = 0; word < barring_words; ++word) {
    for (std::uint64_t bits = seen[word] & all.barred[word]; bits != 0; bits &= bits - 1)
      hindering[bars++] = all.barring.data() + shortlist_row(word, bits) * blocks;
  }
  const std::span waking(woken.data(), count), barring(hindering.data(), bars);
  for (std::size_t block = 0; block < blocks;) {
    for (std::uint64_t awake : awake_in(all, block, waking, barring)) {
      for (; awake != 0; awake &= awake - 1)
        if (!use(block * 64 + static_cast<std::size_t>(std::countr_zero(awake)))) return;
      ++block;
    }
  }
}

}  // namespace okrlint
