// SPDX-License-Identifier: Apache-2.0
// Which narrowing rules may act on a token, by its classes and those of its neighbours: a row of
// bits for each class, and one for each set of classes that words have.
#include <algorithm>
#include <bit>
#include <set>

#include "rule/lexicon_builder.hpp"

namespace okrlint {
namespace {

/// Does the rule find a reading to drop, and one to leave?
bool may_act_on(const narrowing& rule, classes set) {
  const classes left = rule.keep != 0 ? set & rule.keep : set & ~rule.drop;
  return (set & rule.at) != 0 && left != 0 && left != set;
}

/// Has the set all classes that the rule wants there? What it wants absent may yet be dropped.
bool may_stand(const narrowing& rule, int offset, classes set) {
  return std::all_of(
      rule.when.begin(), rule.when.begin() + rule.when_count, [&](const neighbour& one) {
        return one.offset != offset || one.negated || one.set == 0 || (set & one.set) != 0;
      });
}

}  // namespace

/// Of several conditions on one neighbour the first tells whom the rule waits for.
void lexicon_builder::index_narrowings(lexicon_tables& out) {
  const std::size_t blocks = (out.narrowings.size() + 63) / 64;
  out.narrowing_rows.assign(std::size_t{4} * 64 * blocks, 0);
  for (std::size_t rule = 0; rule < out.narrowings.size(); ++rule) {
    const narrowing& n = out.narrowings[rule];
    const auto put = [&](narrowing_by what, std::uint64_t rows) {
      for (; rows != 0; rows &= rows - 1) {
        const auto row =
            static_cast<std::size_t>(what) * 64 + static_cast<std::size_t>(std::countr_zero(rows));
        out.narrowing_rows[row * blocks + rule / 64] |= std::uint64_t{1} << (rule % 64);
      }
    };
    const auto wanted = [&n](int offset) {
      const auto* end = n.when.begin() + n.when_count;
      const auto* first = std::find_if(n.when.begin(), end, [offset](const neighbour& one) {
        return one.offset == offset && !one.negated && one.set != 0;  // 0: any class, inflected
      });
      return first == end ? ~classes{0} : first->set;
    };
    put(narrowing_by::own, n.at);
    put(narrowing_by::before, wanted(-1));
    put(narrowing_by::behind, wanted(1));
    put(narrowing_by::in_language,
        n.in == language::unknown ? ~std::uint64_t{0} : std::uint64_t{1} << static_cast<int>(n.in));
  }
}

void lexicon_builder::index_narrowed_sets(lexicon_tables& out) {
  std::set<classes> sets{edge};
  for (int c = 0; c < 63; ++c) sets.insert(classes{1} << c);  // of signs, and what is left of words
  for (const word& w : out.words)
    for (const reading& r : w.readings) sets.insert(r.set);
  for (const phrase& p : out.phrases) sets.insert(p.as.set);
  sets.erase(0);
  const std::size_t blocks = (out.narrowings.size() + 63) / 64;
  const std::size_t places = std::bit_ceil(sets.size() * 2);
  out.narrowing_sets.assign(places, 0);
  out.narrowing_of_sets.assign(places * narrowing_by_classes * blocks, 0);
  for (const classes set : sets) {
    std::size_t at = place_of_set(set, places);
    while (out.narrowing_sets[at] != 0) at = (at + 1) & (places - 1);
    out.narrowing_sets[at] = set;
    std::uint64_t* rows = out.narrowing_of_sets.data() + at * narrowing_by_classes * blocks;
    const auto put = [&](narrowing_by what, std::size_t rule, bool may) {
      rows[static_cast<std::size_t>(what) * blocks + rule / 64] |= std::uint64_t{may}
                                                                   << (rule % 64);
    };
    for (std::size_t rule = 0; rule < out.narrowings.size(); ++rule) {
      const narrowing& n = out.narrowings[rule];
      put(narrowing_by::own, rule, may_act_on(n, set) && may_stand(n, 0, set));
      put(narrowing_by::before, rule, may_stand(n, -1, set));
      put(narrowing_by::behind, rule, may_stand(n, 1, set));
    }
  }
}

}  // namespace okrlint
