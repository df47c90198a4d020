// SPDX-License-Identifier: Apache-2.0
// Statements that say several things, taken apart.
#pragma once
#include <string>
#include <vector>

#include "rewrite/author.hpp"

namespace okrlint {

struct parts_of_statement {
  std::vector<std::string> texts;  // none: it cannot be taken apart
  bool own_verbs = true;           // false: the first verb was said again for a later part
};

/// A key result with several targets: one part each.
parts_of_statement by_targets(const author& who);

/// An objective at its first joint: what stands before it, and the rest with a verb of its own.
parts_of_statement at_connector(const author& who);

/// Words that tell how, as a thing to do: "mediante talleres" → "Talleres", "creando X" → "Crear
/// X".
std::string as_task(const author& who, slot means);

}  // namespace okrlint
