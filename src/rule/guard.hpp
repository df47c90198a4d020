// SPDX-License-Identifier: Apache-2.0
// What cannot hold of a statement, told by a few words of bits: most rules die here, and only the
// rest are asked in full (rule/condition).
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "rule/judged.hpp"
#include "rule/pack.hpp"
#include "rule/shortlist.hpp"
#include "rule/triggers.hpp"

namespace okrlint {

/// What a condition needs: all bits of `there`, none of `absent`. Necessary, seldom sufficient;
/// without any bits it rules out nothing.
struct guard {
  glance there{}, absent{};
  std::uint8_t telling = 0;  // the word that says no most often
  std::uint8_t others = 0;   // further words that may say no, a bit each

  bool admits(const glance& seen) const {
    const auto wrong = [&](std::size_t i) {
      return ((seen[i] & absent[i]) | (~seen[i] & there[i])) != 0;
    };
    if (wrong(telling)) return false;
    for (unsigned left = others; left != 0; left &= left - 1)
      if (wrong(static_cast<std::size_t>(std::countr_zero(left)))) return false;
    return true;
  }
  /// Once its bits stand.
  void order_words();
};

/// The scopes that a rule is asked in, a bit each: one of statements is asked of objectives and of
/// key results.
unsigned scopes_of(const rule& r);

/// The guards of a pack's conditions, made once: of those that are asked of statements by
/// themselves, and of the ways in which a rule's `unless` may hold.
class guards {
 public:
  explicit guards(const pack& p);

  /// The bits of a statement; sets and contents must be related (rule/judged). `slots`: false when
  /// nothing but kind, language and marks will be asked.
  glance look(const judged& in, std::size_t statement, bool slots = true) const;
  /// The bits of a statement of which only the surroundings may have changed since it was seen.
  glance look_around(const judged& in, std::size_t statement, const glance& before) const;
  /// Puts a new type in.
  static void see_type(glance& seen, const frame& f);

  /// Calls `use(rule)` of the rules of which a case may hold, in their order.
  template <class Use>
  void each_rule(rule_scope scope, const glance& seen, Use&& use) const {
    rules_[static_cast<std::size_t>(scope)].each(seen, [&](std::size_t i) {
      if (of_rule_[i].admits(seen)) use(static_cast<std::uint16_t>(i));
      return true;
    });
  }
  /// Calls `use(line)` of the lines of types.json that may hold, in their order, as long as it
  /// answers true.
  template <class Use>
  void each_type(const glance& seen, Use&& use) const {
    types_.each(seen, [&](std::size_t i) {
      return !admits(pack_.types[i].when, seen) || use(static_cast<std::uint16_t>(i));
    });
  }
  /// May the condition at `root` hold? Always yes of one that has no guard.
  bool admits(std::uint32_t root, const glance& seen) const {
    const run own = of_[root];
    for (std::uint32_t i = 0; i < own.count; ++i)
      if (all_[own.first + i].admits(seen)) return true;
    return own.count == 0;
  }
  /// What a glance says of the condition at `node` by itself.
  enum class told : std::uint8_t { no, perhaps, yes };
  told tell(std::uint32_t node, const glance& seen) const {
    const teller& t = tellers_[node];
    if (t.is == weight::none) return told::perhaps;
    if ((seen[t.word] & t.bits) == 0) return told::no;
    return t.is == weight::exact ? told::yes : told::perhaps;
  }

 private:
  using ways = std::vector<guard>;  // one of them must admit
  /// The bits of which one is there when a condition holds; exact: and only then.
  enum class weight : std::uint8_t { none, needed, exact };
  struct teller {
    std::uint64_t bits = 0;
    std::uint8_t word = 0;
    weight is = weight::none;
  };
  /// Leaves that ask for one slot or number, which is looked up once for all of them.
  struct leaf {
    condition asked;
    std::size_t word, bit;  // of its answer
  };
  struct question {
    op is;
    std::uint8_t part;
    std::vector<leaf> leaves;
    // Of a slot: what is answered when it is absent, has no listed class, or has a class.
    glance when_absent{}, when_open{};
    classes asked = 0;
    std::vector<glance> by_class;

    bool of_surroundings() const;
  };
  void add(std::uint32_t root);
  void list(shortlist& on, std::size_t item, std::uint32_t root) const;
  ways needs(std::uint32_t node, bool holding);
  ways joined(std::uint32_t node, bool holding);
  guard asked(std::uint32_t node, bool holding);
  void tells(std::uint32_t node, std::size_t word, std::uint64_t bits, weight how);
  guard sequence(std::uint32_t node);
  void answer(const question& q, const judged& in, std::size_t statement, glance& seen) const;

  const pack& pack_;
  std::vector<guard> all_;
  std::vector<run> of_;          // by condition
  std::vector<teller> tellers_;  // by condition
  std::vector<guard> of_rule_;   // what all its cases need
  std::vector<question> questions_;
  triggers sequences_;
  shortlist types_;
  std::array<shortlist, 6> rules_;  // by scope
  std::size_t bits_ = 0;
  glance around_{};  // the bits that the surroundings of a statement decide
};

}  // namespace okrlint
