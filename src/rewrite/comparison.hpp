// SPDX-License-Identifier: Apache-2.0
// What a comparison is made of, apart: "A safer warehouse" is a warehouse, and safer.
#pragma once
#include <string>

#include "rewrite/author.hpp"

namespace okrlint {

/// "A safer warehouse", "Happier drivers on night routes", "Choferes más contentos": what is
/// compared (Spanish: with its article). Empty when the statement does not begin so.
std::string compared_of(const author& who);

/// The same: how it is to be ("safer", "más contentos").
std::string comparative_of(const author& who);

/// "Que a los vecinos les resulte más fácil…": the words behind the preposition, without the one
/// that compares; empty when none leads to people.
std::string eased_of(const author& who);

}  // namespace okrlint
