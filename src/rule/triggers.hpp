// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "frame/frame.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// Which of up to 128 sets of patterns may match a statement, told by its words: a pattern waits
/// for the least common of its words, one without words for its first class.
class triggers {
 public:
  /// The sets, a bit each.
  using sets = std::array<std::uint64_t, 2>;

  bool full() const { return count_ == sets{}.size() * 64; }
  /// The number of a new set; not when full.
  unsigned next() { return count_++; }

  /// The pattern belongs to set `which`; `begins`: it must match where the statement begins.
  void add(const lexicon& words, std::span<const element> elements, unsigned which, bool begins);
  /// Once, after the last pattern.
  void close();

  /// The sets of which some pattern may match.
  sets pulled(const lexicon& words, std::span<const token> tokens) const;

 private:
  using key = std::uint32_t;  // a word, or a word as lemma
  static key of_word(std::uint32_t w) { return w * 2; }
  static key of_lemma(std::uint32_t l) { return l * 2 + 1; }
  static std::size_t slot_of(key k) { return (k * 0x9E3779B1U) >> 18; }

  void pull(key k, sets& out) const;

  std::vector<std::pair<key, sets>> words_;
  std::vector<std::pair<classes, sets>> classes_;
  std::array<std::uint64_t, 256> maybe_{};  // 16384 bits: some key falls here
  unsigned count_ = 0;
  sets begins_{};  // sets whose patterns must match at the front
};

}  // namespace okrlint
