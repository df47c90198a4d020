// SPDX-License-Identifier: Apache-2.0
// `okrlint eval`. The expected figures of fixture.jsonl were made by the reference scorer of the
// label format, with rules that fire on a word of their own (fixture.config.json):
//   score.py 'okrlint --config fixture.config.json' fixture.jsonl --json [--level warning | --part
//   check --lang es]
// tests/eval/compare.py compares the two over any labels.
#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"
#include "tests/paths.hpp"

using namespace okrlint::testing;
using nlohmann::json;

namespace {

const std::string here = okrlint::testing::source_dir("/tests/eval/");

json read_json(const std::string& name) {
  std::ifstream in(here + name);
  return json::parse(in);
}

/// Every figure of `want` is in `have`, and nothing else.
void check_same(const json& want, const json& have, const std::string& at) {
  INFO(at);
  REQUIRE(want.is_number() == have.is_number());
  if (want.is_number()) {
    CHECK(std::abs(want.get<double>() - have.get<double>()) < 1e-9);
  } else if (want.is_structured()) {
    CHECK(want.size() == have.size());
    for (const auto& [key, value] : want.items()) {
      const bool there = want.is_array() || have.contains(key);
      CHECK_MESSAGE(there, key);
      if (there)
        check_same(value, want.is_array() ? have.at(std::stoul(key)) : have.at(key),
                   at + "/" + key);
    }
  } else {
    CHECK(want == have);
  }
}

}  // namespace

TEST_CASE("eval: the figures are those of the reference scorer") {
  const folder dir;
  const std::string base = "eval --json --config " + here + "fixture.config.json ";
  struct row {
    std::string options, expected;
  };
  for (const row& one : {row{"", "fixture.info.json"},
                         {"--level warning ", "fixture.warning.json"},
                         {"--part check --lang es ", "fixture.check.es.json"}}) {
    const outcome got = dir.run(base + one.options + here + "fixture.jsonl");
    REQUIRE(got.code == 0);
    check_same(read_json(one.expected), json::parse(got.out), one.expected);
  }
}

TEST_CASE("eval: errors of the check part are never listed") {
  const folder dir;
  const outcome got = dir.run("eval --json --errors 999 --config " + here + "fixture.config.json " +
                              here + "fixture.jsonl");
  std::ifstream labels(here + "fixture.jsonl");
  std::map<std::string, json> by_id;
  for (std::string line; std::getline(labels, line);) {
    const json one = json::parse(line);
    by_id[one["id"]] = one;
  }
  const json errors = json::parse(got.out)["errors"];
  CHECK(errors.size() > 40);
  for (const json& one : errors) {
    const json& label = by_id.at(one["id"]);
    CHECK(label.value("part", "") != "check");
    CHECK(label["text"] == one["text"]);
    const auto& fires = label["fires"];
    const bool wanted = std::find(fires.begin(), fires.end(), one["code"]) != fires.end();
    CHECK((one["kind"] == "miss") == wanted);
  }
  CHECK(
      dir.run("eval --errors 99 --config " + here + "fixture.config.json " + here + "fixture.jsonl")
          .out.find("\nfalse alarm\t") != std::string::npos);
}

TEST_CASE("eval: a file that names rules only is measured on these") {
  const folder dir;
  const auto label = [](const std::string& text, const std::string& fires) {
    return R"({"lang": "en", "kind": "key_result", "text": ")" + text + R"(", "fires": [)" + fires +
           "]}\n";
  };
  dir.write("house.jsonl", label("Draw a zebra in 3 rooms", "\"no-zebra\"") +
                               label("Paint a horse in 3 rooms", "\"no-zebra\"") +
                               label("See zebras", "") + label("Launch the portal", ""));
  const std::string command = "eval --config " + here + "fixture.config.json house.jsonl ";
  const json got = json::parse(dir.run(command + "--json").out);
  CHECK(got.dump() ==
        R"({"en":{"codes":{"no-zebra":{"f1":0.5,"precision":0.5,"recall":0.5,"tp_fp_fn":[1,1,1]}},)"
        R"("f1":0.5,"lost":0,"macro":0,"precision":0.5,"recall":0.5,"tp_fp_fn":[1,1,1]}})");
  CHECK(dir.run(command + "--min-f1 0.5").code == 0);
  CHECK(dir.run(command + "--min-f1 0.51").code == 1);
  CHECK(dir.run(command + "--min-f1 many").code == 2);
}

TEST_CASE("eval: a pair is right when the code tells its members apart") {
  const folder dir;
  const auto pair = [](const std::string& fires, const std::string& clean) {
    return R"({"id": "en-1", "code": "direction", "kind": "key_result", "fires_text": "Sales )" +
           fires + R"(", "clean_text": "Sales )" + clean + "\"}\n";
  };
  const std::string marked = "zkrdirectioncontradiction";
  dir.write("pairs.jsonl",
            pair(marked, "") + pair("", "") + pair(marked, marked) + pair("", marked));
  const outcome got =
      dir.run("eval --errors 9 --config " + here + "fixture.config.json pairs.jsonl");
  CHECK(holds(got.out, "en  direction       pairs 0.250  1/4\n"));
  CHECK(holds(got.out, "miss\tdirection\tpairs.jsonl:2\ten-1\tSales \n"));
  CHECK(holds(got.out, "false alarm\tdirection\tpairs.jsonl:3\ten-1\tSales " + marked));
}

TEST_CASE("eval: what is wrong with a label is said with its place") {
  const folder dir;
  struct row {
    std::string label, told;
  };
  const row rows[] = {
      {R"({"lang": "en", "kind": "key_result", "text": "x", "fires": ["ouput"]})",
       R"(a.jsonl:2:61: there is no code or rule of statements "ouput"
  hint: did you mean "output"?)"},
      {R"({"lang": "en", "kind": "objective", "text": "x", "fires": ["output"]})",
       "a.jsonl:2:60: \"output\" is not said of an objective"},
      {R"({"lang": "en", "kind": "key_result", "text": "x", "fire": []})",
       "a.jsonl:2:51: \"fire\" is no key of a label\n  hint: did you mean \"fires\"?"},
      {R"({"lang": "en", "kind": "key_result", "text": "x"})", "a.jsonl:2:1: \"fires\" is missing"},
      {R"({"kind": "key_result", "text": "x", "fires": []})",
       "a.jsonl:2:1: the language is \"es\" or \"en\"\n  hint: add \"lang\""},
      {R"({"lang": "en", "kind": "kr", "text": "x", "fires": []})",
       "a.jsonl:2:16: the kind is \"objective\" or \"key_result\""},
      {R"({"lang": "en", "kind": "key_result", "text": 3, "fires": []})",
       "a.jsonl:2:38: expected a string"},
      {R"({"lang": "en", "kind": "key_result", "text": "x", "fires": [], "type": "metric"})",
       "a.jsonl:2:64: there is no type \"metric\""},
      {R"({"lang": "en")", "a.jsonl:2:14: not well-formed JSON"},
      {R"([1])", "a.jsonl:2:1: expected an object"},
      {R"({"lang": "en", "kind": "key_result", "code": "vague", "fires_text": "x"})",
       "a.jsonl:2:1: \"clean_text\" is missing"},
  };
  const std::string good =
      R"({"lang": "en", "kind": "key_result", "text": "NPS", "fires": ["bare-metric", "no-number"]})";
  for (const row& one : rows) {
    dir.write("a.jsonl", good + "\n" + one.label + "\n\n" + good);
    const outcome got = dir.run("eval --json a.jsonl");
    CAPTURE(got.err);
    CHECK(got.code == 2);
    CHECK(holds(got.err, one.told));
    CHECK(json::parse(got.out)["en"]["lost"] == 0);  // the other lines are measured all the same
  }
  CHECK(holds(dir.run("eval nowhere.jsonl").err, "nowhere.jsonl: "));
}
