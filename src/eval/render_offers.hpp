// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "eval/offers.hpp"

namespace okrlint {

/// A line for each language and rule, one for what spans the rules, and at most `errors` of the
/// findings without an offer and the offers that fail.
void append_offers(std::string& out, const offer_score& found, std::size_t errors, language ui);

/// {"es": {"rules": {RULE: {"findings", "offered", "offers", "closing", "harmless", "faithful"}},
/// "first_offers", "commonest_template", "commonest_share", "own_word_outcomes", "most_blanks"},
/// "en": …, "errors": […]}; counts but for the two shares, null when there is nothing to share.
void append_offers_json(std::string& out, const offer_score& found, std::size_t errors);

}  // namespace okrlint
