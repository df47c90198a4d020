// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_en.hpp"

#include <doctest/doctest.h>

using namespace okrlint;

TEST_CASE("english: forms of verbs") {
  struct { std::string_view base; own_forms own; std::string_view s, past, part, ing; } const cases[] = {
      {"launch", {}, "launches", "launched", "launched", "launching"},
      {"increase", {}, "increases", "increased", "increased", "increasing"},
      {"ship", {}, "ships", "shipped", "shipped", "shipping"},
      {"plan", {}, "plans", "planned", "planned", "planning"},
      {"deliver", {}, "delivers", "delivered", "delivered", "delivering"},
      {"deploy", {}, "deploys", "deployed", "deployed", "deploying"},
      {"try", {}, "tries", "tried", "tried", "trying"},
      {"fix", {}, "fixes", "fixed", "fixed", "fixing"},
      {"agree", {}, "agrees", "agreed", "agreed", "agreeing"},
      {"tie", {}, "ties", "tied", "tied", "tying"},
      {"do", {{"past", "did"}, {"part", "done"}}, "does", "did", "done", "doing"},
      {"refer", {{"double", "yes"}}, "refers", "referred", "referred", "referring"},
      {"cut", {{"past", "cut"}}, "cuts", "cut", "cut", "cutting"},
      {"write", {{"past", "wrote"}, {"part", "written"}}, "writes", "wrote", "written", "writing"},
      {"build", {{"past", "built"}}, "builds", "built", "built", "building"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.base);
    const auto forms = en::verb_forms(c.base, c.own);
    REQUIRE(forms.size() == 5);
    CHECK(forms[0].text == c.base);
    CHECK(forms[0].set == (cls::f_inf | cls::f_fin | cls::f_lead));
    CHECK(forms[1].text == c.s);
    CHECK(forms[2].text == c.past);
    CHECK(forms[3].text == c.part);
    CHECK(forms[4].text == c.ing);
    CHECK(forms[4].set == cls::f_ger);
  }
}

TEST_CASE("english: plurals") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"customer", "customers"}, {"company", "companies"}, {"survey", "surveys"}, {"process", "processes"},
      {"batch", "batches"},      {"box", "boxes"},         {"launch", "launches"}};
  for (const auto& [one, many] : cases) CHECK(en::plural(one) == many);
}
