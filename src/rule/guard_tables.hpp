// SPDX-License-Identifier: Apache-2.0
// What guards look into (rule/guard): plain tables that belong to a pack, made by
// rule/guard_builder.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "rule/glance.hpp"
#include "rule/offer_data.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// What a condition needs: all bits of `there`, none of `absent`. Necessary, seldom sufficient;
/// without any bits it rules out nothing.
struct guard {
  glance there{}, absent{};
  std::uint8_t telling = 0;  // the word that says no most often
  std::uint16_t others = 0;  // further words that may say no, a bit each

  bool admits(const glance& seen) const {
    const auto wrong = [&](std::size_t i) {
      return ((seen[i] & absent[i]) | (~seen[i] & there[i])) != 0;
    };
    if (wrong(telling)) return false;
    for (unsigned left = others; left != 0; left &= left - 1)
      if (wrong(static_cast<std::size_t>(std::countr_zero(left)))) return false;
    return true;
  }
};

/// Whether a condition holds, as far as it is told by one of some bits of a glance that is there,
/// or by none that is.
struct guard_teller {
  enum class told : std::uint8_t { no, perhaps, yes };
  std::uint64_t bits = 0;
  std::uint8_t word = 0;
  told there = told::perhaps, absent = told::perhaps;
};

/// A condition that asks for one slot or number, and where its answer stands in a glance.
struct guard_leaf {
  std::uint32_t asked = 0;  // into conditions
  std::uint8_t word = 0, bit = 0;
};

/// Leaves that ask for one slot or number, which is looked up once for all of them.
struct guard_question {
  std::uint32_t asked = 0;  // one of the conditions
  run leaves;
  // Of a slot: what is answered when it is absent, has no listed class, or has a class.
  glance when_absent{}, when_open{};
  classes listed = 0;
  std::uint32_t by_class = 0;  // the first of 64 glances
};

/// Which of up to 256 sets of patterns may match, a bit each.
using pattern_sets = std::array<std::uint64_t, 4>;
struct word_trigger {
  std::uint32_t key = 0;  // a word, or a word as lemma
  pattern_sets sets{};
};
struct class_trigger {
  classes set = 0;
  pattern_sets sets{};
};
struct trigger_tables {
  std::span<const word_trigger> words;     // open addressing by their keys; 0 is free
  std::span<const class_trigger> classes;  // by their sets
  std::span<const std::uint64_t> maybe;    // a bit for each key, some shared
  pattern_sets begins{};                   // sets whose patterns must match at the front
};

/// Items, a bit each, in blocks of 64, a multiple of block_group of them: those that always may
/// hold; by bit of a glance those that wait for it, and those that it bars.
inline constexpr std::size_t block_group = 4;
struct shortlist_tables {
  std::span<const std::uint64_t> always, rows, barring;
  glance waited{}, barred{};
};

struct guard_tables {
  std::span<const guard> all;
  std::span<const run> of;                 // by condition: its ways, into `all`
  std::span<const guard_teller> tellers;   // by condition
  std::span<const std::uint16_t> rule_of;  // by case
  std::span<const guard_question> questions;
  std::span<const guard_leaf> leaves;
  std::span<const glance> by_class;
  trigger_tables sequences;
  shortlist_tables types;
  std::array<shortlist_tables, 6> cases{};  // by scope
  glance around{};                          // the bits that a statement's surroundings decide
};

}  // namespace okrlint
