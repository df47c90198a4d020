// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// textDocument/completion: labels where a line begins, key results for the objective above, rule
/// ids and verbs in suppressions.
json completions(const view& v, const json& params);

}  // namespace okrlint::lsp
