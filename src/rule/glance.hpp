// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>

namespace okrlint {

/// What of a statement conditions ask most, packed into bits (rule/guard).
using glance = std::array<std::uint64_t, 10>;

}  // namespace okrlint
