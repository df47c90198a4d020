// SPDX-License-Identifier: Apache-2.0
// The project's own labels, and the floors under the figures that they give.
#pragma once
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "eval/score.hpp"
#include "tests/paths.hpp"

namespace okrlint::testing {

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// corpus/KIND/LANG.jsonl ("labelled", "pairs").
inline label_file corpus_labels(const std::string& kind, const std::string& lang,
                                const code_book& codes) {
  const std::string path = okrlint::testing::source_dir("/corpus/") + kind + "/" + lang + ".jsonl";
  std::vector<load_error> errors;
  label_file out = read_labels(path, file_bytes(path), codes, errors);
  for (const load_error& e : errors) FAIL_CHECK(e.file << ":" << e.line << ": " << e.message);
  REQUIRE(!(out.statements.empty() && out.pairs.empty()));
  return out;
}

/// Statements of the first trades, of others, as they are pasted from slides and chats, of both
/// sorts written later, whole teams' drafts by seventeen authors who saw no rule, and by twelve
/// more, what organisations publish, in the styles of repositories, handbooks and blogs, and as
/// fifteen and then eight more authors saw teams fill them in from quarter to quarter.
inline constexpr const char* statement_kinds[] = {
    "labelled", "trades", "messy", "later", "teams", "published", "styles", "quarters", "seasons"};

using figures = std::vector<std::pair<std::string, double>>;

/// corpus/floors.json: what each figure of a language must not fall under. Floors only rise:
/// RAISE_FLOORS=1 lifts those that lie well under the figures of today.
class floors {
 public:
  floors() : all_(nlohmann::ordered_json::parse(file_bytes(path))) {}

  /// Do the figures lie above their floors? For those that must not fail a test.
  bool hold_quietly(const std::string& group, const std::string& lang, const figures& now) const {
    for (const auto& [name, value] : now) {
      if (value < all_.at(group).at(lang).value(name, 0.0)) return false;
    }
    return true;
  }

  void hold(const std::string& group, const std::string& lang, const figures& now) {
    nlohmann::ordered_json& set = all_[group][lang];
    if (set.is_null()) set = nlohmann::ordered_json::object();
    const bool raising = std::getenv("RAISE_FLOORS") != nullptr;
    for (const auto& [name, value] : now) {
      INFO(group << " " << lang << " " << name << ": " << value);
      if (raising) set[name] = std::max(set.value(name, 0.0), lifted(value));
      REQUIRE_MESSAGE(set.contains(name), "no floor; RAISE_FLOORS=1 sets it");
      CHECK(value >= set[name].get<double>());
    }
    CHECK_MESSAGE(set.size() == now.size(), "a floor without its figure");
    if (raising) std::ofstream(path) << all_.dump(1) << "\n";
  }

 private:
  /// Half a point under the value, in steps of half a point; 1 stays 1.
  static double lifted(double value) {
    return value >= 1 ? 1.0 : std::max(0.0, std::floor((value - 0.005) * 200 + 1e-9) / 200);
  }

  inline static const std::string path = okrlint::testing::source_dir("/corpus/floors.json");
  nlohmann::ordered_json all_;
};

}  // namespace okrlint::testing
