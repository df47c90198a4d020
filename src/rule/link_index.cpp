// SPDX-License-Identifier: Apache-2.0
#include "rule/link_index.hpp"

#include <algorithm>
#include <tuple>

#include "rule/triggers.hpp"

namespace okrlint {

owned_link_openings index_links(const pack& p) {
  owned_link_openings out;
  for (std::uint32_t i = 0; i < p.links.size(); ++i) {
    for (const pattern& one : part_of(p.sequences, p.links[i].words)) {
      const element& first = p.elements[one.first];
      const auto value = static_cast<std::uint32_t>(first.value);
      if (first.is == element::kind::any_of)
        out.by_class.push_back({first.value, i});
      else if (first.is == element::kind::literal)
        out.by_word.push_back({trigger_of_word(value), i});
      else
        out.by_word.push_back({trigger_of_lemma(value), i});
    }
  }
  const auto key = [](const link_opening& o) { return std::tuple(o.by, o.link); };
  for (std::vector<link_opening>* all : {&out.by_word, &out.by_class}) {
    std::sort(all->begin(), all->end(),
              [&](const link_opening& a, const link_opening& b) { return key(a) < key(b); });
    const auto end =
        std::unique(all->begin(), all->end(),
                    [&](const link_opening& a, const link_opening& b) { return key(a) == key(b); });
    all->erase(end, all->end());
  }
  return out;
}

}  // namespace okrlint
