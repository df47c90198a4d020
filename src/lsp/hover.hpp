// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// textDocument/hover: what the statement was understood as; under a finding, its rule's page too.
json hover(const view& v, const json& params);

}  // namespace okrlint::lsp
