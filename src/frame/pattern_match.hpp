// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// End of the shortest match of `elements` that begins exactly at `at`, or nullptr. A token that
/// stands for a phrase matches its words one by one. Gaps are tried from none to their most, so
/// keep those small.
const token* match_at(const lexicon& words, std::span<const element> elements, const token* at,
                      const token* last);

/// First match in [first, last); `where` is relative to `first`.
bool find_pattern(const lexicon& words, std::span<const element> elements, const token* first,
                  const token* last, slot& where);

/// Appends the marks of the lexicon found in `tokens`, in the order of the text; where patterns of
/// one mark overlap the longest stays, and what an `except` pattern covers goes.
void find_marks(const lexicon& words, language lang, std::span<const token> tokens,
                std::vector<mark>& out);

}  // namespace okrlint
