// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon.hpp"

namespace okrlint {

std::uint64_t hash_folded(std::string_view folded) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : folded) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return h ^ (h >> 29);
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
