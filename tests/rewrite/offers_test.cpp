// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "rewrite/rewrite.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

settings all_levels() {
  settings out;
  out.level = severity::info;
  return out;
}

std::vector<rewrite> offers_for(const source& file, std::string_view rule) {
  const plan how = resolve(builtin_pack(), all_levels());
  const report found = check(builtin_pack(), how, file, {file.path, true});
  for (const finding& f : found.findings) {
    if (builtin_pack().rules[f.rule].id == rule) return offers(builtin_pack(), how, file, found, f);
  }
  return {};
}

std::string fixed(const source& file) {
  const plan how = resolve(builtin_pack(), all_levels());
  return fix_safely(builtin_pack(), how, file, {file.path, true}).bytes;
}

}  // namespace

TEST_CASE("offers: the author's figures, names and words stay to the letter") {
  struct row {
    std::string_view rule, line;
    std::vector<std::string_view> keeps;
  };
  for (const row& r :
       {row{"kr-output", "Realizar 10 llamadas de ventas", {"10 llamadas de ventas", "__"}},
        {"kr-relative-change-without-base", "Reducir la merma un 20%", {"Reducir la merma un 20%"}},
        {"kr-compound",
         "Bajar el abandono a 3% y subir el NPS a 60",
         {"Bajar el abandono a 3%", "Subir el NPS a 60"}},
        {"kr-means",
         "Subir la retención de becarios de 72% a 80% mediante tutorías semanales",
         {"Subir la retención de becarios de 72% a 80%", "Iniciativa: Tutorías semanales"}}}) {
    const source file{"x.md",
                      "Objetivo: Ganar la confianza del cliente\n- KR1: " + std::string(r.line) +
                          "\n- KR2: Subir la puntualidad de 70% a 85%\n"};
    const std::vector<rewrite> made = offers_for(file, r.rule);
    INFO(r.line);
    REQUIRE(!made.empty());
    CHECK(made.size() <= 3);
    for (const std::string_view kept : r.keeps) {
      INFO(made[0].text);
      CHECK(made[0].text.find(kept) != std::string::npos);
    }
    for (const rewrite& one : made) CHECK(one.blanks.size() <= 2);
  }
}

TEST_CASE("offers: an object that two verbs share goes with the one that stays") {
  const std::pair<std::string, std::string_view> rows[] = {
      {"Objective: Improve and scale our hiring process", "Improve our hiring process\n"},
      {"Objetivo: Simplificar y acelerar el alta de pacientes",
       "Simplificar el alta de pacientes\n"},
      {"Objective: Strengthen, consolidate and expand our presence in Chile",
       "Strengthen our presence in Chile\n"},
      {"Objetivo: Vender más y gastar menos", "Vender más\n"}};
  for (const auto& [line, kept] : rows) {
    const std::vector<rewrite> made = offers_for({"x.md", line + "\n"}, "objective-connector");
    INFO(line);
    REQUIRE(!made.empty());
    CHECK(made[0].text.starts_with(kept));
  }
}

TEST_CASE("offers: words that are taken as one are known by their head") {
  struct row {
    std::string_view language, line, outcome;
  };
  for (const row& r : {row{"es", "Hacer 40 llamadas en frío", "conversión de llamadas"},
                       row{"es", "Realizar 10 llamadas de ventas", "conversión de llamadas"},
                       row{"en", "Make 10 sales calls", "call-to-sale conversion"},
                       row{"en", "Hold 60 cold calls", "call-to-sale conversion"}}) {
    const std::string head = r.language == "es" ? "Objetivo: Ganar clientes\n- KR1: "
                                                : "Objective: Win customers\n- KR1: ";
    const source file{"x.md", head + std::string(r.line) + "\n"};
    const std::vector<rewrite> made = offers_for(file, "kr-output");
    INFO(r.line);
    REQUIRE(!made.empty());
    INFO(made[0].text);
    CHECK(made[0].text.find(r.outcome) != std::string::npos);
  }
}

TEST_CASE("fix: only the intended bytes change, and the second time none") {
  const std::string before =
      "\xEF\xBB\xBFObjetivo: Ganar exitosamente la confianza de los vecinos\r\n- KR1: Procurar "
      "bajar la "
      "espera de 9 a 6 meses\r\n- KR2: Subir la puntualidad de 70% a 85%";
  const std::string once = fixed({"x.md", before});
  CHECK(
      once ==
      "\xEF\xBB\xBFObjetivo: Ganar la confianza de los vecinos\r\n- KR1: Bajar la espera de 9 a 6 "
      "meses\r\n- KR2: Subir la puntualidad de 70% a 85%");
  CHECK(fixed({"x.md", once}) == once);
}
