// SPDX-License-Identifier: Apache-2.0
// What holds of the server whatever is asked: edits lose nothing, abuse ends no session, work is
// cancelled, a pushed finding is never a pulled one.
#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "cli/harness.hpp"
#include "lsp/session.hpp"
#include "output/message.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

const std::string uri = "file:///nowhere/equipo.okr.md";

json capabilities(std::string_view encoding, bool pulls) {
  json out = {{"general", {{"positionEncodings", {encoding}}}}, {"textDocument", json::object()}};
  if (pulls) out["textDocument"]["diagnostic"] = json::object();
  return out;
}

json request(int id, std::string_view method, json params = json::object()) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

/// What a fresh check of the bytes shows, as "line:column-line:column rule message".
std::vector<std::string> fresh(const std::string& bytes, std::string_view encoding) {
  settings wanted;
  wanted.level = severity::info;
  const plan how = resolve(builtin_pack(), wanted);
  const source file{"/nowhere/equipo.okr.md", bytes};
  const report found = check(builtin_pack(), how, file, {file.path, false});
  const file_view view{builtin_pack(), how, file, found};
  std::vector<std::string> out;
  for (const finding& f : found.findings) {
    if (!is_shown(f)) continue;
    std::string message;
    append_message(message, view, f);
    std::string question;
    append_question(question, view, f);
    const json range = {{"start", position_of(bytes, f.where.begin, encoding)},
                        {"end", position_of(bytes, f.where.end, encoding)}};
    out.push_back(range.dump() + ' ' + std::string(view.rule_of(f).id) + ' ' + message +
                  (question.empty() ? "" : " " + question));
  }
  return out;
}

std::vector<std::string> served(const json& diagnostics) {
  std::vector<std::string> out;
  for (const json& one : diagnostics) {
    out.push_back(one["range"].dump() + ' ' + one["code"].get<std::string>() + ' ' +
                  one["message"].get<std::string>());
  }
  return out;
}

constexpr std::string_view pieces[] = {
    "Objetivo 1: Ganar la confianza del ñandú 🐦\n",
    "- KR1: Subir la tasa de revisión del 9% al 15%\n",
    "- KR2: Realizar 10 llamadas\r\n",
    "- KR3: Mejorar la revisio\u0301n\n",
    "## Objective 2: Win the trust of our neighbours 👍🏽\n",
    "- KR1: Reduce waiting time from 4 to 6 days\n",
    "| Objetivo | KR |\n|---|---|\n| Ser útil | Bajar la espera de 8 a 2 horas |\n",
    "<!-- okrlint-disable-next kr-output: porque sí -->\n",
    "\n",
    "\r",
    "\r\n",
    "ñ",
    "🚀",
    "e\u0301",
    "X",
    " ",
    "a 60",
    "KR",
    ": ",
    "- ",
    "15%"};

}  // namespace

TEST_CASE("lsp: after 2 000 random edits the findings are those of a fresh check") {
  for (const std::string_view encoding : {"utf-8", "utf-16", "utf-32"}) {
    std::mt19937 random(20261124);
    const auto below = [&](std::size_t n) {
      return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    session client;
    client.begin(capabilities(encoding, true));
    std::string text = "# OKR T3 2026\n";
    client.open(uri, text);
    const auto boundary = [&](std::size_t i) {
      while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) --i;
      // A line end is one: the protocol has no place between \r and \n.
      if (i > 0 && i < text.size() && text[i] == '\n' && text[i - 1] == '\r') --i;
      return i;
    };
    // As the protocol counts lines: \r alone ends one too, which position_of leaves to this.
    const auto place = [&](std::size_t offset) {
      std::size_t line = 0, begin = 0;
      for (std::size_t i = 0; i < offset; ++i) {
        const bool ends =
            text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'));
        if (!ends) continue;
        ++line;
        begin = i + 1;
      }
      json out = position_of(std::string_view(text).substr(begin), offset - begin, encoding);
      out["line"] = line;
      return out;
    };
    for (int edit = 0, version = 1; edit < 2000;) {
      json changes = json::array();
      for (std::size_t n = 1 + below(3); n > 0; --n, ++edit) {
        const std::size_t begin = boundary(below(text.size() + 1));
        const bool long_text = text.size() > 3000;
        const std::size_t end = boundary(
            std::min(text.size(), begin + (below(3) == 0 ? below(long_text ? 400 : 40) : 0)));
        const std::string with(pieces[below(std::size(pieces))]);
        changes.push_back(
            {{"range", {{"start", place(begin)}, {"end", place(end)}}}, {"text", with}});
        text.replace(begin, end - begin, with);
      }
      client.tell(
          "textDocument/didChange",
          {{"textDocument", {{"uri", uri}, {"version", ++version}}}, {"contentChanges", changes}});
      if (edit % 20 > 2 && edit < 1990) continue;
      const json answer = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", uri}}}});
      std::vector<std::string> now = served(answer["result"]["items"]);
      // The fresh check speaks in bytes; places are given as the server gives them.
      settings wanted;
      wanted.level = severity::info;
      const plan how = resolve(builtin_pack(), wanted);
      const source file{"/nowhere/equipo.okr.md", text};
      const report found = check(builtin_pack(), how, file, {file.path, false});
      const file_view view{builtin_pack(), how, file, found};
      std::vector<std::string> expected;
      for (const finding& f : found.findings) {
        if (!is_shown(f)) continue;
        std::string said;
        append_message(said, view, f);
        const std::size_t size = said.size();
        said += ' ';
        append_question(said, view, f);
        if (said.size() == size + 1) said.pop_back();
        const json range = {{"start", place(f.where.begin)}, {"end", place(f.where.end)}};
        expected.push_back(range.dump() + ' ' + std::string(view.rule_of(f).id) + ' ' + said);
      }
      REQUIRE(now == expected);
    }
  }
}

TEST_CASE("lsp: half a surrogate pair costs neither the message nor the columns") {
  session client;
  client.begin(capabilities("utf-16", true));
  client.open(uri, "Objetivo: Ganar\n- KR1: Realizar 10 llamadas\n");
  const std::string body =
      R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":")" +
      uri +
      R"(","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":7}},"text":"\ud83d \\ud83d "}]}})";
  CHECK(client.send_bytes(lsp::framed(body)).empty());
  client.tell(
      "textDocument/didChange",
      {{"textDocument", {{"uri", uri}, {"version", 3}}},
       {"contentChanges",
        {{{"range",
           {{"start", {{"line", 1}, {"character", 7}}}, {"end", {{"line", 1}, {"character", 16}}}}},
          {"text", ""}}}}});
  const json after = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", uri}}}});
  CHECK(served(after["result"]["items"]) ==
        fresh("Objetivo: Ganar\n- KR1: Realizar 10 llamadas\n", "utf-16"));
}

TEST_CASE("lsp: what is no message is refused, and the next one is served") {
  const std::string hello =
      lsp::framed(request(1, "initialize", {{"capabilities", json::object()}}).dump());
  const std::vector<std::pair<std::string, int>> broken{
      {"Content-Length: many\r\n\r\n{}", -32700},
      {"Content-Length: 99999999999999999999\r\n\r\n{}", -32700},
      {"Content-Length: 9999999999\r\n\r\n{}", -32700},
      {"Content-Length: -5\r\n\r\n{}", -32700},
      {"Hello: there\r\n\r\n{}", -32700},
      {"no header at all\r\n\r\n", -32700},
      {std::string(20000, 'x'), -32700},
      {std::string("\0\xff\xfe\r\n\r\n", 7), -32700},
      {lsp::framed("{\"jsonrpc\":"), -32700},
      {lsp::framed("\xff\xfe"), -32700},
      {lsp::framed("[]"), -32600},
      {lsp::framed("7"), -32600},
      {lsp::framed("null"), -32600},
      {lsp::framed(R"({"id":1})"), -32600},
      {lsp::framed(std::string(5000, '[')), -32700},
  };
  for (const auto& [bytes, code] : broken) {
    INFO(bytes.substr(0, 60));
    session client;
    const std::vector<json> said = client.send_bytes(bytes + hello);
    REQUIRE(said.size() >= 2);
    CHECK(said.front()["error"]["code"] == code);
    CHECK(said.back()["result"]["serverInfo"]["name"] == "okrlint");
  }
}

TEST_CASE("lsp: parameters of any shape end no session") {
  session client;
  client.begin(capabilities("utf-16", true));
  client.open(uri, draft_es);
  const char* const methods[] = {"textDocument/didOpen",
                                 "textDocument/didChange",
                                 "textDocument/didClose",
                                 "textDocument/didSave",
                                 "workspace/didChangeConfiguration",
                                 "workspace/didChangeWorkspaceFolders",
                                 "workspace/didChangeWatchedFiles",
                                 "$/cancelRequest",
                                 "textDocument/hover",
                                 "textDocument/codeAction",
                                 "textDocument/completion",
                                 "textDocument/selectionRange",
                                 "textDocument/inlayHint",
                                 "textDocument/rangeFormatting",
                                 "textDocument/semanticTokens/range",
                                 "workspace/diagnostic"};
  const json place = {{"line", -3}, {"character", 1e300}};
  const json shapes[] = {
      nullptr,
      7,
      "x",
      json::array({1, nullptr}),
      json::object(),
      {{"textDocument", 7}},
      {{"textDocument", {{"uri", 7}}}},
      {{"textDocument", {{"uri", uri}}},
       {"position", "here"},
       {"range", 7},
       {"positions", 7},
       {"contentChanges", 7},
       {"context", 7}},
      {{"textDocument", {{"uri", uri}, {"version", "x"}}},
       {"position", place},
       {"range", {{"start", {{"line", 9e9}}}, {"end", place}}},
       {"positions", {place, nullptr}},
       {"contentChanges", {7, {{"text", 7}}, {{"range", 7}, {"text", "Objetivo: Ganar\n"}}}},
       {"context", {{"only", 7}, {"diagnostics", 7}}}},
      {{"settings", {{"okrlint", {{"ui", 7}, {"inlayHints", "x"}}}}},
       {"event", {{"removed", 7}}},
       {"id", nullptr},
       {"previousResultIds", 7}}};
  for (const char* method : methods) {
    for (const json& shape : shapes) {
      INFO(method << " " << shape.dump());
      client.tell(method, shape);
      const json answer = client.ask(method, shape);
      CHECK(answer.contains("id"));
      if (answer.contains("error")) CHECK(answer["error"]["code"] != -32603);
    }
  }
}

TEST_CASE("lsp: exit says whether there was a shutdown") {
  session polite, rude;
  polite.begin(capabilities("utf-8", false));
  polite.ask("shutdown", nullptr);
  polite.tell("exit", nullptr);
  CHECK(polite.server().over());
  CHECK(polite.server().exit_code() == 0);
  rude.tell("exit", nullptr);
  CHECK(rude.server().over());
  CHECK(rude.server().exit_code() == 1);
}

TEST_CASE("lsp: a request that waits is cancelled; edits that wait are pushed once") {
  session client;
  client.begin(capabilities("utf-16", false));
  client.open(uri, draft_es);
  const auto edit = [](int version, std::string_view text) {
    return lsp::framed(json{{"jsonrpc", "2.0"},
                            {"method", "textDocument/didChange"},
                            {"params",
                             {{"textDocument", {{"uri", uri}, {"version", version}}},
                              {"contentChanges", {{{"text", text}}}}}}}
                           .dump());
  };
  const std::string cancel =
      lsp::framed(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":5}})");
  const std::vector<json> said = client.send_bytes(
      edit(2, "Objetivo: Ganar\n") +
      lsp::framed(request(5, "textDocument/hover", {{"textDocument", {{"uri", uri}}}}).dump()) +
      edit(3, "Objetivo: Crecer\n") + cancel + edit(4, "Objetivo: Ser\n"));
  std::size_t pushed = 0, cancelled = 0;
  for (const json& one : said) {
    if (one.value("method", "") == "textDocument/publishDiagnostics") {
      ++pushed;
      CHECK(one["params"]["version"] == 4);
    }
    cancelled += one.contains("error") && one["error"]["code"] == -32800 && one["id"] == 5;
  }
  CHECK(pushed == 1);
  CHECK(cancelled == 1);
}

TEST_CASE("lsp: a whole-workspace check is cancelled between two files") {
  const folder root;
  for (int i = 0; i < 120; ++i) root.write("a" + std::to_string(i) + ".okr.md", draft_es);
  session client;
  json can = capabilities("utf-16", true);
  can["window"]["workDoneProgress"] = true;
  client.begin(can, {{"rootUri", "file://" + root.path()}});
  int files = 0;
  client.server().set_listen([&] {
    if (++files == 3)
      client.server().receive(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}})");
  });
  const std::vector<json> said =
      client.send(request(77, "workspace/diagnostic", {{"previousResultIds", json::array()}}));
  CHECK(files == 3);
  CHECK(said.back()["error"]["code"] == -32800);
  std::vector<std::string> kinds;
  for (const json& one : said) {
    if (one.value("method", "") == "$/progress") kinds.push_back(one["params"]["value"]["kind"]);
  }
  CHECK(said.front()["method"] == "window/workDoneProgress/create");
  REQUIRE(kinds.size() >= 2);
  CHECK(kinds.front() == "begin");
  CHECK(kinds.back() == "end");
  CHECK(
      client.ask("workspace/diagnostic", {{"previousResultIds", json::array()}})["result"]["items"]
          .size() == 120);
}

TEST_CASE("lsp: a client that pulls is never pushed to, and one that does not always is") {
  for (const bool pulls : {true, false}) {
    session client;
    client.begin(capabilities("utf-16", pulls));
    std::size_t pushed = 0;
    for (const json& one : client.open(uri, draft_es))
      pushed += one.value("method", "") == "textDocument/publishDiagnostics";
    CHECK(pushed == (pulls ? 0 : 1));
  }
}

TEST_CASE("lsp: configuration is read anew when its file changes") {
  const folder root;
  root.write(".okrlint.json", R"({"root": true, "ignore": ["kr-output"]})");
  session client;
  client.begin(capabilities("utf-16", true), {{"rootUri", "file://" + root.path()}});
  const std::string file = "file://" + root.path() + "/a.okr.md";
  client.open(file, "Objetivo: Ganar la confianza\n- KR1: Realizar 10 llamadas\n");
  const auto has = [&] {
    const json answer = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", file}}}});
    for (const json& one : answer["result"]["items"]) {
      if (one["code"] == "kr-output") return true;
    }
    return false;
  };
  CHECK(!has());
  root.write(".okrlint.json", R"({"root": true})");
  client.tell("workspace/didChangeWatchedFiles", {{"changes", json::array()}});
  CHECK(has());
  root.write(".okrlint.json", R"({"root": true, "rules": {"kr-outptu": "off"}})");
  client.tell("textDocument/didSave", {{"textDocument", {{"uri", file}}}});
  bool told = false;
  for (const json& one :
       client.send(request(9, "textDocument/diagnostic", {{"textDocument", {{"uri", file}}}})))
    told = told || one.value("method", "") == "window/showMessage";
  CHECK(told);
}

#if !defined(__SANITIZE_ADDRESS__)  // it keeps what is freed
TEST_CASE("lsp: 10 000 edits hold no more memory than 1 000") {
  const auto held = [] {
    long all = 0, resident = 0, of_files = 0;
    std::ifstream("/proc/self/statm") >> all >> resident >> of_files;
    return resident - of_files;  // pages of the program come in as they are read
  };
  // Each edit makes a statement that the server never saw: what it keeps of the old ones would
  // grow.
  std::string text = "Objetivo: Ganar la confianza del ñandú\n";
  for (int k = 1; k < 5; ++k)
    text += "- KR" + std::to_string(k) + ": Subir la tasa de 10000 a 15000 pesos\n";
  session client;
  client.begin(capabilities("utf-16", false));
  client.open(uri, text);
  long early = 0;
  for (int i = 0; i < 10000; ++i) {
    const int line = 1 + i % 4;
    client.tell("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", i + 2}}},
                                           {"contentChanges",
                                            {{{"range",
                                               {{"start", {{"line", line}, {"character", 24}}},
                                                {"end", {{"line", line}, {"character", 29}}}}},
                                              {"text", std::to_string(10000 + i)}}}}});
    if (i == 999) early = held();
  }
  REQUIRE(early > 0);
  CHECK(held() <= early + 64);  // pages: a quarter of a megabyte
}
#endif

TEST_CASE("lsp: the command serves standard input, and leaves when it ends") {
  const folder root;
  const std::string hello =
      lsp::framed(request(1, "initialize", {{"capabilities", json::object()}}).dump());
  const outcome cut = root.run("lsp", hello);
  CHECK(cut.code == 1);
  CHECK(cut.out.rfind("Content-Length: ", 0) == 0);
  const outcome whole = root.run("lsp", hello + lsp::framed(request(2, "shutdown").dump()) +
                                            lsp::framed(R"({"jsonrpc":"2.0","method":"exit"})"));
  CHECK(whole.code == 0);
  CHECK(whole.err.empty());
  lsp::frame_reader frames;
  frames.feed(whole.out);
  std::size_t size = 0, answers = 0;
  for (std::string_view body; frames.next(body) == lsp::frame_reader::outcome::body; ++answers)
    size += lsp::framed(body).size();
  CHECK(answers == 2);
  CHECK(size == whole.out.size());  // nothing else is written there
}
