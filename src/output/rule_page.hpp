// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "output/view.hpp"

namespace okrlint {

/// The manual page of a rule, in the language of the interface: what it says and asks, why,
/// examples, sources, its level in every profile, how to silence it.
void append_rule_page(std::string& out, const pack& knowledge, const rule& r, const look& how);

/// `rules`: a line a rule with its level under `how`.
void append_rule_list(std::string& out, const pack& knowledge, const plan& how, language ui);
void append_rule_list_json(std::string& out, const pack& knowledge, const plan& how);

/// "warning", "warning/info" when its cases differ, "off".
std::string levels_of(const pack& knowledge, const plan& how, std::uint16_t rule);

}  // namespace okrlint
