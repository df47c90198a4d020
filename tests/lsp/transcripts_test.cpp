// SPDX-License-Identifier: Apache-2.0
// Transcripts: tests/lsp/*.jsonl, a line a message. {"send": …} is what the client says; the line
// behind it holds all that the server says to it, by position encoding:
// {"utf-8": […], "utf-16": […], "utf-32": […]}. In what is sent, {"find": "text"} stands for the
// position of that text in the document last opened or edited ("find_end": behind it), ${ROOT} for
// the workspace's folder,
// ${ENCODING} for the encoding, ${RESULT1} for the first resultId that the server gave.
// UPDATE_LSP=1 writes the answers anew, to be read before they are kept.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/harness.hpp"
#include "lsp/session.hpp"
#include "tests/paths.hpp"

using namespace okrlint;
using namespace okrlint::testing;
namespace fs = std::filesystem;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t i = 0; (i = text.find(what, i)) != std::string::npos; i += with.size())
    text.replace(i, what.size(), with);
  return text;
}

/// The client's side of a transcript in one encoding.
class player {
 public:
  player(std::string encoding, const folder& root)
      : encoding_(std::move(encoding)),
        root_(root),
        session_({"test", language::en, root / "pages", {}}) {}

  std::vector<json> send(const json& line) {
    json message = json::parse(local(line.dump()));
    resolve(message);
    keep(message);
    std::vector<json> said = session_.send(message);
    for (json& one : said) {
      slices(one);
      one = json::parse(replaced(one.dump(), "file://" + root_.path(), "file://${ROOT}"));
      one = json::parse(replaced(one.dump(), root_.path(), "${ROOT}"));
      number_results(one);
    }
    return said;
  }
  const std::string& encoding() const { return encoding_; }
  /// The texts of all ranges in what the server said: the same in every encoding.
  const std::vector<std::string>& seen() const { return seen_; }

 private:
  std::string local(std::string text) const {
    text = replaced(replaced(std::move(text), "${ROOT}", root_.path()), "${ENCODING}", encoding_);
    for (std::size_t i = 0; i < results_.size(); ++i)
      text = replaced(std::move(text), "${RESULT" + std::to_string(i + 1) + "}", results_[i]);
    return text;
  }

  /// A resultId hangs on the folder's name: the first is called ${RESULT1}, and so on.
  void number_results(json& value) {
    if (value.is_object() && value.contains("resultId")) {
      const std::string id = value["resultId"];
      auto known = std::find(results_.begin(), results_.end(), id);
      if (known == results_.end()) known = results_.insert(known, id);
      value["resultId"] = "${RESULT" + std::to_string(known - results_.begin() + 1) + "}";
    }
    if (value.is_structured()) {
      for (json& one : value) number_results(one);
    }
  }

  void resolve(json& value) {
    if (value.is_object() && (value.contains("find") || value.contains("find_end"))) {
      const bool end = value.contains("find_end");
      const std::string what = value[end ? "find_end" : "find"];
      const std::size_t at = text_.find(what);
      REQUIRE_MESSAGE(at != std::string::npos, what);
      value = position_of(text_, at + (end ? what.size() : 0), encoding_);
      return;
    }
    if (value.is_structured()) {
      for (json& one : value) resolve(one);
    }
  }

  void keep(const json& message) {
    const std::string method = message.value("method", "");
    if (!message.contains("params") || !message["params"].contains("textDocument")) return;
    if (method == "textDocument/didOpen") text_ = message["params"]["textDocument"]["text"];
    if (method != "textDocument/didChange") return;
    for (const json& change : message["params"]["contentChanges"]) {
      if (!change.contains("range")) {
        text_ = change["text"];
        continue;
      }
      const std::size_t begin = offset_of(text_, change["range"]["start"], encoding_);
      const std::size_t end = offset_of(text_, change["range"]["end"], encoding_);
      text_.replace(begin, end - begin, change["text"].get<std::string>());
    }
  }

  void slices(const json& value) {
    const auto is_place = [](const json& p) { return p.is_object() && p.contains("character"); };
    if (value.is_object() && value.contains("start") && is_place(value["start"])) {
      const std::size_t begin = offset_of(text_, value["start"], encoding_);
      const std::size_t end = offset_of(text_, value["end"], encoding_);
      CHECK_MESSAGE(begin <= end, value.dump());
      if (end <= text_.size()) seen_.push_back(text_.substr(begin, end - begin));
      return;
    }
    if (is_place(value)) seen_.push_back(std::to_string(offset_of(text_, value, encoding_)));
    if (value.is_structured()) {
      for (const json& one : value) slices(one);
    }
  }

  std::string encoding_;
  const folder& root_;
  session session_;
  std::string text_;
  std::vector<std::string> seen_, results_;
};

/// Rules with offers and with another key result to point at, so that what the transcripts expect
/// does not move with ours.
constexpr std::string_view offering_config = R"({
  "root": true,
  "select": ["hedge-rule", "twice-rule"],
  "own_files": ["plantillas [nuevas].json"],
  "own_rules": [
    { "id": "hedge-rule", "scope": "key_result", "cases": [ { "severity": "warning", "when": { "sequence": ["=intentar", "ojalá"] } } ], "at": "statement",
      "es": { "name": "Prueba", "message": "Dice «{span}».", "question": "¿Seguro?", "why": "Es una prueba." } },
    { "id": "twice-rule", "scope": "key_result", "cases": [ { "severity": "error", "when": { "same_text": "sibling" } } ], "at": "statement",
      "es": { "name": "Dos veces", "message": "Está dos veces.", "question": "¿Sobra uno?", "why": "Es una prueba." } } ]
})";
constexpr std::string_view offers = R"({
  "rule": "hedge-rule",
  "templates": [
    { "id": "drop", "kind": "safe", "es": { "title": "Quita «{span}»", "edits": [ { "at": "span", "do": "delete" } ] } },
    { "id": "say", "kind": "structural", "es": { "title": "Di otra cosa", "edits": [ { "at": "span", "do": "replace", "text": "Lograr" } ] } } ]
})";

void prepare(const folder& root) {
  root.write(".okrlint.json", test_config);
  root.write("ofertas/.okrlint.json", offering_config);
  root.write("ofertas/plantillas [nuevas].json", offers);
  root.write("pages/test-rule.html", "<!doctype html>");
  root.write("other.okr.md", draft_es);
  root.write("clean.md", "# Compras\n\n- pan\n");
}

}  // namespace

TEST_CASE("lsp transcripts") {
  const bool update = std::getenv("UPDATE_LSP") != nullptr;
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::directory_iterator(fs::path(okrlint::testing::source_dir()) / "tests/lsp")) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const fs::path& path : files) {
    INFO(path.string());
    std::ifstream in(path);
    std::vector<json> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
    std::string out;
    const std::array<folder, 3> roots;
    std::array<player, 3> players{
        {{"utf-8", roots[0]}, {"utf-16", roots[1]}, {"utf-32", roots[2]}}};
    for (const folder& root : roots) prepare(root);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].contains("send")) continue;
      const json& sent = lines[i]["send"];
      json said;
      for (player& one : players) said[one.encoding()] = one.send(sent);
      out += json{{"send", sent}}.dump() + '\n';
      out += said.dump() + '\n';
      if (update) continue;
      INFO(sent.dump());
      REQUIRE(i + 1 < lines.size());
      CHECK(said == lines[i + 1]);
    }
    for (const player& one : players) CHECK(one.seen() == players[0].seen());
    if (update) std::ofstream(path) << out;
  }
}
