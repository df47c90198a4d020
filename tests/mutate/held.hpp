// SPDX-License-Identifier: Apache-2.0
// Every text that an ordinary test asks about, read and framed once: a mutant of a rule or of
// types.json changes neither, so only what it judges otherwise needs to be asked in full.
#pragma once
#include <string>
#include <vector>

#include "eval/corpus.hpp"
#include "eval/known_errors.hpp"
#include "golden.hpp"
#include "rule/judged.hpp"

namespace okrlint::testing {

struct held_text {
  enum class of { rule, type, draft, label };
  of from = of::rule;
  std::uint16_t index = 0;  // of the rule, the line of types.json, the draft, or the label
  language lang = language::es;
  source text;
};

class held_texts {
 public:
  held_texts();

  /// What fails of the ordinary tests under `p`, of which only the rule `rule` (or, when no_rule,
  /// types.json) is another than in the built-in pack; nothing when they all pass. `differs` gets a
  /// text that is judged otherwise, if there is one.
  std::string failing(const pack& p, std::uint16_t rule, std::string& differs);
  /// The same of any pack, with every text framed anew.
  std::string failing_anew(const pack& p) const;

 private:
  struct prepared {
    document doc;
    frames framed;
    asides around;
    judged in;
    std::uint64_t said = 0;  // by the built-in pack
  };
  std::uint64_t ask(prepared& one, const pack& p, const plan& how) const;
  std::string label_fails(const pack& p, const held_text& text) const;

  std::vector<held_text> texts_;
  std::vector<prepared> prepared_;  // by text; point into each other, so it never grows again
  std::vector<golden_draft> drafts_;
  std::vector<label_file> labels_;  // each holds one statement or one pair
  known_errors known_;
};

}  // namespace okrlint::testing
