// SPDX-License-Identifier: Apache-2.0
// Every narrowing rule of the lexicon carries its examples: the « » mark the token that loses a
// reading.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "frame/one_statement.hpp"
#include "tests/paths.hpp"

using namespace okrlint;

namespace {

classes class_set(const std::string& names) {
  classes set = 0;
  std::istringstream in(names);
  for (std::string name; std::getline(in, name, '|');) set |= class_named(name);
  return set;
}

/// The readings of the marked token of an example, after all of the street's narrowing.
classes marked_readings(std::string text, language lang) {
  const std::size_t open = text.find("«");
  text.erase(open, std::string("«").size());
  const std::size_t close = text.find("»");
  text.erase(close, std::string("»").size());
  const frames f = frames_of_one(text, lang);
  for (const token& t : f.tokens)
    if (t.where.begin <= open && open < t.where.end) return t.set;
  return 0;
}

void check_examples(const std::string& file, language lang) {
  std::ifstream in(okrlint::testing::source_dir("/rules/lexicon/") + file);
  const nlohmann::json lexicon = nlohmann::json::parse(in);
  REQUIRE(lexicon.at("narrowing").size() > 10);
  for (const auto& rule : lexicon.at("narrowing")) {
    const std::string id = rule.at("id");
    CAPTURE(id);
    CHECK(!rule.at("examples").empty());
    for (const std::string example : rule.at("examples")) {
      CAPTURE(example);
      const classes left = marked_readings(example, lang);
      CHECK(left != 0);
      if (rule.contains("drop")) CHECK((left & class_set(rule.at("drop"))) == 0);
      if (rule.contains("keep")) CHECK((left & ~class_set(rule.at("keep"))) == 0);
    }
  }
}

}  // namespace

TEST_CASE("narrowing: Spanish examples") {
  check_examples("es.json", language::es);
}
TEST_CASE("narrowing: English examples") {
  check_examples("en.json", language::en);
}
