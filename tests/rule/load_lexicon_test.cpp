// SPDX-License-Identifier: Apache-2.0
#include "rule/load_lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "text/fold.hpp"

using namespace okrlint;

namespace {

constexpr std::string_view tiny = R"({ "language": "es",
  "words": { "purpose": ["para"], "prep_of": ["de"], "prep+verb+v_down+f_fin": ["bajo"] },
  "stems": { "e>ie": ["cerrar"] },
  "forms": { "tener": { "pres1": "tengo", "pres3": "tiene", "pret": "tuv", "fut": "tendr", "imp": "ten" }, "obtener": "tener" },
  "verbs": { "up": ["aumentar"], "work": ["parar", "cerrar", "llevar a cabo"], "reach": ["obtener"] },
  "nouns": { "action": [{ "up": ["aumento"] }], "customer": ["usuario/a"], "deliverable": ["página web"] },
  "adjectives": ["nuevo"],
  "phrases": { "comparator": ["al menos", "menos de"] },
  "marks": { "dependency": { "any": ["<n_customer> *2 =aumentar de"], "except": ["sin usuarios"] } },
  "evidence": { "3": ["para"] },
  "endings": [{ "ending": "ción", "classes": "noun+n_action" }, { "ending": "unción", "classes": "noun" }],
  "narrowing": [{ "id": "n", "at": "verb", "when": { "-1": "det|poss", "1": ["noun", "!edge"] }, "drop": "verb", "examples": ["x"] }]
})";

lexicon_tables build(std::string_view bytes, std::vector<load_error>& errors) {
  const pack_file file{"es.json", std::string(bytes), pack_part::lexicon};
  return build_lexicon({&file, 1}, errors);
}

classes es(const lexicon& words, std::string_view form) {
  const word* w = words.find(form);
  return w == nullptr ? 0 : w->readings[0].set;
}

}  // namespace

TEST_CASE("lexicon: readings of a small file") {
  std::vector<load_error> errors;
  const lexicon_tables tables = build(tiny, errors);
  REQUIRE(errors.empty());
  const lexicon words = tables.view();
  CHECK(es(words, "aumento") == (cls::noun | cls::n_action | cls::v_up | cls::verb | cls::f_fin));
  CHECK(words.display(words.words[words.find("aumento")->readings[0].lemma]) == "aumento");
  CHECK(words.display(words.words[words.find("obtuvieron")->readings[0].lemma]) == "obtener");
  CHECK((es(words, "obtendremos") & cls::f_lead) != 0);
  CHECK(es(words, "para") == cls::purpose);  // never a form of "parar"
  CHECK(es(words, "bajo") == (cls::prep | cls::verb | cls::v_down | cls::f_fin));
  CHECK(es(words, "usuarias") == (cls::noun | cls::n_customer));
  CHECK(es(words, "cierran") == (cls::verb | cls::v_work | cls::f_fin));
  CHECK(words.find("nuevas") != nullptr);
  CHECK(words.find("zzz") == nullptr);
  CHECK(words.find("para")->evidence[0] == 3);
  CHECK(words.find("usuarias")->evidence[0] == 1);
  REQUIRE(words.endings.size() == 2);
  CHECK(words.endings[0].text_size == 6);
  REQUIRE(words.narrowings.size() == 1);
  CHECK(words.narrowings[0].when_count == 3);
  CHECK(words.marks.size() == 1);
  CHECK(words.patterns.size() == 2);
}

TEST_CASE("lexicon: a pattern with groups stands for every choice of their words") {
  std::vector<load_error> errors;
  const lexicon_tables tables = build(R"({
  "language": "es",
  "verbs": { "work": ["firmar", "validar"] },
  "groups": { "area": ["legal", "recursos humanos"], "sign": ["firmar", "validar"] },
  "marks": { "dependency": { "any": ["@area *2 =@sign hoy", "sin @area"] } }
})",
                                      errors);
  REQUIRE(errors.empty());
  const lexicon words = tables.view();
  CHECK(words.patterns.size() == 6);
  std::size_t elements = 0, lemmas = 0;
  for (const pattern& p : words.patterns) {
    elements += p.size;
    for (const element& e : words.elements.subspan(p.first, p.size))
      lemmas += e.is == element::kind::lemma ? 1 : 0;
  }
  CHECK(elements == 4 + 4 + 5 + 5 + 2 + 3);
  CHECK(lemmas == 4);
}

TEST_CASE(
    "lexicon: a verb that is listed with its particle is one element of a pattern, in any form") {
  std::vector<load_error> errors;
  std::string file(tiny);
  file.replace(file.find("=aumentar de"), 12, "=llevar a cabo la");
  const lexicon_tables tables = build(file, errors);
  REQUIRE(errors.empty());
  const lexicon words = tables.view();
  const auto lemma = static_cast<std::uint64_t>(words.find("llevar a cabo") - words.words.data());
  const auto whole = [&](const pattern& p) {
    const auto own = words.elements.subspan(p.first, p.size);
    return own.size() == 4 && own[2].is == element::kind::lemma && own[2].value == lemma;
  };
  CHECK(std::any_of(words.patterns.begin(), words.patterns.end(), whole));
}

TEST_CASE("lexicon: phrases begin at their first word, longest first") {
  std::vector<load_error> errors;
  const lexicon_tables tables = build(tiny, errors);
  const lexicon words = tables.view();
  const word* first = words.find("paginas");
  REQUIRE(first != nullptr);
  REQUIRE(first->phrase_count == 2);  // páginas web, páginas webs
  const phrase& p = words.phrases[first->first_phrase];
  CHECK(p.size == 2);
  CHECK(words.text(words.words[words.phrase_words[p.first + 1]]) == "web");
  CHECK(words.display(words.words[p.as.lemma]) == "página web");
  CHECK(words.find("llevamos")->phrase_count == 1);
}

TEST_CASE("lexicon: more words on top keep every index") {
  std::vector<load_error> errors;
  const lexicon_tables first = build(tiny, errors);
  const lexicon before = first.view();
  lexicon_builder builder(before);
  load_lexicon(
      {"mine.json",
       R"({"language":"es","nouns":{"metric":["quórum"]},"marks":{"jargon":{"any":["quórum"]}}})",
       pack_part::lexicon},
      builder, errors);
  REQUIRE(errors.empty());
  const lexicon_tables second = builder.finish();
  const lexicon after = second.view();
  CHECK(after.index_of(*after.find("usuario")) == before.index_of(*before.find("usuario")));
  CHECK((es(after, "quorum") & cls::n_metric) != 0);
  CHECK(after.marks[0] == "dependency");
  CHECK(after.marks[1] == "jargon");
  CHECK(after.phrases.size() == before.phrases.size());
}

TEST_CASE("lexicon: errors say where and what was meant") {
  struct {
    std::string_view bytes;
    std::uint32_t line, column;
    std::string_view message, hint;
  } const cases[] = {
      {"{\n \"language\": \"fr\" }", 2, 2, "the language of a lexicon is es, en or other", ""},
      {"{\"language\": \"es\",\n  \"verb\": {} }", 2, 3, "unknown key \"verb\"",
       "did you mean \"verbs\"?"},
      {"{\"language\": \"es\", // ñ\n \"words\": {\"prepp\": [\"de\"]}}", 2, 12,
       "no class is called \"prepp\"", "did you mean \"prep\"?"},
      {"{\"language\": \"es\",\n \"marks\": {\"m\": {\"any\": [\"a\", \"ñ =nada\"]}}}", 2, 31,
       "no word of the lexicon has the lemma \"nada\"", ""},
      {"{\"language\": \"es\", \"groups\": {\"area\": [\"ti\"]},\n \"marks\": {\"m\": {\"any\": "
       "[\"@aera da\"]}}}",
       2, 26, "no group of this file is called \"aera\"", "did you mean \"area\"?"},
      {"{\"language\": \"es\", \"groups\": {\"area\": \"ti\"}}", 1, 31,
       "a list of words stands here", ""},
      {"{\"language\": \"es\",\n \"marks\": {\"m\": {\"none\": []}}}", 2, 18,
       "unknown key \"none\"", ""},
      {"{\"language\": \"es\",\n \"adjectives\": [], \"adjectives\": []}", 2, 20, "key given twice",
       "put both into one"},
      {"{\"language\": \"es\",\n \"adjectives\": [}", 2, 17, "not well-formed JSON",
       "look at what stands just before"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    std::vector<load_error> errors;
    build(c.bytes, errors);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].line == c.line);
    CHECK(errors[0].column == c.column);
    CHECK(errors[0].message == c.message);
    CHECK(errors[0].hint == c.hint);
  }
}
