// SPDX-License-Identifier: Apache-2.0
// Where a line that an offer adds goes, and how it looks among the author's lines.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rewrite/rewrite.hpp"

namespace okrlint {

/// The statement's text can be replaced as a whole: it stands in one piece, or its pieces are
/// parted by white space only.
bool is_whole(std::string_view bytes, const document& doc, const statement& s);

/// Does the statement have its lines for itself? Cells, and OKRs of one line, do not.
bool has_own_lines(std::string_view bytes, const document& doc, std::size_t statement);

/// A line under the statement, labelled as what it is. Nothing where no line can be added.
std::optional<text_edit> line_under(std::string_view bytes, const document& doc,
                                    std::size_t statement, line_kind kind, language in,
                                    std::string_view text);

/// Key results behind `after` (its own statement or the last of its set), like their neighbours:
/// same bullet, the next numbers.
std::optional<text_edit> key_results_after(std::string_view bytes, const document& doc,
                                           std::size_t after,
                                           const std::vector<std::string>& texts);

/// The word that labels such a line: Iniciativa, Note…
std::string_view label_of(line_kind kind, language in);

}  // namespace okrlint
