// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "text/source.hpp"

namespace okrlint {

/// Places of offsets that mostly rise: columns are counted on from the last answer, so that a line
/// of megabytes with thousands of findings stays linear.
class place_finder {
 public:
  explicit place_finder(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}
  position locate(std::uint32_t offset);
  /// The end of a span; leaves the mark where it is, for the next beginning may lie before this
  /// end.
  position locate_end(std::uint32_t offset) const;
  span line(std::uint32_t number) const { return lines_.line(number); }

 private:
  position count_from(position at, std::uint32_t from, std::uint32_t to) const;

  std::string_view bytes_;
  line_index lines_;
  position mark_{};
  std::uint32_t mark_offset_ = 0;
};

}  // namespace okrlint
