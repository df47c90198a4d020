// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace okrlint {

/// What the system, the readers of files and of configurations say, in Spanish: they speak English
/// alone, for they do not know to whom. What the table lacks stays as it is.
std::string in_spanish(std::string_view told);

}  // namespace okrlint
