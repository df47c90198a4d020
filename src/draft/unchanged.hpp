// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "draft/draft.hpp"

namespace okrlint {

/// A draft as it was before an edit, and what of it is still the same: the statements before the
/// edit and those behind it, byte for byte and field for field, wherever they stand now.
class unchanged {
 public:
  /// All four outlive it. `was_bytes` are those that `was` was read from.
  unchanged(std::string_view was_bytes, const document& was, std::string_view bytes,
            const document& now);

  /// The statement as it was counted before the edit; -1 when it is not the same.
  std::int32_t before(std::size_t statement) const;
  /// The statement as it is counted now; -1 when it is not the same.
  std::int32_t after(std::size_t statement) const;
  /// How far the statement moved, in bytes; modulo 2^32, so that it may have moved back.
  std::uint32_t moved(std::size_t statement) const;

 private:
  const document& was_;
  const document& now_;
  std::size_t first_ = 0, last_ = 0;  // how many are the same from the front, from the back
};

constexpr span moved(span where, std::uint32_t by) {
  return where.empty() ? where : span{where.begin + by, where.end + by};
}

}  // namespace okrlint
