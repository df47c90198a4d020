// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace okrlint {

/// 1-based; columns count code points, an invalid byte as one.
struct position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// One file as read: its name for messages, and its bytes untouched (BOM, CRLF and all).
struct source {
  std::string path;
  std::string bytes;
};

/// Starts of the lines of a text. A line ends with \n, \r\n, a lone \r, or U+2028.
class line_index {
 public:
  explicit line_index(std::string_view bytes);
  std::uint32_t line_of(std::uint32_t offset) const;  // 1-based
  /// The same, soon told when it is the line `near` or one not far behind it.
  std::uint32_t line_of(std::uint32_t offset, std::uint32_t near) const;
  position locate(std::uint32_t offset) const;
  span line(std::uint32_t number) const;  // 1-based, without its line end
  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace okrlint
