// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "lsp/edits.hpp"

namespace okrlint::lsp {

/// The edit that silences a finding by a comment with a place for the reason; nothing when no place
/// for it was found. It is tried on a copy: the finding is gone, and nothing else has changed.
std::optional<text_edit> suppression_of(const view& v, const finding& f);

std::string suppression_title(const view& v, const finding& f);

}  // namespace okrlint::lsp
