// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace okrlint {

/// A line of a draft cut to what a reader needs, and where its underline goes.
struct excerpt {
  std::string text;
  std::uint32_t before = 0;  // cells before the underline
  std::uint32_t under = 0;   // cells of it; at least one
};

/// Cuts `line` so that `where` shows with some of what stands before it, in about `width` cells. A
/// span that goes on behind the line is underlined to its end.
excerpt cut(std::string_view bytes, span line, span where, std::uint32_t width);

}  // namespace okrlint
