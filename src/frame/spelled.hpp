// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "frame/frame.hpp"

namespace okrlint {

/// A number in words: its value (mantissa * 10^exponent) and the token after it; end 0 when no word
/// of known value stands there.
struct spelled {
  std::size_t end = 0;
  std::int64_t mantissa = 0;
  std::int8_t exponent = 0;
};

/// Reads "treinta y cinco", "dos mil", "twelve hundred", "two hundred and fifty" from token `at`.
spelled read_spelled(std::string_view bytes, const lexicon& words, std::span<const token> tokens,
                     std::size_t at);

}  // namespace okrlint
