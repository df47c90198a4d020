// SPDX-License-Identifier: Apache-2.0
// The metrics dictionary promises outcomes: each of them, written as a key result, must pass what
// it is offered against. And it promises to know the usual activities and deliverables.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "okrlint.hpp"
#include "rule/builtin.hpp"
#include "tests/paths.hpp"
#include "text/fold.hpp"

using namespace okrlint;
using nlohmann::json;

namespace {

constexpr const char* languages[] = {"es", "en"};

json read(const std::string& path) {
  std::ifstream in(okrlint::testing::source_dir("/" + path));
  return json::parse(in);
}

json dictionary(const std::string& lang) {
  return read("corpus/metrics/" + lang + ".json");
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

/// The name of a metric with an author's noun in its place.
std::string named(const json& metric, std::string name, const std::string& lang) {
  const bool people = metric.value("of", "") == "people";
  const bool spanish = lang == "es";
  const std::string noun = spanish ? (people ? "vendedores" : "portal de trámites")
                                   : (people ? "floor managers" : "benefits portal");
  const std::string the = (spanish ? (people ? "los " : "el ") : "the ") + noun;
  replace_all(name, "{noun:the}", the);
  replace_all(name, "{noun:of}", people ? "de " + the : "d" + the);
  replace_all(name, "{noun:to}", people ? "a " + the : "a" + the.substr(1));
  replace_all(name, "{noun}", noun);
  for (std::size_t at = 0; (at = name.find("{noun:agrees ")) != std::string::npos;) {
    const std::size_t last = name.rfind(' ', name.find('}', at));
    const std::size_t end = name.find('}', at);
    name = name.substr(0, at) + name.substr(last + 1, end - last - 1) + name.substr(end + 1);
  }
  return name;
}

std::string article(const json& metric, const std::string& lang) {
  if (lang == "en") return metric.value("article", true) ? "the " : "";
  const bool plural = metric["number"] == "p";
  if (metric["gender"] == "f") return plural ? "las " : "la ";
  return plural ? "los " : "el ";
}

/// The metric as a key result, verb first, figures first and as a noun phrase.
std::vector<std::string> key_results(const json& metric, const std::string& field,
                                     const std::string& lang) {
  static const std::map<std::string, std::array<const char*, 2>> written{
      {"%", {"%", "%"}},
      {"days", {" días", " days"}},
      {"hours", {" horas", " hours"}},
      {"minutes", {" minutos", " minutes"}},
      {"seconds", {" segundos", " seconds"}},
      {"ms", {" ms", " ms"}},
      {"points", {" puntos", " points"}}};
  const bool spanish = lang == "es", down = metric["direction"] == "down";
  const std::string name = named(metric, metric[field], lang);
  const auto unit = written.find(metric["unit"]);
  const std::string after = unit == written.end() ? "" : unit->second[spanish ? 0 : 1];
  const std::string from = (down ? "50" : "20") + (after == "%" ? after : std::string());
  const std::string to = (down ? "20" : "50") + after;
  const std::string the = article(metric, lang) + name;
  const std::string values = spanish ? "de " + from + " a " + to : "from " + from + " to " + to;
  if (spanish) {
    return {std::string(down ? "Reducir " : "Aumentar ") + the + " " + values,
            std::string(down ? "Bajar " : "Subir ") + values + " " + the};
  }
  return {std::string(down ? "Reduce " : "Raise ") + the + " " + values,
          std::string(down ? "Cut " : "Grow ") + the + " " + values};
}

void check_passes(const std::string& statement, const std::string& lang) {
  const std::string text = (lang == "es" ? "Objetivo: Ganar la confianza de la gente\n- KR1: "
                                         : "Objective: Earn the trust of our people\n- KR1: ") +
                           statement + "\n";
  const pack& p = builtin_pack();
  const report r = check(p, settings{}, {"one.okr.md", text}, {"one.okr.md", true});
  INFO(lang << ": " << statement);
  REQUIRE(r.framed.of.size() == 2);
  for (const finding& f : r.findings) {
    if (f.kind != finding_kind::key_result || f.level < severity::warning) continue;
    FAIL_CHECK("warned of by " << p.rules[f.rule].id);
  }
  const result_type type = r.framed.of[1].type;
  CHECK((type == result_type::metric_move || type == result_type::metric_level));
}

std::string filled(std::string text, const json& metric, const std::string& lang) {
  const std::string unit = metric["unit"] == "%" ? "%" : "";
  const bool down = metric["direction"] == "down";
  replace_all(text, "{blank:to}", (down ? "20" : "50") + unit);
  replace_all(text, "{blank:from}", (down ? "50" : "20") + unit);
  return named(metric, text, lang);
}

}  // namespace

TEST_CASE("Metrics dictionary: every metric in its frame is an outcome that no rule warns of") {
  for (const std::string lang : languages) {
    const json all = dictionary(lang);
    for (const json& metric : all["metrics"]) {
      for (const char* field : {"name", "spain"}) {
        if (!metric.contains(field)) continue;
        for (const std::string& statement : key_results(metric, field, lang))
          check_passes(statement, lang);
      }
      for (const std::string says : metric.value("says", json::array()))
        check_passes(filled(says, metric, lang), lang);
    }
  }
}

TEST_CASE(
    "Metrics dictionary: ids are single, links serve known metrics, both languages are rich") {
  std::map<std::string, std::string> served[2];
  for (std::size_t l = 0; l < 2; ++l) {
    const json all = dictionary(languages[l]);
    std::set<std::string> metrics, links;
    for (const json& metric : all["metrics"]) {
      INFO(metric["id"]);
      CHECK(metrics.insert(metric["id"]).second);
      CHECK(!metric["formula"].get<std::string>().empty());
      // An offer invents no figure, so a metric that names one would never be offered.
      CHECK(metric["name"].get<std::string>().find_first_of("0123456789") == std::string::npos);
    }
    for (const json& link : all["links"]) {
      INFO(link["id"]);
      CHECK(links.insert(link["id"]).second);
      CHECK(link["serves"].size() >= 1);
      for (const std::string id : link["serves"]) CHECK(metrics.count(id) == 1);
    }
    CHECK(metrics.size() >= 200);
    CHECK(links.size() >= 150);
  }
}

TEST_CASE("Metrics dictionary: nearly every activity and deliverable of the lexicon has a link") {
  for (const std::string lang : languages) {
    std::set<std::string> linked;
    const json all = dictionary(lang);
    for (const json& link : all["links"]) {
      for (const std::string word : link["words"])
        linked.insert(folded(word.front() == '=' ? word.substr(1) : word));
    }
    const json lexicon = read("rules/lexicon/" + lang + ".json");
    const json& nouns = lexicon["nouns"];
    for (const auto& [kind, share] : {std::pair("activity", 0.95), std::pair("deliverable", 0.8)}) {
      std::size_t known = 0;
      for (const json& noun : nouns[kind]) {
        const std::string lemma =
            folded((noun.is_string() ? noun : noun["lemma"]).get<std::string>());
        known += linked.count(lemma) + linked.count(lemma.substr(0, lemma.find(' '))) > 0;
      }
      INFO(lang << " " << kind << ": " << known << " of " << nouns[kind].size());
      CHECK(static_cast<double>(known) >= share * static_cast<double>(nouns[kind].size()));
    }
  }
}
