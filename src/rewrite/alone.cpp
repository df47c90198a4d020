// SPDX-License-Identifier: Apache-2.0
#include "rewrite/alone.hpp"

#include "rewrite/clauses.hpp"

namespace okrlint {
namespace {

/// The first comma of a list that the joint at `end` closes; `end` when there is none.
std::size_t first_of_list(const author& who, std::size_t end) {
  constexpr classes thing = cls::n_any | cls::name, opens = thing | cls::adj | cls::det | cls::poss;
  for (std::size_t i = 1; i < end; ++i)
    if (who.has_at(i, cls::comma) && !aside(who.tokens()[i]) && who.has_at(i - 1, thing) &&
        who.has_at(i + 1, opens) && !who.has_at(i + 1, cls::verb))
      return i;
  return end;
}

}  // namespace

bool halves_stand_alone(const author& who, std::size_t at) {
  const bool clause = who.has_at(at + 1, cls::rel);  // "… y que lleguen con su equipaje"
  for (std::size_t i = at + 1; !clause && i < who.framed().token_count; ++i)
    if (!aside(who.tokens()[i]) && marked(who, i, "points-back")) return false;
  return first_of_list(who, at) == at;
}

std::string first_alone(const author& who) {
  const frame& f = who.framed();
  if (!f.connector.present() || f.connector.begin == 0) return {};
  const std::size_t end = first_of_list(who, f.connector.begin);
  if (f.lead.present() && f.lead.end >= end) return {};
  return std::string(slice(who.bytes(), {who.said().text.begin, who.tokens()[end - 1].where.end}));
}

}  // namespace okrlint
