// SPDX-License-Identifier: Apache-2.0
#include "rule/triggers.hpp"

#include <algorithm>

namespace okrlint {

void triggers::add(const lexicon& words, std::span<const element> elements, unsigned which,
                   bool begins) {
  const std::uint64_t bit = std::uint64_t{1} << which;
  if (begins) begins_ |= bit;
  const element& e = elements[begins ? 0 : anchor_of(words.words, elements)];
  if (e.is == element::kind::any_of) {
    classes_.emplace_back(e.value, bit);
  } else {
    const auto value = static_cast<std::uint32_t>(e.value);
    words_.emplace_back(e.is == element::kind::literal ? of_word(value) : of_lemma(value), bit);
  }
}

void triggers::close() {
  const auto join = [](auto& all) {
    std::sort(all.begin(), all.end());
    std::size_t to = 0;
    for (const auto& one : all) {
      if (to > 0 && all[to - 1].first == one.first) {
        all[to - 1].second |= one.second;
      } else {
        all[to++] = one;
      }
    }
    all.resize(to);
  };
  join(words_);
  join(classes_);
  for (const auto& [k, sets] : words_) maybe_[slot_of(k) / 64] |= 1ULL << (slot_of(k) % 64);
}

std::uint64_t triggers::by_word(key k) const {
  const std::size_t slot = slot_of(k);
  if ((maybe_[slot / 64] >> (slot % 64) & 1U) == 0) return 0;
  const auto found =
      std::lower_bound(words_.begin(), words_.end(), k,
                       [](const auto& one, key wanted) { return one.first < wanted; });
  return found != words_.end() && found->first == k ? found->second : 0;
}

std::uint64_t triggers::pulled(const lexicon& words, std::span<const token> tokens) const {
  std::uint64_t sets = 0, allowed = ~std::uint64_t{0};
  classes all = 0;
  for (const token& t : tokens) {
    std::uint64_t own = by_word(of_word(t.word)) | by_word(of_lemma(t.lemma));
    if (t.phrase != 0) {
      const phrase& p = words.phrases[t.phrase - 1];
      for (std::uint32_t i = 0; i < p.size; ++i)
        own |= by_word(of_word(words.phrase_words[p.first + i]));
    }
    sets |= own & allowed;
    all |= t.set;
    allowed = ~begins_;
  }
  for (const auto& [set, bits] : classes_)
    if ((all & set) != 0) sets |= bits;
  return sets;
}

}  // namespace okrlint
