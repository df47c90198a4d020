// SPDX-License-Identifier: Apache-2.0
// An offer in the making: what a template would do to a statement, before it is judged.
#pragma once
#include <optional>
#include <vector>

#include "rewrite/fill.hpp"
#include "rewrite/recheck.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {

struct proposal {
  rewrite offer;
  std::vector<told> first;  // what stands for the statement, and right behind it; none: taken out
  std::vector<told> last;   // at the end of its set
  std::vector<std::string> work;     // what the offer takes for work, and must be
  std::vector<std::string> results;  // what it tells apart as results: none is work, or all are
};

/// What a template makes of a statement. `text` is one of its own texts, or one of the outcome's
/// ("says"); empty: the template's edits or operation decide.
std::optional<proposal> propose(const rewrite_template& t, const filling& with,
                                std::string_view text);

/// The operations that need more than a text with slots; see rewrite_way.
std::optional<proposal> operate(const rewrite_template& t, const filling& with);

/// Adds a line of the draft under the statement, or, where none can stand, in brackets behind the
/// last edit's text. False when neither is possible.
bool keep_as_line(proposal& out, const author& who, line_kind kind, const std::string& text);

/// Completes the offer from its edits: statement anew, `text`. False when it changes nothing.
bool finish(proposal& out, const author& who);

}  // namespace okrlint
