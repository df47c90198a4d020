// SPDX-License-Identifier: Apache-2.0
// Accuracy on the project's own labelled statements does not fall; corpus/floors.json holds the
// floors, which are only ever raised (RAISE_FLOORS=1).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "eval/known_errors.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

const pack& p = builtin_pack();

constexpr const char* languages[] = {"es", "en"};

}  // namespace

TEST_CASE("floors: accuracy on the labelled statements") {
  floors held;
  const code_book codes(p);
  for (const char* kind : statement_kinds) {
    for (const char* lang : languages) {
      const label_file labels = corpus_labels(kind, lang, codes);
      held.hold(kind, lang, figures_of(p, labels, lang));
      CHECK(scored(p, labels, lang, severity::info).lost == 0);
    }
  }
}

TEST_CASE("floors: contrast pairs of corpus/pairs") {
  // `okrlint eval --errors 99 corpus/pairs/es.jsonl` prints those that fail.
  floors held;
  const code_book codes(p);
  for (const std::string lang : {"es", "en"})
    held.hold("pairs", lang, figures_of_pairs(p, corpus_labels("pairs", lang, codes), lang));
}

TEST_CASE("floors: what is answered right stays right, one by one") {
  // corpus/known-errors.json lists what is not; RAISE_FLOORS=1 writes it anew, for a look at what
  // came and went.
  const code_book codes(p);
  errors_by_id all;
  std::map<std::string, label_file> files;
  const auto read = [&](const std::string& kind, const std::string& lang) {
    label_file& labels = files[kind + lang] = corpus_labels(kind, lang, codes);
    all.merge(errors_of(p, labels, lang));
  };
  for (const char* lang : languages) {
    for (const char* kind : statement_kinds) read(kind, lang);
    read("pairs", lang);
  }
  if (std::getenv("RAISE_FLOORS") != nullptr) known_errors::write(all);
  const known_errors known;
  std::set<std::string> ids;
  for (const auto& [name, labels] : files) {
    for (const std::string& one : known.differing(labels, all)) FAIL_CHECK(one);
    for (const labelled_statement& one : labels.statements)
      CHECK_MESSAGE(ids.insert(one.id).second, one.id);
    for (const labelled_pair& one : labels.pairs)
      CHECK_MESSAGE(ids.insert(one.fires.id).second, one.fires.id);
  }
  for (const std::string& id : known.ids()) CHECK_MESSAGE(ids.count(id) == 1, id);
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
