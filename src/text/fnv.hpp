// SPDX-License-Identifier: Apache-2.0
// FNV-1a of 64 bits, each hash going on from the one before. What outlives a run depends on it:
// never change it.
#pragma once
#include <cstdint>
#include <string_view>

namespace okrlint {

inline constexpr std::uint64_t fnv_basis = 0xCBF29CE484222325ULL;

constexpr std::uint64_t fnv1a(char c, std::uint64_t before) {
  return (before ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
}

constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t before) {
  for (const char c : bytes) before = fnv1a(c, before);
  return before;
}

}  // namespace okrlint
