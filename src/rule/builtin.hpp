// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rule/pack.hpp"

namespace okrlint {

/// The pack that is compiled in (printed by rule/packer from rules/).
const pack& builtin_pack();

}  // namespace okrlint
