// SPDX-License-Identifier: Apache-2.0
// Changes within one statement, with the spaces, commas and capitals around them put right.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rewrite/author.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {

/// Takes the words out, with the space or comma that held them; what then begins the statement gets
/// its capital.
text_edit removal(std::string_view bytes, span statement, span words);

/// Puts the text in place of the words, or beside them; `place` may be empty at a border.
text_edit replacement(std::string_view bytes, span statement, span words, std::string text);
text_edit insertion_after(std::string_view bytes, span statement, span words, std::string text);
text_edit insertion_before(std::string_view bytes, span statement, span words, std::string text);

/// The whole statement anew: its capital and full stop as the author's.
text_edit whole(std::string_view bytes, span statement, std::string text);

/// Where the statement's words end, without its full stop.
std::uint32_t words_end(std::string_view bytes, span statement);

/// Without white space and full stops at its ends.
std::string trimmed(std::string text);

/// In order and disjoint; false when two of them meet.
bool put_in_order(std::vector<text_edit>& edits);

/// The statement in one line as it would read after the edits; nothing when one of them would run
/// over cells.
std::optional<std::string> edited(const author& who, const std::vector<text_edit>& edits);

}  // namespace okrlint
