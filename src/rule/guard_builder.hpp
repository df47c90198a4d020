// SPDX-License-Identifier: Apache-2.0
// Makes the guards of a pack, once: when it is packed, or with users' own files.
#pragma once
#include <array>
#include <vector>

#include "rule/guard_tables.hpp"
#include "rule/pack.hpp"

namespace okrlint {

/// The memory of trigger_tables. A pattern waits for the least common of its words, one without
/// words for its first class.
struct owned_triggers {
  std::vector<word_trigger> words;
  std::vector<class_trigger> classes;
  std::vector<std::uint64_t> maybe;
  pattern_sets begins{};
  /// The pattern belongs to set `which`; `begins_it`: it must match where the statement begins.
  void add(const lexicon& lexicon, std::span<const element> elements, std::size_t which,
           bool begins_it);
  /// Once, after the last pattern.
  void close();
  trigger_tables view() const { return {words, classes, maybe, begins}; }
};

/// The memory of shortlist_tables.
struct owned_shortlist {
  std::vector<std::uint64_t> always, rows, barring;
  glance waited{}, barred{};

  explicit owned_shortlist(std::size_t items = 0);
  /// The item may hold anywhere.
  void wake(std::size_t item) { always[item / 64] |= std::uint64_t{1} << (item % 64); }
  /// The item may hold where one of `bits` of that word of a glance is there.
  void wait(std::size_t item, std::size_t word, std::uint64_t bits);
  /// The item cannot hold where a bit that the guard wants absent is there, as far as the words
  /// reach that bar.
  void bar(std::size_t item, const guard& all);
  shortlist_tables view() const { return {always, rows, barring, waited, barred}; }
};

struct owned_guards {
  std::vector<guard> all;
  std::vector<run> of;
  std::vector<guard_teller> tellers;
  std::vector<std::uint16_t> rule_of;
  std::vector<guard_question> questions;
  std::vector<guard_leaf> leaves;
  std::vector<glance> by_class;
  owned_triggers sequences;
  owned_shortlist types;
  std::array<owned_shortlist, 6> cases;
  glance around{};

  guard_tables view() const;
};

/// Fills what is told of groups of conditions; what is told of single ones stands there.
void tell_groups(const pack& p, std::span<guard_teller> tellers);

owned_guards build_guards(const pack& p);

}  // namespace okrlint
