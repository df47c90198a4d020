// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>

#include "output/json.hpp"
#include "output/tally.hpp"

namespace okrlint {

/// `check --format review`: one Markdown page a run for a coach to talk about with the teams. For
/// each draft: what reads well, at most three questions, the statements with findings, the lines
/// not understood. It grades nobody and counts no points.
void render_review(rendered& out, const file_view& view, const look& how);
void append_review_page(std::string& out, std::span<const rendered> files, const tally& all,
                        const look& how);

}  // namespace okrlint
