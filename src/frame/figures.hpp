// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "frame/frame.hpp"

namespace okrlint {

/// Completes the quantities of a statement: number words, factors, universals and placeholders become
/// quantities too, units and percent signs are joined, and each is given its role. Sets from and to of `f`.
/// `tokens` are the statement's own, narrowed; quantities of the statement stand at the end of `all`.
void read_figures(std::string_view bytes, std::span<token> tokens, std::vector<quantity>& all, frame& f);

}  // namespace okrlint
