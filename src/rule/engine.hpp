// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "finding/finding.hpp"
#include "okrlint.hpp"
#include "rule/judged.hpp"

namespace okrlint {

/// Every rule that is on, over every statement, set and the document that it serves: raw findings,
/// in no promised order, none suppressed or hidden. Rules do not see each other.
void judge(const judged& in, const plan& how, std::vector<finding>& out);

/// The language that a finding about the statement speaks (-1: the document).
language voice_of(const judged& in, std::int32_t statement, const plan& how);

/// The language of a document, for what is said about statements that have none of their own.
language voice_of(const frames& all);

}  // namespace okrlint
