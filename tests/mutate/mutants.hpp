// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "rule/load_error.hpp"

namespace okrlint::testing {

/// One file of the pack with one thing in it made wrong.
struct mutant {
  std::string kind;   // "rule dropped", "condition negated"…
  std::string where;  // file and JSON pointer, with what stood there
  pack_file file;
};

/// Mutants of a rule file, of types.json, or of a lexicon (every `step`-th entry of it); none of
/// any other file.
std::vector<mutant> mutants_of(const pack_file& file, std::size_t step);

}  // namespace okrlint::testing
