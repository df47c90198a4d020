// SPDX-License-Identifier: Apache-2.0
// The tree of a draft as editors show it: outline, folds, growing selections.
#pragma once
#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// textDocument/documentSymbol: objectives with their key results, KPIs and initiatives; flat where
/// the client knows no trees.
json symbols(const view& v, const json& params);

/// textDocument/foldingRange: an objective with all that stands under it.
json folds(const view& v, const json& params);

/// textDocument/selectionRange: word, slot, statement, statement with its label, set, file.
json selections(const view& v, const json& params);

}  // namespace okrlint::lsp
