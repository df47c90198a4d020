// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace okrlint {

/// What a program left. `code` is -1 when it could not be started or was killed.
struct program_result {
  int code = -1;
  std::string out;
};

/// Runs a program found on PATH, its standard input empty and its standard error ours unless
/// `quiet`. No shell is in between.
program_result run_program(const std::vector<std::string>& words, bool quiet = true);

/// The file of this very program; empty when it cannot be told.
std::string own_program();

}  // namespace okrlint
