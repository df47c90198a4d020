// SPDX-License-Identifier: Apache-2.0
#include "frame/narrow.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "frame/tokenize.hpp"

namespace okrlint {
namespace {

constexpr std::size_t margin = 3;  // how far a rule looks to either side

/// The sets of a statement while rules act on them, with edges around.
struct narrowed {
  std::span<const token> tokens;
  std::array<classes, token_limit + 2 * margin> sets;

  explicit narrowed(std::span<const token> of) : tokens(of) {
    for (std::size_t i = 0; i < margin; ++i) sets[i] = sets[of.size() + margin + i] = edge;
    for (std::size_t i = 0; i < of.size(); ++i) sets[i + margin] = of[i].set;
  }
  bool inflected(std::size_t i, int offset) const {
    const auto at = static_cast<std::ptrdiff_t>(i) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(tokens.size())) return false;
    const token& t = tokens[static_cast<std::size_t>(at)];
    return t.word != 0 && t.word != t.lemma;
  }
  void apply(const narrowing& rule, std::size_t i) {
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
  }
};

}  // namespace

std::uint32_t narrower::place_of(classes set) {
  for (std::size_t i = slot_of(set);; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i] == 0) return add(set);
    if (rows_[slots_[i] - 1] == set) return slots_[i] - 1;
  }
}

std::uint32_t narrower::add(classes set) {
  if (++used_ * 2 > slots_.size()) grow();
  const auto place = static_cast<std::uint32_t>(rows_.size());
  rows_.resize(rows_.size() + 1 + 3 * blocks_);
  rows_[place] = set;
  std::uint64_t* to = rows_.data() + place + 1;
  for (const narrowing_by what : {narrowing_by::own, narrowing_by::before, narrowing_by::behind}) {
    for (classes left = set; left != 0; left &= left - 1) {
      const auto row = words_.narrowing_row(what, static_cast<std::size_t>(std::countr_zero(left)));
      for (std::size_t b = 0; b < blocks_; ++b) to[b] |= row[b];
    }
    to += blocks_;
  }
  std::size_t i = slot_of(set);
  while (slots_[i] != 0) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = place + 1;
  return place;
}

void narrower::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t place = 0; place < rows_.size(); place += 1 + 3 * blocks_) {
    std::size_t i = slot_of(rows_[place]);
    while (slots_[i] != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = static_cast<std::uint32_t>(place) + 1;
  }
}

void narrower::run(language lang, std::span<token> tokens) {
  const std::size_t size = std::min(tokens.size(), token_limit);
  narrowed all(tokens.first(size));
  const classes* sets = all.sets.data() + margin;
  std::array<std::uint32_t, token_limit + 2> places;  // of the sets, an edge on either side
  places[0] = places[size + 1] = place_of(edge);
  for (std::size_t i = 0; i < size; ++i) places[i + 1] = place_of(sets[i]);
  // The rules that may act are told 64 at a time; sets only shrink below, so what no rule may touch
  // now none will.
  std::array<std::uint64_t, token_limit> may;
  std::array<std::uint16_t, token_limit> open;  // tokens that some rule may touch
  for (std::size_t block = 0; block < blocks_; ++block) {
    const std::uint64_t spoken =
        words_.narrowing_row(narrowing_by::in_language, static_cast<std::size_t>(lang))[block];
    const std::uint64_t *own = rows_.data() + 1 + block, *before = own + blocks_,
                        *behind = before + blocks_;
    std::size_t count = 0;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint64_t rules =
          own[places[i + 1]] & before[places[i]] & behind[places[i + 2]] & spoken;
      if (rules == 0 || (sets[i] & (sets[i] - 1)) == 0) continue;  // the last reading stays
      any |= rules;
      may[i] = rules;
      open[count++] = static_cast<std::uint16_t>(i);
    }
    for (; any != 0; any &= any - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(any));
      for (std::size_t k = 0; k < count; ++k)
        if ((may[open[k]] >> bit & 1U) != 0)
          all.apply(words_.narrowings[block * 64 + bit], open[k]);
    }
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t i = open[k];
      if (rows_[places[i + 1]] != sets[i]) places[i + 1] = place_of(sets[i]);
    }
  }
  for (std::size_t i = 0; i < size; ++i) tokens[i].set = sets[i];
}

}  // namespace okrlint
