// SPDX-License-Identifier: Apache-2.0
// The sample drafts of corpus/drafts, with the findings that a coach wrote beside them by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "okrlint.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

using row = std::tuple<std::uint32_t, std::string, std::string>;  // line, rule, severity

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string severity_name(severity s) {
  constexpr const char* names[] = {"off", "info", "warning", "error"};
  return names[static_cast<std::size_t>(s)];
}

}  // namespace

TEST_CASE("golden drafts: what is shown is what a coach wrote down") {
  const std::filesystem::path folder =
      std::filesystem::path(OKRLINT_SOURCE_DIR) / "corpus" / "drafts";
  std::size_t drafts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::string suffix = ".expected.json";
    if (name.size() < suffix.size() || name.substr(name.size() - suffix.size()) != suffix) continue;
    ++drafts;
    std::filesystem::path draft = entry.path();
    draft.replace_filename(name.substr(0, name.size() - suffix.size()) + ".md");
    if (!std::filesystem::exists(draft)) draft.replace_extension(".txt");
    CAPTURE(draft.string());
    const source text{draft.filename().string(), read_file(draft)};
    REQUIRE(!text.bytes.empty());
    const nlohmann::json expected = nlohmann::json::parse(read_file(entry.path()));
    std::vector<row> want, got;
    for (const auto& f : expected) want.emplace_back(f.at("line"), f.at("rule"), f.at("severity"));
    settings wanted;
    wanted.level = severity::info;
    const report r = check(builtin_pack(), wanted, text, draft_context{text.path, false});
    const line_index lines(text.bytes);
    for (const finding& f : r.findings) {
      if (f.hidden || f.yielded || f.suppressed) continue;
      got.emplace_back(lines.locate(f.where.begin).line,
                       std::string(builtin_pack().rules[f.rule].id), severity_name(f.level));
    }
    std::sort(want.begin(), want.end());
    std::sort(got.begin(), got.end());
    for (const row& w : want) {
      CAPTURE(std::get<0>(w));
      CAPTURE(std::get<1>(w));
      CHECK(std::find(got.begin(), got.end(), w) != got.end());
    }
    for (const row& g : got) {
      CAPTURE(std::get<0>(g));
      CAPTURE(std::get<1>(g));
      CAPTURE(std::get<2>(g));
      CHECK(std::find(want.begin(), want.end(), g) != want.end());
    }
  }
  CHECK(drafts >= 8);
}
