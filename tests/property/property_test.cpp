// SPDX-License-Identifier: Apache-2.0
// The same answer however a statement is written: accents, case, labels, numbers, inflection,
// order, language. Floors in corpus/floors.json; build/dev/tests/okrlint_properties --failures
// corpus/labelled/*.jsonl corpus/twins.jsonl lists what is answered otherwise.
#include <doctest/doctest.h>

#include "eval/corpus.hpp"
#include "property/properties.hpp"
#include "rule/builtin.hpp"
#include "tests/paths.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

figures shares(const kept& found) {
  figures out;
  for (const auto& [name, sum] : found.of)
    out.emplace_back("same answer: " + name, sum.value().value_or(1));
  return out;
}

void hold(const std::string& lang) {
  const pack& p = builtin_pack();
  const kept found = probe(p, corpus_labels("labelled", lang, code_book(p)).statements);
  CHECK(found.of.size() == 11);  // no property is asked of nothing
  floors().hold("properties", lang, shares(found));
}

}  // namespace

TEST_CASE("properties: Spanish statements, written otherwise") {
  hold("es");
}
TEST_CASE("properties: English statements, written otherwise") {
  hold("en");
}

TEST_CASE("properties: twins in Spanish and English") {
  const pack& p = builtin_pack();
  const std::vector<twin> all =
      read_twins(file_bytes(okrlint::testing::source_dir("/corpus/twins.jsonl")));
  CHECK(all.size() >= 60);
  const kept found = probe(p, all);
  for (const broken& one : found.failures)
    MESSAGE(one.text << " / " << one.changed << ": lost " << one.lost << " gained " << one.gained);
  floors held;
  for (const std::string lang : {"es", "en"}) held.hold("twins", lang, shares(found));
}
