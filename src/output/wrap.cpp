// SPDX-License-Identifier: Apache-2.0
#include "output/wrap.hpp"

#include <algorithm>

#include "output/cells.hpp"

namespace okrlint {

void append_wrapped(std::string& out, std::string_view text, std::uint32_t indent,
                    std::uint32_t width) {
  std::uint32_t at = indent;
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::uint32_t cells = cells_of(word);
    if (!first && at + 1 + cells > width) {
      out += '\n';
      out.append(indent, ' ');
      at = indent;
    } else if (!first) {
      out += ' ';
      ++at;
    }
    first = false;
    out += word;
    at += cells;
  }
}

}  // namespace okrlint
