// SPDX-License-Identifier: Apache-2.0
#include "text/source.hpp"

#include <algorithm>

namespace okrlint {
namespace {

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
  for (std::size_t i = 0; i < bytes.size();) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c > '\r' && c != 0xE2) {  // nearly every byte
      ++i;
      continue;
    }
    const std::uint32_t size = line_end_size(bytes, i);
    i += size == 0 ? 1 : size;
    if (size != 0) starts_.push_back(static_cast<std::uint32_t>(i));
  }
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
