// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>

#include "rewrite/author.hpp"

namespace okrlint {

/// Does each half of a statement say what it means without the other? Not where a word behind the
/// joint at token `at` points back ("… and earn their trust"), and not where the joint ends a list
/// ("regulators, creditors and the press").
bool halves_stand_alone(const author& who, std::size_t at);

/// What stands before the first joint of an objective, of a list its first thing alone; empty where
/// that is no more than a verb.
std::string first_alone(const author& who);

}  // namespace okrlint
