// SPDX-License-Identifier: Apache-2.0
// Where in a glance each fact stands: enumerations first, then the parts that are there, marks,
// sequences that may match, and the answers to what conditions ask of slots and counts.
#pragma once
#include <cstddef>
#include <cstdint>

#include "rule/glance.hpp"
#include "rule/guard_tables.hpp"
#include "rule/pack.hpp"

namespace okrlint::glance_layout {

/// Where the values of an enumeration stand in a glance, one bit a value.
struct field {
  std::size_t word = 0;
  unsigned first = 0, size = 0;

  std::uint64_t bits() const { return ((1ULL << size) - 1) << first; }
  template <class E>
  std::uint64_t bit(E value) const {
    return 1ULL << (first + static_cast<unsigned>(value));
  }
};
constexpr field kinds{0, 0, 8}, languages{0, 8, 8}, directions{0, 16, 4}, agents{0, 20, 8},
    forms{0, 28, 8}, changes{0, 36, 4}, states{0, 40, 4}, types{0, 44, 8}, certainties{0, 52, 4};
constexpr field from_kinds{1, 0, 16}, to_kinds{1, 16, 16};  // the last value: there is none
constexpr unsigned first_part = 32;
constexpr std::size_t parts_word = 1, marks_word = 2, first_sequence = 3,
                      first_question = first_sequence + pattern_sets{}.size();
constexpr std::size_t most_sequences = pattern_sets{}.size() * 64;
constexpr std::size_t most_bits = (glance{}.size() - first_question) * 64;
static_assert(static_cast<unsigned>(part::text) < 64 - first_part);
static_assert(static_cast<unsigned>(quantity::kind::placeholder) < 15);
static_assert(static_cast<unsigned>(result_type::unclear) < types.size);
static_assert(static_cast<unsigned>(agent::product) < agents.size);
static_assert(static_cast<unsigned>(lead_form::action_noun) < forms.size);

/// Whether a heading names a period is asked of the file, not of every statement.
constexpr std::uint64_t part_bit(part p) {
  return 1ULL << static_cast<unsigned>(p);
}
constexpr std::uint64_t unseen_parts = part_bit(part::period);

/// Does what surrounds a statement decide the answer to a condition that a glance has?
constexpr bool is_of_surroundings(const condition& c) {
  return c.is == op::count ? static_cast<counted>(c.part) == counted::kr_count
                           : c.is != op::slot_class;
}

}  // namespace okrlint::glance_layout
