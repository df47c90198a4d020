// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "io/config_file.hpp"
#include "tests/paths.hpp"

TEST_CASE("the schema of the configuration has the keys that the reader takes") {
  std::ifstream in(okrlint::testing::source_dir("/rules/schema/config.schema.json"));
  const auto schema = nlohmann::json::parse(in);
  std::set<std::string> written, read;
  for (const auto& [key, value] : schema["properties"].items()) written.insert(key);
  for (const std::string_view key : okrlint::config_keys()) read.emplace(key);
  CHECK(written == read);
}
