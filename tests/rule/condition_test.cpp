// SPDX-License-Identifier: Apache-2.0
// Every kind of condition over frames made by hand: an objective (0) and three key results (1–3).
#include "rule/condition.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "rule/load.hpp"

using namespace okrlint;

namespace {

const char* const lexicon_text = R"({"language": "en",
  "verbs": {"work": ["launch"], "up": ["grow"]}, "nouns": {"metric": ["sale"], "team": ["team"]},
  "words": {"det": ["the"]}, "marks": {"bonus": {"any": ["payout"]}, "other": {"any": ["elsewhere"]}}})";

struct scene {
  std::string bytes = "obj one two tri end";
  document doc;
  frames framed;
  judged in;

  scene() {
    for (std::uint32_t i = 0; i < 4; ++i) {
      statement s;
      s.kind = i == 0 ? statement_kind::objective : statement_kind::key_result;
      s.parent = i == 0 ? -1 : 0;
      s.text = s.block = {i * 4, i * 4 + 3};
      doc.statements.push_back(s);
      frame f;
      f.first_token = i;
      f.token_count = 1;
      f.lang = language::en;
      framed.of.push_back(f);
      token t;
      t.where = s.text;
      t.set = cls::noun;
      framed.tokens.push_back(t);
    }
  }
  frame& kr() { return framed.of[1]; }
  statement& said() { return doc.statements[1]; }

  void label(std::size_t i, const char* text) {
    doc.statements[i].label = {static_cast<std::uint32_t>(bytes.size()),
                               static_cast<std::uint32_t>(bytes.size() + std::string(text).size())};
    bytes += text;
  }
  void label_results(const char* first, const char* second) { label(1, first), label(2, second); }

  void figure(std::int64_t value, quantity::role role,
              quantity::kind kind = quantity::kind::percent) {
    if (kr().quantity_count == 0)
      kr().first_quantity = static_cast<std::uint32_t>(framed.quantities.size());
    quantity q;
    q.mantissa = value;
    q.is = kind;
    q.plays = role;
    framed.quantities.push_back(q);
    const auto i = static_cast<std::int16_t>(kr().quantity_count++);
    if (role == quantity::role::from) kr().from = i;
    if (role == quantity::role::to) kr().to = i;
  }

  bool ask(const std::string& when, std::int32_t statement = 1) {
    const pack_file files[] = {
        {"rules/lexicon/en.json", lexicon_text},
        {"rules/r.json",
         R"({"id": "r", "scope": "key_result", "en": {"message": "m"}, "params": {"max": 2},
                             "cases": [{"severity": "info", "when": )" +
             when + "}]}"}};
    const load_result loaded = load_pack(files);
    INFO(when);
    for (const load_error& e : loaded.errors) FAIL(e.message);
    const pack& p = loaded.loaded.get();
    const std::int32_t params[] = {2};
    in = {};
    in.rules = &p;
    in.params = params;
    in.bytes = bytes;
    in.doc = &doc;
    in.framed = &framed;
    relate(in);
    witness seen;
    return holds(in, p.cases[p.rules[0].cases.first].when, statement, seen);
  }
};

}  // namespace

TEST_CASE("conditions hold and fail") {
  struct row {
    const char* when;
    std::function<void(scene&)> makes_true;  // without it the condition fails
  };
  const row rows[] = {
      {R"({"kind": "kpi"})", [](scene& s) { s.said().kind = statement_kind::kpi; }},
      {R"({"type": ["deliverable", "maintain"]})",
       [](scene& s) { s.kr().type = result_type::maintain; }},
      {R"({"certainty": "sure"})", [](scene& s) { s.kr().sure = certainty::sure; }},
      {R"({"language": "es"})", [](scene& s) { s.kr().lang = language::es; }},
      {R"({"direction": "down"})", [](scene& s) { s.kr().moves = direction::down; }},
      {R"({"agent": "customer"})", [](scene& s) { s.kr().by = agent::customer; }},
      {R"({"form": "action_noun"})", [](scene& s) { s.kr().form = lead_form::action_noun; }},
      {R"({"change": "relative"})", [](scene& s) { s.kr().how = change::relative; }},
      {R"({"state": "done"})", [](scene& s) { s.kr().in_state = state::done; }},
      {R"({"lead": "work"})",
       [](scene& s) {
         s.kr().lead = {0, 1}, s.kr().lead_set = cls::verb | cls::v_work;
       }},
      {R"({"lead": "other"})",
       [](scene& s) {
         s.kr().lead = {0, 1}, s.kr().lead_set = cls::verb;
       }},
      {R"({"not": {"lead": "none"}})",
       [](scene& s) {
         s.kr().lead = {0, 1};
       }},
      {R"({"head": ["ratio", "n_metric"]})",
       [](scene& s) {
         s.kr().head = {0, 1}, s.kr().head_set = cls::noun | cls::n_ratio;
       }},
      {R"({"metric.head": "plain"})",
       [](scene& s) {
         s.kr().head = {0, 1}, s.kr().head_set = cls::noun;
       }},
      {R"({"subject": "noun"})",
       [](scene& s) {
         s.kr().subject = {0, 1};
       }},
      {R"({"has": "means"})",
       [](scene& s) {
         s.kr().means = {0, 1};
       }},
      {R"({"has": ["owner", "status"]})",
       [](scene& s) {
         s.said().status = {0, 2};
       }},
      {R"({"has": "baseline"})",
       [](scene& s) {
         s.said().current = {0, 2};
       }},
      {R"({"not": {"lacks": "figure"}})",
       [](scene& s) { s.figure(3, quantity::role::population); }},
      {R"({"has": "number"})", [](scene& s) { s.figure(3, quantity::role::to); }},
      {R"({"has": "target", "lacks": "number"})",
       [](scene& s) { s.figure(0, quantity::role::to, quantity::kind::universal); }},
      {R"({"has": "placeholder"})",
       [](scene& s) { s.figure(0, quantity::role::to, quantity::kind::placeholder); }},
      {R"({"has": "verb"})", [](scene& s) { s.kr().has_verb = true; }},
      {R"({"to.kind": "money"})",
       [](scene& s) { s.figure(3, quantity::role::to, quantity::kind::money); }},
      {R"({"from.kind": "percent"})", [](scene& s) { s.figure(3, quantity::role::from); }},
      {R"({"words": {"over": "$max"}})", [](scene& s) { s.kr().words = 3; }},
      {R"({"words": {"over": 2, "under": 5}})", [](scene& s) { s.kr().words = 4; }},
      {R"({"verbs": 2})", [](scene& s) { s.kr().verb_count = 2; }},
      {R"({"connectors": {"over": 0}})", [](scene& s) { s.kr().connector_count = 1; }},
      {R"({"targets": {"over": 1}})", [](scene& s) { s.kr().target_count = 2; }},
      {R"({"figures": {"over": 1}})",
       [](scene& s) { s.figure(1, quantity::role::from), s.figure(2, quantity::role::to); }},
      {R"({"content_words": {"under": 1}})", [](scene& s) { s.framed.tokens[1].set = cls::det; }},
      {R"({"relation": "from>to"})",
       [](scene& s) { s.figure(9, quantity::role::from), s.figure(3, quantity::role::to); }},
      {R"({"relation": ["from=to"]})",
       [](scene& s) { s.figure(3, quantity::role::from), s.figure(3, quantity::role::to); }},
      {R"({"krs": {"any": {"type": "baseline"}}})",
       [](scene& s) { s.framed.of[3].type = result_type::baseline; }},
      {R"({"krs": {"most": {"has": "verb"}}})",
       [](scene& s) { s.framed.of[2].has_verb = s.framed.of[3].has_verb = true; }},
      {R"({"not": {"krs": {"none": {"has": "verb"}}}})",
       [](scene& s) { s.framed.of[2].has_verb = true; }},
      {R"({"set_type": "maintain"})",
       [](scene& s) { s.framed.of[2].type = result_type::maintain; }},
      {R"({"objective": {"has": "verb"}})", [](scene& s) { s.framed.of[0].has_verb = true; }},
      {R"({"objective": {"krs": {"all": {"has": "verb"}}}})",
       [](scene& s) {
         for (frame& f : s.framed.of) f.has_verb = true;
       }},
      {R"({"kr_count": 2})", [](scene& s) { s.doc.statements[3].kind = statement_kind::note; }},
      {R"({"unparsed": {"over": 0}})",
       [](scene& s) {
         s.doc.unparsed.push_back({0, 1});
       }},
      {R"({"to.value": 100})", [](scene& s) { s.figure(100, quantity::role::to); }},
      {R"({"from.value": {"under": 5}})", [](scene& s) { s.figure(4, quantity::role::from); }},
      {R"({"in_document": {"any": {"type": "baseline"}}})",
       [](scene& s) { s.framed.of[0].type = result_type::baseline; }},
      {R"({"not": {"in_document": {"none": {"has": "verb"}}}})",
       [](scene& s) { s.framed.of[3].has_verb = true; }},
      {R"({"labels": "mixed"})", [](scene& s) { s.label_results("KR1", "RC2"); }},
      {R"({"labels": "gap"})", [](scene& s) { s.label_results("KR1", "KR3"); }},
      {R"({"labels": "gap"})", [](scene& s) { s.label_results("KR 2.1", "KR 2.1"); }},
      {R"({"labels": "misplaced"})",
       [](scene& s) { s.label(0, "O1"), s.label_results("KR1.1", "KR2.2"); }},
      {R"({"begins": "<neg> <verb>"})",
       [](scene& s) {
         s.kr().first_token = 4, s.kr().token_count = 3;
         for (const classes set : {cls::neg, cls::verb, cls::noun})
           s.framed.tokens.push_back({{4, 7}, set});
       }},
      {R"({"any": [{"has": "lead"}, {"has": "verb"}]})", [](scene& s) { s.kr().has_verb = true; }},
      {R"({"sequence": "<det> *1 <noun>"})",
       [](scene& s) {
         s.kr().first_token = 4, s.kr().token_count = 3;
         for (const classes set : {cls::det, cls::adj, cls::noun})
           s.framed.tokens.push_back({{4, 7}, set});
       }},
      {R"({"mark": "bonus"})",
       [](scene& s) {
         s.framed.marks.push_back({0, {0, 1}}), s.kr().mark_count = 1;
       }},
      {R"({"not": {"unmarked": ["bonus", "other"]}})",
       [](scene& s) {
         s.framed.marks.push_back({1, {0, 1}}), s.kr().mark_count = 1;
       }},
  };
  for (const row& r : rows) {
    scene without, with;
    r.makes_true(with);
    INFO(r.when);
    CHECK(!without.ask(r.when));
    CHECK(with.ask(r.when));
  }
}

TEST_CASE("an empty condition always holds, also of a document") {
  CHECK(scene().ask("{}"));
  CHECK(scene().ask("{}", -1));
  CHECK(!scene().ask(R"({"lacks": "verb", "kind": "objective"})", -1));
}

TEST_CASE("figures are compared only in one unit") {
  scene s;
  s.figure(90, quantity::role::from, quantity::kind::money);
  s.figure(3, quantity::role::to);
  CHECK(!s.ask(R"({"relation": ["from<to", "from=to", "from>to"]})"));
  scene days;
  days.figure(5, quantity::role::from, quantity::kind::count);
  days.figure(8, quantity::role::to, quantity::kind::duration);
  CHECK(days.ask(R"({"relation": "from<to"})"));
  scene scaled;
  scaled.figure(12, quantity::role::from);
  scaled.figure(115, quantity::role::to);
  scaled.framed.quantities[1].exponent = -1;
  CHECK(scaled.ask(R"({"relation": "from>to"})"));
}

TEST_CASE("a later key result resembles an earlier one, never the other way round") {
  scene s;
  s.framed.of[1].signature = s.framed.of[3].signature = 77;
  CHECK(s.ask(R"({"same_metric": "sibling"})", 3));
  CHECK(!s.ask(R"({"same_metric": "sibling"})", 1));
  CHECK(!s.ask(R"({"same_metric": "sibling"})", 2));
  scene words;
  words.bytes = "obj one one obj end";
  CHECK(words.ask(R"({"same_text": "sibling"})", 2));
  CHECK(words.ask(R"({"similar": {"to": "sibling", "over": 90}})", 2));
  CHECK(!words.ask(R"({"similar": {"to": "sibling", "over": 90}})", 1));
  CHECK(words.ask(R"({"similar": {"to": "objective", "over": 80}})", 3));
  CHECK(!words.ask(R"({"similar": {"to": "objective", "over": 80}})", 2));
}

TEST_CASE("labels that agree show no trouble") {
  struct pair {
    const char *first, *second;
  };
  const pair pairs[] = {{"KR1", "KR2"}, {"KR1.1", "KR1.2"},
                        {"KR", "KR"},   {"", "KR1"},
                        {"KR4", "KR5"}, {"Resultado clave 1", "Resultado Clave 2"}};
  for (const pair& of : pairs) {
    scene s;
    s.label(0, "O1"), s.label_results(of.first, of.second);
    INFO(of.first << ", " << of.second);
    CHECK(!s.ask(R"({"labels": ["mixed", "gap", "misplaced"]})"));
  }
}

TEST_CASE("a document is asked about all its statements") {
  scene s;
  CHECK(!s.ask(R"({"has": "owner"})", -1));
  s.doc.statements[2].owner = {0, 2};
  CHECK(s.ask(R"({"has": "owner"})", -1));
  CHECK(s.ask(R"({"lacks": "period"})", -1));
  s.bytes += " Q3";
  const auto size = static_cast<std::uint32_t>(s.bytes.size());
  s.doc.headings.push_back({size - 2, size});
  CHECK(s.ask(R"({"has": "period"})", -1));
  CHECK(!s.ask(R"({"language": "mixed"})", -1));
  s.framed.lang = language::mixed;
  CHECK(s.ask(R"({"language": "mixed"})", -1));
  s.doc.statements[3].owner = {0, 1};
  CHECK(s.ask(R"({"in_document": {"any": {"kind": "key_result", "has": "owner"}}})", -1));
}
