// SPDX-License-Identifier: Apache-2.0
// Every example of every rule and of types.json goes the whole way: a rule file is its own test.
#include <doctest/doctest.h>

#include "example_draft.hpp"
#include "rule/builtin.hpp"
#include "rule/names.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

constexpr language spoken[] = {language::es, language::en};

std::string told(const pack& p, const report& r, const std::string& text) {
  std::string out;
  for (const finding& f : r.findings) {
    if (!counts(f)) continue;
    out += " " + std::string(p.rules[f.rule].id) + "/" +
           std::string(names::severities()[static_cast<std::size_t>(f.level)]);
    out += "[" + std::string(slice(text, f.where)) + "]";
  }
  return out.empty() ? " nothing" : out;
}

report run_example(const pack& p, const rule& r, const example_draft& draft) {
  settings wanted;
  wanted.level = severity::info;
  wanted.rules.push_back({std::string(r.id), {}, {}});
  plan how = resolve(p, wanted);
  return check(p, how, {"example.okr.md", draft.text}, {"example.okr.md", true});
}

enum class sort_of { bad, good, near };

void check_example(const pack& p, std::uint16_t index, language l, const example& e, sort_of sort) {
  const rule& r = p.rules[index];
  const example_draft draft = draft_of(lines_of(p, e), r.scope, l);
  const report result = run_example(p, r, draft);
  const finding* own = nullptr;
  // What is wrong with a set or a file as a whole may be wrong with its lines as well.
  const bool about_whole = r.scope == rule_scope::set || r.scope == rule_scope::document;
  const finding_kind own_kind =
      r.scope == rule_scope::set ? finding_kind::set : finding_kind::document;
  bool other = false, on_mark = false;
  for (const finding& f : result.findings) {
    if (!counts(f)) continue;
    if (f.rule == index) {
      own = &f;
      on_mark = on_mark || f.where == draft.marked;
    } else if (f.level >= severity::warning &&
               !(about_whole && sort == sort_of::bad && f.kind != own_kind)) {
      other = true;
    }
  }
  const std::string line(slice(draft.text, draft.body));
  INFO(r.id << " " << names::languages()[static_cast<std::size_t>(l)] << ": " << line);
  INFO("found:" << told(p, result, draft.text));
  if (sort == sort_of::near) {
    CHECK_MESSAGE(own == nullptr, "near: the rule fires");
  } else if (sort == sort_of::good) {
    CHECK_MESSAGE(own == nullptr, "good: the rule fires");
    CHECK_MESSAGE(!other, "good: another rule warns");
  } else {
    CHECK_MESSAGE(own != nullptr, "bad: the rule is silent");
    CHECK_MESSAGE(!other, "bad: another rule warns too");
    if (own && !draft.marked.empty()) {
      CHECK_MESSAGE(on_mark, "bad: marked «" << slice(draft.text, draft.marked) << "»");
    }
  }
}

void check_all(sort_of sort) {
  const pack& p = builtin_pack();
  for (std::uint16_t i = 0; i < p.rules.size(); ++i) {
    for (const language l : spoken) {
      const rule_text& text = p.rules[i].texts[static_cast<std::size_t>(l)];
      const run examples = sort == sort_of::bad    ? text.bad
                           : sort == sort_of::good ? text.good
                                                   : text.near;
      for (const example& e : part_of(p.examples, examples)) check_example(p, i, l, e, sort);
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
  for (std::size_t line = 0; line < p.types.size(); ++line) {
    for (const language l : spoken) {
      for (const example& e :
           part_of(p.examples, p.types[line].examples[static_cast<std::size_t>(l)])) {
        const example_draft draft = draft_of(lines_of(p, e), rule_scope::key_result, l);
        const report r = check(p, how, {"example.okr.md", draft.text}, {"example.okr.md", true});
        INFO(p.types[line].id << ": " << slice(draft.text, draft.body));
        REQUIRE(r.framed.of.size() >= 2);
        const std::size_t got = r.framed.of[1].because;
        CHECK_MESSAGE(got == line,
                      "decided by " << (got < p.types.size() ? p.types[got].id : "no line"));
      }
    }
  }
}
