// SPDX-License-Identifier: Apache-2.0
// A text as an editor holds it: edited in place, and addressed by lines and columns in the units
// that client and server agreed on.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"
#include "text/span.hpp"

namespace okrlint::lsp {

/// What a column counts (PositionEncodingKind).
enum class encoding : std::uint8_t { utf8, utf16, utf32 };

/// Zero-based, as the protocol counts. Lines end with \n, \r\n or \r.
struct place_in_text {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class editor_text {
 public:
  editor_text(std::string path, std::string bytes, encoding columns);

  const source& file() const { return file_; }
  std::string_view bytes() const { return file_.bytes; }
  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// A line without its end.
  span line(std::uint32_t number) const;
  std::uint32_t line_of(std::uint32_t offset) const;

  /// A column behind the end of its line stands for that end, a line behind the last for the end of
  /// the text, a place inside a character for its beginning.
  std::uint32_t offset_of(place_in_text at) const;
  place_in_text place_of(std::uint32_t offset) const;

  void replace(span where, std::string_view with);
  void replace_all(std::string bytes);

 private:
  struct mark {
    std::uint32_t offset = 0, line = 0, column = 0;
  };
  void find_lines();

  source file_;
  encoding columns_;
  std::vector<std::uint32_t> starts_;
  // The last two answers: counting goes on from them, so that thousands of findings in a line of
  // megabytes stay linear.
  mutable mark last_, before_;
};

/// Units that the text takes in a column count.
std::uint32_t units_of(std::string_view utf8, encoding columns);

}  // namespace okrlint::lsp
