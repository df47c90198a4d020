// SPDX-License-Identifier: Apache-2.0
// Texts to measure on, made the same way every time.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace okrlint::bench {

/// Drafts of both languages: half statements, half prose, about 0.8 findings a statement.
std::string mixed(std::size_t bytes);

/// A draft whose one key result goes on for `bytes`: the same sign (or words) again and again, in
/// lines of at most `width` bytes.
std::string repeated(std::string_view sign, std::size_t bytes, std::size_t width);

}  // namespace okrlint::bench
