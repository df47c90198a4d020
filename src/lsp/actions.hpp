// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// textDocument/codeAction.
json actions(const view& v, const json& params);

}  // namespace okrlint::lsp
