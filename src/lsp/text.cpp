// SPDX-License-Identifier: Apache-2.0
#include "lsp/text.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace okrlint::lsp {
namespace {

std::uint32_t units_of(code_point c, encoding columns) {
  switch (columns) {
    case encoding::utf8:
      return c.size;
    case encoding::utf16:
      return c.value >= 0x10000 ? 2 : 1;
    case encoding::utf32:
      break;
  }
  return 1;
}

code_point first_of(std::string_view utf8) {
  const auto byte = static_cast<unsigned char>(utf8.front());
  return byte < 0x80 ? code_point{byte, 1} : decode(utf8);
}

}  // namespace

std::uint32_t units_of(std::string_view utf8, encoding columns) {
  std::uint32_t units = 0;
  while (!utf8.empty()) {
    const code_point c = first_of(utf8);
    units += units_of(c, columns);
    utf8.remove_prefix(c.size);
  }
  return units;
}

editor_text::editor_text(std::string path, std::string bytes, encoding columns)
    : file_{std::move(path), std::move(bytes)}, columns_(columns) {
  find_lines();
}

void editor_text::find_lines() {
  const std::string& bytes = file_.bytes;
  last_ = before_ = {};
  starts_.assign(1, 0);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] > '\r') continue;
    const bool pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if (pair) ++i;
    if (bytes[i] == '\n' || bytes[i] == '\r') starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

span editor_text::line(std::uint32_t number) const {
  const std::uint32_t begin = starts_[number];
  std::uint32_t end = number + 1 < starts_.size() ? starts_[number + 1]
                                                  : static_cast<std::uint32_t>(file_.bytes.size());
  while (end > begin && (file_.bytes[end - 1] == '\n' || file_.bytes[end - 1] == '\r')) --end;
  return {begin, end};
}

std::uint32_t editor_text::line_of(std::uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::uint32_t>(next - starts_.begin()) - 1;
}

std::uint32_t editor_text::offset_of(place_in_text at) const {
  if (at.line >= starts_.size()) return static_cast<std::uint32_t>(file_.bytes.size());
  span rest = line(at.line);
  for (std::uint32_t left = at.column; !rest.empty();) {
    const code_point c = first_of(slice(file_.bytes, rest));
    const std::uint32_t units = units_of(c, columns_);
    if (units > left) break;
    left -= units;
    rest.begin += c.size;
  }
  return rest.begin;
}

place_in_text editor_text::place_of(std::uint32_t offset) const {
  const std::uint32_t number = line_of(offset);
  const std::uint32_t begin = starts_[number];
  if (columns_ == encoding::utf8) return {number, offset - begin};
  const auto serves = [&](const mark& m) { return m.line == number && m.offset <= offset; };
  const mark from = serves(last_) ? last_ : serves(before_) ? before_ : mark{begin, number, 0};
  const std::string_view between = bytes().substr(from.offset, offset - from.offset);
  before_ = last_;
  last_ = {offset, number, from.column + lsp::units_of(between, columns_)};
  return {number, last_.column};
}

void editor_text::replace(span where, std::string_view with) {
  file_.bytes.replace(where.begin, where.end - where.begin, with);
  find_lines();
}

void editor_text::replace_all(std::string bytes) {
  file_.bytes = std::move(bytes);
  find_lines();
}

}  // namespace okrlint::lsp
