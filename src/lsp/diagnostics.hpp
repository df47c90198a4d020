// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "lsp/json.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// Appends the array of Diagnostics of a text: what is shown, infos as hints.
void append_diagnostics(std::string& out, const view& v);

/// One of them.
json diagnostic(const view& v, const finding& f);

/// What tells one array from another: the resultId of pulled diagnostics.
std::string result_id(std::string_view diagnostics);

}  // namespace okrlint::lsp
