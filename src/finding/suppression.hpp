// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "finding/finding.hpp"
#include "rule/pack.hpp"
#include "text/span.hpp"

namespace okrlint {

/// What may be wrong with a suppression: it hides nothing, names no rule of the pack, or says no
/// reason.
enum class suppression_state : std::uint8_t { unused, unknown, unreasoned };

/// One rule named by a directive, or the whole directive when it names none.
struct suppressed_rule {
  std::uint16_t rule = no_rule;  // no_rule: all rules, or a name that is none
  bool all = false;
  bool used = false;
  span where;
};

/// A directive as understood: okrlint-disable-next, -disable (to -enable or the end), -enable,
/// -disable-file.
struct suppression {
  enum class kind : std::uint8_t { none, next, range, enable, file } is = kind::none;
  span where;
  span reach;                          // bytes that a range covers
  std::int32_t statement = -1;         // next
  std::uint32_t first = 0, count = 0;  // its rules
  bool reasoned = false;
};

struct suppressions {
  std::vector<suppression> of;
  std::vector<suppressed_rule> rules;
};

/// Reads the directives of a document. "okrlint-disable-next RULE, RULE: reason"; without rules,
/// all.
suppressions read_suppressions(std::string_view bytes, const document& doc, const pack& p);

/// Marks the findings that a suppression covers, and the suppressions that cover some.
void apply(suppressions& all, std::vector<finding>& findings);

}  // namespace okrlint
