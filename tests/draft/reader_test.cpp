// SPDX-License-Identifier: Apache-2.0
// What the reader does with bytes as they come: line ends, encodings, huge lines, depth, comments.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "draft/draft.hpp"
#include "draft/lines.hpp"
#include "label_lexicon.hpp"

using namespace okrlint;

namespace {

document read(std::string_view text, bool declared = false, std::string_view name = "draft.md") {
  static const test::label_lexicon all;
  return read_draft(text, all.words(), {name, declared});
}

std::string texts(std::string_view text, const document& d) {
  std::string out;
  for (const statement& s : d.statements)
    if (s.kind != statement_kind::note)
      out += std::string(slice(text, s.text)) + "@" + std::to_string(s.line) + "\n";
  return out;
}

bool inside(std::string_view text, const document& d) {
  const span all{0, static_cast<std::uint32_t>(text.size())};
  for (const statement& s : d.statements)
    if (!all.contains(s.text) || s.first_piece + s.piece_count > d.pieces.size()) return false;
  for (const span p : d.pieces)
    if (p.begin > p.end || p.end > all.end) return false;
  return true;
}

}  // namespace

TEST_CASE("line ends") {
  for (const std::string_view end : {"\n", "\r\n", "\r", "\xE2\x80\xA8"}) {
    const std::string text =
        std::string("Objetivo: Ganar") + std::string(end) + "- KR1: NPS a 50" + std::string(end);
    CHECK(texts(text, read(text)) == "Ganar@1\nNPS a 50@2\n");
    const std::string open = std::string("Objetivo: Ganar") + std::string(end) + "- KR1: NPS a 50";
    CHECK(texts(open, read(open)) == "Ganar@1\nNPS a 50@2\n");
  }
  line_cutter lines("a\r\n\r\nb");
  span line;
  int count = 0;
  while (lines.next(line)) ++count;
  CHECK(count == 3);
  CHECK(lines.number() == 3);
}

TEST_CASE("encodings") {
  const std::string bom = "\xEF\xBB\xBFObjetivo: Ganar\n";
  CHECK(texts(bom, read(bom)) == "Ganar@1\n");
  const std::string nfd = "Me\xCC\x81tricas:\n- Margen\nOBJETIVO 1: Crecer\n";
  CHECK(texts(nfd, read(nfd)) == "Margen@2\nCrecer@3\n");
  const std::string invalid = "Objetivo: G\xFFnar \xC3\n\xFE\xFE\n- KR1: \x80NPS\n";
  CHECK(inside(invalid, read(invalid)));
  CHECK(read(invalid).statements.size() >= 2);
  const std::string narrow = "Objetivo\xC2\xA0: Ganar\n";
  CHECK(texts(narrow, read(narrow)) == "Ganar@1\n");
}

TEST_CASE("any opener alone, and deep nesting, are read") {
  for (const std::string_view opener :
       {"[",    "(",        "*",         "`",          "<",       "<!--",         "<br>",
        "|",    "> ",       "- ",        "#",          "~",       "![",           "@",
        "O1: ", "KR1: x\n", "- [ ] x\n", "```\n",      "| a |\n", "\xE2\x94\x82", "1. ",
        "=> ",  "](",       "a. B ",     "Objetivo:\n"}) {
    std::string text;
    while (text.size() < 200000) text += opener;
    CHECK(inside(text, read(text, true)));
  }
  std::string deep = "Objetivo: Ganar\n";
  for (int i = 0; i < 500; ++i)
    deep += std::string(static_cast<std::size_t>(i), ' ') + "- Resultados clave:\n";
  CHECK(inside(deep, read(deep)));
}

TEST_CASE("comments and directives") {
  const std::string text =
      "Objetivo: Ganar\n<!-- okrlint-disable-next kr-output: agreed -->\n- KR1: Abrir <!-- why --> "
      "3 plazas\n<!--\n- KR2: no\n-->\n- KR3: si\n";
  const document d = read(text);
  CHECK(texts(text, d) == "Ganar@1\nAbrir <!-- why --> 3 plazas@3\nsi@7\n");
  REQUIRE(d.directives.size() == 1);
  CHECK(slice(text, d.directives[0].where) == "<!-- okrlint-disable-next kr-output: agreed -->");
  CHECK(d.directives[0].statement == 1);
}

TEST_CASE("which files are drafts") {
  CHECK(read("Objetivo: Ganar\n").is_draft);
  CHECK(read("# OKRs 2025\n\nText.\n").is_draft);
  CHECK(read("- KR: NPS a 50\n").is_draft);
  CHECK(read("Text.\n", false, "team.okr.md").is_draft);
  CHECK(read("Text.\n", true).is_draft);
  CHECK_FALSE(read("# Plan\n\n## Goals\n\n- Small\n- Fast\n").is_draft);
  CHECK_FALSE(read("").is_draft);
  const std::string minutes =
      "Acta\nFecha: martes\nObjetivo: revisar gastos\nAgenda:\n- Gastos\n- Altas\nAcuerdos:\n- Ana "
      "llama\n- Luis escribe\nFin\n";
  CHECK_FALSE(read(minutes).is_draft);
  CHECK(read(minutes).statements.empty());
}

TEST_CASE("owner, status, score and fields") {
  const std::string text =
      "Objetivo: Ganar (7/10)\nOwner: Ana | Estado: en riesgo\n- [P1] KR1: NPS de 40 a 50 - "
      "@luis\n  - Línea base: 40\n- KR2: Mora al 4% (en curso)\n";
  const document d = read(text);
  REQUIRE(d.statements.size() >= 3);
  CHECK(slice(text, d.statements[0].score) == "7/10");
  CHECK(slice(text, d.statements[0].owner) == "Ana");
  CHECK(slice(text, d.statements[0].status) == "en riesgo");
  CHECK(slice(text, d.statements[1].priority) == "P1");
  CHECK(slice(text, d.statements[1].owner) == "@luis");
  CHECK(slice(text, d.statements[1].baseline) == "40");
  CHECK(slice(text, d.statements[2].status) == "en curso");

  const std::string tags =
      "Objetivo: Ganar confianza\n- KR1: Mora de 9% a 5% [Priya]\n- KR2: [Ana "
      "Ruiz] "
      "Bajar la merma al 4%\n";
  const document t = read(tags);
  REQUIRE(t.statements.size() == 3);
  CHECK(slice(tags, t.statements[1].owner) == "Priya");
  CHECK(slice(tags, t.statements[1].text) == "Mora de 9% a 5%");
  CHECK(slice(tags, t.statements[2].owner) == "Ana Ruiz");
  CHECK(slice(tags, t.statements[2].text) == "Bajar la merma al 4%");
}
