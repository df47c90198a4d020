// SPDX-License-Identifier: Apache-2.0
// Offers that take a statement apart: what stays, what becomes a line of its own, and in which
// words.
#include <doctest/doctest.h>

#include <algorithm>

#include "rewrite/rewrite.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

/// The first offer for a rule's finding in a draft, its lines joined by " | "; empty when none.
std::string first_offer(std::string_view rule, const std::string& draft) {
  settings all;
  all.level = severity::info;
  const source file{"x.okr.md", draft};
  const plan how = resolve(builtin_pack(), all);
  const report found = check(builtin_pack(), how, file, {file.path, true});
  for (const finding& f : found.findings) {
    if (builtin_pack().rules[f.rule].id != rule) continue;
    const std::vector<rewrite> made = offers(builtin_pack(), how, file, found, f);
    if (made.empty()) return {};
    std::string out = made[0].text;
    for (std::size_t at; (at = out.find('\n')) != std::string::npos;) out.replace(at, 1, " | ");
    return out;
  }
  return "no finding";
}

std::string of_key_result(std::string_view rule, const std::string& line) {
  const bool spanish =
      line.find_first_of("\xC3") != std::string::npos || line.find(" y ") != std::string::npos ||
      line.find(" de ") != std::string::npos || line.find(" un") != std::string::npos;
  return first_offer(rule,
                     spanish ? "Objetivo: Que nuestros clientes vuelvan con gusto\n- KR1: " + line +
                                   "\n- KR2: Subir la recompra de 41% a 55%\n"
                             : "Objective: Become the place people come back to\n- KR1: " + line +
                                   "\n- KR2: Raise repeat orders from 41% to 55%\n");
}

struct row {
  std::string_view rule;
  std::string line;
  std::string_view offer;
};

void check_rows(const std::vector<row>& rows) {
  for (const row& r : rows) {
    INFO(r.line);
    CHECK(of_key_result(r.rule, r.line) == r.offer);
  }
}

}  // namespace

TEST_CASE("parts: work in one half of a compound becomes an initiative") {
  check_rows(
      {{"kr-compound", "Vender $2M y abrir 3 tiendas", "Vender $2M | Iniciativa: Abrir 3 tiendas"},
       {"kr-compound", "Train 40 nurses and cut falls from 8 to 3 a month",
        "Cut falls from 8 to 3 a month | Initiative: Train 40 nurses"},
       {"kr-output", "Contratar 3 vendedores y vender $200 mil al mes",
        "Vender $200 mil al mes | Iniciativa: Contratar 3 vendedores"},
       {"kr-output", "Hire 2 coaches and win 6 matches",
        "Win 6 matches | Initiative: Hire 2 coaches"}});
}

TEST_CASE("parts: a condition that guards a target becomes a note") {
  check_rows(
      {{"kr-compound", "Cut returns from 18% to 10% while keeping margin above 40%",
        "Cut returns from 18% to 10% | Note: Keep margin above 40%"},
       {"kr-compound", "Bajar el consumo de agua de 90 a 60 litros sin que las quejas pasen de 5%",
        "Bajar el consumo de agua de 90 a 60 litros | Nota: Sin que las quejas pasen de 5%"}});
}

TEST_CASE("parts: each half says what it can say alone") {
  check_rows({{"kr-compound", "Grow revenue to $2M, with churn below 3%",
               "Grow revenue to $2M | Churn below 3%"},
              {"kr-compound", "Aumentar las ventas a $3M con un margen de 30%",
               "Aumentar las ventas a $3M | Margen de 30%"},
              {"kr-compound", "Conseguir 50 clientes con un ticket promedio de 200 USD",
               "Conseguir 50 clientes | Conseguir un ticket promedio de 200 USD"},
              {"kr-compound",
               "El 90% de los clientes completa la encuesta llegando a una nota > 4 estrellas",
               "El 90% de los clientes completa la encuesta | Llegar a una nota > 4 estrellas"},
              {"kr-compound", "Increase signups by 20% and reduce churn by 10%",
               "Increase signups by 20% (today: __) | Reduce churn by 10% (today: __)"}});
}

TEST_CASE("parts: today's value stands behind the target that it belongs to") {
  check_rows({{"kr-missing-baseline", "Reducir la rotación al 8% y llenar 12 vacantes",
               "Reducir la rotación al 8% (hoy: __%) y llenar 12 vacantes"},
              {"kr-missing-baseline", "Rotación de inventario 8x",
               "Rotación de inventario 8x (hoy: __)"}});
}

TEST_CASE("parts: a means becomes work in words of its own") {
  check_rows({{"kr-means", "Cut handling time from 9 to 6 minutes by leveraging AI",
               "Cut handling time from 9 to 6 minutes | Initiative: Leverage AI"},
              {"kr-means", "Reach 80% on-time departures from 60% using tablets",
               "Reach 80% on-time departures from 60% | Initiative: Use tablets"},
              {"kr-means", "Bajar la merma de 8% a 4% usando cámaras",
               "Bajar la merma de 8% a 4% | Iniciativa: Usar cámaras"},
              {"kr-means", "Subir la venta media de 20 € a 26 € gracias a un nuevo menú",
               "Subir la venta media de 20 € a 26 € | Iniciativa: Nuevo menú"}});
}

TEST_CASE("parts: what a bonus asks for is the result, wherever it stands") {
  check_rows({{"bonus-linked", "Nurses will receive a bonus if patient falls drop below 3",
               "Patient falls drop below 3"},
              {"bonus-linked",
               "Si las ventas llegan a 2 millones, el equipo cobrará el bono de fin de año",
               "Las ventas llegan a 2 millones"}});
}

TEST_CASE(
    "parts: Spanish articles contract, figures that lead keep their capital, wins are counted") {
  check_rows({{"kr-relative-change-without-base", "Subir la cobertura de el programa un 20%",
               "Subir la cobertura del programa un 20%, de __ a __"},
              {"kr-missing-number", "Attract sponsors", "Attract __ sponsors"}});
  const std::string made = of_key_result("kr-disguised-output", "40 calls and 10 demos a week");
  INFO(made);
  CHECK(made[0] >= 'A');
  CHECK(made[0] <= 'Z');
}

TEST_CASE("parts: of an objective, the half that is no work stays; both words of a filler go") {
  CHECK(first_offer("objective-connector",
                    "Objective: Build a patient portal and win loyal patients\n"
                    "- KR1: Raise repeat orders from 41% to 55%\n") ==
        "Win loyal patients | Initiative: Build a patient portal");
  CHECK(first_offer("objective-filler",
                    "Objetivo: Lograr de forma óptima y eficaz que los vecinos separen la basura\n"
                    "- KR1: Subir la recompra de 41% a 55%\n") ==
        "Lograr que los vecinos separen la basura");
}

TEST_CASE("parts: what is left of a statement reads as one") {
  check_rows({{"kr-vague-quantifier", "Faster and more efficient deliveries",
               "Faster and more efficient deliveries: from __ to __"},
              {"kr-missing-number", "Grow the morning show audience",
               "Grow the morning show audience from __ to __"}});
  const std::string made =
      of_key_result("dependency", "Get 60% of permit applications approved by the county");
  INFO(made);
  CHECK(!made.starts_with("Get 60% of permit applications |"));
}
