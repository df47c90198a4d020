// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "text/span.hpp"

namespace okrlint {

/// Cuts a text into lines in one pass. A line ends with \n, \r\n, a lone \r, or U+2028, like
/// line_index.
class line_cutter {
 public:
  explicit line_cutter(std::string_view bytes) : bytes_(bytes) {}

  /// The next line without its end; false after the last. No line follows a final line end.
  bool next(span& line);

  std::uint32_t number() const { return number_; }  // of the line that next() gave, 1-based

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  std::size_t feed_ = 0;  // where the next \n, \r and E2 80 A8 are known to be; searched again only
  std::size_t carriage_ = 0;  // once passed, so that the whole stays linear
  std::size_t separator_ = 0;
  bool searched_ = false;
};

}  // namespace okrlint
