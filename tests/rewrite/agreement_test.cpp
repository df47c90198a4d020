// SPDX-License-Identifier: Apache-2.0
#include "rewrite/agreement.hpp"

#include <doctest/doctest.h>

#include "rule/builtin.hpp"

using namespace okrlint;

TEST_CASE("agreement: gender and number give the article") {
  struct row {
    std::string_view noun, lemma, expected;
  };
  for (const row& r : {row{"tasa", "tasa", "la"},
                       {"llamadas", "llamada", "las"},
                       {"portal", "portal", "el"},
                       {"informes", "informe", "los"},
                       {"satisfacción", "satisfacción", "la"},
                       {"sistema", "sistema", "el"},
                       {"margen", "margen", "el"},
                       {"agua", "agua", "el"},
                       {"aguas", "agua", "las"},
                       {"calidad", "calidad", "la"},
                       {"red", "red", "la"},
                       {"NPS", "NPS", "el"},
                       {"análisis", "análisis", "el"},
                       {"webinars", "", "los"}}) {
    CAPTURE(std::string(r.noun));
    CHECK(article(form_of(builtin_pack(), r.noun, r.lemma), r.noun) == r.expected);
  }
}

TEST_CASE("agreement: contractions leave names alone") {
  CHECK(contracted("de", "el portal") == "del portal");
  CHECK(contracted("a", "el equipo") == "al equipo");
  CHECK(contracted("de", "la tasa") == "de la tasa");
  CHECK(contracted("de", "El Salvador") == "de El Salvador");
}

TEST_CASE("agreement: y and e, o and u, a and an") {
  CHECK(conjunction_and("igualdad") == "e");
  CHECK(conjunction_and("historia") == "e");
  CHECK(conjunction_and("hierro") == "y");
  CHECK(conjunction_and("ventas") == "y");
  CHECK(conjunction_or("oro") == "u");
  CHECK(conjunction_or("hombres") == "u");
  CHECK(conjunction_or("ventas") == "o");
  CHECK(indefinite("offer") == "an");
  CHECK(indefinite("user") == "a");
  CHECK(indefinite("hour") == "an");
}

TEST_CASE("agreement: capitals of two-byte letters") {
  CHECK(capitalised("índice") == "Índice");
  CHECK(uncapitalised("Índice") == "índice");
  CHECK(uncapitalised("NPS") == "NPS");
}
