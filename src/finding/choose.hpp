// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "finding/finding.hpp"
#include "okrlint.hpp"

namespace okrlint {

/// Puts the findings of one file in their order: begin, end, rule id.
void put_in_order(std::vector<finding>& findings, const pack& p);

/// Marks what is not to be shown. A finding yields to one of the same or a higher severity about
/// the same statement whose rule its own names in yields_to, shown or suppressed. Of what is left
/// at most two are shown a statement, by severity, then by the rules' rank, then by order; errors
/// always. Findings must be in order.
void choose(std::vector<finding>& findings, const pack& p, const plan& how);

/// Fingerprints: hash of rule id, folded text of the statement without its label (of the span,
/// where there is no statement), and which of the same in the file it is. Findings must be in
/// order.
void fingerprint(std::vector<finding>& findings, const pack& p, std::string_view bytes,
                 const document& doc);

}  // namespace okrlint
