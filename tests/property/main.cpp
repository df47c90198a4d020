// SPDX-License-Identifier: Apache-2.0
// okrlint_properties [--failures] LABELS.jsonl…|twins.jsonl: the share of answers that each
// property keeps over any labelled statements but those of the check part, and (--failures) every
// one that it does not, tab separated.
#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "property/properties.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

void tell(const std::string& path, const char* lang, okrlint::testing::kept found, bool failures) {
  for (const auto& [name, sum] : found.of)
    fmt::print("{} {} {:22} {:.4f}  {}/{}\n", path, lang, name, sum.value().value_or(1), sum.right,
               sum.all);
  if (!failures) return;
  for (okrlint::testing::broken& one : found.failures) {
    for (std::string* text : {&one.text, &one.changed})
      std::replace(text->begin(), text->end(), '\n', '/');
    fmt::print("{}\t{}\t{}\t{}\tlost: {}\tgained: {}\n", one.property, one.id, one.text,
               one.changed, one.lost, one.gained);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  const bool failures = std::find(paths.begin(), paths.end(), "--failures") != paths.end();
  const pack& p = builtin_pack();
  for (const std::string& path : paths) {
    if (path == "--failures") continue;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (path.ends_with("twins.jsonl")) {
      tell(path, "both", testing::probe(p, testing::read_twins(bytes.str())), failures);
      continue;
    }
    std::vector<load_error> errors;
    const label_file labels = read_labels(path, bytes.str(), code_book(p), errors);
    for (const load_error& e : errors)
      fmt::print(stderr, "{}:{}:{}: {}\n", e.file, e.line, e.column, e.message);
    for (const language l : {language::es, language::en}) {
      std::vector<labelled_statement> of;
      for (const labelled_statement& one : labels.statements) {
        if (one.lang == l && !one.check_part) of.push_back(one);
      }
      if (!of.empty()) tell(path, l == language::es ? "es" : "en", testing::probe(p, of), failures);
    }
  }
}
