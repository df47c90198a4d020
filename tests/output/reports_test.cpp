// SPDX-License-Identifier: Apache-2.0
// The reports for other tools, byte for byte where they are short; tests/schemas holds them valid.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

namespace {

// One key result a line that the test rule flags; the second has signs that every format escapes.
const std::string draft =
    "Objetivo: Ganar la confianza del cliente\n"
    "- KR1: 100%: niños, \"<ñandú>\" & más del 9% al 15%\n";

struct report_row {
  std::string format, out;
};

outcome report(const folder& dir, const std::string& format) {
  return dir.run("check -f " + format + " a.md");
}

folder& drafts() {
  static folder dir;
  dir.write(".okrlint.json", R"({ "root": true, "select": ["test-rule"], "own_rules": [
    { "id": "test-rule", "scope": "key_result", "cases": [ { "severity": "warning", "when": {} } ], "at": "statement",
      "es": { "name": "Prueba", "message": "100%: «{span}»", "question": "¿A, o b?", "why": "Es una prueba." },
      "en": { "name": "Test", "message": "100%: “{span}”", "question": "A, or b?", "why": "It is a test." } } ] })");
  dir.write("a.md", draft);
  return dir;
}

}  // namespace

TEST_CASE("reports: each service gets its own escapes, columns and levels") {
  const report_row rows[] = {
      {"github",
       "::warning file=a.md,line=2,endLine=2,col=8,endColumn=50,title=test-rule::"
       "100%25: «100%25: niños, \"<ñandú>\" & más del 9%25 al 15%25» ¿A, o b?\n"},
      {"checkstyle",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
       "  <file name=\"a.md\">\n"
       "    <error line=\"2\" column=\"8\" severity=\"warning\" message=\"100%: «100%: niños, "
       "&quot;&lt;ñandú&gt;&quot; &amp; más del 9% al 15%» ¿A, o b?\" "
       "source=\"okrlint.test-rule\"/>\n"
       "  </file>\n</checkstyle>\n"},
      {"junit",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"okrlint\">\n"
       "  <testsuite name=\"a.md\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
       "    <testcase name=\"test-rule:2:8\" classname=\"a.md\">\n"
       "      <failure message=\"100%: «100%: niños, &quot;&lt;ñandú&gt;&quot; &amp; más del 9% al "
       "15%» ¿A, o b?\" type=\"warning\">a.md:2:8: 100%: «100%: niños, "
       "&quot;&lt;ñandú&gt;&quot; &amp; más del 9% al 15%» ¿A, o b?</failure>\n"
       "    </testcase>\n  </testsuite>\n</testsuites>\n"},
      {"rdjson",
       "{\"source\":{\"name\":\"okrlint\"},\"diagnostics\":[\n"
       "{\"message\":\"100%: «100%: niños, \\\"<ñandú>\\\" & más del 9% al 15%» ¿A, o b?\","
       "\"location\":{\"path\":\"a.md\",\"range\":{\"start\":{\"line\":2,\"column\":8},"
       "\"end\":{\"line\":2,\"column\":54}}},\"severity\":\"WARNING\","
       "\"code\":{\"value\":\"test-rule\"}}]}\n"},
  };
  for (const report_row& row : rows) {
    CAPTURE(row.format);
    CHECK(report(drafts(), row.format).out == row.out);
  }
}

TEST_CASE("reports: SARIF speaks of rules in both languages, and of places as they are counted") {
  const auto log = nlohmann::json::parse(report(drafts(), "sarif").out);
  const auto& run = log["runs"][0];
  CHECK(log["version"] == "2.1.0");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const auto name_in = [](const nlohmann::json& component) {
    for (const auto& one : component["rules"]) {
      if (one["id"] == "test-rule") return one["shortDescription"]["text"].get<std::string>();
    }
    return std::string();
  };
  CHECK(name_in(run["tool"]["driver"]) == "Test");
  CHECK(name_in(run["translations"][0]) == "Prueba");
  REQUIRE(run["results"].size() == 1);
  const auto& result = run["results"][0];
  CHECK(result["level"] == "warning");
  CHECK(result["partialFingerprints"]["okrlint/v1"].get<std::string>().size() == 16);
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a.md");
  CHECK(place["region"]["byteOffset"] == 48);
  CHECK(place["region"]["startColumn"] == 8);
  CHECK(place["region"]["endColumn"] == 50);
}

TEST_CASE("reports: GitLab tells the same words in two files apart") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  dir.write("b.md", draft_es);
  const auto all = nlohmann::json::parse(dir.run("check -f gitlab .").out);
  REQUIRE(all.size() == 4);
  CHECK(all[0]["severity"] == "minor");
  CHECK(all[0]["fingerprint"] != all[2]["fingerprint"]);
}

TEST_CASE("reports: several at once, each where it was asked for") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  const outcome done = dir.run("check -f concise -f sarif:out.sarif -f junit:deep.xml a.md");
  CHECK(done.out == dir.run("check -f concise a.md").out);
  CHECK(dir.read("out.sarif") == dir.run("check -f sarif a.md").out);
  CHECK(dir.read("deep.xml") == dir.run("check -f junit a.md").out);
  const outcome alone = dir.run("check -f sarif:only.sarif a.md");
  CHECK(alone.out.empty());
  CHECK(dir.read("only.sarif") == dir.read("out.sarif"));

  struct wrong_row {
    std::string arguments, told;
  };
  const wrong_row wrong[] = {
      {"-f json -f sarif a.md", "--format sarif:FILE"},
      {"-f sarif: a.md", "there is no \"sarif:\""},
      {"-f sarf:x a.md", "did you mean \"sarif\"?"},
      {"-f sarif:no/such/folder.sarif a.md", "no/such/folder.sarif: No such file"},
  };
  for (const wrong_row& row : wrong) {
    CAPTURE(row.arguments);
    const outcome said = dir.run("check " + row.arguments);
    CHECK(said.code == 2);
    CHECK(holds(said.err, row.told));
  }
}
