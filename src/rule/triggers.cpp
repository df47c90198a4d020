// SPDX-License-Identifier: Apache-2.0
#include "rule/triggers.hpp"

#include <algorithm>

namespace okrlint {
namespace {

void put(triggers::sets& to, const triggers::sets& more) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] |= more[i];
}

}  // namespace

void triggers::add(const lexicon& words, std::span<const element> elements, unsigned which,
                   bool begins) {
  sets own{};
  own[which / 64] = std::uint64_t{1} << (which % 64);
  if (begins) put(begins_, own);
  const element& e = elements[begins ? 0 : anchor_of(words.words, elements)];
  if (e.is == element::kind::any_of) {
    classes_.emplace_back(e.value, own);
  } else {
    const auto value = static_cast<std::uint32_t>(e.value);
    words_.emplace_back(e.is == element::kind::literal ? of_word(value) : of_lemma(value), own);
  }
}

void triggers::close() {
  const auto join = [](auto& all) {
    std::sort(all.begin(), all.end());
    std::size_t to = 0;
    for (const auto& one : all) {
      if (to > 0 && all[to - 1].first == one.first) {
        put(all[to - 1].second, one.second);
      } else {
        all[to++] = one;
      }
    }
    all.resize(to);
  };
  join(words_);
  join(classes_);
  for (const auto& [k, own] : words_) maybe_[slot_of(k) / 64] |= 1ULL << (slot_of(k) % 64);
}

/// Adds the sets that wait for the word.
void triggers::pull(key k, sets& out) const {
  const std::size_t slot = slot_of(k);
  if ((maybe_[slot / 64] >> (slot % 64) & 1U) == 0) return;
  const auto found =
      std::lower_bound(words_.begin(), words_.end(), k,
                       [](const auto& one, key wanted) { return one.first < wanted; });
  if (found != words_.end() && found->first == k) put(out, found->second);
}

triggers::sets triggers::pulled(const lexicon& words, std::span<const token> tokens) const {
  sets out{}, opening{};
  classes all = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const token& t = tokens[i];
    pull(of_word(t.word), out);
    pull(of_lemma(t.lemma), out);
    if (t.phrase != 0) {
      const phrase& p = words.phrases[t.phrase - 1];
      for (std::uint32_t k = 0; k < p.size; ++k)
        pull(of_word(words.phrase_words[p.first + k]), out);
    }
    if (i == 0) opening = out;
    all |= t.set;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i] &= opening[i] | ~begins_[i];
  for (const auto& [set, own] : classes_)
    if ((all & set) != 0) put(out, own);
  return out;
}

}  // namespace okrlint
