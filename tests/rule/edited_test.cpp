// SPDX-License-Identifier: Apache-2.0
// A draft that is edited: what is taken over from before the edit is what a fresh check gives.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "draft/unchanged.hpp"
#include "golden.hpp"
#include "okrlint.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

auto told(span s) {
  return std::tuple(s.begin, s.end);
}

/// Everything of a report that is shown, or that a feature may look at.
std::vector<std::string> all_of(const report& r) {
  std::vector<std::string> out;
  const auto add = [&out](const auto&... values) {
    std::string& line = out.emplace_back();  // a row a value
    ((line += std::to_string(values) + ' '), ...);
  };
  for (const finding& f : r.findings) {
    add(f.rule, f.which_case, static_cast<int>(f.level), static_cast<int>(f.kind), f.statement,
        f.where.begin, f.where.end, f.related.begin, f.related.end, static_cast<int>(f.lang),
        f.figure, f.fingerprint, f.hidden, f.yielded, f.suppressed);
  }
  for (const frame& f : r.framed.of) {
    add(f.first_token, f.token_count, f.first_quantity, f.quantity_count, f.first_mark,
        f.mark_count, f.words, static_cast<int>(f.lang), f.own_language, f.from, f.to,
        static_cast<int>(f.type), static_cast<int>(f.sure), f.because, f.signature);
  }
  for (const token& t : r.framed.tokens)
    add(t.where.begin, t.where.end, t.set, t.lemma, t.word, t.quantity, static_cast<int>(t.flags));
  for (const quantity& q : r.framed.quantities)
    add(q.where.begin, q.where.end, q.mantissa, static_cast<int>(q.plays));
  for (const mark& m : r.framed.marks) add(m.id, m.where.begin, m.where.end);
  return out;
}

constexpr std::string_view typed[] = {
    "x",  "\n",      " ",         "10%", "- KR9: Realizar 3 foros\n",
    "ñ",  " (",      "| ",        "Q3 ", "## Objetivo 7: Ganar\n",
    "de", "\n\n# X", " del bono "};

}  // namespace

TEST_CASE("edited drafts: what is taken over is what a fresh check gives") {
  const pack& p = builtin_pack();
  const plan how = plan_for_drafts(p);
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  for (const golden_draft& one : golden_drafts()) {
    const draft_context context{one.text.path, true};
    source before = one.text;
    report gave = check(p, how, before, context);
    for (int edit = 0; edit < 150; ++edit) {
      source now = before;
      const std::size_t at = below(now.bytes.size() + 1);
      now.bytes.replace(at, below(4) == 0 ? below(60) : 0, typed[below(std::size(typed))]);
      const earlier_check earlier{before.bytes, gave};
      report again = check(p, how, now, context, {}, &earlier);
      const std::vector<std::string> got = all_of(again);
      const std::vector<std::string> want = all_of(check(p, how, now, context));
      CAPTURE(now.bytes);
      for (std::size_t i = 0; i < std::min(got.size(), want.size()); ++i)
        REQUIRE(got[i] == want[i]);
      REQUIRE(got.size() == want.size());
      before = std::move(now);
      gave = std::move(again);
    }
  }
}

TEST_CASE("edited drafts: a statement that an edit does not touch is the same wherever it stands") {
  const lexicon& words = builtin_pack().words;
  const std::string was =
      "# OKR\n\n## Objetivo 1: Ganar\n- KR1: Subir el NPS de 20 a 40\n- KR2: Bajar 3 quejas\n";
  std::string now = was;
  now.insert(now.find("NPS"), "nuevo ");
  now.insert(6, "Una línea más\n");
  const document before = read_draft(was, words, {"x.okr.md", true});
  const document after = read_draft(now, words, {"x.okr.md", true});
  REQUIRE(before.statements.size() == 3);
  REQUIRE(after.statements.size() == 4);  // the new line is a note
  const unchanged same(was, before, now, after);
  CHECK(same.before(0) == -1);
  CHECK(same.before(2) == -1);
  CHECK(same.before(3) == 2);
  CHECK(same.after(2) == 3);
  CHECK(same.after(1) == -1);
  const span text = before.statements[2].text;
  CHECK(told(moved(text, same.moved(3))) == told(after.statements[3].text));
  const unchanged undone(now, after, now, after);
  CHECK(undone.before(0) == 0);
  CHECK(undone.moved(3) == 0);
}
