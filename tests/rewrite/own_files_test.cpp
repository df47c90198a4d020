// SPDX-License-Identifier: Apache-2.0
// A team's own metrics and templates, by the real command.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

namespace {

constexpr std::string_view metrics = R"({ "language": "en",
  "metrics": [ { "id": "house-hive-survival", "name": "share of hives alive in spring", "unit": "%", "direction": "up",
                 "formula": "hives alive in April ÷ hives in October" } ],
  "links": [ { "id": "house-hives", "words": ["=hive"], "serves": ["house-hive-survival"] } ] })";
constexpr std::string_view templates = R"({ "rule": "kr-output", "templates": [ {
  "id": "house-why", "kind": "template", "keeps": "initiative",
  "en": { "title": "Ask the beekeepers", "text": "Raise {blank:what} to {blank:goal}",
          "asks": { "what": "What would a beekeeper count?", "goal": "Where should it be?" } } } ] })";
constexpr std::string_view draft =
    "Objective: Be the valley's favourite honey\n- KR1: Inspect 40 hives\n- KR2: Raise repeat "
    "orders "
    "from 20% to 35%\n";

nlohmann::json offers_of(const folder& dir) {
  const outcome got = dir.run("check --format json --level info bees.okr.md");
  INFO(got.err);
  REQUIRE(got.code != 2);
  const nlohmann::json all = nlohmann::json::parse(got.out);
  for (const auto& f : all["findings"]) {
    if (f["rule"] == "kr-output") return f["rewrites"];
  }
  return nlohmann::json::array();
}

}  // namespace

TEST_CASE("own files: a team's metrics and templates are offered first") {
  const folder dir;
  dir.write("bees.okr.md", draft);
  const std::string without = offers_of(dir).dump();
  CHECK(without.find("hives alive in spring") == std::string::npos);
  dir.write(".okrlint.json",
            R"({ "root": true, "own_files": ["metrics.json", "templates.json"] })");
  dir.write("metrics.json", metrics);
  dir.write("templates.json", templates);
  const nlohmann::json with = offers_of(dir);
  REQUIRE(with.size() >= 2);
  CHECK(with[0]["title"] == "Ask the beekeepers");
  CHECK(with[0]["text"] == "Raise __ to __\nInitiative: Inspect 40 hives");
  CHECK(with[0]["blanks"][0]["question"] == "What would a beekeeper count?");
  CHECK(with.dump().find("hives alive in spring") != std::string::npos);
}

TEST_CASE("own files: what is wrong in one is said with its place") {
  const folder dir;
  dir.write("bees.okr.md", draft);
  dir.write(".okrlint.json", R"({ "root": true, "own_files": ["templates.json"] })");
  dir.write(
      "templates.json",
      R"({ "rule": "kr-output", "templates": [ { "id": "x", "kind": "tempate", "en": {} } ] })");
  const outcome got = dir.run("check bees.okr.md");
  CHECK(got.code == 2);
  CHECK(got.err.find("templates.json:1:") != std::string::npos);
}
