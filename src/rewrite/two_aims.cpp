// SPDX-License-Identifier: Apache-2.0
#include "rewrite/two_aims.hpp"

#include <utility>

namespace okrlint {

std::size_t half_of_work(const author& who) {
  const frame& f = who.framed();
  const token* t = who.tokens();
  const std::uint32_t next = f.connector.end;
  if (!f.connector.present() || next >= f.token_count || (t[next].set & cls::verb) == 0) return 2;
  for (std::uint32_t i = f.lead.end; i < f.connector.begin; ++i) {
    if ((t[i].set & cls::rel) != 0) return 2;  // the joint is of a clause within
  }
  constexpr classes states = cls::v_cause | cls::v_improve | cls::v_up | cls::v_down;
  const auto works = [](classes set) { return (set & cls::v_work) != 0 && (set & states) == 0; };
  constexpr classes lives = cls::n_metric | cls::n_abstract | cls::n_burden | cls::n_customer;
  const bool of_things = (f.head_set & lives) == 0;  // no "sort out my sleep"
  const bool first = works(f.lead_set) && of_things, second = works(t[next].set);
  return first == second ? 2 : second;
}

parts_of_statement number_apart(const author& who) {
  parts_of_statement parts = at_connector(who);
  if (parts.texts.size() != 2 || !parts.own_verbs) return {};
  const auto numbered = [&](std::size_t i) {
    return parts.texts[i].find_first_of("0123456789") != std::string::npos;
  };
  if (numbered(0) == numbered(1)) return {};
  if (numbered(0)) std::swap(parts.texts[0], parts.texts[1]);
  return parts;
}

}  // namespace okrlint
