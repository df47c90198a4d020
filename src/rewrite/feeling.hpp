// SPDX-License-Identifier: Apache-2.0
// How people are or feel, without the comparison, so that a share of them can be told: "Users are
// happier with the app" → "say they are happy with the app".
#pragma once
#include <optional>
#include <string>

#include "rewrite/author.hpp"

namespace okrlint {

struct feeling {
  slot people;
  std::string says;  // English: "say they are happy with…"; Spanish: "estén contentos con…"
};

/// None when the statement compares nothing, or does not tell of several people, or in Spanish of
/// several things that act ("que los camiones lleguen más puntuales").
std::optional<feeling> feeling_of(const author& who);

}  // namespace okrlint
