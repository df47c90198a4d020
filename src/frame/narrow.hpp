// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// Applies narrowing rules. Made once a document: it remembers for every set of classes which rules
/// may act on a token that has it, since few sets make up most of a text.
class narrower {
 public:
  explicit narrower(const lexicon& words)
      : words_(words), blocks_(words.narrowing_blocks()), slots_(64) {}

  /// Applies the rules of `lang` in order, each over the whole statement.
  void run(language lang, std::span<token> tokens);

 private:
  /// Where in `rows_` a set stands: itself, then the rules that may act on it, those that it does
  /// not hinder from before, and those from behind; a bit each, `blocks_` words of them.
  std::uint32_t place_of(classes set);
  std::uint32_t add(classes set);
  void grow();
  std::size_t slot_of(classes set) const {
    return (set * 0x9E3779B97F4A7C15ULL >> 32) & (slots_.size() - 1);
  }

  const lexicon& words_;
  std::size_t blocks_;
  std::vector<std::uint64_t> rows_;
  std::vector<std::uint32_t> slots_;  // a place + 1, by hash, probing linearly; 0 is free
  std::size_t used_ = 0;
};

}  // namespace okrlint
