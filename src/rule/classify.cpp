// SPDX-License-Identifier: Apache-2.0
#include "rule/classify.hpp"

#include "rule/condition.hpp"

namespace okrlint {

void classify(const judged& in, frames& framed) {
  const auto lines = in.rules->types;
  for (std::size_t i = 0; i < framed.of.size(); ++i) {
    const statement_kind kind = in.doc->statements[i].kind;
    if (kind != statement_kind::objective && kind != statement_kind::key_result) continue;
    frame& f = framed.of[i];
    f.type = result_type::unclear;
    f.sure = certainty::likely;
    f.because = static_cast<std::uint16_t>(lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
      witness seen;
      if (!holds(in, lines[line].when, static_cast<std::int32_t>(i), seen)) continue;
      f.type = lines[line].type;
      f.sure = lines[line].sure;
      f.because = static_cast<std::uint16_t>(line);
      break;
    }
  }
}

}  // namespace okrlint
