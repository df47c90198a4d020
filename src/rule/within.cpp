// SPDX-License-Identifier: Apache-2.0
#include "rule/within.hpp"

#include <algorithm>

namespace okrlint {
namespace {

bool looks_within(const condition& c) {
  constexpr std::uint64_t outside =
      1ULL << static_cast<unsigned>(part::owner) | 1ULL << static_cast<unsigned>(part::period);
  switch (c.is) {
    case op::has:
      return (c.mask & outside) == 0;
    case op::count:
      return static_cast<counted>(c.part) < counted::kr_count ||
             static_cast<counted>(c.part) > counted::unparsed;
    case op::remark_mark:  // remarks may take their language from the draft
    case op::same_metric:
    case op::same_text:
    case op::similar:
    case op::on_objective:
    case op::on_krs:
    case op::set_type:
    case op::on_statements:
    case op::labels:
    case op::suppression:
      return false;
    default:
      return true;
  }
}

}  // namespace

bool looks_within(const pack& p, std::uint32_t root) {
  const auto all = p.conditions.subspan(root, p.conditions[root].size);
  return std::all_of(all.begin(), all.end(), [](const condition& c) { return looks_within(c); });
}

bool looks_within(const pack& p, const rule& r) {
  constexpr unsigned statements = 1U << static_cast<unsigned>(rule_scope::objective) |
                                  1U << static_cast<unsigned>(rule_scope::key_result) |
                                  1U << static_cast<unsigned>(rule_scope::statement);
  const auto cases = part_of(p.cases, r.cases);
  return (r.scopes & ~statements) == 0 && (!r.has_unless || looks_within(p, r.unless)) &&
         std::all_of(cases.begin(), cases.end(),
                     [&](const rule_case& one) { return looks_within(p, one.when); });
}

}  // namespace okrlint
