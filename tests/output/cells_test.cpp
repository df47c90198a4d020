// SPDX-License-Identifier: Apache-2.0
#include "output/cells.hpp"

#include <doctest/doctest.h>

#include <string>

#include "output/excerpt.hpp"

using namespace okrlint;

TEST_CASE("cells of a terminal") {
  struct row {
    const char* text;
    std::uint32_t cells;
  };
  const row rows[] = {
      {"", 0},
      {"abc", 3},
      {"año", 3},
      {"an\xCC\x83o", 3},
      {"línea — «x»", 11},
      {"日本", 4},
      {"🎯", 2},
      {"✅", 2},
      {"⚠", 1},
      {"⚠️", 2},
      {"👩‍💻", 2},
      {"👍🏽", 2},
      {"🇲🇽", 2},
      {"🇲🇽🇪🇸", 4},
      {"≥ 90 %", 6},
      {"→", 1},
      {"\xFF", 1},
      {"a\u200Bb", 2},
  };
  for (const row& one : rows) {
    CAPTURE(one.text);
    CHECK(cells_of(one.text) == one.cells);
  }
}

TEST_CASE("the underline stands under its span") {
  struct row {
    std::string before, word, after;
    std::uint32_t width;
    std::uint32_t cells_before, cells_under;
  };
  const std::string far(500, 'x');
  const row rows[] = {
      {"- KR1: ", "Lanzar", " el portal", 80, 7, 6},
      {"\t🎯 ", "an\xCC\x83o", " 2026", 80, 4, 3},
      {"", "日本", "", 80, 0, 4},
      {"| ", "👩‍💻 equipo", " |", 80, 2, 9},
      {"abc", "", "def", 80, 3, 1},
  };
  for (const row& one : rows) {
    CAPTURE(one.before);
    const std::string line = one.before + one.word + one.after;
    const span where{static_cast<std::uint32_t>(one.before.size()),
                     static_cast<std::uint32_t>(one.before.size() + one.word.size())};
    const excerpt got = cut(line, {0, static_cast<std::uint32_t>(line.size())}, where, one.width);
    CHECK(got.before == one.cells_before);
    CHECK(got.under == one.cells_under);
  }
}

TEST_CASE("a long line is cut around its span") {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "palabra ";
  const std::uint32_t at = 400000;
  const excerpt got = cut(line, {0, static_cast<std::uint32_t>(line.size())}, {at, at + 7}, 80);
  CHECK(cells_of(got.text) <= 84);
  CHECK(got.under == 7);
  CHECK(got.text.substr(0, 3) == "…");
  // What the underline stands under is the span's first word.
  CHECK(cells_of(got.text) > got.before + got.under);
}

TEST_CASE("a span that goes on behind its line ends with it") {
  const std::string text = "uno dos\ntres";
  const excerpt got = cut(text, {0, 7}, {4, 12}, 80);
  CHECK(got.text == "uno dos");
  CHECK(got.before == 4);
  CHECK(got.under == 3);
}

TEST_CASE("only what is safe to show is shown") {
  std::string out;
  append_visible(out, "a\x1b[31mb\x7F\xC2\x9B\tc\xE2\x80\xAE\xFF\nd");
  CHECK(out == "a\uFFFD[31mb\uFFFD\uFFFD c\uFFFD\uFFFD\uFFFDd");
}
