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

/// Those of the parts `wanted` (a bit each) that are there.
std::uint64_t parts_of(const judged& in, std::size_t statement, std::uint64_t wanted);
inline bool has_any(const judged& in, std::size_t statement, std::uint64_t parts) {
  return parts_of(in, statement, parts) != 0;
}

/// Of a document: has any of its statements one of the parts? A period may also stand in a heading,
/// in the name of the file, or in a line that took no role.
bool document_has(const judged& in, std::uint64_t parts);

/// Do the labels of the file show one of these troubles (a bit each)? `where` is then the statement
/// that shows it.
bool labels_show(const judged& in, std::uint64_t troubles, std::int32_t& where);

/// Does a heading or title name a period ("Q3", "2026")?
bool headings_name_period(const judged& in);

/// The statement's own bytes: its text, else its label, else its block.
span own_span(const statement& s);

/// Where a finding about the document stands: what made it hold, else the title of the file, else
/// where its statements begin.
span document_span(const judged& in, const witness& seen);

struct slot_classes {
  bool present = false;
  classes set = 0;
};
slot_classes classes_of(const frames& all, const frame& f, part which);
/// A verb, or noun, of no listed kind.
bool is_open(part which, classes set);
/// The answer to an op::slot_class.
bool is_of_class(const condition& c, const slot_classes& found);

std::int32_t count_of(const judged& in, std::int32_t statement, counted what);
/// The answer to an op::count.
inline bool compares(const judged& in, const condition& c, std::int32_t n) {
  const std::int32_t limit = c.param >= 0 ? in.params[c.param] : c.value;
  return c.compares == comparison::over    ? n > limit
         : c.compares == comparison::under ? n < limit
                                           : n == limit;
}

inline constexpr int incomparable = 2;
/// -1, 0, 1 as the first is less than, equal to or greater than the second; incomparable when their
/// units differ, or one has no value.
int order_of(const quantity& a, const quantity& b);

/// How its value compares with a whole number; incomparable when it has none.
int order_of(const quantity& a, std::int32_t number);

/// The bytes that a finding at this place underlines; the whole statement when the place is empty.
span span_of(const judged& in, std::int32_t statement, const rule& r, const witness& seen);

}  // namespace okrlint
