// SPDX-License-Identifier: Apache-2.0
#include "rule/triggers.hpp"

#include "frame/pattern_match.hpp"

namespace okrlint {
namespace {

/// Adds the sets that wait for the word.
void pull(const trigger_tables& all, std::uint32_t key, pattern_sets& out) {
  const std::size_t bit = trigger_bit(key);
  if ((all.maybe[bit / 64] >> (bit % 64) & 1U) == 0) return;
  const std::size_t mask = all.words.size() - 1;
  std::size_t at = bit & mask;
  while (all.words[at].key != key && all.words[at].key != 0) at = (at + 1) & mask;
  if (all.words[at].key == key) put(out, all.words[at].sets);
}

}  // namespace

pattern_sets pulled(const trigger_tables& all, const lexicon& words,
                    std::span<const token> tokens) {
  pattern_sets out{}, opening{};
  classes there = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const token& t = tokens[i];
    pull(all, trigger_of_word(t.word), out);
    pull(all, trigger_of_lemma(t.lemma), out);
    if (t.phrase != 0) {
      const phrase& p = words.phrases[t.phrase - 1];
      for (const std::uint32_t w : words.phrase_words.subspan(p.first, p.size))
        pull(all, trigger_of_word(w), out);
      if (const std::uint32_t head = head_lemma(words, t); head != 0)
        pull(all, trigger_of_lemma(head), out);
    }
    if (i == 0) opening = out;
    there |= t.set;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i] &= opening[i] | ~all.begins[i];
  for (const class_trigger& one : all.classes)
    if ((there & one.set) != 0) put(out, one.sets);
  return out;
}

}  // namespace okrlint
