// SPDX-License-Identifier: Apache-2.0
// The lists of guards while they are filled: triggers of sequences, and shortlists.
#include <algorithm>
#include <bit>

#include "rule/guard_builder.hpp"
#include "rule/shortlist.hpp"
#include "rule/triggers.hpp"

namespace okrlint {

void owned_triggers::add(const lexicon& lexicon, std::span<const element> elements,
                         std::size_t which, bool begins_it) {
  pattern_sets own{};
  own[which / 64] = std::uint64_t{1} << (which % 64);
  if (begins_it) put(begins, own);
  const element& e = elements[begins_it ? 0 : anchor_of(lexicon.words, elements)];
  if (e.is == element::kind::any_of) {
    classes.push_back({e.value, own});
  } else {
    const auto value = static_cast<std::uint32_t>(e.value);
    words.push_back(
        {e.is == element::kind::literal ? trigger_of_word(value) : trigger_of_lemma(value), own});
  }
}

void owned_triggers::close() {
  const auto join = [](auto& all, auto key) {
    std::sort(all.begin(), all.end(),
              [key](const auto& a, const auto& b) { return a.*key < b.*key; });
    std::size_t to = 0;
    for (const auto& one : all) {
      if (to > 0 && all[to - 1].*key == one.*key) {
        put(all[to - 1].sets, one.sets);
      } else {
        all[to++] = one;
      }
    }
    all.resize(to);
  };
  join(words, &word_trigger::key);
  join(classes, &class_trigger::set);
  maybe.assign(trigger_bits / 64, 0);
  std::vector<word_trigger> placed(std::bit_ceil(words.size() * 2 + 1));
  for (const word_trigger& one : words) {
    const std::size_t bit = trigger_bit(one.key);
    maybe[bit / 64] |= 1ULL << (bit % 64);
    std::size_t at = bit & (placed.size() - 1);
    while (placed[at].key != 0) at = (at + 1) & (placed.size() - 1);
    placed[at] = one;
  }
  words = std::move(placed);
}

owned_shortlist::owned_shortlist(std::size_t items)
    : always((items + 64 * block_group - 1) / (64 * block_group) * block_group),
      rows(glance{}.size() * 64 * always.size()),
      barring(barring_words * 64 * always.size()) {}

void owned_shortlist::wait(std::size_t item, std::size_t word, std::uint64_t bits) {
  waited[word] |= bits;
  for (; bits != 0; bits &= bits - 1)
    rows[shortlist_row(word, bits) * always.size() + item / 64] |= std::uint64_t{1} << (item % 64);
}

void owned_shortlist::bar(std::size_t item, const guard& all) {
  for (std::size_t word = 0; word < barring_words; ++word) {
    barred[word] |= all.absent[word];
    for (std::uint64_t bits = all.absent[word]; bits != 0; bits &= bits - 1)
      barring[shortlist_row(word, bits) * always.size() + item / 64] |= std::uint64_t{1}
                                                                        << (item % 64);
  }
}

guard_tables owned_guards::view() const {
  guard_tables out{all,          of,     tellers,  rule_of,
                   questions,    leaves, by_class, sequences.view(),
                   types.view(), {},     around};
  for (std::size_t i = 0; i < cases.size(); ++i) out.cases[i] = cases[i].view();
  return out;
}

}  // namespace okrlint
