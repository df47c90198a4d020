// SPDX-License-Identifier: Apache-2.0
#include "finding/choose.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rule/load.hpp"

using namespace okrlint;

namespace {

/// Rules a to e; a yields to b; rank as the order list says: c, b, a.
load_result five_rules() {
  std::vector<pack_file> files;
  for (const char id : {'a', 'b', 'c', 'd', 'e'}) {
    std::string text = R"({"id": "rule-)" + std::string(1, id) +
                       R"(", "scope": "key_result", "en": {"message": "m"},)";
    if (id == 'a') text += R"("yields_to": ["rule-b"],)";
    files.push_back({"rules/" + std::string(1, id) + ".json",
                     text + R"("cases": [{"severity": "info", "when": {}}]})"});
  }
  files.push_back({"rules/order.json", R"(["rule-c", "rule-b", "rule-a"])"});
  return load_pack(files);
}

finding of(std::uint16_t rule, severity level, std::int32_t statement = 0,
           std::uint32_t begin = 0) {
  finding f;
  f.rule = rule;
  f.level = level;
  f.statement = statement;
  f.kind = finding_kind::key_result;
  f.where = {begin, begin + 1};
  return f;
}

std::string shown(std::vector<finding> findings, bool all = false,
                  severity level = severity::info) {
  const load_result r = five_rules();
  CHECK(r.errors.empty());
  plan how;
  how.level = level;
  how.all_findings = all;
  put_in_order(findings, r.loaded.get());
  choose(findings, r.loaded.get(), how);
  std::string out;
  for (const finding& f : findings) {
    if (is_shown(f)) out += static_cast<char>('a' + f.rule);
  }
  return out;
}

constexpr auto info = severity::info, warning = severity::warning, error = severity::error;

}  // namespace

TEST_CASE("two findings a statement, the severe before the telling before the rest") {
  CHECK(shown({of(0, warning), of(2, info), of(3, warning)}) == "ad");
  CHECK(shown({of(0, warning), of(2, warning), of(3, warning)}) == "ac");
  CHECK(shown({of(3, info), of(4, info), of(2, info)}) == "cd");
  CHECK(shown({of(0, warning), of(2, info, 1), of(3, warning), of(4, info, 1)}) == "acde");
}

TEST_CASE("errors are never dropped") {
  CHECK(shown({of(0, error), of(2, error), of(3, error), of(4, warning)}) == "acd");
}

TEST_CASE("a finding yields to one as severe, not to a lesser one, and not under all findings") {
  CHECK(shown({of(0, warning), of(1, warning)}) == "b");
  CHECK(shown({of(0, warning), of(1, info)}) == "ab");
  CHECK(shown({of(0, warning), of(1, warning, 1)}) == "ab");
  CHECK(shown({of(0, warning), of(1, warning)}, true) == "ab");
  finding silenced = of(1, warning);
  silenced.suppressed = true;
  CHECK(shown({of(0, warning), silenced}) == "");
}

TEST_CASE("what the level hides does not fill the cap, and is only hidden") {
  CHECK(shown({of(2, info), of(3, info), of(4, warning)}, false, warning) == "e");
  const load_result r = five_rules();
  std::vector<finding> one{of(2, info)};
  plan how;
  how.level = warning;
  choose(one, r.loaded.get(), how);
  CHECK(one[0].hidden);
  CHECK(counts(one[0]));
}

TEST_CASE("order is by place, then by rule id") {
  CHECK(shown({of(3, info, 1, 9), of(4, info, 0, 2), of(1, info, 2, 2)}) == "bed");
}

TEST_CASE("fingerprints know rule, text and turn, not place or case") {
  const load_result r = five_rules();
  const auto prints = [&](const std::string& bytes, std::vector<span> texts) {
    document doc;
    std::vector<finding> all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      doc.statements.emplace_back().text = texts[i];
      all.push_back(of(0, info, static_cast<std::int32_t>(i), texts[i].begin));
    }
    fingerprint(all, r.loaded.get(), bytes, doc);
    std::vector<std::uint64_t> out;
    for (const finding& f : all) out.push_back(f.fingerprint);
    return out;
  };
  const auto one = prints("Más ventas", {{0, 11}});
  CHECK(prints("KR1: mas  VENTAS", {{5, 16}}) == one);
  CHECK(prints("Más ventis", {{0, 11}}) != one);
  const auto two = prints("abc abc", {{0, 3}, {4, 7}});
  CHECK(two[0] != two[1]);
  CHECK(two[0] == prints("x abc", {{2, 5}})[0]);
}
