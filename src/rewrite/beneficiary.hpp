// SPDX-License-Identifier: Apache-2.0
// For whom the author works, in the author's own word: an outcome is said of patients, families or
// drivers where they are named, and not of "users".
#pragma once
#include <optional>
#include <string>

#include "rewrite/author.hpp"

namespace okrlint {

struct beneficiary {
  std::string words;  // several of them, without article: "pacientes", "new customers"
  noun_form form;
};

/// The people that the statement is done for, else those that its deliverable or its objective
/// names; nothing when none are named. Of an activity only those that it is done for: what it is
/// about
/// ("customer service workshops") does not take part in it.
std::optional<beneficiary> beneficiary_of(const author& who, bool of_activity);

}  // namespace okrlint
