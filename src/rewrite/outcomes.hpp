// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "rewrite/author.hpp"

namespace okrlint {

/// An outcome that the statement's own words link to.
struct served_outcome {
  const metric_link* link = nullptr;
  const outcome_metric* metric = nullptr;
  const counted_share* counted = nullptr;  // the share told as a number of them; nullptr: as it is
  bool by_own_word = false;  // a word of the author links to it, or it is said of the author's noun
};

/// The outcomes that the author's activity or deliverable serves, the best first. A word beats a
/// class, the head of the author's noun group beats words elsewhere, what is said around decides
/// between links of the same word. Metrics that the set already has are left out.
std::vector<served_outcome> outcomes_of(const author& who, std::size_t most);

/// What the work, or the movement of what is measured, is for, in the words of the pack (slots not
/// filled), by the same order. Which of a link's states hangs on the statement.
std::vector<std::string_view> states_of(const author& who, std::size_t most);

}  // namespace okrlint
