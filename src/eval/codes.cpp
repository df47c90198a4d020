// SPDX-License-Identifier: Apache-2.0
#include "eval/codes.hpp"

#include <iterator>

namespace okrlint {
namespace {

constexpr std::uint8_t objectives = 1U << static_cast<unsigned>(statement_kind::objective);
constexpr std::uint8_t key_results = 1U << static_cast<unsigned>(statement_kind::key_result);

constexpr code guide[] = {
    {"connector", true, objectives},
    {"means", true, objectives},
    {"number", true, objectives},
    {"no-verb", true, objectives},
    {"task", true, objectives},
    {"placeholder", true, objectives | key_results},
    {"bonus", true, objectives | key_results},
    {"dependency", true, objectives | key_results},
    {"output", true, key_results},
    {"disguised", true, key_results},
    {"no-number", true, key_results},
    {"compound", true, key_results},
    {"vague", true, key_results},
    {"maintenance", true, key_results},
    {"bare-metric", true, key_results},
    {"rel-no-base", true, key_results},
    {"direction", true, key_results},
};

struct answering {
  std::string_view rule, code;
};
// Which rules answer for a code of the guide.
constexpr answering answers[] = {
    {"objective-connector", "connector"},
    {"objective-means", "means"},
    {"objective-number", "number"},
    {"objective-no-verb", "no-verb"},
    {"objective-task", "task"},
    {"kr-output", "output"},
    {"kr-binary", "output"},
    {"kr-initiative-in-list", "output"},
    {"kr-disguised-output", "disguised"},
    {"kr-missing-number", "no-number"},
    {"kr-compound", "compound"},
    {"kr-vague-quantifier", "vague"},
    {"bonus-linked", "bonus"},
    {"kr-maintenance", "maintenance"},
    {"kr-is-kpi", "bare-metric"},
    {"kr-relative-change-without-base", "rel-no-base"},
    {"kr-direction-contradiction", "direction"},
};

std::uint8_t kinds_of(const rule& r) {
  const auto serves = [&](rule_scope s) {
    return (r.scopes >> static_cast<unsigned>(s) & 1U) != 0;
  };
  const bool both = serves(rule_scope::statement);
  return static_cast<std::uint8_t>((both || serves(rule_scope::objective) ? objectives : 0) |
                                   (both || serves(rule_scope::key_result) ? key_results : 0));
}

}  // namespace

code_book::code_book(const pack& p) : all_(std::begin(guide), std::end(guide)) {
  of_rule_.resize(p.rules.size());
  for (std::size_t i = 0; i < p.rules.size(); ++i) {
    const rule& r = p.rules[i];
    for (const answering& one : answers) {
      if (one.rule == r.id) of_rule_[i].push_back(named(one.code));
    }
    if (kinds_of(r) == 0) continue;
    // "placeholder" and "dependency" are both a rule and a code of the guide: one and the same.
    const code_id known = named(r.id);
    of_rule_[i].push_back(known != no_code ? known : static_cast<code_id>(all_.size()));
    if (known == no_code) all_.push_back({r.id, false, kinds_of(r)});
  }
}

code_id code_book::named(std::string_view name) const {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (all_[i].name == name) return static_cast<code_id>(i);
  }
  return no_code;
}

}  // namespace okrlint
