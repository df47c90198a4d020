// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "rule/pack.hpp"

namespace okrlint {

/// Does the condition at `root` ask a statement for nothing that stands outside it? Then its answer
/// lasts until the statement itself is edited.
bool looks_within(const pack& p, std::uint32_t root);

/// The same of all that decides about a rule's finding.
bool looks_within(const pack& p, const rule& r);

}  // namespace okrlint
