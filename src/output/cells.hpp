// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace okrlint {

/// How many cells of a terminal a text takes: accents that combine take none, CJK and emoji two, an
/// emoji joined of several one pair. Reads code points one by one.
class cell_counter {
 public:
  /// Cells that this code point adds.
  int add(char32_t c);

 private:
  bool joined_ = false;     // the last was a zero width joiner
  bool flag_half_ = false;  // the last was the first half of a flag
  int last_ = 0;            // cells of the last base
};

std::uint32_t cells_of(std::string_view utf8);

/// Appends text as a terminal may safely show it: control characters, those that turn the direction
/// of writing and invalid bytes become U+FFFD, a tab a space.
void append_visible(std::string& out, std::string_view utf8);

/// Is it safe to show? Tabs and line ends are not.
bool is_visible(char32_t c);

}  // namespace okrlint
