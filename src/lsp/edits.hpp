// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "lsp/json.hpp"
#include "lsp/workspace.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint::lsp {

/// TextEdits, for formatting.
json to_json(const view& v, const std::vector<text_edit>& edits);

/// A WorkspaceEdit of the one text: by its version, where the client takes that.
json workspace_edit(const view& v, const std::vector<text_edit>& edits);

/// How the line ends that holds `offset`, so that an inserted line ends alike.
std::string_view line_end_at(const view& v, std::uint32_t offset);

}  // namespace okrlint::lsp
