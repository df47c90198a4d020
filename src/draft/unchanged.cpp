// SPDX-License-Identifier: Apache-2.0
#include "draft/unchanged.hpp"

#include <algorithm>

namespace okrlint {
namespace {

constexpr span statement::*fields[] = {
    &statement::label,    &statement::text,    &statement::block,    &statement::owner,
    &statement::status,   &statement::score,   &statement::priority, &statement::deadline,
    &statement::baseline, &statement::current, &statement::target,   &statement::unit,
    &statement::metric};

/// Compares two statements as if both stood at one place.
class comparison_of_statements {
 public:
  comparison_of_statements(std::string_view was_bytes, const statement& was, std::string_view bytes,
                           const statement& now)
      : was_bytes_(was_bytes),
        bytes_(bytes),
        was_(was),
        now_(now),
        by_(now.text.begin - was.text.begin) {}

  bool same(const std::vector<span>& was_pieces, const std::vector<span>& pieces) const {
    if (was_.kind != now_.kind || (was_.parent < 0) != (now_.parent < 0) ||
        was_.in_okr_section != now_.in_okr_section || was_.piece_count != now_.piece_count ||
        was_.remark_count != now_.remark_count || was_.text.empty())
      return false;
    for (span statement::*const field : fields)
      if (!same(was_.*field, now_.*field)) return false;
    const auto all = [&](std::uint32_t was_first, std::uint32_t first, std::uint32_t count) {
      return std::equal(was_pieces.begin() + was_first, was_pieces.begin() + was_first + count,
                        pieces.begin() + first, [this](span a, span b) { return same(a, b); });
    };
    return all(was_.first_piece, now_.first_piece, now_.piece_count) &&
           all(was_.first_remark, now_.first_remark, now_.remark_count);
  }

 private:
  bool same(span was, span now) const {
    if (was.empty() || now.empty()) return was.empty() && now.empty();
    return moved(was, by_) == now && slice(was_bytes_, was) == slice(bytes_, now);
  }

  std::string_view was_bytes_, bytes_;
  const statement &was_, &now_;
  std::uint32_t by_;
};

}  // namespace

unchanged::unchanged(std::string_view was_bytes, const document& was, std::string_view bytes,
                     const document& now)
    : was_(was), now_(now) {
  const std::size_t a = was.statements.size(), b = now.statements.size(), most = std::min(a, b);
  const auto same = [&](std::size_t i, std::size_t j) {
    return comparison_of_statements(was_bytes, was.statements[i], bytes, now.statements[j])
        .same(was.pieces, now.pieces);
  };
  while (first_ < most && same(first_, first_)) ++first_;
  while (last_ < most - first_ && same(a - 1 - last_, b - 1 - last_)) ++last_;
}

std::int32_t unchanged::before(std::size_t statement) const {
  const std::size_t a = was_.statements.size(), b = now_.statements.size();
  if (statement < first_) return static_cast<std::int32_t>(statement);
  return statement + last_ >= b ? static_cast<std::int32_t>(statement + a - b) : -1;
}

std::int32_t unchanged::after(std::size_t statement) const {
  const std::size_t a = was_.statements.size(), b = now_.statements.size();
  if (statement < first_) return static_cast<std::int32_t>(statement);
  return statement + last_ >= a ? static_cast<std::int32_t>(statement + b - a) : -1;
}

std::uint32_t unchanged::moved(std::size_t statement) const {
  const auto i = static_cast<std::size_t>(before(statement));
  return now_.statements[statement].text.begin - was_.statements[i].text.begin;
}

}  // namespace okrlint
