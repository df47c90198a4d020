// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace okrlint {

/// Appends words between spaces, new lines begun `indent` cells in when they would pass `width`;
/// the cursor stands `indent` cells in already.
void append_wrapped(std::string& out, std::string_view text, std::uint32_t indent,
                    std::uint32_t width);

}  // namespace okrlint
