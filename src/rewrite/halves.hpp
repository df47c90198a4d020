// SPDX-License-Identifier: Apache-2.0
// Statements that say several things, taken apart.
#pragma once
#include <string>
#include <vector>

#include "rewrite/author.hpp"

namespace okrlint {

struct parts_of_statement {
  std::vector<std::string> texts;  // none: it cannot be taken apart
  std::vector<bool> baseless;      // by_targets: changes by an amount, from nothing that is told
  bool own_verbs = true;           // false: the first verb was said again for a later part
};

/// A key result with several targets: one part each.
parts_of_statement by_targets(const author& who);

/// "Reduce waste and increase turnover": two results with no figure yet, one part each.
parts_of_statement by_verbs(const author& who);

/// The part with the first target, and all behind it; the last part with a verb and a target of its
/// own, and all before it.
parts_of_statement first_target(const author& who);
parts_of_statement last_target(const author& who);

/// Where the part with the first of several targets ends; the end of the words when there is one.
std::uint32_t first_part_end(const author& who);

/// An objective at its first joint: what stands before it, and the rest with a verb of its own.
parts_of_statement at_connector(const author& who);

}  // namespace okrlint
