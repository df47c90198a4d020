// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "eval/score.hpp"

namespace okrlint {

/// A line for each language and code, and at most `errors` of the disagreements.
void append_score(std::string& out, const score& found, std::size_t errors, language ui);

/// {"es": {"precision", "recall", "f1", "macro", "tp_fp_fn", "codes": {CODE: {…}}, "from", "to",
/// "type", "lost", "pairs"}, "en": …, "errors": […]}. A ratio of nothing is null; what was not
/// labelled is left out; "errors" is there when `errors` is not 0.
void append_score_json(std::string& out, const score& found, std::size_t errors);

}  // namespace okrlint
