// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace okrlint {

/// Folds UTF-8 for comparison: case, accents (NFC and NFD alike), ñ and ligatures to plain ASCII
/// letters, typographic quotes and dashes to ASCII ones, every kind of space to ' '. Letters of
/// other scripts are case-folded and kept; invalid bytes become '?'. Appends to `out`; never fails.
void fold(std::string_view utf8, std::string& out);
std::string folded(std::string_view utf8);

/// The same into a caller's buffer without allocation, for one token. Returns the bytes written, or
/// `capacity + 1` when the token does not fit (the caller treats it as unknown).
std::size_t fold_token(std::string_view utf8, char* out, std::size_t capacity);

/// A run of letters as fold_letters gives it: enough for any word that is looked up.
struct letters {
  static constexpr std::size_t most = 56;
  std::array<char, most + 16> folded;  // `size` bytes, then at least eight zeros
  std::size_t size = 0;
  std::size_t read = 0;  // bytes of the text
  bool lower = false;    // one of them is no capital
};

/// The letters at the front of `utf8`: ASCII, and those of À to ÿ that fold to one. Where `size`
/// exceeds `most` there are more.
void fold_letters(std::string_view utf8, letters& out);

/// Length in bytes of the code point at the front (1 for an invalid byte), and its value (U+FFFD
/// then).
struct code_point {
  char32_t value = 0xFFFD;
  std::uint8_t size = 1;
};
code_point decode(std::string_view utf8);

}  // namespace okrlint
