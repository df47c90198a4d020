// SPDX-License-Identifier: Apache-2.0
// What cannot hold of a statement, told by a few words of bits: most rules die here, and only the
// rest are asked in full (rule/condition).
#pragma once
#include "rule/judged.hpp"
#include "rule/pack.hpp"
#include "rule/shortlist.hpp"

namespace okrlint {

/// The scopes that a rule is asked in, a bit each: one of statements is asked of objectives and of
/// key results.
unsigned scopes_of(const rule& r);

/// The guards of a pack's conditions: of those that are asked of statements by themselves, and of
/// the ways in which a rule's `unless` may hold.
class guards {
 public:
  explicit guards(const pack& p) : pack_(p), tables_(p.guarded) {}

  /// The bits of a statement; sets and contents must be related (rule/judged). `slots`: false when
  /// nothing but kind, language and marks will be asked.
  glance look(const judged& in, std::size_t statement, bool slots = true) const;
  /// The bits of a statement of which only the surroundings may have changed since it was seen.
  glance look_around(const judged& in, std::size_t statement, const glance& before) const;
  /// Puts a new type in.
  static void see_type(glance& seen, const frame& f);

  /// Calls `use(rule, case)` of the cases that may hold, in their order; those of a rule stand
  /// together.
  template <class Use>
  void each_case(rule_scope scope, const glance& seen, Use&& use) const {
    each_listed(tables_.cases[static_cast<std::size_t>(scope)], seen, [&](std::size_t i) {
      if (admits(pack_.cases[i].when, seen)) use(tables_.rule_of[i], static_cast<std::uint32_t>(i));
      return true;
    });
  }
  /// Calls `use(line)` of the lines of types.json that may hold, in their order, as long as it
  /// answers true.
  template <class Use>
  void each_type(const glance& seen, Use&& use) const {
    each_listed(tables_.types, seen, [&](std::size_t i) {
      return !admits(pack_.types[i].when, seen) || use(static_cast<std::uint16_t>(i));
    });
  }
  /// May the condition at `root` hold? Always yes of one that has no guard.
  bool admits(std::uint32_t root, const glance& seen) const {
    const run own = tables_.of[root];
    for (std::uint32_t i = 0; i < own.count; ++i)
      if (tables_.all[own.first + i].admits(seen)) return true;
    return own.count == 0;
  }
  /// What a glance says of the condition at `node` by itself.
  using told = guard_teller::told;
  told tell(std::uint32_t node, const glance& seen) const {
    const guard_teller& t = tables_.tellers[node];
    return (seen[t.word] & t.bits) != 0 ? t.there : t.absent;
  }

 private:
  void answer(const guard_question& q, const judged& in, std::size_t statement, glance& seen) const;

  const pack& pack_;
  const guard_tables& tables_;
};

}  // namespace okrlint
