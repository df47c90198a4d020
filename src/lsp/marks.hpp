// SPDX-License-Identifier: Apache-2.0
// What editors write into a draft: hints within lines, lenses above objectives.
#pragma once
#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// textDocument/inlayHint: how many words an objective has, and what figures were read as.
json hints(const view& v, const json& params);

/// textDocument/codeLens: the findings of each objective with its key results, counted.
json lenses(const view& v, const json& params);

}  // namespace okrlint::lsp
