// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/arguments.hpp"

namespace okrlint {

/// `fix -i`: walks the findings of each file on the terminal. What was chosen is written when the
/// file is done, on quitting, and on an interrupt.
int run_fix_interactive(const arguments& args);

}  // namespace okrlint
