// SPDX-License-Identifier: Apache-2.0
// Readings of words that their neighbours rule out.
#include <algorithm>
#include <array>
#include <bit>

#include "frame/readings.hpp"
#include "frame/tokenize.hpp"

namespace okrlint {

void narrow(const lexicon& words, language lang, std::span<token> tokens) {
  if (words.narrowings.empty()) return;
  constexpr std::size_t margin = 3;  // how far a rule looks to either side
  std::array<classes, token_limit + 2 * margin> sets;
  const std::size_t size = std::min(tokens.size(), token_limit);
  for (std::size_t i = 0; i < margin; ++i) sets[i] = sets[size + margin + i] = edge;
  for (std::size_t i = 0; i < size; ++i) sets[i + margin] = tokens[i].set;
  const auto inflected = [&](std::size_t i, int offset) {
    const auto at = static_cast<std::ptrdiff_t>(i) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(size)) return false;
    const token& t = tokens[static_cast<std::size_t>(at)];
    return (t.word != 0 && t.word != t.lemma) || (t.flags & token_flag::plural) != 0;
  };
  const auto apply = [&](const narrowing& rule, std::size_t i) {
    classes* own = sets.data() + margin + i;
    if ((*own & rule.at) == 0) return;
    const classes left = rule.keep != 0 ? *own & rule.keep : *own & ~rule.drop;
    if (left == 0 || left == *own) return;
    for (std::size_t k = 0; k < rule.when_count; ++k) {
      const neighbour& n = rule.when[k];
      const bool met = n.set != 0 ? (own[n.offset] & n.set) != 0 : inflected(i, n.offset);
      if (met == n.negated) return;
    }
    *own = left;
  };
  // The rules that may act are told by the rows of the sets, 64 rules at a time; sets only shrink
  // below, so what no rule may touch now none will.
  std::array<std::uint64_t, token_limit> may;
  std::array<std::uint16_t, token_limit> open;             // tokens that some rule may touch
  std::array<const std::uint64_t*, token_limit + 2> rows;  // from the edge before to the one behind
  rows[0] = rows[size + 1] = words.narrowing_of(edge);
  std::array<std::uint16_t, token_limit> torn;  // tokens of several readings: the last one stays
  std::size_t torn_count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    rows[i + 1] = words.narrowing_of(sets[i + margin]);
    torn[torn_count] = static_cast<std::uint16_t>(i);
    torn_count += (sets[i + margin] & (sets[i + margin] - 1)) != 0 ? 1 : 0;
  }
  const std::size_t blocks = words.narrowing_blocks();
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto rules_of = [&](narrowing_by what, std::size_t i) {  // i: as `rows` counts
      const auto which = static_cast<std::size_t>(what);
      if (rows[i] != nullptr) return rows[i][which * blocks + block];
      std::uint64_t out = 0;
      for (classes set = sets[i + margin - 1]; set != 0; set &= set - 1)
        out |= words.narrowing_row(what, static_cast<std::size_t>(std::countr_zero(set)))[block];
      return out;
    };
    const std::uint64_t spoken =
        words.narrowing_row(narrowing_by::in_language, static_cast<std::size_t>(lang))[block];
    std::size_t count = 0;
    std::uint64_t any = 0;
    for (std::size_t k = 0; k < torn_count; ++k) {
      const std::size_t i = torn[k];
      const std::uint64_t rules = spoken & rules_of(narrowing_by::own, i + 1) &
                                  rules_of(narrowing_by::before, i) &
                                  rules_of(narrowing_by::behind, i + 2);
      if (rules == 0) continue;
      any |= rules;
      may[i] = rules;
      open[count++] = torn[k];
    }
    for (; any != 0; any &= any - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(any));
      for (std::size_t k = 0; k < count; ++k)
        if ((may[open[k]] >> bit & 1U) != 0) apply(words.narrowings[block * 64 + bit], open[k]);
    }
  }
  for (std::size_t i = 0; i < size; ++i) tokens[i].set = sets[i + margin];
}

}  // namespace okrlint
