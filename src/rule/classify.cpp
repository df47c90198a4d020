// SPDX-License-Identifier: Apache-2.0
#include "rule/classify.hpp"

#include "rule/condition.hpp"
#include "rule/guard.hpp"

namespace okrlint {

void classify(judged& in, frames& framed) {
  const auto lines = in.rules->types;
  const auto typed = [&](std::size_t i) {
    const statement_kind kind = in.doc->statements[i].kind;
    return kind == statement_kind::objective || kind == statement_kind::key_result;
  };
  const auto holds_still = [&](std::size_t i) {
    return in.before.types_hold && in.before.holds(i);
  };
  in.glances.resize(framed.of.size());
  for (std::size_t i = 0; i < framed.of.size(); ++i) {
    if (!typed(i)) continue;
    if (!holds_still(i)) {
      framed.of[i].type = result_type::unclear;
      framed.of[i].sure = certainty::likely;
      framed.of[i].because = static_cast<std::uint16_t>(lines.size());
    }
    in.glances[i] = holds_still(i) ? in.at_a_glance->look_around(in, i, in.before.glance_of(i))
                                   : in.at_a_glance->look(in, i);
  }
  for (std::size_t i = 0; i < framed.of.size(); ++i) {
    if (!typed(i) || holds_still(i)) continue;
    in.at_a_glance->each_type(in.glances[i], [&](std::uint16_t line) {
      witness seen;
      if (!holds(in, lines[line].when, static_cast<std::int32_t>(i), seen)) return true;
      frame& f = framed.of[i];
      f.type = lines[line].type;
      f.sure = lines[line].sure;
      f.because = line;
      guards::see_type(in.glances[i], f);
      return false;
    });
  }
}

}  // namespace okrlint
