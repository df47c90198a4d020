// SPDX-License-Identifier: Apache-2.0
#include "finding/choose.hpp"

#include <algorithm>
#include <cstdint>

namespace okrlint {
namespace {

constexpr int most_shown = 2;

/// What belongs together under the cap: findings about one statement; those about its set apart.
std::uint64_t group_of(const finding& f) {
  return (static_cast<std::uint64_t>(f.statement) + 1) * 2 + (f.kind == finding_kind::set ? 1 : 0);
}

bool yields_to(const finding& f, const finding& other, const pack& p) {
  if (other.level < f.level || &other == &f) return false;
  for (const std::uint16_t named : part_of(p.references, p.rules[f.rule].yields_to)) {
    if (named == other.rule) return true;
  }
  return false;
}

void choose_among(std::span<finding*> group, const pack& p) {
  for (finding* f : group) {
    f->yielded = std::any_of(group.begin(), group.end(),
                             [&](finding* other) { return yields_to(*f, *other, p); });
  }
  if (group.size() == 1) return;  // the cap is above one
  std::stable_sort(group.begin(), group.end(), [&](const finding* a, const finding* b) {
    if (a->level != b->level) return a->level > b->level;
    return p.rules[a->rule].rank < p.rules[b->rule].rank;
  });
  int shown = 0;
  for (finding* f : group) {
    if (f->hidden || !counts(*f)) continue;
    f->hidden = f->statement >= 0 && shown >= most_shown && f->level != severity::error;
    shown += f->hidden ? 0 : 1;
  }
}

}  // namespace

void put_in_order(std::vector<finding>& findings, const pack& p) {
  std::stable_sort(findings.begin(), findings.end(), [&](const finding& a, const finding& b) {
    if (a.where.begin != b.where.begin) return a.where.begin < b.where.begin;
    if (a.where.end != b.where.end) return a.where.end < b.where.end;
    if (a.rule == b.rule) return a.statement < b.statement;
    return p.rules[a.rule].id < p.rules[b.rule].id;
  });
}

void choose(std::vector<finding>& findings, const pack& p, const plan& how) {
  for (finding& f : findings) f.hidden = f.level < how.level;
  if (how.all_findings) return;
  // By one number each: the group, then the place among all.
  constexpr int index_bits = 31;
  std::vector<std::uint64_t> keys;
  keys.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].statement >= 0) keys.push_back(group_of(findings[i]) << index_bits | i);
  if (!std::is_sorted(keys.begin(), keys.end())) std::sort(keys.begin(), keys.end());
  std::vector<finding*> group;
  for (std::size_t i = 0; i < keys.size();) {
    group.clear();
    for (const std::uint64_t own = keys[i] >> index_bits;
         i < keys.size() && keys[i] >> index_bits == own; ++i)
      group.push_back(&findings[keys[i] & ((std::uint64_t{1} << index_bits) - 1)]);
    choose_among(group, p);
  }
}

}  // namespace okrlint
