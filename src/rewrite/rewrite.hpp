// SPDX-License-Identifier: Apache-2.0
// What okrlint offers in place of a statement that has a finding.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "okrlint.hpp"
#include "rule/offer_data.hpp"

namespace okrlint {

/// One change of the file: the bytes of `where` become `text`; an empty span inserts.
struct text_edit {
  span where;
  std::string text;
};

/// What the text lacks, as `__` in an offer: the slot that it stands for, and the question that
/// fills it.
struct blank {
  std::string slot, question;
};

/// One offer. `edits` are in order, disjoint, and change nothing but what they name; applied, they
/// close the finding and bring none of the same or a higher level. `text` is the statement as it
/// would read, in one line; statements that the offer adds (a second key result, an initiative)
/// follow with their labels, one a line.
struct rewrite {
  rewrite_kind kind = rewrite_kind::from_template;
  std::string_view rule, id;  // of the template, in the pack
  std::string title;          // what it does and why, in one line
  std::string text;
  std::vector<text_edit> edits;
  std::vector<blank> blanks;  // in the order of the text
  std::string_view outcome;   // id of the outcome metric that it measures; empty: none
  bool by_own_word = false;   // the outcome was reached through a word of the author, or names it
};

/// Offers for the findings of one file. What it is made of must outlive it. Making it is linear in
/// the file; asking is linear in the set of the statement, whatever the size of the file.
class rewriter {
 public:
  rewriter(const pack& p, const plan& how, const source& file, const report& found);
  ~rewriter();
  rewriter(const rewriter&) = delete;
  rewriter& operator=(const rewriter&) = delete;

  /// Up to three offers, the one that keeps most of what the author wrote first. None when there is
  /// nothing to offer that would itself pass. Same text, same offers.
  std::vector<rewrite> offers(const finding& f) const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// The same for one finding alone.
std::vector<rewrite> offers(const pack& p, const plan& how, const source& file, const report& found,
                            const finding& f);

/// The bytes with the edits made (in order, disjoint).
std::string apply_edits(std::string_view bytes, const std::vector<text_edit>& edits);

/// All safe edits of a file until none is left: what `--fix` does. Doing it again changes nothing.
struct safe_result {
  std::string bytes;
  std::size_t changes = 0;
  std::vector<std::string> titles;  // of the changes made, in their order
};
safe_result fix_safely(const pack& p, const plan& how, const source& file,
                       const draft_context& context);

}  // namespace okrlint
