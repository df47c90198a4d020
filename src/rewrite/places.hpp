// SPDX-License-Identifier: Apache-2.0
// Where in a statement the edits of a template stand.
#pragma once
#include <vector>

#include "rewrite/fill.hpp"

namespace okrlint {

/// The bytes that a place of a template names; for a border ("end", "core", "part", "start") an
/// empty span where it stands; empty too when the statement has no such place.
span place_of(const filling& with, edit_place at);

/// "sooner than they do now", "con más frecuencia"; empty: none is marked.
span comparison_of(const author& who);

/// All places of an edit: of a placeholder every one in the statement, of a mark that goes every
/// one too, else the one.
std::vector<span> places_of(const filling& with, edit_place at, edit_action does);

}  // namespace okrlint
