// SPDX-License-Identifier: Apache-2.0
#include "finding/suppression.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "okrlint.hpp"
#include "rule/builtin.hpp"
#include "rule/load.hpp"

using namespace okrlint;

namespace {

/// A rule "kr-any" that every key result breaks, and two about suppressions.
const load_result& tiny() {
  static const pack_file files[] = {
      {"rules/any.json", R"({"id": "kr-any", "scope": "key_result", "en": {"message": "m"},
                             "cases": [{"severity": "warning", "when": {}}]})"},
      {"rules/more.json", R"({"id": "kr-more", "scope": "key_result", "en": {"message": "m"},
                             "cases": [{"severity": "info", "when": {}}]})"},
      {"rules/unused.json",
       R"({"id": "unused", "scope": "document", "en": {"message": "m"}, "cases": [
                             {"severity": "warning", "when": {"suppression": "unknown"}},
                             {"severity": "warning", "when": {"suppression": "unused"}}]})"},
      {"rules/reason.json",
       R"({"id": "reason", "scope": "document", "en": {"message": "m"}, "cases": [
                             {"severity": "info", "when": {"suppression": "unreasoned"}}]})"}};
  static const load_result loaded = load_pack(files, &builtin_pack());
  return loaded;
}

/// Findings of our own rules, "id@line", suppressed ones in brackets.
std::string found(const std::string& text,
                  std::vector<std::string> select = {"kr-any", "kr-more", "unused", "reason"}) {
  const pack& p = tiny().loaded.get();
  settings wanted;
  wanted.level = severity::info;
  for (const rule& r : p.rules) {
    if (std::find(select.begin(), select.end(), r.id) == select.end())
      wanted.rules.push_back({std::string(r.id), severity::off, {}});
  }
  const report r = check(p, wanted, {"x.okr.md", text}, {"x.okr.md", true});
  const line_index lines(text);
  std::string out;
  for (const finding& f : r.findings) {
    const std::string one =
        std::string(p.rules[f.rule].id) + "@" + std::to_string(lines.locate(f.where.begin).line);
    out += (out.empty() ? "" : " ") + (f.suppressed ? "(" + one + ")" : one);
  }
  return out;
}

}  // namespace

TEST_CASE("a suppression binds to the next statement, a range to its lines, a file to all") {
  CHECK(tiny().errors.empty());
  struct row {
    const char* text;
    const char* found;
  };
  const row rows[] = {
      {"Objective: Win\n- KR1: Sales to 3\n", "kr-any@2 kr-more@2"},
      {"Objective: Win\n<!-- okrlint-disable-next kr-any: agreed -->\n- KR1: Sales to 3\n- KR2: "
       "Sales to 4\n",
       "(kr-any@3) kr-more@3 kr-any@4 kr-more@4"},
      {"Objective: Win\n<!-- okrlint-disable-next kr-any, kr-more: agreed -->\n- KR1: Sales to 3\n",
       "(kr-any@3) (kr-more@3)"},
      {"Objective: Win\n<!-- okrlint-disable-next -->\n- KR1: Sales to 3\n",
       "reason@2 (kr-any@3) (kr-more@3)"},
      {"Objective: Win\n<!-- okrlint-disable kr-any: for now -->\n- KR1: Sales to 3\n<!-- "
       "okrlint-enable kr-any -->\n- KR2: Sales to 4\n",
       "(kr-any@3) kr-more@3 kr-any@5 kr-more@5"},
      {"<!-- okrlint-disable-file kr-more: ours -->\nObjective: Win\n- KR1: Sales to 3\n",
       "kr-any@3 (kr-more@3)"},
      {"Objective: Win\n<!-- okrlint-disable-next kr-none: oh -->\n- KR1: Sales to 3\n",
       "unused@2 kr-any@3 kr-more@3"},
      {"Objective: Win\n- KR1: Sales to 3\n<!-- okrlint-disable-next kr-any: late -->\n",
       "kr-any@2 kr-more@2 unused@3"},
  };
  for (const row& r : rows) {
    INFO(r.text);
    CHECK(found(r.text) == r.found);
  }
}

TEST_CASE("a suppression of a rule that is off is no idle one") {
  CHECK(found("Objective: Win\n<!-- okrlint-disable-next kr-more: ours -->\n- KR1: Sales to 3\n",
              {"kr-any", "unused"}) == "kr-any@3");
}
