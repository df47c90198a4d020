// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rule/json_positions.hpp"
#include "rule/lexicon_builder.hpp"

namespace okrlint {

/// Reads the section "values" of a lexicon: by measure (number, time, mass, length, volume), values
/// written as decimals ("0.001", "60") and the words that are worth them.
void load_values(const json_file& file, lexicon_builder& builder, std::vector<load_error>& errors);

}  // namespace okrlint
