// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

TEST_CASE("a mistake in a configuration is told with its place and a hint, and the rest holds") {
  struct row {
    std::string config, told;
  };
  const row rows[] = {
      {"{\n  \"levle\": \"info\"\n}",
       ".okrlint.json:2:3: unknown key \"levle\"\n  hint: did you mean \"level\"?"},
      {"{ \"profile\":\n  \"scrum-m\" }",
       ".okrlint.json:1:3: there is no profile \"scrum-m\"\n  hint: did you mean \"scrum-mx\"?"},
      {"{ \"rules\": { \"kr-outpt\": \"off\" } }",
       ".okrlint.json:1:14: there is no rule \"kr-outpt\"\n  hint: did you mean \"kr-output\"?"},
      {"{ \"rules\": { \"kr-output\": \"fatal\" } }",
       ".okrlint.json:1:14: unknown value \"fatal\""},
      {"{ \"rules\": { \"objective-too-long\": { \"maxx\": 3 } } }",
       ".okrlint.json:1:38: objective-too-long has no \"maxx\"\n  hint: did you mean \"max\"?"},
      {"{ \"rules\": { \"objective-too-long\": { \"max\": \"many\" } } }",
       ".okrlint.json:1:38: expected a whole number"},
      {"{ \"level\": \"warn\" }",
       ".okrlint.json:1:3: unknown value \"warn\"; expected one of info, warning, error"},
      {"{ \"root\": 1 }", ".okrlint.json:1:3: \"root\" is true or false"},
      {"{ \"level\": \"info\", \"level\": \"error\" }", ".okrlint.json:1:"},
      {"{ \"level\": \"info\"", ".okrlint.json:1:"},
      {"[]", ".okrlint.json:1:1: a configuration is a JSON object"},
      {"{ \"extends\": \"none.json\" }", "none.json: cannot read the configuration"},
      {"{ \"overrides\": [ { \"rules\": {} } ] }",
       ".okrlint.json:1:18: an override is an object with \"files\""},
      {"{ \"overrides\": [ { \"files\": \"*\", \"ruls\": {} } ] }",
       "unknown key \"ruls\" in an override\n  hint: did you mean \"rules\"?"},
      {"{ \"own_rules\": [\n  { \"id\": \"x-y\",\n    \"scop\": \"set\" } ] }",
       ".okrlint.json:3:5: "},
      {"{ \"own_files\": \"rule.json\" }", ".okrlint.json:1:3: cannot read rule.json"},
      {"{ \"select\": [ \"kr-outpu\" ] }", ".okrlint.json:1:3: there is no rule \"kr-outpu\""},
  };
  for (const row& one : rows) {
    const folder dir;
    dir.write(".okrlint.json", one.config);
    dir.write("a.md", draft_es);
    const outcome got = dir.run("check a.md");
    CAPTURE(one.config);
    CAPTURE(got.err);
    CHECK(got.code == 2);
    CHECK(holds(got.err, one.told));
    CHECK(holds(got.err, "3 statements in 1 draft"));
  }
}

TEST_CASE("configuration is found upward from the file, up to root or a .git; the nearer wins") {
  const folder dir;
  dir.write(".okrlint.json", R"({ "root": true, "level": "error", "fail_level": "info" })");
  dir.write("in/.okrlint.json", "{\n  // nearer\n  \"level\": \"info\"\n}");
  dir.write("in/deep/a.md", draft_es);
  dir.write("repo/.git/HEAD", "");
  dir.write("repo/a.md", draft_es);
  const outcome got = dir.run("config --for in/deep/a.md");
  CHECK(holds(got.out, "\"info\"                   in/.okrlint.json:3\n"));
  CHECK(holds(got.out,
              "fail_level                           \"info\"                   .okrlint.json:1\n"));
  CHECK(holds(dir.run("config --for repo/a.md").out, "There is no .okrlint.json from here upward"));
}

TEST_CASE("extends stands under the file that says it, relative to it; circles end") {
  const folder dir;
  dir.write("base/team.json",
            R"({ "extends": "../.okrlint.json", "level": "error", "profile": "scrum-mx" })");
  dir.write(".okrlint.json", R"({ "root": true, "extends": ["base/team.json"], "level": "info" })");
  const outcome got = dir.run("config --for a.md");
  CHECK(got.code == 0);
  CHECK(holds(got.out, "\"info\"                   .okrlint.json:1\n"));
  CHECK(holds(got.out, "\"scrum-mx\"               base/team.json:1\n"));
}

TEST_CASE("overrides hold for the files that they name, the later over the earlier") {
  const folder dir;
  dir.write(".okrlint.json", R"({ "root": true, "level": "error", "overrides": [
    { "files": ["new/**", "*.okr"], "level": "info" },
    { "files": "new/old.md", "level": "warning" } ] })");
  struct row {
    std::string file, level;
  };
  for (const row& one : {row{"a.md", "\"error\""},
                         {"new/a.md", "\"info\""},
                         {"x/b.okr", "\"info\""},
                         {"new/old.md", "\"warning\""}}) {
    CAPTURE(one.file);
    CHECK(holds(dir.run("config --for " + one.file).out,
                "level                                " + one.level));
  }
}

TEST_CASE("the command line stands over the configuration") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  CHECK(dir.run("check --select kr-output -f concise a.md").out.empty());
  CHECK(dir.run("check --ignore test-rule -f concise a.md").out.empty());
  dir.write("other.json", R"({ "ignore": ["kr-output"], "select": [] })");
  CHECK_FALSE(holds(dir.run("check --config other.json -f concise a.md").out, "test-rule"));
}

TEST_CASE("own rules and words come from the configuration or from files that it names") {
  const folder dir;
  dir.write(
      "okr/rule.json",
      R"({ "id": "own-short", "scope": "objective", "cases": [ { "severity": "error", "when": { "words": { "over": "$max" } } } ],
    "params": { "max": 3 }, "en": { "name": "n", "message": "{n} words, {max} at most.", "why": "w" }, "es": { "name": "n", "message": "{n} palabras, {max} a lo sumo.", "why": "w" } })");
  dir.write(".okrlint.json",
            R"({ "root": true, "own_files": "okr/rule.json", "select": ["own-short"] })");
  dir.write("a.md", draft_es);
  const outcome got = dir.run("check -f concise a.md");
  CAPTURE(got.err);
  CHECK(got.code == 1);
  CHECK(holds(got.out, "a.md:1:11: error own-short "));
  CHECK(holds(dir.run("rules").out, "own-short"));
  CHECK(holds(dir.run("explain own-short").out, "own-short: n"));
}

TEST_CASE("excluded files are left out of a walk, and of what is named under --force-exclude") {
  const folder dir;
  std::string config(test_config);
  config.insert(config.find("\"select\""), "\"exclude\": [\"old/\", \"b.md\"], ");
  dir.write(".okrlint.json", config);
  for (const char* name : {"a.md", "b.md", "old/c.md"}) dir.write(name, draft_es);
  CHECK_FALSE(holds(dir.run("check -f concise .").out, "b.md"));
  CHECK_FALSE(holds(dir.run("check -f concise .").out, "c.md"));
  CHECK(holds(dir.run("check -f concise b.md").out, "b.md:2:8"));
  CHECK(dir.run("check -f concise --force-exclude b.md old/c.md").out.empty());
}

TEST_CASE("init writes a configuration that is good, and never overwrites") {
  const folder dir;
  for (const std::string ui : {"es", "en"}) {
    CHECK(dir.run("init --ui " + ui).code == 0);
    const outcome got = dir.run("config --for a.md");
    CAPTURE(got.err);
    CHECK(got.code == 0);
    CHECK(got.err.empty());
    const std::string before = dir.read(".okrlint.json");
    CHECK(dir.run("init").code == 2);
    CHECK(dir.read(".okrlint.json") == before);
    std::filesystem::remove(dir / ".okrlint.json");
  }
}

TEST_CASE("the commented lines of init's file are good too") {
  const folder dir;
  dir.write("rules/my-rule.json",
            R"({ "id": "my-rule", "scope": "set", "cases": [ { "severity": "info", "when": {} } ],
    "en": { "name": "n", "message": "m", "why": "w" }, "es": { "name": "n", "message": "m", "why": "w" } })");
  CHECK(dir.run("init --ui en").code == 0);
  std::string text = dir.read(".okrlint.json");
  for (const char* line : {"// \"rules\"", "//   \"", "//   \"", "// },", "// ,", "// ,", "// ,"}) {
    REQUIRE(text.find(line) != std::string::npos);
    text.erase(text.find(line), 2);
  }
  dir.write(".okrlint.json", text);
  const outcome got = dir.run("config --for teams/new/a.md");
  CAPTURE(text);
  CAPTURE(got.err);
  CHECK(got.code == 0);
  CHECK(holds(got.out, "\"scrum-mx\""));
}
