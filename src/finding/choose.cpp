// SPDX-License-Identifier: Apache-2.0
#include "finding/choose.hpp"

#include <algorithm>
#include <tuple>

namespace okrlint {
namespace {

constexpr int most_shown = 2;

/// What belongs together under the cap: findings about one statement; those about its set apart.
auto group_of(const finding& f) {
  return std::make_tuple(f.statement, f.kind == finding_kind::set);
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
  std::vector<finding*> by_statement;
  by_statement.reserve(findings.size());
  for (finding& f : findings) by_statement.push_back(&f);
  std::stable_sort(by_statement.begin(), by_statement.end(),
                   [](const finding* a, const finding* b) { return group_of(*a) < group_of(*b); });
  const std::span<finding*> all(by_statement);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && group_of(*all[end]) == group_of(*all[i])) ++end;
    if (all[i]->statement >= 0) choose_among(all.subspan(i, end - i), p);
    i = end;
  }
}

}  // namespace okrlint
