// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rule/json_positions.hpp"
#include "rule/lexicon_builder.hpp"

namespace okrlint {

/// Reads the sections "groups" and "marks" of a lexicon. A pattern may name a group of the same
/// file: "@department =@hand_over" stands for every choice of their words ("legal =aprobar", …).
void load_marks(const json_file& file, language in, lexicon_builder& builder,
                std::vector<load_error>& errors);

}  // namespace okrlint
