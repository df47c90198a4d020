// SPDX-License-Identifier: Apache-2.0
// Our own lexicon files: they load without an error, and their sections do not contradict
// themselves.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "rule/load_lexicon.hpp"
#include "tests/paths.hpp"
#include "text/fold.hpp"

using namespace okrlint;

namespace {

std::vector<pack_file> lexicon_files() {
  std::vector<pack_file> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(okrlint::testing::source_dir("/rules/lexicon"))) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(in), {}},
                     pack_part::lexicon});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::set<std::string> lemmas(const nlohmann::json& list) {
  std::set<std::string> out;
  for (const auto& item : list)
    out.insert(
        folded(item.is_string() ? item.get<std::string>() : item["lemma"].get<std::string>()));
  return out;
}

}  // namespace

TEST_CASE("lexicon files: no errors, and every text is clean") {
  std::vector<load_error> errors;
  const lexicon_tables tables = build_lexicon(lexicon_files(), errors);
  for (const auto& e : errors)
    FAIL_CHECK(e.file << ":" << e.line << ":" << e.column << ": " << e.message << " " << e.hint);
  const lexicon words = tables.view();
  std::set<std::string_view> seen;
  for (std::uint32_t i = 1; i < words.words.size(); ++i) {
    const word& w = words.words[i];
    const std::string_view text = words.text(w);
    CAPTURE(std::string(text));
    CHECK(folded(text) == text);
    CHECK(folded(words.display(w)) == text);
    CHECK(seen.insert(text).second);
    CHECK(words.find(text) == &w);
    for (const reading& r : w.readings)
      CHECK((r.set == 0 || (r.lemma > 0 && r.lemma < words.words.size())));
  }
  for (const phrase& p : words.phrases) CHECK((p.size >= 2 && p.as.set != 0 && p.as.lemma != 0));
}

TEST_CASE("lexicon files: nothing stands in two sections that exclude each other") {
  const std::pair<std::string, std::string> verbs[] = {
      {"up", "down"}, {"up", "keep"}, {"down", "keep"}};
  const std::pair<std::string, std::string> nouns[] = {{"customer", "external"},
                                                       {"team", "external"},
                                                       {"unit", "deliverable"},
                                                       {"count", "deliverable"},
                                                       {"ratio", "activity"}};
  for (const pack_file& file : lexicon_files()) {
    const auto root = nlohmann::json::parse(file.bytes);
    const auto apart = [&](const char* section, const auto& pairs) {
      if (!root.contains(section)) return;
      for (const auto& [one, other] : pairs) {
        if (!root[section].contains(one) || !root[section].contains(other)) continue;
        const auto first = lemmas(root[section][one]), second = lemmas(root[section][other]);
        for (const std::string& lemma : first) {
          if (second.count(lemma) != 0)
            FAIL_CHECK(file.path << ": " << lemma << " is in " << std::string(section) << "." << one
                                 << " and ." << other);
        }
      }
    };
    apart("verbs", verbs);
    apart("nouns", nouns);
  }
}

TEST_CASE("lexicon files: nothing is written twice in one list") {
  for (const pack_file& file : lexicon_files()) {
    const auto flat = nlohmann::json::parse(file.bytes).flatten();
    std::map<std::string, std::set<std::string>> lists;
    for (const auto& [pointer, value] : flat.items()) {
      const std::string list = pointer.substr(0, pointer.rfind('/'));
      if (!value.is_string() || list.find("/forms") == 0 || list.find("/endings") == 0 ||
          list.find("/narrowing") == 0)
        continue;
      if (list.ends_with("/lemma") || pointer.ends_with("/lemma") || pointer.ends_with("/plural"))
        continue;
      if (!lists[list].insert(value.get<std::string>()).second)
        FAIL_CHECK(file.path << pointer << ": " << value.get<std::string>() << " again");
    }
  }
}

TEST_CASE("lexicon files: words that everything rests on") {
  std::vector<load_error> errors;
  const lexicon_tables tables = build_lexicon(lexicon_files(), errors);
  const lexicon words = tables.view();
  const struct {
    std::string_view form;
    std::size_t language;
    classes has, lacks;
    std::string_view lemma;
  } cases[] = {
      {"aumentaremos", 0, cls::v_up | cls::f_lead, cls::v_work, "aumentar"},
      {"lanza", 0, cls::v_work | cls::f_lead, 0, "lanzar"},
      {"lancemos", 0, cls::v_work | cls::f_lead, 0, "lanzar"},
      {"convertirnos", 0, cls::v_state | cls::f_lead, cls::v_work, "convertir"},
      {"obtuvieron", 0, cls::v_reach | cls::f_fin, cls::f_lead, "obtener"},
      {"redujo", 0, cls::v_down, 0, "reducir"},
      {"reduccion", 0, cls::n_action | cls::v_down, 0, "reducción"},
      {"clientas", 0, cls::n_customer, 0, "cliente"},
      {"para", 0, cls::purpose, cls::verb, "para"},
      {"sobre", 0, cls::prep, cls::verb, "sobre"},
      {"como", 0, cls::prep, cls::verb, "como"},
      {"una", 0, cls::det, cls::verb, "una"},
      {"llamadas", 0, cls::n_activity, 0, "llamada"},
      {"tasas", 0, cls::n_ratio, 0, "tasa"},
      {"errores", 0, cls::n_burden, 0, "error"},
      {"launched", 1, cls::v_work | cls::f_part, 0, "launch"},
      {"increases", 1, cls::v_up | cls::f_fin, 0, "increase"},
      {"customers", 1, cls::n_customer, 0, "customer"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.form);
    const word* w = words.find(c.form);
    REQUIRE(w != nullptr);
    const reading& r = w->readings[c.language];
    CHECK((r.set & c.has) == c.has);
    CHECK((r.set & c.lacks) == 0);
    CHECK(words.display(words.words[r.lemma]) == c.lemma);
  }
}
