// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "eval/labels.hpp"
#include "okrlint.hpp"

namespace okrlint {

/// What okrlint says of a labelled statement, in the words of labels.
struct answer {
  std::vector<code_id> fired;  // sorted, none twice
  bool read_as_one = false;    // the text was read as one statement of its kind
  result_type type = result_type::none;
  std::string from, to;

  bool says(code_id id) const;
};

/// The plan for measuring: every finding from `level` on, without cap and precedence, and the
/// language read from the text.
plan measuring(plan how, severity level);

answer ask(const pack& p, const plan& how, const code_book& codes, const labelled_statement& one);
/// The same of any draft: what is said of all its statements of the kind; slots when there is one.
answer ask(const pack& p, const plan& how, const code_book& codes, const source& draft,
           statement_kind kind);
/// One answer for each statement of the kind, in their order.
std::vector<answer> ask_each(const pack& p, const plan& how, const code_book& codes,
                             const source& draft, statement_kind kind);

}  // namespace okrlint
