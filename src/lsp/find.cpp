// SPDX-License-Identifier: Apache-2.0
#include "lsp/find.hpp"

#include <algorithm>

namespace okrlint::lsp {

span extent(const view& v, const statement& s) {
  span out = s.text;
  const auto add = [&](span more) {
    if (more.empty()) return;
    if (out.empty()) out = more;
    out = {std::min(out.begin, more.begin), std::max(out.end, more.end)};
  };
  add(s.label);
  for (std::uint32_t i = 0; i < s.remark_count; ++i) add(v.doc().pieces[s.first_remark + i]);
  return out.empty() ? s.block : out;
}

std::int32_t statement_at(const view& v, std::uint32_t offset) {
  const auto& all = v.doc().statements;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const span where = extent(v, all[i]);
    if (where.begin <= offset && offset <= where.end) return static_cast<std::int32_t>(i);
  }
  return -1;
}

span set_extent(const view& v, std::size_t objective) {
  const auto& all = v.doc().statements;
  span out = extent(v, all[objective]);
  for (const statement& s : all) {
    if (s.parent != static_cast<std::int32_t>(objective)) continue;
    const span own = extent(v, s);
    out = {std::min(out.begin, own.begin), std::max(out.end, own.end)};
  }
  return out;
}

std::vector<span> pieces_of(const view& v, const statement& s, span where) {
  std::vector<span> out;
  for (std::uint32_t i = 0; i < s.piece_count; ++i) {
    const span piece = v.doc().pieces[s.first_piece + i];
    const span part{std::max(piece.begin, where.begin), std::min(piece.end, where.end)};
    if (!part.empty()) out.push_back(part);
  }
  return out;
}

}  // namespace okrlint::lsp
