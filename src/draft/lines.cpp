// SPDX-License-Identifier: Apache-2.0
#include "draft/lines.hpp"

#include <algorithm>

namespace okrlint {
namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8";

template <class T>
void advance(std::string_view bytes, T wanted, std::size_t at, bool searched, std::size_t& known) {
  if (searched && known >= at) return;
  known = std::min(bytes.find(wanted, at), bytes.size());
}

}  // namespace

bool line_cutter::next(span& line) {
  if (at_ >= bytes_.size()) return false;
  advance(bytes_, '\n', at_, searched_, feed_);
  advance(bytes_, '\r', at_, searched_, carriage_);
  advance(bytes_, line_separator, at_, searched_, separator_);
  searched_ = true;
  const std::size_t end = std::min({feed_, carriage_, separator_});
  line = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  ++number_;
  if (end == bytes_.size()) {
    at_ = end;
  } else if (end == separator_) {
    at_ = end + line_separator.size();
  } else {
    at_ = end + (end == carriage_ && end + 1 == feed_ ? 2 : 1);
  }
  return true;
}

}  // namespace okrlint
