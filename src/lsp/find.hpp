// SPDX-License-Identifier: Apache-2.0
// What stands where in a checked text.
#pragma once
#include <cstdint>
#include <vector>

#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// The statement whose words or label hold `offset`, or -1.
std::int32_t statement_at(const view& v, std::uint32_t offset);

/// From the label (or the first word) to the last word or remark.
span extent(const view& v, const statement& s);

/// An objective with all key results that stand under it.
span set_extent(const view& v, std::size_t objective);

/// The parts of `where` that lie in the statement's own pieces: what wraps over lines or cells.
std::vector<span> pieces_of(const view& v, const statement& s, span where);

}  // namespace okrlint::lsp
