// SPDX-License-Identifier: Apache-2.0
#include "output/cells.hpp"

#include <algorithm>
#include <iterator>

#include "text/fold.hpp"

namespace okrlint {
namespace {

struct range {
  char32_t first, last;
};

// Marks, format characters and what else takes no cell of its own.
constexpr range none[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0900, 0x0902},   {0x093A, 0x093A},   {0x0E31, 0x0E31},   {0x0E34, 0x0E3A}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},   {0x200B, 0x200F},   {0x202A, 0x202E},   {0x2060, 0x2064}, {0x20D0, 0x20FF},
    {0x302A, 0x302D},   {0x3099, 0x309A},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};

// East Asian wide and full width, and what shows as an emoji by itself.
constexpr range two[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7}, {0x1F6DD, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
};

template <std::size_t N>
bool in(const range (&table)[N], char32_t c) {
  const range* found =
      std::upper_bound(std::begin(table), std::end(table), c,
                       [](char32_t value, const range& r) { return value < r.first; });
  return found != std::begin(table) && c <= (found - 1)->last;
}

}  // namespace

int cell_counter::add(char32_t c) {
  if (c < 0x300) {
    joined_ = flag_half_ = false;
    last_ = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ? 0 : 1;
    return last_;
  }
  if (c == 0xFE0F && last_ == 1) {  // asks for the emoji look of a narrow sign
    last_ = 2;
    return 1;
  }
  if (c == 0x200D) {
    joined_ = true;
    return 0;
  }
  if (in(none, c)) return 0;
  if (joined_) {
    joined_ = false;
    return 0;
  }
  if (c >= 0x1F1E6 && c <= 0x1F1FF) {
    flag_half_ = !flag_half_;
    last_ = 2;
    return flag_half_ ? 2 : 0;
  }
  flag_half_ = false;
  last_ = in(two, c) ? 2 : 1;
  return last_;
}

std::uint32_t cells_of(std::string_view utf8) {
  cell_counter counter;
  int cells = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const code_point c = decode(utf8.substr(i));
    cells += counter.add(c.value);
    i += c.size;
  }
  return static_cast<std::uint32_t>(cells);
}

bool is_visible(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  if (c == 0x200E || c == 0x200F || c == 0x61C || c == 0x2028 || c == 0x2029) return false;
  return !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

void append_visible(std::string& out, std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    std::size_t plain = i;
    while (plain < utf8.size() && utf8[plain] >= ' ' && utf8[plain] <= '~') ++plain;
    out.append(utf8, i, plain - i);
    i = plain;
    if (i == utf8.size()) return;
    const code_point c = decode(utf8.substr(i));
    if (c.value == '\t') {
      out += ' ';
    } else if (!is_visible(c.value) || (c.value == 0xFFFD && c.size == 1)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(utf8, i, c.size);
    }
    i += c.size;
  }
}

}  // namespace okrlint
