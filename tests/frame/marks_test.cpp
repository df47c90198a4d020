// SPDX-License-Identifier: Apache-2.0
// The search by anchors finds what trying every pattern everywhere finds.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "frame/one_statement.hpp"
#include "frame/pattern_match.hpp"

using namespace okrlint;

namespace {

using place_of_mark = std::tuple<std::uint16_t, std::uint16_t, std::uint16_t>;  // id, begin, end

bool inside(const place_of_mark& a, const place_of_mark& b) {
  return std::get<0>(a) == std::get<0>(b) && std::get<1>(b) <= std::get<1>(a) &&
         std::get<2>(a) <= std::get<2>(b);
}

std::set<place_of_mark> by_trying(const lexicon& words, const frames& all) {
  const frame& f = all.of.front();
  const token* first = all.begin(f);
  const token* last = first + f.token_count;
  std::set<place_of_mark> found, excepted, out;
  for (const pattern& p : words.patterns) {
    if (p.in != f.lang && p.in != language::unknown) continue;
    for (const token* at = first; at != (p.opens ? first + 1 : last); ++at) {
      const token* end = match_at(words, words.elements.subspan(p.first, p.size), at, last);
      if (end == nullptr) continue;
      (p.except ? excepted : found)
          .emplace(p.mark, static_cast<std::uint16_t>(at - first),
                   static_cast<std::uint16_t>(end - first));
    }
  }
  for (const place_of_mark& one : found) {
    bool covered = false;
    for (const place_of_mark& other : excepted) {
      const bool ends_in = std::get<0>(one) == std::get<0>(other) &&
                           std::get<1>(other) < std::get<2>(one) &&
                           std::get<2>(one) <= std::get<2>(other);
      covered = covered || inside(one, other) || ends_in;
    }
    for (const place_of_mark& other : found)
      covered = covered || (other != one && inside(one, other));
    if (!covered) out.insert(one);
  }
  return out;
}

}  // namespace

TEST_CASE("marks are found by the anchors of their patterns") {
  const pack& p = builtin_pack();
  std::size_t found = 0;
  for (const std::string_view line : p.strings) {
    const frames all = frames_of_one(std::string(line), language::unknown);
    std::set<place_of_mark> marks;
    for (const mark& m : all.marks) marks.emplace(m.id, m.where.begin, m.where.end);
    found += marks.size();
    INFO(line);
    CHECK(marks == by_trying(p.words, all));
  }
  CHECK(found > 200);
}

TEST_CASE("a pattern that opens with ^ matches where the statement begins, and nowhere else") {
  const pack& p = builtin_pack();
  const auto named = [&](std::string_view name) {
    return std::find(p.words.marks.begin(), p.words.marks.end(), name) - p.words.marks.begin();
  };
  struct row {
    std::string_view mark, text;
    bool found;
  };
  constexpr row rows[] = {
      {"others-act", "Payroll fixes the 12 oldest arrears", true},
      {"others-act", "Fewer calls once payroll fixes the arrears", false},
      {"makes-a-thing", "Refurbish 3rd floor", true},
      {"makes-a-thing", "Help those who refurbish the floor", false},
      {"others-act", "Vialtec emite los planos de las 3 naves", true},
      {"others-act", "Que Vialtec emita los planos de las 3 naves", false},
  };
  for (const row& r : rows) {
    INFO(r.text);
    const frames all = frames_of_one(std::string(r.text), language::unknown);
    CHECK(std::any_of(all.marks.begin(), all.marks.end(),
                      [&](const mark& m) { return m.id == named(r.mark); }) == r.found);
  }
}
