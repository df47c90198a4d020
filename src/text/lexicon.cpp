// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace okrlint {

namespace {

/// Bytes as a number, the first lowest on every machine: tables made on one serve another.
template <class Number>
std::uint64_t low_first(const char* at) {
  Number v = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&v, at, sizeof v);
  } else {
    for (std::size_t i = sizeof v; i-- > 0;) v = v << 8 | static_cast<unsigned char>(at[i]);
  }
  return v;
}

}  // namespace

std::uint64_t hash_folded(std::string_view folded) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  const char* at = folded.data();
  std::size_t left = folded.size();
  std::uint64_t h = left;
  for (; left > 8; at += 8, left -= 8) {
    h = (h ^ low_first<std::uint64_t>(at)) * odd;
    h ^= h >> 32;
  }
  std::uint64_t last = 0;
  if (left == 8) {
    last = low_first<std::uint64_t>(at);
  } else if (left >= 4) {  // two reads that overlap
    last = low_first<std::uint32_t>(at) | low_first<std::uint32_t>(at + left - 4) << 32;
  } else {
    for (std::size_t i = 0; i < left; ++i) last = last << 8 | static_cast<unsigned char>(at[i]);
  }
  h = (h ^ last) * odd;
  return h ^ (h >> 32);
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

const word* lexicon::find(std::string_view folded) const {
  if (slots.empty()) return nullptr;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = hash_folded(folded) & mask; slots[i] != 0; i = (i + 1) & mask) {
    const word& w = words[slots[i]];
    if (text(w) == folded) return &w;
  }
  return nullptr;
}

}  // namespace okrlint
