// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "draft/shape.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// A statement's own words, and what was taken off behind them.
struct trimmed_text {
  span text;
  span remark;  // "(to measure reach)", "This objective is…"
  span owner, status, score;
  bool struck = false;
};

/// "Priya", "Ana Ruiz": one to three words with a capital that the lexicon does not know.
bool names_person(std::string_view text, const lexicon& lexicon);

/// Takes marks, tags, status, score, owner and remarks off the end of `words`. `with_remarks`: a
/// second sentence is the author's comment on the first (objectives), not part of the statement.
trimmed_text trim_end(std::string_view bytes, span words, bool link, bool with_remarks,
                      const lexicon& lexicon);

}  // namespace okrlint
