// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_es.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using namespace okrlint;

namespace {

classes class_of(const std::vector<form>& forms, std::string_view text) {
  classes set = 0;
  for (const form& f : forms) {
    if (f.text == text) set |= f.set;
  }
  return set;
}

struct verb_case {
  std::string_view verb;
  own_forms own;
  std::initializer_list<std::string_view> leads;   // forms that may open a statement
  std::initializer_list<std::string_view> others;  // forms that may not
};

}  // namespace

TEST_CASE("spanish: forms of verbs") {
  const verb_case cases[] = {
      {"aumentar",
       {},
       {"aumentar", "aumentarlo", "aumenta", "aumentá", "aumente", "aumentamos", "aumentemos",
        "aumentaré", "aumentaremos"},
       {"aumento", "aumentan", "aumenten", "aumentó", "aumentaron", "aumentaba", "aumentará",
        "aumentarán", "aumentaría", "aumentando", "aumentándolo", "aumentado", "aumentadas"}},
      {"vender",
       {},
       {"vende", "vendé", "venda", "vendamos", "venderemos"},
       {"vendí", "vendió", "vendía", "vendiendo", "vendida"}},
      {"cumplir",
       {},
       {"cumple", "cumplí", "cumplimos", "cumplamos", "cumpliremos"},
       {"cumplió", "cumplieron", "cumpliendo"}},
      // spelling
      {"publicar", {}, {"publique", "publiquemos"}, {"publiqué", "publico"}},
      {"entregar", {}, {"entregue", "entreguemos"}, {"entregué"}},
      {"alcanzar", {}, {"alcance", "alcancemos"}, {"alcancé", "alcancen"}},
      {"averiguar", {}, {"averigüe"}, {"averigüé"}},
      {"ejercer", {}, {"ejerza", "ejerzamos"}, {"ejerzo", "ejercí"}},
      {"proteger", {}, {"proteja", "protege"}, {"protejo"}},
      {"distinguir", {}, {"distinga", "distingue"}, {"distingo"}},
      {"crecer", {}, {"crezca", "crezcamos", "crece"}, {"crezco", "creció"}},
      {"reducir",
       {},
       {"reduzca", "reduzcamos", "reduce"},
       {"reduje", "redujo", "redujeron", "redujimos", "reducido"}},
      {"construir",
       {},
       {"construye", "construya", "construyamos", "construimos"},
       {"construyó", "construyeron", "construyendo", "construido"}},
      {"leer", {{"part", "leído"}}, {"lee", "lea"}, {"leyó", "leyendo", "leídos"}},
      // stem changes
      {"cerrar",
       {{"stem", "e>ie"}},
       {"cierra", "cerrá", "cierre", "cerremos"},
       {"cierran", "cerró", "cerrando"}},
      {"comprobar", {{"stem", "o>ue"}}, {"comprueba", "comprobemos"}, {"comprueban"}},
      {"conseguir",
       {{"stem", "e>i"}},
       {"consigue", "consiga", "consigamos", "conseguimos"},
       {"consigo", "consiguió", "consiguiendo"}},
      {"convertir",
       {{"stem", "e>ie"}},
       {"convierte", "convirtamos", "convertirnos", "convertirse"},
       {"convirtió", "convirtiendo"}},
      {"dormir", {{"stem", "o>ue"}}, {"duerme", "durmamos"}, {"durmió", "durmiendo"}},
      {"jugar", {{"stem", "u>ue"}}, {"juega", "juegue", "juguemos"}, {"jugué"}},
      {"adquirir", {{"stem", "i>ie"}}, {"adquiere", "adquiera", "adquiramos"}, {"adquirió"}},
      {"ampliar", {{"stem", "i>í"}}, {"amplía", "amplíe", "ampliemos"}, {"amplían"}},
      {"evaluar", {{"stem", "u>ú"}}, {"evalúa", "evaluemos"}, {"evaluó"}},
      // forms of their own
      {"hacer",
       {{"pres1", "hago"},
        {"pret", "hic"},
        {"pret3", "hizo"},
        {"fut", "har"},
        {"imp", "haz"},
        {"part", "hecho"}},
       {"haz", "haga", "hagamos", "haremos", "hacé"},
       {"hace", "hizo", "hicieron", "hicimos", "harán", "hecha", "haciendo"}},
      {"tener",
       {{"pres1", "tengo"}, {"pres3", "tiene"}, {"pret", "tuv"}, {"fut", "tendr"}, {"imp", "ten"}},
       {"tenga", "tengamos", "tendremos", "tenemos"},
       {"tiene", "tuvo", "tendrá"}},
      {"traer",
       {{"pres1", "traigo"}, {"pret", "traj"}, {"part", "traído"}},
       {"trae", "traiga"},
       {"trajeron", "trayendo"}},
      {"convertirse", {{"stem", "e>ie"}}, {"convertir", "convertirnos"}, {"convirtiéndose"}},
  };
  for (const auto& c : cases) {
    const auto forms = es::verb_forms(c.verb, c.own, true);
    for (const auto lead : c.leads) {
      CAPTURE(c.verb);
      CAPTURE(lead);
      CHECK((class_of(forms, lead) & cls::f_lead) != 0);
    }
    for (const auto other : c.others) {
      CAPTURE(c.verb);
      CAPTURE(other);
      CHECK(class_of(forms, other) != 0);
      CHECK((class_of(forms, other) & cls::f_lead) == 0);
    }
  }
}

TEST_CASE("spanish: the kind of each form") {
  const auto forms = es::verb_forms("mejorar", {}, true);
  CHECK(class_of(forms, "mejorarnos") == (cls::f_inf | cls::f_lead));
  CHECK(class_of(forms, "mejorando") == cls::f_ger);
  CHECK(class_of(forms, "mejorándose") == cls::f_ger);
  CHECK(class_of(forms, "mejoradas") == cls::f_part);
  CHECK(class_of(forms, "mejoran") == cls::f_fin);
  CHECK(class_of(es::verb_forms("mejorar", {}, false), "mejorarnos") == 0);
}

TEST_CASE("spanish: plurals") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"cliente", "clientes"},  {"café", "cafés"},
      {"tasa", "tasas"},        {"reunión", "reuniones"},
      {"margen", "márgenes"},   {"plan", "planes"},
      {"volumen", "volúmenes"}, {"vez", "veces"},
      {"análisis", "análisis"}, {"mes", "meses"},
      {"interés", "intereses"}, {"crisis", "crisis"},
      {"ley", "leyes"},         {"calidad", "calidades"},
      {"bug", "bugs"},          {"marketing", "marketings"},
      {"país", "países"},       {"líder", "líderes"},
      {"taller", "talleres"},   {"índice", "índices"},
      {"gestión", "gestiones"}, {"jueves", "jueves"},
      {"red", "redes"},         {"orden", "órdenes"}};
  for (const auto& [one, many] : cases) CHECK(es::plural(one) == many);
}

TEST_CASE("spanish: gender") {
  using list = std::vector<std::string>;
  CHECK(es::noun_forms("usuario/a") == list{"usuario", "usuarios", "usuarias", "usuaria"});
  CHECK(es::noun_forms("vendedor/a") == list{"vendedor", "vendedores", "vendedoras", "vendedora"});
  CHECK(es::adjective_forms("nuevo") == list{"nuevo", "nuevos", "nueva", "nuevas"});
  CHECK(es::adjective_forms("español") == list{"español", "españoles", "española", "españolas"});
  CHECK(es::adjective_forms("mensual") == list{"mensual", "mensuales"});
  CHECK(es::adjective_forms("eficaz") == list{"eficaz", "eficaces"});
  CHECK(es::adjective_forms("innovador") ==
        list{"innovador", "innovadores", "innovadora", "innovadoras"});
}
