// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "rule/pack.hpp"

namespace okrlint {

/// The pack as a C++ file of constant tables that defines builtin_pack().
std::string print_pack(const pack& p);

}  // namespace okrlint
