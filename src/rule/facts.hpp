// SPDX-License-Identifier: Apache-2.0
// Plain facts of a statement that conditions ask for.
#pragma once
#include <cstdint>

#include "rule/judged.hpp"

namespace okrlint {

inline const quantity& quantity_of(const frames& all, const frame& f, std::int16_t i) {
  return all.quantities[f.first_quantity + static_cast<std::uint16_t>(i)];
}

/// Is any of the marks (a bit each) in the statement?
bool marked(const frames& all, const frame& f, std::uint64_t marks);

/// Is any of the parts (a bit each) there?
bool has_any(const judged& in, std::size_t statement, std::uint64_t parts);

struct slot_classes {
  bool present = false;
  classes set = 0;
};
slot_classes classes_of(const frames& all, const frame& f, part which);

std::int32_t count_of(const judged& in, std::int32_t statement, counted what);

inline constexpr int incomparable = 2;
/// -1, 0, 1 as the first is less than, equal to or greater than the second; incomparable when their
/// units differ, or one has no value.
int order_of(const quantity& a, const quantity& b);

/// The bytes that a finding at this place underlines; the whole statement when the place is empty.
span span_of(const judged& in, std::int32_t statement, const rule& r, const witness& seen);

}  // namespace okrlint
