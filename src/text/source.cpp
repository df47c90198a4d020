// SPDX-License-Identifier: Apache-2.0
#include "text/source.hpp"

#include <algorithm>
#include <bit>

#include "text/low_first.hpp"

namespace okrlint {
namespace {

constexpr std::uint64_t every_byte(unsigned byte) {
  return 0x0101010101010101ULL * byte;
}

/// The first byte from `at` on with which a line end may begin, or the size.
std::size_t next_candidate(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high = every_byte(0x80);
  for (; bytes.size() - at >= 8; at += 8) {
    const auto v = low_first<std::uint64_t>(bytes.data() + at);
    const std::uint64_t wide = v ^ every_byte(0xE2);
    const std::uint64_t found = (((v - every_byte('\r' + 1)) & ~v) |  // bytes up to \r
                                 ((wide - every_byte(1)) & ~wide)) &  // and E2
                                high;
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  for (; at < bytes.size(); ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c <= '\r' || c == 0xE2) break;
  }
  return at;
}

/// Bytes of the line end at `at`, or 0.
std::uint32_t line_end_size(std::string_view bytes, std::size_t at) {
  if (bytes[at] == '\n') return 1;
  if (bytes[at] == '\r') return at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
  if (bytes[at] == '\xE2' && bytes.substr(at, 3) == "\xE2\x80\xA8") return 3;
  return 0;
}

}  // namespace

line_index::line_index(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(0);
  for (std::size_t i = next_candidate(bytes, 0); i < bytes.size(); i = next_candidate(bytes, i)) {
    const std::uint32_t size = line_end_size(bytes, i);
    i += size == 0 ? 1 : size;
    if (size != 0) starts_.push_back(static_cast<std::uint32_t>(i));
  }
}

std::uint32_t line_index::line_of(std::uint32_t offset, std::uint32_t near) const {
  constexpr std::uint32_t steps = 16;
  if (starts_[near - 1] <= offset) {
    const std::uint32_t last = std::min(near + steps, count());
    for (std::uint32_t line = near; line < last; ++line)
      if (offset < starts_[line]) return line;
  }
  return line_of(offset);
}

std::uint32_t line_index::line_of(std::uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::uint32_t>(next - starts_.begin());
}

position line_index::locate(std::uint32_t offset) const {
  const std::uint32_t line = line_of(offset);
  const std::uint32_t start = starts_[line - 1];
  const std::size_t end = std::min<std::size_t>(offset, bytes_.size());
  std::uint32_t column = 1;
  for (std::size_t i = start; i < end; ++i)
    column += (static_cast<unsigned char>(bytes_[i]) & 0xC0U) == 0x80U ? 0 : 1;
  return {line, column};
}

span line_index::line(std::uint32_t number) const {
  const std::uint32_t begin = starts_[number - 1];
  std::uint32_t end =
      number < starts_.size() ? starts_[number] : static_cast<std::uint32_t>(bytes_.size());
  while (end > begin && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) --end;
  if (end >= begin + 3 && bytes_.substr(end - 3, 3) == "\xE2\x80\xA8") end -= 3;
  return {begin, end};
}

}  // namespace okrlint
