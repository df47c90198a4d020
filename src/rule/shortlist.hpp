// SPDX-License-Identifier: Apache-2.0
// Which of many conditions are worth a look: each waits for bits of a glance that it cannot do
// without, and is asked only where one of them is there.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "rule/judged.hpp"

namespace okrlint {

class shortlist {
 public:
  explicit shortlist(std::size_t items = 0)
      : blocks_((items + 63) / 64),
        always_(blocks_),
        rows_(glance{}.size() * 64 * blocks_),
        barring_(barring_words * 64 * blocks_) {}

  /// The item may hold where one of `bits` of that word of a glance is there.
  void wait(std::size_t item, std::size_t word, std::uint64_t bits) {
    waited_[word] |= bits;
    for (; bits != 0; bits &= bits - 1)
      rows_[row(word, bits) * blocks_ + item / 64] |= std::uint64_t{1} << (item % 64);
  }
  /// The item cannot hold where one of `bits` of that word is there; those of later words than
  /// `barring_words` are passed over.
  void bar(std::size_t item, std::size_t word, std::uint64_t bits) {
    if (word >= barring_words) return;
    barred_[word] |= bits;
    for (; bits != 0; bits &= bits - 1)
      barring_[row(word, bits) * blocks_ + item / 64] |= std::uint64_t{1} << (item % 64);
  }
  /// The item may hold anywhere.
  void wake(std::size_t item) { always_[item / 64] |= std::uint64_t{1} << (item % 64); }

  /// Calls `use(item)` of those that may hold, in their order, as long as it answers true.
  template <class Use>
  void each(const glance& seen, Use&& use) const {
    std::array<const std::uint64_t*, glance{}.size() * 64> woken;  // rows
    std::array<const std::uint64_t*, barring_words * 64> hindering;
    std::size_t count = 0, bars = 0;
    for (std::size_t word = 0; word < seen.size(); ++word) {
      for (std::uint64_t bits = seen[word] & waited_[word]; bits != 0; bits &= bits - 1)
        woken[count++] = rows_.data() + row(word, bits) * blocks_;
    }
    for (std::size_t word = 0; word < barring_words; ++word) {
      for (std::uint64_t bits = seen[word] & barred_[word]; bits != 0; bits &= bits - 1)
        hindering[bars++] = barring_.data() + row(word, bits) * blocks_;
    }
    for (std::size_t block = 0; block < blocks_; ++block) {
      std::uint64_t awake = always_[block];
      for (std::size_t i = 0; i < count; ++i) awake |= woken[i][block];
      for (std::size_t i = 0; i < bars; ++i) awake &= ~hindering[i][block];
      for (; awake != 0; awake &= awake - 1)
        if (!use(block * 64 + static_cast<std::size_t>(std::countr_zero(awake)))) return;
    }
  }

 private:
  static std::size_t row(std::size_t word, std::uint64_t bits) {
    return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
  }

  static constexpr std::size_t barring_words = 2;  // the enumerations: one value of each is there

  std::size_t blocks_;  // of 64 items
  std::vector<std::uint64_t> always_, rows_, barring_;
  glance waited_{}, barred_{};
};

}  // namespace okrlint
