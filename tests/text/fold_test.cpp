// SPDX-License-Identifier: Apache-2.0
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include "text/classes.hpp"
#include "text/source.hpp"

using namespace okrlint;

TEST_CASE("fold: case, accents, ñ, NFC and NFD alike") {
  struct row {
    std::string_view text, want;
  };
  const row rows[] = {{"Conversión", "conversion"},
                      {"Conversio\u0301n", "conversion"},
                      {"AÑO", "ano"},
                      {"an\u0303o", "ano"},
                      {"«así»", "\"asi\""},
                      {"15\u00A0%", "15 %"},
                      {"Straße", "strasse"},
                      {"2026–2027", "2026-2027"},
                      {"ΩΜΕΓΑ", "ωμεγα"},
                      {"nº", "no"},
                      {"a\xFF"
                       "b",
                       "a?b"},
                      {"", ""}};
  for (const auto& r : rows) {
    CHECK(folded(r.text) == r.want);
    char buffer[64];
    const std::size_t n = fold_token(r.text, buffer, sizeof buffer);
    CHECK(std::string_view(buffer, n) == r.want);
  }
  char small[3];
  CHECK(fold_token("cuatro", small, sizeof small) == sizeof small + 1);
}

TEST_CASE("line index: every kind of line end, columns in code points") {
  const std::string_view text =
      "uno\r\ndos\rtr\xC3\xA9s\xE2\x80\xA8"
      "cuatro\n";
  const line_index lines(text);
  CHECK(lines.count() == 5);
  CHECK(slice(text, lines.line(1)) == "uno");
  CHECK(slice(text, lines.line(3)) == "tr\xC3\xA9s");
  CHECK(slice(text, lines.line(4)) == "cuatro");
  CHECK(slice(text, lines.line(5)).empty());
  CHECK(lines.locate(0).line == 1);
  const position s = lines.locate(13);
  CHECK(s.line == 3);
  CHECK(s.column == 4);
}

TEST_CASE("classes: each name gives its bit and back") {
  for (unsigned i = 0; i < 64; ++i)
    CHECK(class_named(class_name(classes{1} << i)) == classes{1} << i);
  CHECK(class_named("nonsense") == 0);
}
