// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// A key result that would suit an objective, its figures left as blanks, and how it is counted.
struct proposed_result {
  std::string text, formula;
};

/// Outcomes that the words of an objective and of its key results link to, in the author's manner;
/// those that the set already has are left out.
std::vector<proposed_result> key_results_for(const view& v, std::size_t objective,
                                             std::size_t most);

}  // namespace okrlint::lsp
