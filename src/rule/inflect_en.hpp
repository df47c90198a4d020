// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "rule/inflect.hpp"

namespace okrlint::en {

/// Names that own_forms may use: s, past, part, ing, each perhaps several ("got/gotten"); "double":
/// does the last consonant double: "yes" (preferred), "no", or "both" (cancelled, canceled).
/// Unsaid: as in verbs of one syllable.
std::span<const std::string_view> form_names();

/// All forms of a verb given by its base form.
std::vector<form> verb_forms(std::string_view base, const own_forms& own);

/// An adjective and, where it is short, its degrees: calm, calmer, calmest; easy, easier, easiest.
std::vector<std::string> adjective_forms(std::string_view base);

std::string plural(std::string_view noun);

}  // namespace okrlint::en
