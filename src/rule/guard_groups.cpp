// SPDX-License-Identifier: Apache-2.0
// What a glance says of conditions that join others, told by what it says of those.
#include <bit>

#include "rule/glance_layout.hpp"
#include "rule/guard_builder.hpp"

namespace okrlint {
namespace {

using told = guard_teller::told;

/// Does asking it leave nothing for the message?
bool is_silent(const pack& p, std::uint32_t node) {
  for (std::uint32_t i = node; i < node + p.conditions[node].size; ++i) {
    switch (p.conditions[i].is) {
      case op::count:
      case op::same_metric:
      case op::same_text:
      case op::similar:
      case op::sequence:
      case op::matches:
      case op::on_statements:
      case op::labels:
        return false;
      default:
        break;
    }
  }
  return true;
}

/// What stands in a glance by chance is rarer than an enumeration's value, few bits than many.
int rareness(const guard_teller& t) {
  return (t.word >= glance_layout::marks_word ? 64 : 0) - std::popcount(t.bits);
}

/// The children of a group, as a glance tells of them.
class group {
 public:
  group(const pack& p, std::span<const guard_teller> tellers, std::uint32_t node)
      : pack_(p), tellers_(tellers), node_(node) {}

  /// The child that alone shows best that not all hold. One that stands behind a child that may
  /// have found something for the message must wait for it.
  guard_teller all() const {
    guard_teller best;
    each([&](std::uint32_t child) {
      const guard_teller& t = tellers_[child];
      if (t.absent == told::no && (best.bits == 0 || rareness(t) > rareness(best)))
        best = {t.bits, t.word, told::perhaps, told::no};
      return is_silent(pack_, child);
    });
    return best;
  }
  /// All that children wait for, where it stands in one word.
  guard_teller any() const {
    guard_teller sum{0, 0, told::yes, told::no};
    each([&](std::uint32_t child) {
      const guard_teller& t = tellers_[child];
      const bool joins = t.absent == told::no && (sum.bits == 0 || sum.word == t.word);
      if (!joins) {
        sum = {};
        return false;
      }
      if (t.there != told::yes) sum.there = told::perhaps;
      sum.bits |= t.bits;
      sum.word = t.word;
      return true;
    });
    return sum;
  }
  /// The same of children of which none may hold.
  guard_teller none() const {
    const guard_teller some = any();
    return some.there == told::yes ? guard_teller{some.bits, some.word, told::no, told::yes}
                                   : guard_teller{};
  }

 private:
  template <class Use>
  void each(Use&& use) const {
    const std::uint32_t end = node_ + pack_.conditions[node_].size;
    for (std::uint32_t k = node_ + 1; k < end; k += pack_.conditions[k].size)
      if (!use(k)) return;
  }

  const pack& pack_;
  std::span<const guard_teller> tellers_;
  std::uint32_t node_;
};

}  // namespace

void tell_groups(const pack& p, std::span<guard_teller> tellers) {
  for (auto node = static_cast<std::uint32_t>(tellers.size()); node-- > 0;) {
    if (p.conditions[node].size == 1) continue;
    const group of(p, tellers, node);
    if (p.conditions[node].is == op::all_of) tellers[node] = of.all();
    if (p.conditions[node].is == op::any_of) tellers[node] = of.any();
    if (p.conditions[node].is == op::none_of) tellers[node] = of.none();
  }
}

}  // namespace okrlint
