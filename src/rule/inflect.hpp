// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/classes.hpp"

namespace okrlint {

/// A full form as it is written (accents and all) with the classes that its form gives: f_inf,
/// f_fin, …
struct form {
  std::string text;
  classes set = 0;
};

/// What a verb has of its own: names of forms or stems ("pret3": "hizo", "fut": "har"), as
/// inflect_es.hpp and inflect_en.hpp list them.
using own_forms = std::map<std::string, std::string, std::less<>>;

}  // namespace okrlint
