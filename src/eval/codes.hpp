// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "rule/pack.hpp"

namespace okrlint {

/// What a label may say of a statement: a code of the annotation guide ("output", which several
/// rules answer to), or the id of a rule that speaks of statements.
struct code {
  std::string_view name;
  bool of_guide = false;
  std::uint8_t kinds = 0;  // bits of statement_kind that it can be said of
};

/// All codes of a pack. `code_id`s are indices into `all()`: the guide's come first.
using code_id = std::uint16_t;
inline constexpr code_id no_code = 0xFFFF;

class code_book {
 public:
  explicit code_book(const pack& p);
  const std::vector<code>& all() const { return all_; }
  const code& of(code_id id) const { return all_[id]; }
  code_id named(std::string_view name) const;
  /// The codes that a finding of the rule stands for: its own id and the guide's code, if it has
  /// one.
  const std::vector<code_id>& of_rule(std::uint16_t rule) const { return of_rule_[rule]; }
  bool can_be_said(code_id id, statement_kind kind) const {
    return (all_[id].kinds >> static_cast<unsigned>(kind) & 1U) != 0;
  }

 private:
  std::vector<code> all_;
  std::vector<std::vector<code_id>> of_rule_;
};

}  // namespace okrlint
