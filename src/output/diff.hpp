// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace okrlint {

/// Appends the unified diff of two texts, as `patch -p1` and `git apply` read it; nothing when they
/// are the same.
void append_diff(std::string& out, std::string_view path, std::string_view before,
                 std::string_view after);

}  // namespace okrlint
