// SPDX-License-Identifier: Apache-2.0
// Guards may only say no to what would not hold anyway.
#include "rule/guard.hpp"

#include <doctest/doctest.h>

#include "rule/builtin.hpp"
#include "rule/classify.hpp"
#include "rule/condition.hpp"
#include "rule/example_verdict.hpp"

using namespace okrlint;

namespace {

struct tally {
  std::size_t held = 0, refused = 0;
};

/// Asks every condition of a rule of every statement of the draft, in full and at a glance.
void ask_all(const pack& p, const plan& how, const std::string& text, tally& seen) {
  const document doc = read_draft(text, p.words, {"example.okr.md", true});
  frames framed = build_frames(text, doc, p.words, language::unknown);
  const asides around = read_asides(text, doc, p.words, language::unknown);
  judged in;
  in.rules = &p;
  in.params = how.params.data();
  in.at_a_glance = how.at_a_glance.get();
  in.bytes = text;
  in.doc = &doc;
  in.framed = &framed;
  in.around = &around;
  relate(in);
  classify(in, framed);
  judged unseen = in;
  unseen.glances.clear();  // so that conditions are asked in full
  const auto ask = [&](std::uint32_t root, std::size_t i, bool admitted) {
    witness why;
    if (holds(unseen, root, static_cast<std::int32_t>(i), why)) {
      ++seen.held;
      INFO(text << " statement " << i << " condition " << root);
      CHECK(admitted);
    }
    seen.refused += admitted ? 0U : 1U;
  };
  for (std::size_t i = 0; i < framed.of.size(); ++i) {
    const statement_kind kind = doc.statements[i].kind;
    if (kind != statement_kind::objective && kind != statement_kind::key_result) continue;
    const glance& at = in.glances[i];
    const bool leads = kind == statement_kind::objective;
    for (const rule_scope scope :
         {leads ? rule_scope::objective : rule_scope::key_result, rule_scope::set}) {
      std::vector<bool> looked_at(p.cases.size());
      in.at_a_glance->each_case(scope, at, [&](std::uint16_t r, std::uint32_t which) {
        CHECK(which - p.rules[r].cases.first < p.rules[r].cases.count);
        looked_at[which] = true;
      });
      for (const rule& r : p.rules) {
        if ((scopes_of(r) >> static_cast<unsigned>(scope) & 1U) == 0) continue;
        for (std::uint32_t c = r.cases.first; c < r.cases.first + r.cases.count; ++c)
          ask(p.cases[c].when, i, looked_at[c]);
      }
    }
    for (const rule& r : p.rules)
      if (r.has_unless) ask(r.unless, i, in.at_a_glance->admits(r.unless, at));
    std::vector<bool> looked_at(p.types.size());
    in.at_a_glance->each_type(at, [&](std::uint16_t line) { return looked_at[line] = true; });
    for (std::size_t line = 0; line < p.types.size(); ++line)
      ask(p.types[line].when, i, looked_at[line]);
    for (std::uint32_t node = 0; node < p.conditions.size(); ++node)
      if (p.conditions[node].is == op::sequence)
        ask(node, i, in.at_a_glance->tell(node, at) != guards::told::no);
    for (std::uint32_t node = 0; node < p.conditions.size(); ++node) {
      const guards::told told = in.at_a_glance->tell(node, at);
      if (p.conditions[node].size == 1 || told == guards::told::perhaps) continue;
      witness why;
      INFO(text << " statement " << i << " group " << node);
      CHECK(holds(unseen, node, static_cast<std::int32_t>(i), why) == (told == guards::told::yes));
    }
  }
}

}  // namespace

// "Reducir un 20% los accidentes con baja" has a phrase where a sequence wants its head.
TEST_CASE("a guard admits what a phrase matches by its head") {
  const pack& p = builtin_pack();
  const plan how = resolve(p, {});
  tally seen;
  for (const char* line :
       {"Cero accidentes con baja", "Cerrar el año sin accidentes con baja en ninguna planta",
        "No tener accidentes de tránsito en la flota", "Zero safety incidents on site",
        "100% of data breaches reported in 24 hours", "Make 40 cold calls a week"})
    ask_all(p, how, "Objetivo: Trabajar sin miedo\n- KR1: " + std::string(line) + "\n", seen);
  CHECK(seen.held > 0);
}

TEST_CASE("a guard never refuses what holds, and no rule or type that holds sleeps on") {
  const pack& p = builtin_pack();
  const plan how = resolve(p, {});
  tally seen;
  for (const rule& r : p.rules) {
    for (std::size_t l = 0; l < language_count; ++l) {
      for (const auto& list : testing::examples_of(p, r, static_cast<language>(l))) {
        for (const example& e : part_of(p.examples, list.of)) {
          const auto lines = testing::lines_of(p, e);
          ask_all(p, how, testing::draft_of(lines, r.scope, static_cast<language>(l)).text, seen);
        }
      }
    }
  }
  CHECK(seen.held > 1000);
  CHECK(seen.refused > seen.held * 5);  // else they would not be worth their while
}
