// SPDX-License-Identifier: Apache-2.0
// Statements → glances.
#include <algorithm>
#include <bit>

#include "rule/facts.hpp"
#include "rule/glance_layout.hpp"
#include "rule/guard.hpp"
#include "rule/triggers.hpp"

namespace okrlint {

using namespace glance_layout;

glance guards::look(const judged& in, std::size_t statement, bool slots) const {
  const frames& all = *in.framed;
  const frame& f = all.of[statement];
  glance seen{};
  seen[0] = kinds.bit(in.doc->statements[statement].kind) | languages.bit(f.lang) |
            directions.bit(f.moves) | agents.bit(f.by) | forms.bit(f.form) | changes.bit(f.how) |
            states.bit(f.in_state) | types.bit(f.type) | certainties.bit(f.sure);
  const auto kind = [&](const field& of, std::int16_t which) {
    return which < 0 ? of.bit(of.size - 1) : of.bit(quantity_of(all, f, which).is);
  };
  seen[1] = kind(from_kinds, f.from) | kind(to_kinds, f.to) |
            parts_of(in, statement, ~unseen_parts) << first_part;
  for (std::uint32_t i = 0; i < f.mark_count; ++i) {
    const std::uint16_t id = all.marks[f.first_mark + i].id;
    if (id < 64) seen[marks_word] |= 1ULL << id;
  }
  if (!slots) return seen;
  const pattern_sets may_match =
      pulled(tables_.sequences, pack_.words, {all.begin(f), f.token_count});
  std::copy(may_match.begin(), may_match.end(), seen.begin() + first_sequence);
  for (const guard_question& q : tables_.questions) answer(q, in, statement, seen);
  return seen;
}

glance guards::look_around(const judged& in, std::size_t statement, const glance& before) const {
  glance seen = before;
  for (std::size_t i = 0; i < seen.size(); ++i) seen[i] &= ~tables_.around[i];
  seen[parts_word] |= parts_of(in, statement, part_bit(part::owner)) << first_part;
  for (const guard_question& q : tables_.questions)
    if (is_of_surroundings(pack_.conditions[q.asked])) answer(q, in, statement, seen);
  return seen;
}

void guards::answer(const guard_question& q, const judged& in, std::size_t statement,
                    glance& seen) const {
  const condition& asked = pack_.conditions[q.asked];
  if (asked.is == op::slot_class) {
    const auto which = static_cast<part>(asked.part);
    const slot_classes found = classes_of(*in.framed, in.framed->of[statement], which);
    const auto put_in = [&seen](const glance& bits) {
      for (std::size_t i = first_question; i < seen.size(); ++i) seen[i] |= bits[i];
    };
    if (!found.present) return put_in(q.when_absent);
    if (is_open(which, found.set)) put_in(q.when_open);
    for (classes left = found.set & q.listed; left != 0; left &= left - 1)
      put_in(tables_.by_class[q.by_class + static_cast<std::size_t>(std::countr_zero(left))]);
    return;
  }
  const auto put_bit = [&seen](const guard_leaf& leaf, bool is) {
    seen[leaf.word] |= static_cast<std::uint64_t>(is) << leaf.bit;
  };
  if (asked.is != op::count) {
    const auto& siblings = asked.is == op::same_text ? in.same_text : in.same_metric;
    for (const guard_leaf& leaf : part_of(tables_.leaves, q.leaves))
      put_bit(leaf, siblings[statement] >= 0);
    return;
  }
  const std::int32_t n =
      count_of(in, static_cast<std::int32_t>(statement), static_cast<counted>(asked.part));
  for (const guard_leaf& leaf : part_of(tables_.leaves, q.leaves))
    put_bit(leaf, compares(in, pack_.conditions[leaf.asked], n));
}

void guards::see_type(glance& seen, const frame& f) {
  seen[0] &= ~(types.bits() | certainties.bits());
  seen[0] |= types.bit(f.type) | certainties.bit(f.sure);
}

}  // namespace okrlint
