// SPDX-License-Identifier: Apache-2.0
// Accuracy on the project's own labelled statements does not fall; corpus/floors.json holds the
// floors, which are only ever raised (RAISE_FLOORS=1).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "eval/corpus.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

const pack& p = builtin_pack();

language_score scored(const label_file& labels, const std::string& lang, severity level) {
  const code_book codes(p);
  score found;
  measure(p, measuring(resolve(p, {}), level), codes, lang, labels, {}, found);
  return found.in(lang == "es" ? language::es : language::en);
}

/// Of the statements that nothing may be said of, the share that gets no warning and no error.
double calm(const label_file& labels) {
  const code_book codes(p);
  const plan how = measuring(resolve(p, {}), severity::warning);
  share silent;
  for (const labelled_statement& one : labels.statements) {
    if (!one.fires.empty() || !one.maybe.empty()) continue;
    ++silent.all;
    silent.right += ask(p, how, codes, one).fired.empty() ? 1 : 0;
  }
  REQUIRE(silent.all > 300);
  return *silent.value();
}

}  // namespace

TEST_CASE("floors: accuracy on corpus/labelled") {
  floors held;
  const code_book codes(p);
  for (const std::string lang : {"es", "en"}) {
    const label_file labels = corpus_labels("labelled", lang, codes);
    const language_score info = scored(labels, lang, severity::info);
    const language_score warning = scored(labels, lang, severity::warning);
    held.hold("labelled", lang,
              {{"precision, warnings and errors", *warning.all().precision()},
               {"precision, hints too", *info.all().precision()},
               {"recall, hints too", *info.all().recall()},
               {"mean F1 of the rules", info.macro()},
               {"F1 of outputs with a figure", *info.codes.at("+output").f1()},
               {"base read exactly (F1)", *info.from.f1()},
               {"target read exactly (F1)", *info.to.f1()},
               {"kind of result", *info.type.value()},
               {"good statements without a warning", calm(labels)}});
    CHECK(info.lost == 0);
  }
}

TEST_CASE("floors: contrast pairs of corpus/pairs") {
  // `okrlint eval --errors 99 corpus/pairs/es.jsonl` prints those that fail.
  floors held;
  const code_book codes(p);
  for (const std::string lang : {"es", "en"}) {
    const label_file labels = corpus_labels("pairs", lang, codes);
    const language_score found = scored(labels, lang, severity::info);
    held.hold("pairs", lang, {{"contrast pairs, both right", *found.all_pairs().value()}});
  }
}

TEST_CASE("corpus: as large and as mixed as it says") {
  const code_book codes(p);
  for (const std::string lang : {"es", "en"}) {
    INFO(lang);
    const label_file labels = corpus_labels("labelled", lang, codes);
    CHECK(labels.statements.size() >= 500);
    const auto clean =
        std::count_if(labels.statements.begin(), labels.statements.end(),
                      [](const labelled_statement& one) { return one.fires.empty(); });
    CHECK(static_cast<std::size_t>(clean) * 2 >= labels.statements.size());
    std::map<std::string_view, int> pairs;
    const label_file contrast = corpus_labels("pairs", lang, codes);
    for (const labelled_pair& one : contrast.pairs) ++pairs[codes.of(one.differs).name];
    CHECK(contrast.pairs.size() >= 150);
    for (const std::string_view code :
         {"bonus", "dependency", "disguised", "direction", "vague", "compound", "means"}) {
      INFO(code);
      CHECK(pairs[code] >= 12);
    }
  }
}
