// SPDX-License-Identifier: Apache-2.0
// Semantic tokens: the colours of what a statement says.
#pragma once
#include <cstdint>
#include <vector>

#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// SemanticTokensLegend.
json token_legend();

/// All tokens of a text, under an id that tells them from others.
told_tokens tokens(const view& v);
/// textDocument/semanticTokens/range.
json tokens_in_range(const view& v, const json& params);

/// SemanticTokensEdit[] from one array of numbers to another: none, or one.
json token_edits(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after);

}  // namespace okrlint::lsp
