// SPDX-License-Identifier: Apache-2.0
// okrlint_properties LABELS.jsonl…: the share of answers that each property keeps over any labelled
// statements, and (--failures) every one that it does not, tab separated.
#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string_view>

#include "property/properties.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

int main(int argc, char** argv) {
  bool failures = false;
  for (int i = 1; i < argc; ++i) {
    const std::string path = argv[i];
    if (path == "--failures") {
      failures = true;
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    std::vector<load_error> errors;
    const pack& p = builtin_pack();
    label_file labels = read_labels(path, bytes.str(), code_book(p), errors);
    for (const load_error& e : errors)
      fmt::print(stderr, "{}:{}:{}: {}\n", e.file, e.line, e.column, e.message);
    for (const language l : {language::es, language::en}) {
      std::vector<labelled_statement> of;
      for (const labelled_statement& one : labels.statements) {
        if (one.lang == l && !one.check_part) of.push_back(one);
      }
      if (of.empty()) continue;
      testing::kept found = testing::probe(p, of);
      for (const auto& [name, sum] : found.of)
        fmt::print("{} {} {:22} {:.4f}  {}/{}\n", path, l == language::es ? "es" : "en", name,
                   sum.value().value_or(1), sum.right, sum.all);
      if (!failures) continue;
      for (testing::broken& one : found.failures) {
        for (std::string* text : {&one.text, &one.changed})
          std::replace(text->begin(), text->end(), '\n', '/');
        fmt::print("{}\t{}\t{}\t{}\tlost: {}\tgained: {}\n", one.property, one.id, one.text,
                   one.changed, one.lost, one.gained);
      }
    }
  }
}
