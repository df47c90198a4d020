// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/rewrite.hpp"

namespace okrlint {
namespace {

constexpr int most_rounds = 8;  // one safe edit may bare the next; each round needs a change

bool overlaps(const std::vector<text_edit>& taken, const std::vector<text_edit>& more) {
  for (const text_edit& a : taken) {
    for (const text_edit& b : more) {
      if (a.where.begin <= b.where.end && b.where.begin <= a.where.end) return true;
    }
  }
  return false;
}

}  // namespace

std::string apply_edits(std::string_view bytes, const std::vector<text_edit>& edits) {
  std::string out;
  out.reserve(bytes.size());
  std::uint32_t at = 0;
  for (const text_edit& e : edits) {
    out += bytes.substr(at, e.where.begin - at);
    out += e.text;
    at = e.where.end;
  }
  out += bytes.substr(at);
  return out;
}

safe_result fix_safely(const pack& p, const plan& how, const source& file,
                       const draft_context& context) {
  safe_result out;
  source now = file;
  for (int round = 0; round < most_rounds; ++round) {
    const report found = check(p, how, now, context);
    if (found.findings.empty()) break;
    const rewriter all(p, how, now, found);
    std::vector<text_edit> edits;
    std::vector<std::int32_t> touched;  // one change a set and round: the next sees what it left
    for (const finding& f : found.findings) {
      if (!counts(f) || f.statement < 0) continue;
      const statement& s = found.doc.statements[static_cast<std::size_t>(f.statement)];
      const std::int32_t set = s.parent >= 0 ? s.parent : f.statement;
      if (std::find(touched.begin(), touched.end(), set) != touched.end()) continue;
      for (const rewrite& one : all.offers(f)) {
        if (one.kind != rewrite_kind::safe || overlaps(edits, one.edits)) continue;
        edits.insert(edits.end(), one.edits.begin(), one.edits.end());
        out.titles.push_back(one.title);
        touched.push_back(set);
        ++out.changes;
        break;
      }
    }
    if (edits.empty()) break;
    std::stable_sort(edits.begin(), edits.end(), [](const text_edit& a, const text_edit& b) {
      return a.where.begin < b.where.begin;
    });
    now.bytes = apply_edits(now.bytes, edits);
  }
  out.bytes = std::move(now.bytes);
  return out;
}

}  // namespace okrlint
