// SPDX-License-Identifier: Apache-2.0
// The small language of templates: text, {slots}, and […] that goes when a slot in it is absent.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rewrite/author.hpp"
#include "rewrite/outcomes.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {

/// What a template is filled with.
struct filling {
  const author& who;
  const habits& style_of;
  const finding& about;
  served_outcome outcome;     // empty: none
  std::string_view state;     // what the work is for; empty: none
  const template_text* from;  // its questions
};

/// The text with its slots filled; nothing when one is absent outside of […]. Blanks are added to
/// `blanks` with their questions.
std::optional<std::string> fill(const filling& with, std::string_view text,
                                std::vector<blank>& blanks);

}  // namespace okrlint
