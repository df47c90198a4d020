// SPDX-License-Identifier: Apache-2.0
// Rule examples as small drafts: « » are taken out, and what they marked is remembered as a span.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "okrlint.hpp"

namespace okrlint::testing {

struct example_draft {
  std::string text;
  span marked;  // in `text`; empty when the example marks nothing
  span body;    // where the example itself stands
};

/// Texts around an example that no rule finds fault with.
struct company {
  std::string_view objective_label, objective, first, second;
};
inline company company_in(language l) {
  if (l == language::es) {
    return {"Objetivo: ", "Ganar la confianza del cliente",
            "Reducir la espera en caja de 9 a 4 minutos",
            "Subir la recompra a 90 días de 22% a 30%"};
  }
  return {"Objective: ", "Earn the trust of our customers",
          "Cut the wait at the till from 9 to 4 minutes",
          "Raise 90-day repurchase from 22% to 30%"};
}

inline void append_marked(std::string_view line, example_draft& out) {
  constexpr std::string_view opening = "«", closing = "»";
  for (std::size_t i = 0; i < line.size();) {
    if (line.substr(i).starts_with(opening)) {
      if (out.marked.begin == 0) out.marked.begin = static_cast<std::uint32_t>(out.text.size());
      i += opening.size();
    } else if (line.substr(i).starts_with(closing)) {
      if (out.marked.end == 0) out.marked.end = static_cast<std::uint32_t>(out.text.size());
      i += closing.size();
    } else {
      out.text += line[i++];
    }
  }
}

inline example_draft draft_of(const std::vector<std::string_view>& lines, rule_scope scope,
                              language l) {
  example_draft out;
  const company around = company_in(l);
  const bool whole = lines.size() > 1 || scope == rule_scope::set || scope == rule_scope::document;
  if (!whole && scope != rule_scope::objective)
    out.text += std::string(around.objective_label) + std::string(around.objective) + "\n- KR1: ";
  if (!whole && scope == rule_scope::objective) out.text += around.objective_label;
  out.body.begin = static_cast<std::uint32_t>(out.text.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out.text += '\n';
    append_marked(lines[i], out);
  }
  out.body.end = static_cast<std::uint32_t>(out.text.size());
  out.text += '\n';
  if (!whole && scope == rule_scope::objective)
    out.text += "- KR1: " + std::string(around.first) + "\n";
  if (!whole) out.text += "- KR2: " + std::string(around.second) + "\n";
  return out;
}

inline std::vector<std::string_view> lines_of(const pack& p, const example& e) {
  const auto lines = part_of(p.strings, e.lines);
  return {lines.begin(), lines.end()};
}

}  // namespace okrlint::testing
