// SPDX-License-Identifier: Apache-2.0
#include "output/pieces.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace okrlint;

namespace {

std::string joined(const pieces& all, std::size_t* longest = nullptr) {
  std::string out;
  all.use([&](std::string_view text) {
    out += text;
    if (longest != nullptr) *longest = std::max(*longest, text.size());
  });
  return out;
}

}  // namespace

TEST_CASE("pieces hand on what was appended, however long, without one long string") {
  pieces all;
  std::string expected;
  for (int i = 0; i < 100000; ++i) {
    const std::string part = std::to_string(i * 7919);
    if (i != 0) expected += ",\n";
    expected += part;
    all.next(",\n") += part;
  }
  std::size_t longest = 0;
  CHECK(joined(all, &longest) == expected);
  CHECK(longest < expected.size() / 4);
}

TEST_CASE("a part of any length stays whole") {
  pieces all;
  const std::string part(1 << 20, 'x');
  all.next() += part;
  all.next("|") += "y";
  CHECK(joined(all) == part + "|y");
}

TEST_CASE("pieces begin empty, and again after clear") {
  pieces all;
  CHECK(all.empty());
  CHECK(joined(all).empty());
  all.next(", ") += "a";
  all.next(", ") += "b";
  CHECK(joined(all) == "a, b");
  all.clear();
  CHECK(all.empty());
  all.next(", ") += "c";
  CHECK(joined(all) == "c");
}
