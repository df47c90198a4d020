// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon.hpp"

#include <algorithm>

#include "text/short_word.hpp"

namespace okrlint {

namespace {

/// `at` has at least eight bytes behind its `size`.
bool same(const char* at, const letters& other) {
  for (std::size_t i = 0; i < other.size; i += 8) {
    std::uint64_t differ =
        low_first<std::uint64_t>(at + i) ^ low_first<std::uint64_t>(other.folded.data() + i);
    if (other.size - i < 8) differ &= (std::uint64_t{1} << ((other.size - i) * 8)) - 1;
    if (differ != 0) return false;
  }
  return true;
}

}  // namespace

std::uint64_t hash_folded(std::string_view folded) {
  const char* at = folded.data();
  std::size_t left = folded.size();
  std::uint64_t h = left;
  for (; left > 8; at += 8, left -= 8) h = mix_folded(h, low_first<std::uint64_t>(at));
  std::uint64_t last = 0;
  for (std::size_t i = left; i-- > 0;) last = last << 8 | static_cast<unsigned char>(at[i]);
  return mix_folded(h, last);
}

std::size_t anchor_of(std::span<const word> words, std::span<const element> pattern) {
  std::size_t best = 0;
  unsigned least = ~0U;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const element& e = pattern[i];
    if (e.is != element::kind::literal && e.is != element::kind::lemma) continue;
    const word& w = words[e.value];
    const unsigned longer = std::min<unsigned>(w.text_size, 15);
    const unsigned common = (w.evidence[0] + w.evidence[1]) * 16U + 15U - longer;
    if (common >= least) continue;
    least = common;
    best = i;
  }
  return best;
}

std::uint64_t words_of(std::span<const element> pattern) {
  std::uint64_t out = 0;
  for (const element& e : pattern)
    if (e.is == element::kind::literal || e.is == element::kind::lemma) out |= word_bit(e.value);
  return out;
}

const word* lexicon::find(std::string_view folded) const {
  if (slots.empty()) return nullptr;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = hash_folded(folded) & mask; slots[i] != 0; i = (i + 1) & mask) {
    const word& w = words[slots[i]];
    if (text(w) == folded) return &w;
  }
  return nullptr;
}

/// The same without a call or a byte by itself.
const word* lexicon::find(const letters& folded) const {
  std::uint64_t h = folded.size;
  std::size_t i = 0;
  do {
    h = mix_folded(h, low_first<std::uint64_t>(folded.folded.data() + i));
    i += 8;
  } while (i < folded.size);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t slot = h & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
    const word& w = words[slots[slot]];
    if (w.text_size == folded.size && same(pool.data() + w.text, folded)) return &w;
  }
  return nullptr;
}

}  // namespace okrlint
