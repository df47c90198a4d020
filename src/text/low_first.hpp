// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>

namespace okrlint {

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

}  // namespace okrlint
