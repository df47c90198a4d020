// SPDX-License-Identifier: Apache-2.0
#include "output/excerpt.hpp"

#include <algorithm>

#include "output/cells.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

bool inside_a_code_point(std::string_view bytes, std::uint32_t at) {
  return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
}

}  // namespace

excerpt cut(std::string_view bytes, span line, span where, std::uint32_t width) {
  excerpt out;
  where.begin = std::clamp(where.begin, line.begin, line.end);
  where.end = std::clamp(where.end, where.begin, line.end);
  // Bytes stand for cells here: the exact width of what lies far away does not matter.
  std::uint32_t begin = line.begin;
  if (where.end - line.begin > width && where.begin - line.begin > width / 3) {
    begin = where.begin - width / 3;
    while (begin < where.begin && inside_a_code_point(bytes, begin)) ++begin;
    const std::size_t space = bytes.find(' ', begin);
    if (space < where.begin) begin = static_cast<std::uint32_t>(space) + 1;
  }
  cell_counter counter;
  std::uint32_t cells = 0;
  if (begin != line.begin) {
    out.text += "… ";
    cells = 2;
  }
  out.before = cells;
  std::uint32_t at = begin;
  while (at < line.end && cells < width) {
    const code_point c = decode(bytes.substr(at, line.end - at));
    const auto added = static_cast<std::uint32_t>(c.value == '\t' ? 1 : counter.add(c.value));
    append_visible(out.text, bytes.substr(at, c.size));
    // A mark belongs to the letter that it stands on, wherever the span's edge is.
    if (at < where.begin)
      out.before += added;
    else if (at < where.end)
      out.under += added;
    cells += added;
    at += c.size;
  }
  if (at < line.end) out.text += "…";
  out.under = std::max<std::uint32_t>(out.under, 1);
  return out;
}

}  // namespace okrlint
