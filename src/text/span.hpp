// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace okrlint {

/// Half-open range of bytes in a file as it stands on disk: the one coordinate from reader to
/// renderer.
struct span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(span inner) const { return begin <= inner.begin && inner.end <= end; }
  friend constexpr bool operator==(span a, span b) { return a.begin == b.begin && a.end == b.end; }
};

/// The bytes of `where` in `bytes`; the caller guarantees that the span lies inside.
constexpr std::string_view slice(std::string_view bytes, span where) {
  return where.empty() ? std::string_view{} : bytes.substr(where.begin, where.end - where.begin);
}

}  // namespace okrlint
