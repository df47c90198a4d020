// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/arguments.hpp"
#include "output/view.hpp"

namespace okrlint {

/// What standard output can show: colours and links on a terminal that has them, unless NO_COLOR or
/// --color says otherwise.
look look_of_terminal(const arguments& args);

}  // namespace okrlint
