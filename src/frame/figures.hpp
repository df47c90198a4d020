// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "frame/frame.hpp"

namespace okrlint {

/// Completes the quantities of a statement: number words, factors and placeholders become
/// quantities too, and scale words, percent signs and units are joined. `tokens` are the
/// statement's own, narrowed; its quantities stand at the end of `all`. Sets f.quantity_count.
void gather_figures(std::string_view bytes, const lexicon& words, std::span<token> tokens,
                    std::vector<quantity>& all, frame& f);

/// Gives each quantity of the statement its role, by what stands before it and by the lead of `f`;
/// sets from, to and how.
void assign_figures(std::span<const token> tokens, std::span<quantity> all, frame& f);

}  // namespace okrlint
