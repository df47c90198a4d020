// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "text/span.hpp"

namespace okrlint {

enum class shape_kind : std::uint8_t { blank, text, table_row, table_rule, fence, rule };
enum class item_kind : std::uint8_t { plain, bullet, number, checkbox };

/// What stands before the words of a line, and where the words are.
struct line_shape {
  shape_kind kind = shape_kind::text;
  item_kind item = item_kind::plain;
  std::uint8_t heading = 0;  // level, 0: none
  std::uint8_t quotes = 0;
  bool boxed = false;     // inside a frame drawn with box characters
  bool done = false;      // a ticked checkbox
  bool tag_item = false;  // "<li>"
  std::uint16_t indent =
      0;         // columns before the first bullet, number or word; a tab goes to a multiple of 4
  span whole;    // without indentation and blanks at the end
  span content;  // the words
};

/// Reads a line (without its end) of `bytes`.
line_shape read_shape(std::string_view bytes, span line);

/// Takes blanks off both ends, the no-break space included.
span trimmed(std::string_view bytes, span s);

/// A statement's words with what is taken off in front of them.
struct front_matter {
  span words;
  span priority, score, owner;
  bool link = false;  // the words begin inside "[…](…)"
  bool struck = false;
  bool bold = false;  // `**` stands before the first word
  bool emoji = false;
};
front_matter read_front(std::string_view bytes, span content);

/// Offset of the first `<br>` in s, or s.end; `size` becomes its length.
std::uint32_t find_break(std::string_view bytes, span s, std::uint32_t& size);

/// A suppression comment begins at the front of `text`.
bool is_directive(std::string_view text);

}  // namespace okrlint
