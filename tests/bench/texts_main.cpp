// SPDX-License-Identifier: Apache-2.0
// okrlint_texts mixed BYTES | SIGN BYTES WIDTH: writes a text to measure on.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/texts.hpp"

int main(int count, char** arguments) {
  const std::string what = count > 2 ? arguments[1] : "";
  if (count != (what == "mixed" ? 3 : 4)) {
    std::fputs("usage: okrlint_texts mixed BYTES | SIGN BYTES WIDTH\n", stderr);
    return 2;
  }
  const std::size_t bytes = std::strtoull(arguments[2], nullptr, 10);
  const std::string out =
      count == 3 ? okrlint::bench::mixed(bytes)
                 : okrlint::bench::repeated(what, bytes, std::strtoull(arguments[3], nullptr, 10));
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() ? 0 : 2;
}
