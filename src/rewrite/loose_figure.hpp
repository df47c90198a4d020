// SPDX-License-Identifier: Apache-2.0
// The figure of an objective, where the objective reads without it.
#pragma once
#include "rewrite/author.hpp"

namespace okrlint {

/// The figure with its small words, as it can be left out; empty when the rest would not read
/// ("850 millones de unidades", "cero accidentes", "double the donors").
span loose_figure(const author& who);

}  // namespace okrlint
