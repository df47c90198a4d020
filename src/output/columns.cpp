// SPDX-License-Identifier: Apache-2.0
#include "output/columns.hpp"

#include "text/fold.hpp"
#include "text/low_first.hpp"

namespace okrlint {

position place_finder::count_from(position at, std::uint32_t from, std::uint32_t to) const {
  constexpr std::uint64_t beyond_ascii = 0x8080808080808080ULL;
  while (from < to) {
    if (to - from >= 8 && (low_first<std::uint64_t>(bytes_.data() + from) & beyond_ascii) == 0) {
      from += 8;
      at.column += 8;
      continue;
    }
    from += static_cast<unsigned char>(bytes_[from]) < 0x80 ? 1u : decode(bytes_.substr(from)).size;
    ++at.column;
  }
  return at;
}

position place_finder::locate(std::uint32_t offset) {
  mark_ = locate_end(offset);
  mark_offset_ = offset;
  return mark_;
}

position place_finder::locate_end(std::uint32_t offset) const {
  const std::uint32_t number = lines_.line_of(offset, mark_.line);
  if (number == mark_.line && offset >= mark_offset_)
    return count_from(mark_, mark_offset_, offset);
  return count_from({number, 1}, lines_.line(number).begin, offset);
}

}  // namespace okrlint
