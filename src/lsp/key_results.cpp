// SPDX-License-Identifier: Apache-2.0
#include "lsp/key_results.hpp"

#include <algorithm>

#include "rewrite/fill.hpp"

namespace okrlint::lsp {
namespace {

constexpr std::string_view sentence(language lang) {
  return say(lang, "{move} {outcome:the} de {blank:from} a {blank:to}",
             "{move} {outcome:the} from {blank:from} to {blank:to}");
}

}  // namespace

std::vector<proposed_result> key_results_for(const view& v, std::size_t objective,
                                             std::size_t most) {
  static const template_text no_questions{};
  const habits style = habits_of(v.knowledge(), v.bytes(), v.found());
  std::vector<proposed_result> out;
  const auto add = [&](std::size_t index) {
    if (out.size() >= most || v.frame_of(index) == nullptr) return;
    const author who(v.knowledge(), v.bytes(), v.found(), static_cast<std::int32_t>(index));
    finding about;
    about.statement = static_cast<std::int32_t>(index);
    for (const served_outcome& one : outcomes_of(who, most)) {
      std::vector<blank> blanks;
      const filling with{who, style, about, one, {}, &no_questions};
      std::optional<std::string> text = fill(with, sentence(who.lang()), blanks);
      // A line of its own begins with a capital; the verbs of templates are plain letters.
      if (text && !text->empty() && (*text)[0] >= 'a' && (*text)[0] <= 'z')
        (*text)[0] = static_cast<char>((*text)[0] - 'a' + 'A');
      const bool known = text && std::any_of(out.begin(), out.end(), [&](const proposed_result& p) {
                           return p.text == *text;
                         });
      if (!text || known || out.size() >= most) continue;
      out.push_back({std::move(*text), std::string(one.metric->formula)});
    }
  };
  add(objective);
  const auto& all = v.doc().statements;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].parent == static_cast<std::int32_t>(objective)) add(i);
  }
  return out;
}

}  // namespace okrlint::lsp
