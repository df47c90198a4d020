// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/arguments.hpp"
#include "io/setups.hpp"

namespace okrlint {

/// What the command line says of how files are checked.
choices choices_of(const arguments& args);

}  // namespace okrlint
