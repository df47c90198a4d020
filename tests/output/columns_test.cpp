// SPDX-License-Identifier: Apache-2.0
#include "output/columns.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace okrlint;

TEST_CASE("columns count code points from any order of questions") {
  const std::string text = "año\r\nuno 🎯 dos\n\n\xFF\xFEz\xE2\x80\xA8last";
  const line_index oracle(text);
  for (std::uint32_t step = 1; step < 7; ++step) {
    place_finder places(text);
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const auto at = static_cast<std::uint32_t>((i * step) % text.size());
      if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        continue;  // no span begins inside a letter
      CAPTURE(at);
      const position want = oracle.locate(at);
      const position end = places.locate_end(at);
      CHECK(end.line == want.line);
      const position got = places.locate(at);
      CHECK(got.line == want.line);
      CHECK(got.column == want.column);
    }
  }
}

TEST_CASE("many findings on one long line take linear time") {
  const std::string text(4'000'000, 'x');
  place_finder places(text);
  for (std::uint32_t at = 0; at < text.size(); at += 100) CHECK(places.locate(at).column == at + 1);
}
