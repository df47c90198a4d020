// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/codes.hpp"
#include "rule/load_error.hpp"

namespace okrlint {

/// A statement with what a careful reader says of it.
struct labelled_statement {
  std::string id;  // as given, or "line 7"
  std::uint32_t line = 1;
  language lang = language::es;
  statement_kind kind = statement_kind::key_result;
  std::string objective;  // that a key result stands under; empty: a neutral one
  std::string text;
  bool raw = false;         // the text brings its own label
  bool check_part = false;  // counts, but is never listed among the errors
  std::vector<code_id> fires, maybe;
  std::optional<result_type> type;      // these three: not scored when absent
  std::optional<std::string> from, to;  // empty: the statement has none; "?" is read as absent
};

/// Two statements that differ in one phrase: the code holds of the first, not of the second.
struct labelled_pair {
  code_id differs = no_code;
  labelled_statement fires, clean;
};

/// One file of labels. `scored`: the codes that its statements are asked about: all of the guide's,
/// unless the file names ids of rules only, and the ids that it names.
struct label_file {
  std::vector<labelled_statement> statements;
  std::vector<labelled_pair> pairs;
  std::vector<code_id> scored;
};

/// Reads JSON Lines; what is wrong goes to `errors` with its place, and the line is left out.
label_file read_labels(std::string_view path, std::string_view bytes, const code_book& codes,
                       std::vector<load_error>& errors);

/// The small draft that a statement is judged in: under an objective, behind a label.
std::string draft_around(const labelled_statement& one);

}  // namespace okrlint
