// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "rule/judged.hpp"

namespace okrlint {

/// Does the condition at `index` of the pack hold of the statement? -1 asks about the whole
/// document: of what is said about statements nothing holds then. Allocates nothing. Conditions
/// about suppressions never hold here.
bool holds(const judged& in, std::uint32_t index, std::int32_t statement, witness& seen);

/// Does the condition hold of a suppression in these states (a bit each)? Only conditions that ask
/// for one may.
bool suppression_holds(const pack& p, std::uint32_t index, std::uint64_t states);

}  // namespace okrlint
