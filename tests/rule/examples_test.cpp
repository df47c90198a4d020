// SPDX-License-Identifier: Apache-2.0
// Every example of every rule and of types.json goes the whole way: a rule file is its own test.
#include <doctest/doctest.h>

#include "rule/builtin.hpp"
#include "rule/example_verdict.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

constexpr language spoken[] = {language::es, language::en};

void check_all(sort_of sort) {
  const pack& p = builtin_pack();
  for (std::uint16_t i = 0; i < p.rules.size(); ++i) {
    const plan how = plan_for_examples(p, p.rules[i]);
    for (const language l : spoken) {
      for (const example_list& list : examples_of(p, p.rules[i], l)) {
        if (list.sort != sort) continue;
        for (const example& e : part_of(p.examples, list.of)) {
          std::string told;
          for (const std::string& wrong : broken_promises(p, how, i, l, e, list, &told))
            FAIL_CHECK(p.rules[i].id << ": " << wrong << "\n" << told);
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("bad examples: their rule fires, alone, where marked") {
  check_all(sort_of::bad);
}
TEST_CASE("good examples: nothing warns") {
  check_all(sort_of::good);
}
TEST_CASE("near examples: their rule is silent") {
  check_all(sort_of::near);
}

TEST_CASE("every rule has its texts and examples") {
  const pack& p = builtin_pack();
  CHECK(!p.rules.empty());
  for (const rule& r : p.rules) {
    INFO(r.id);
    CHECK(r.sources.count > 0);
    for (const rule_text& t : r.texts) {
      CHECK(!t.name.empty());
      CHECK(!t.message.empty());
      CHECK(!t.question.empty());
      CHECK(!t.why.empty());
    }
  }
}

TEST_CASE("examples of types.json get their line") {
  const pack& p = builtin_pack();
  const plan how = resolve(p, {});
  CHECK(!p.types.empty());
  for (std::size_t line = 0; line < p.types.size(); ++line) {
    for (const std::string& wrong : lines_of_types_missed(p, how, line))
      FAIL_CHECK(p.types[line].id << ": " << wrong);
  }
}
