// SPDX-License-Identifier: Apache-2.0
// What the offers are worth on the project's own labelled statements does not fall;
// `okrlint eval --offers --errors 999 corpus/labelled/es.jsonl` lists those that fail.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "eval/corpus.hpp"
#include "eval/offers.hpp"
#include "rule/builtin.hpp"
#include "tests/cli/harness.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

/// Nine in ten findings of these rules are to have an offer. More than that is welcome and no
/// floor: which findings there are changes with the rules.
constexpr double enough = 0.905;
constexpr std::string_view served[] = {
    "kr-output",   "kr-disguised-output", "kr-missing-number", "kr-relative-change-without-base",
    "kr-compound", "objective-connector", "objective-means",   "kr-vague-quantifier",
    "placeholder", "objective-number"};

double ratio(const share& of) {
  return of.value().value_or(1);
}

}  // namespace

TEST_CASE("offers: what they are worth on corpus/labelled") {
  const pack& p = builtin_pack();
  const code_book codes(p);
  floors held;
  for (const std::string lang : {"es", "en"}) {
    offer_score found;
    measure_offers(p, measuring(resolve(p, {}), severity::info),
                   corpus_labels("labelled", lang, codes), {}, found);
    const language_offers& sum = found.in(lang == "es" ? language::es : language::en);
    for (const offer_flaw& one : found.flaws) {
      if (one.what != offer_flaw::kind::none)
        MESSAGE(one.rule << ": " << one.text << " -> " << one.offer << " " << one.about);
    }
    figures now{{"closing their finding", ratio(sum.all().closing)},
                {"bringing no other of its weight", ratio(sum.all().harmless)},
                {"keeping figures and names", ratio(sum.all().faithful)},
                {"own work: an outcome that the author's words name",
                 std::min(enough, ratio(sum.outcomes))},
                {"first offers of other templates than the commonest",
                 std::min(0.855, 1 - sum.commonest().second)}};
    for (const std::string_view rule : served) {
      const auto row = sum.rules.find(rule);
      REQUIRE(row != sum.rules.end());
      now.emplace_back("with an offer: " + std::string(rule),
                       std::min(enough, ratio(row->second.offered)));
    }
    held.hold("offers", lang, now);
    CHECK(sum.most_blanks <= 2);
    CHECK(sum.firsts() > 400);
  }
}

TEST_CASE("eval --offers: counts findings, offers and flaws over any labels") {
  const folder dir;
  dir.write(
      "labels.jsonl",
      R"({"id": "a", "lang": "es", "kind": "key_result", "text": "Realizar 10 llamadas de ventas", "fires": ["output"]})"
      "\n"
      R"({"id": "b", "lang": "es", "kind": "key_result", "text": "Subir la recompra de 20% a 35%", "fires": []})"
      "\n");
  const outcome got = dir.run("eval --offers --json --errors 9 labels.jsonl");
  REQUIRE(got.code == 0);
  const nlohmann::json figures = nlohmann::json::parse(got.out);
  const nlohmann::json& row = figures["es"]["rules"]["kr-output"];
  CHECK(row["findings"] == 1);
  CHECK(row["offered"] == 1);
  CHECK(row["offers"] == 3);
  CHECK(row["closing"] == 3);
  CHECK(row["faithful"] == 3);
  CHECK(figures["es"]["own_word_outcomes"] == 1);
  CHECK(!figures.contains("en"));
  CHECK(figures["errors"].empty());
  const outcome told = dir.run("--ui en eval --offers labels.jsonl");
  CHECK(told.out.find("es  kr-output") != std::string::npos);
  CHECK(told.out.find("blanks in an offer, at most: 2") != std::string::npos);
}
