// SPDX-License-Identifier: Apache-2.0
// What is offered does what it says: once it is applied, its finding is gone.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "lsp/session.hpp"
#include "tests/paths.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

const std::string uri = "file:///nowhere/ventas.es.md";

std::string sample() {
  std::ifstream in(okrlint::testing::source_dir("/corpus/drafts/ventas.es.md"));
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Edits are in order and disjoint: made from the last to the first.
std::string applied(std::string text, const json& edit) {
  const json& edits = edit["changes"][uri];
  for (auto one = edits.rbegin(); one != edits.rend(); ++one) {
    const std::size_t begin = offset_of(text, (*one)["range"]["start"], "utf-16");
    const std::size_t end = offset_of(text, (*one)["range"]["end"], "utf-16");
    text.replace(begin, end - begin, (*one)["newText"].get<std::string>());
  }
  return text;
}

json diagnostics_of(session& client, std::string_view text) {
  client.open(uri, text);
  return client.ask("textDocument/diagnostic",
                    {{"textDocument", {{"uri", uri}}}})["result"]["items"];
}

json actions_at(session& client, const json& range, json context) {
  context["diagnostics"] = json::array();
  return client.ask(
      "textDocument/codeAction",
      {{"textDocument", {{"uri", uri}}}, {"range", range}, {"context", context}})["result"];
}

}  // namespace

TEST_CASE("lsp: every action closes the finding that it names") {
  const std::string text = sample();
  session client;
  client.begin({{"textDocument",
                 {{"diagnostic", json::object()},
                  {"codeAction", {{"codeActionLiteralSupport", json::object()}}}}}});
  std::size_t quick = 0, silenced = 0;
  for (const json& one : diagnostics_of(client, text)) {
    for (const json& action : actions_at(client, one["range"], json::object())) {
      if (action["diagnostics"][0]["data"] != one["data"]) continue;
      INFO(action.dump());
      (action["kind"] == "quickfix" ? quick : silenced) += 1;
      const json left = diagnostics_of(client, applied(text, action["edit"]));
      CHECK(std::none_of(left.begin(), left.end(),
                         [&](const json& other) { return other["data"] == one["data"]; }));
      diagnostics_of(client, text);
    }
  }
  CHECK(quick >= 5);
  CHECK(silenced >= 5);
}

TEST_CASE("lsp: a finding that the client names has its actions, wherever the cursor is") {
  session client;
  client.begin({{"textDocument",
                 {{"diagnostic", json::object()},
                  {"codeAction", {{"codeActionLiteralSupport", json::object()}}}}}});
  json named = diagnostics_of(client, sample());
  const json begin = {{"line", 0}, {"character", 0}};
  const auto ask = [&](const json& diagnostics) {
    return client.ask("textDocument/codeAction",
                      {{"textDocument", {{"uri", uri}}},
                       {"range", {{"start", begin}, {"end", begin}}},
                       {"context", {{"diagnostics", diagnostics}}}})["result"];
  };
  CHECK(ask(json::array()).empty());
  for (json one : named) {
    const json actions = ask(json::array({one}));
    REQUIRE(!actions.empty());
    for (const json& action : actions) CHECK(action["diagnostics"][0]["data"] == one["data"]);
    one["source"] = "another";
    CHECK(ask(json::array({one})).empty());
  }
}

TEST_CASE("lsp: source.fixAll leaves nothing safe to do, and comes only when asked for") {
  const std::string text =
      "# OKR T3 2026 🐦\n\nObjetivo: Ganar la confianza del cliente\n"
      "- KR1: Realizar 10 llamadas de ventas\n"
      "- KR2: Subir la tasa de renovación de 3 a 5, y bajar la espera de 8 a 2 horas\n";
  session client;
  client.begin({{"textDocument",
                 {{"diagnostic", json::object()},
                  {"codeAction", {{"codeActionLiteralSupport", json::object()}}}}}});
  diagnostics_of(client, text);
  const json whole = {{"start", {{"line", 0}, {"character", 0}}},
                      {"end", {{"line", 9}, {"character", 0}}}};
  for (const json& action : actions_at(client, whole, json::object()))
    CHECK(action["kind"] != "source.fixAll.okrlint");
  const json only = {{"only", {"source.fixAll"}}};
  const json all = actions_at(client, whole, only);
  REQUIRE(all.size() == 1);
  const std::string fixed = applied(text, all[0]["edit"]);
  CHECK(fixed != text);
  diagnostics_of(client, fixed);
  CHECK(actions_at(client, whole, only).empty());
}
