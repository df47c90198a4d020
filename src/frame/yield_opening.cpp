// SPDX-License-Identifier: Apache-2.0
// An English clause has one finite verb: a word that may be a noun opens no command where one
// follows.
#include <algorithm>

#include "frame/readings.hpp"

namespace okrlint {
namespace {

constexpr classes name_like = cls::noun | cls::adj | cls::name;

/// "publishes", which nothing but a verb is; "drops from 9", "reaches 92%", which stand where a
/// noun would not.
bool is_finite(std::span<const token> tokens, std::size_t i) {
  const auto set = [&](std::size_t k) { return k < tokens.size() ? tokens[k].set : edge; };
  const classes s = set(i), behind = set(i + 1);
  if ((s & cls::f_fin) == 0 || (s & (cls::f_inf | cls::f_part)) != 0) return false;
  if ((s & (name_like | cls::n_unit)) == 0) return true;
  constexpr classes moves = cls::v_up | cls::v_down | cls::v_reach | cls::v_keep | cls::v_win;
  const classes figure = i == 1 ? cls::comparator | cls::prep_from
                                : cls::comparator | cls::prep_from | cls::num | cls::prep_by;
  return (s & moves) != 0 && (behind & figure) != 0;
}

}  // namespace

void yield_opening(language lang, std::span<token> tokens) {
  constexpr classes verbal =
      cls::verb | cls::f_inf | cls::f_fin | cls::f_ger | cls::f_part | cls::f_lead;
  constexpr classes other_clause = cls::rel | cls::pron | cls::conj_and | cls::conj_or |
                                   cls::comma | cls::stop | cls::purpose | cls::modal;
  if (lang != language::en || tokens.size() < 3) return;
  classes& opening = tokens[0].set;
  constexpr classes object = cls::det | cls::poss | cls::figure | cls::pron;  // "Ship my project …"
  if ((opening & cls::f_lead) == 0 || (opening & name_like) == 0 || (tokens[1].set & object) != 0)
    return;
  for (std::size_t i = 1; i < tokens.size() && (tokens[i].set & other_clause) == 0; ++i) {
    if (!is_finite(tokens, i)) continue;
    opening &= ~verbal;
    return;
  }
}

}  // namespace okrlint
