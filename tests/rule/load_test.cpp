// SPDX-License-Identifier: Apache-2.0
#include "rule/load.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

std::string rule_with(const std::string& members) {
  return R"({"id": "my-rule", "scope": "key_result", "es": {"message": "m"}, )" + members + "}";
}
std::string rule_when(const std::string& when) {
  return rule_with(R"("params": {"max": 8}, "cases": [{"severity": "warning", "when": )" + when +
                   "}]");
}
std::vector<load_error> errors_of(const std::string& text,
                                  const std::string& path = "rules/my-rule.json") {
  const pack_file file{path, text};
  return load_pack({&file, 1}, &builtin_pack()).errors;
}
std::string told(const std::vector<load_error>& errors) {
  std::string out;
  for (const load_error& e : errors) {
    out += e.file + ":" + std::to_string(e.line) + ":" + std::to_string(e.column) + ": " +
           e.message + " " + e.hint + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a rule that is right gives no error") {
  CHECK(told(errors_of(rule_when(R"({"type": ["deliverable"], "words": {"over": "$max"}})")))
            .empty());
}

TEST_CASE("wrong rules are told with their place and a hint") {
  struct row {
    std::string text, message, hint;
  };
  const row rows[] = {
      {rule_when(R"({"tipe": "deliverable"})"), "no condition is called \"tipe\"", "\"type\""},
      {rule_when(R"({"type": "deliverabel"})"), "no type is called", "\"deliverable\""},
      {rule_when(R"({"lead": "wrok"})"), "no class is called", "\"work\""},
      {rule_when(R"({"mark": "bonsu"})"), "no mark is called", "\"bonus\""},
      {rule_when(R"({"has": "baselin"})"), "no has is called", "\"baseline\""},
      {rule_when(R"({"words": {"over": "$mx"}})"), "no param is called", "\"max\""},
      {rule_when(R"({"words": {"ovr": 3}})"), "no comparison is called", "\"over\""},
      {rule_when(R"({"relation": "from<from"})"), "no relation is called", "\"from<to\""},
      {rule_when(R"({"krs": {"al": {}}})"), "no quantifier is called", "\"all\""},
      {rule_when(R"({"sequence": "<prep_bi> <f_ger>"})"), "no class is called", ""},
      {rule_when(R"({"sequence": "@own_act per day"})"), "only in the marks", ""},
      {rule_when(R"({"sequence": "^ =send"})"), "only in the marks", ""},
      {rule_when(R"({"matches": "("})"), "not a regular expression", ""},
      {rule_when(R"({"similar": {"over": 80}})"), "expected what it is compared with", "sibling"},
      {rule_when(R"([])"), "a condition is an object", ""},
      {rule_with(R"("cases": [{"severity": "fatal", "when": {}}])"), "no severity is called", ""},
      {rule_with(R"("cases": [{"severity": "warning"}])"), "a case says when it holds", ""},
      {rule_with(R"("cases": [])"), "a rule has cases", ""},
      {rule_with(R"("yield_to": ["kr-output"], "cases": [{"severity": "info", "when": {}}])"),
       "unknown key \"yield_to\"", "\"yields_to\""},
      {rule_with(R"("yields_to": ["kr-ouput"], "cases": [{"severity": "info", "when": {}}])"),
       "no rule is called", "\"kr-output\""},
      {rule_with(R"("at": "leed", "cases": [{"severity": "info", "when": {}}])"),
       "no place is called", "\"lead\""},
      {R"({"scope": "key_result"})", "\"id\" is missing", ""},
      {R"({"id": "My Rule"})", "kebab-case", ""},
  };
  for (const row& r : rows) {
    const auto errors = errors_of(r.text);
    INFO(r.text << "\n" << told(errors));
    REQUIRE(errors.size() >= 1);
    CHECK(errors[0].message.find(r.message) != std::string::npos);
    CHECK(errors[0].hint.find(r.hint) != std::string::npos);
  }
}

TEST_CASE("an error stands where its key stands") {
  const auto errors = errors_of(
      "{ \"id\": \"my-rule\",\n  \"scope\": \"key_result\", // ñ\n  \"cases\": [\n    "
      "{ \"severity\": \"warning\", \"when\": { \"tipe\": 1 } } ],\n  \"es\": {\"message\": \"m\"} "
      "}");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file == "rules/my-rule.json");
  CHECK(errors[0].line == 4);
  CHECK(errors[0].column == 40);
}

TEST_CASE("what is right in a wrong file is kept") {
  const pack_file files[] = {{"rules/a.json", "{"},
                             {"rules/my-rule.json", rule_when(R"({"type": "deliverable"})")}};
  const load_result r = load_pack(files, &builtin_pack());
  CHECK(r.errors.size() == 1);
  CHECK(rule_named(r.loaded.get(), "my-rule") != no_rule);
}

TEST_CASE("a user's rule stands beside the built-in ones, and replaces one of the same id") {
  const pack& base = builtin_pack();
  std::string own = rule_when(R"({"type": "deliverable"})");
  const pack_file added{"rules/my-rule.json", own};
  const load_result one = load_pack({&added, 1}, &base);
  CHECK(one.loaded.get().rules.size() == base.rules.size() + 1);
  const pack_file other{"rules/kr-output.json", own.replace(own.find("my-rule"), 7, "kr-output")};
  const load_result two = load_pack({&other, 1}, &base);
  CHECK(two.errors.empty());
  CHECK(two.loaded.get().rules.size() == base.rules.size());
  const std::uint16_t i = rule_named(two.loaded.get(), "kr-output");
  CHECK(two.loaded.get().rules[i].texts[0].message == "m");
  CHECK(two.loaded.get().rules[i].texts[1].message ==
        "m");  // the language that it lacks is borrowed
}

TEST_CASE("the order of files does not show") {
  const pack_file a{
      "x/a.json",
      R"({"id": "rule-a", "scope": "set", "es": {"message": "a"}, "cases": [{"severity": "info", "when": {}}]})"};
  const pack_file b{
      "x/b.json",
      R"({"id": "rule-b", "scope": "set", "es": {"message": "b"}, "cases": [{"severity": "info", "when": {}}]})"};
  const pack_file ab[] = {a, b}, ba[] = {b, a};
  const load_result one = load_pack(ab), two = load_pack(ba);
  REQUIRE(one.loaded.get().rules.size() == 2);
  for (std::size_t i = 0; i < 2; ++i)
    CHECK(one.loaded.get().rules[i].id == two.loaded.get().rules[i].id);
}

TEST_CASE("profiles know their rules, params and parents") {
  struct row {
    std::string text, message, hint;
  };
  const row rows[] = {
      {R"({"rules": {"kr-ouput": "off"}})", "no rule is called", "\"kr-output\""},
      {R"({"rules": {"kr-output": "of"}})", "no severity is called", "\"off\""},
      {R"({"rules": {"objective-too-long": {"maxx": 3}}})", "no param is called", "\"max\""},
      {R"({"extends": "defalt"})", "no profile is called", "\"default\""},
      {R"({"extend": "default"})", "unknown key", "\"extends\""},
      {R"({"extends": "mine"})", "in a circle", ""},
  };
  for (const row& r : rows) {
    const auto errors = errors_of(r.text, "rules/profiles/mine.json");
    INFO(r.text << "\n" << told(errors));
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].message.find(r.message) != std::string::npos);
    CHECK(errors[0].hint.find(r.hint) != std::string::npos);
  }
}
