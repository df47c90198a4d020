// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>

#include "output/columns.hpp"
#include "output/view.hpp"

namespace okrlint {

/// Where a finding stands: 1-based lines, columns in code points, and the bytes before each in its
/// line.
struct shown_place {
  position start, end;
  std::uint32_t start_byte = 0, end_byte = 0;  // offsets within their lines
};

/// Calls `use(finding, place)` for each finding that a reader sees, in order.
template <class Use>
void each_shown(const file_view& view, Use&& use) {
  const auto& all = view.result.findings;
  if (std::none_of(all.begin(), all.end(), is_shown)) return;
  place_finder places(view.bytes());
  for (const finding& f : all) {
    if (!is_shown(f)) continue;
    shown_place at;
    at.start = places.locate(f.where.begin);
    at.end = places.locate_end(f.where.end);
    at.start_byte = f.where.begin - places.line(at.start.line).begin;
    at.end_byte = f.where.end - places.line(at.end.line).begin;
    use(f, at);
  }
}

}  // namespace okrlint
