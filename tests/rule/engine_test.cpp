// SPDX-License-Identifier: Apache-2.0
// Whole drafts through the street: scopes, settings, profiles, users' rules.
#include "rule/engine.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rule/builtin.hpp"
#include "rule/load.hpp"

using namespace okrlint;

namespace {

constexpr const char* results =
    "- KR1: Reducir la espera en caja de 9 a 4 minutos\n- KR2: Subir la recompra de 22% a 30%\n";

/// "rule/severity@line" of what one rule found (all rules: "").
std::string found(const std::string& text, const std::string& only, const settings& wanted = {},
                  const pack& p = builtin_pack()) {
  const report r = check(p, wanted, {"x.okr.md", text}, {"x.okr.md", true});
  const line_index lines(text);
  std::string out;
  for (const finding& f : r.findings) {
    const std::string id(p.rules[f.rule].id);
    if (!only.empty() && id != only) continue;
    const char level = " iwe"[static_cast<int>(f.level)];
    out += (out.empty() ? "" : " ") + (only.empty() ? id + "/" : "") + level + "@" +
           std::to_string(lines.locate(f.where.begin).line);
  }
  return out;
}

settings with(const std::string& profile, std::vector<rule_choice> rules = {}) {
  settings out;
  out.profile = profile;
  out.rules = std::move(rules);
  return out;
}

}  // namespace

TEST_CASE("sets are judged at their objective") {
  CHECK(found("Objetivo: Que la feria vuelva a llenarse\n", "set-kr-count") == "e@1");
  CHECK(found("Objetivo: Que la feria vuelva a llenarse\n- KR1: Subir las ventas de 3 a 5\n",
              "set-kr-count") == "i@1");
  CHECK(found("Objetivo: Que la feria vuelva a llenarse\n" + std::string(results),
              "set-kr-count") == "");
  std::string many = "Objetivo: Que la feria vuelva a llenarse\n" + std::string(results);
  for (int i = 3; i < 8; ++i)
    many += "- KR" + std::to_string(i) + ": Subir la venta de pan de 3 a " +
            std::to_string(20 + i) + "\n";
  CHECK(found(many, "set-kr-count") == "w@1");
  CHECK(found(many, "set-kr-count", with("default", {{"set-kr-count", {}, {{"max", 9}}}})) == "");
}

TEST_CASE("the same key result twice: the second is told") {
  const std::string kr = "- KR1: Reducir la espera de 9 a 4 minutos\n";
  CHECK(found("Objetivo: Una urgencia que no da miedo\n" + kr + kr, "set-duplicate-kr") == "e@3");
  CHECK(found("Objetivo: Ganar al vecino\n" + kr + "\nObjetivo: Ganar al cliente\n" + kr,
              "set-duplicate-kr") == "");
}

TEST_CASE("a document is judged once") {
  const document unread = read_draft("", builtin_pack().words, {"x.okr.md", true});
  CHECK(unread.unparsed.empty());
  CHECK(found("", "") == "");
}

TEST_CASE("notes and headings are read for pay only") {
  const std::string set = "Objetivo: Ganar la confianza del cliente\n" + std::string(results);
  CHECK(found(set + "\nNota: estos KR cuentan para el bono del trimestre\n", "") ==
        "doc-missing-period/i@1 doc-no-owner/i@1 bonus-linked/w@5");
  CHECK(found("# OKR ligados al bono anual\n\n" + set, "bonus-linked") == "w@1");
}

TEST_CASE("profiles, choices, selecting and ignoring") {
  const std::string draft = "Objetivo: Ganar la confianza y la lealtad del cliente\n" +
                            std::string(results) +
                            "Nota: estos KR cuentan para el bono del trimestre\n";
  CHECK(found(draft, "objective-connector") == "i@1");
  CHECK(found(draft, "objective-connector", with("scrum-mx")) == "w@1");
  CHECK(found(draft, "bonus-linked", with("scrum-mx")) == "e@4");
  CHECK(found(draft, "bonus-linked", with("scrum-mx", {{"bonus-linked", severity::off, {}}})) ==
        "");
  CHECK(found(draft, "objective-too-long",
              with("default", {{"objective-too-long", {}, {{"max", 3}}}})) == "i@1");
  settings chosen;
  chosen.select = {"bonus-linked"};
  CHECK(found(draft, "", chosen) == "bonus-linked/w@4");
  settings ignored;
  ignored.ignore = {"bonus-linked"};
  CHECK(found(draft, "bonus-linked", ignored) == "");
}

TEST_CASE("settings that name nothing are told") {
  settings wrong =
      with("scrum-mex", {{"kr-ouput", severity::off, {}}, {"objective-too-long", {}, {{"mx", 3}}}});
  wrong.select = {"placeholde"};
  std::vector<settings_problem> problems;
  resolve(builtin_pack(), wrong, &problems);
  REQUIRE(problems.size() == 4);
  const char* const hints[] = {"scrum-mx", "kr-output", "max", "placeholder"};
  for (std::size_t i = 0; i < 4; ++i) {
    INFO(problems[i].message);
    CHECK(problems[i].hint.find(hints[i]) != std::string::npos);
  }
}

TEST_CASE("a text that is no draft gives nothing") {
  const report r =
      check(builtin_pack(), settings{}, {"notes.md", "We met on Monday. Goals were named.\n"},
            {"notes.md", false});
  CHECK(r.findings.empty());
}

TEST_CASE("users' rules see words, patterns and regular expressions of their own") {
  const pack_file files[] = {
      {"mine/lexicon/es.json",
       R"({"language": "es", "marks": {"house": {"any": ["plan tortuga"]}}})"},
      {"mine/house.json",
       R"({"id": "house/no-tortuga", "scope": "statement", "at": "mark:house", "es": {"message": "«{span}»"},
                              "cases": [{"severity": "error", "when": {"mark": "house"}}]})"},
      {"mine/ticket.json",
       R"({"id": "house/no-ticket", "scope": "statement", "es": {"message": "«{span}»"},
                               "cases": [{"severity": "warning", "when": {"matches": "\\bABC-\\d+"}}]})"}};
  const load_result mine = load_pack(files, &builtin_pack());
  for (const load_error& e : mine.errors) FAIL(e.message);
  const std::string draft =
      "Objetivo: Ganar con el plan tortuga\n- KR1: Cerrar abc-12 y subir la venta de 3 a 4\n" +
      std::string(results);
  CHECK(found(draft, "house/no-tortuga", {}, mine.loaded.get()) == "e@1");
  CHECK(found(draft, "house/no-ticket", {}, mine.loaded.get()) == "w@2");
  CHECK(found(draft, "set-kr-count", {}, mine.loaded.get()) == "");
}
