// SPDX-License-Identifier: Apache-2.0
#include "finding/focus.hpp"

#include <algorithm>

namespace okrlint {
namespace {

bool touches(const std::vector<span>& lines, span where) {
  const auto next = std::partition_point(lines.begin(), lines.end(),
                                         [&](span line) { return line.end < where.begin; });
  return next != lines.end() && next->begin < std::max(where.end, where.begin + 1);
}

span whole(const statement& s) {
  span all = s.block;
  if (all.begin == all.end) all = s.text;
  return {std::min(all.begin, s.text.begin), std::max(all.end, s.text.end)};
}

}  // namespace

void mark_known(std::vector<finding>& findings, const focus& on) {
  for (finding& f : findings)
    f.known = std::binary_search(on.known.begin(), on.known.end(), f.fingerprint);
}

void keep_touched(std::vector<finding>& findings, const document& doc, const focus& on) {
  if (on.touched == nullptr) return;
  std::vector<char> direct(doc.statements.size()), in_set(doc.statements.size());
  for (std::size_t i = 0; i < doc.statements.size(); ++i) {
    const statement& s = doc.statements[i];
    direct[i] = touches(*on.touched, whole(s));
    if (!direct[i]) continue;
    in_set[i] = 1;
    if (s.parent >= 0) in_set[static_cast<std::size_t>(s.parent)] = 1;
  }
  std::erase_if(findings, [&](const finding& f) {
    if (touches(*on.touched, f.where)) return false;
    if (f.related.begin != f.related.end && touches(*on.touched, f.related)) return false;
    if (f.statement < 0) return true;
    const auto i = static_cast<std::size_t>(f.statement);
    return (f.kind == finding_kind::set ? in_set[i] : direct[i]) == 0;
  });
}

}  // namespace okrlint
