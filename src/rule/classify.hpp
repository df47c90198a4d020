// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "frame/frame.hpp"
#include "rule/judged.hpp"

namespace okrlint {

/// Gives every objective and key result its type: the first line of types.json that holds. Lines
/// see the frames, not each other's types. `framed` are the frames that `in` looks at. Fills
/// in.glances.
void classify(judged& in, frames& framed);

}  // namespace okrlint
