// SPDX-License-Identifier: Apache-2.0
// The house keeps its order: who may include whom, how long a file may be, what the core must do
// without.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "rule/builtin.hpp"
#include "tests/paths.hpp"
#include "text/fold.hpp"

namespace {

namespace fs = std::filesystem;

struct file {
  std::string path;    // "src/rule/load.cpp"
  std::string folder;  // "rule"; "grammar"; empty for the facade
  std::vector<std::string> lines;
};

file read(const fs::path& root, const fs::path& path) {
  file out{fs::relative(path, root).generic_string(), {}, {}};
  const std::size_t begin = out.path.rfind("src/", 0) == 0 ? 4 : 0;
  const std::size_t end = out.path.find('/', begin);
  if (end != std::string::npos) out.folder = out.path.substr(begin, end - begin);
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) out.lines.push_back(std::move(line));
  return out;
}

/// All C++ files below src/ and grammar/, sorted.
const std::vector<file>& sources() {
  static const std::vector<file> all = [] {
    const fs::path root = okrlint::testing::source_dir();
    std::vector<file> out;
    for (const char* part : {"src", "grammar"}) {
      for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
        const std::string type = entry.path().extension().string();
        if (type == ".hpp" || type == ".cpp") out.push_back(read(root, entry.path()));
      }
    }
    std::sort(out.begin(), out.end(), [](const file& a, const file& b) { return a.path < b.path; });
    return out;
  }();
  REQUIRE(all.size() > 50);
  return all;
}

/// What an include line names, with its brackets or quotes; empty when the line includes nothing.
std::string included(const std::string& line) {
  if (line.rfind("#include ", 0) != 0) return {};
  const std::size_t end = line.find_last_of(">\"");
  return line.substr(9, end == std::string::npos ? end : end - 8);
}

bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// What goes to WebAssembly; the build's packer and the fronts do not.
bool in_core(const file& f) {
  static const std::set<std::string> core{"grammar", "text",    "draft",  "frame", "rule",
                                          "finding", "rewrite", "output", ""};
  return core.count(f.folder) != 0 && !starts(f.path, "src/rule/packer/");
}

}  // namespace

TEST_CASE("house: includes go up the street only") {
  const std::map<std::string, std::set<std::string>> may{
      {"text", {}},
      {"grammar", {"text"}},
      {"draft", {"text", "grammar"}},
      {"frame", {"text", "grammar", "draft"}},
      {"rule", {"text", "grammar", "draft", "frame"}},
      {"finding", {"text", "draft", "frame", "rule"}},
      {"rewrite", {"text", "draft", "frame", "rule", "finding"}},
      {"output", {"text", "draft", "frame", "rule", "finding", "rewrite"}},
      {"eval", {"text", "draft", "frame", "rule", "finding", "rewrite", "output"}},
      {"io", {"text", "rule"}},
      {"cli", {"text", "rule", "finding", "rewrite", "output", "eval", "io", "lsp"}},
      {"lsp", {"text", "draft", "frame", "rule", "finding", "rewrite", "output", "io"}},
      {"", {"text", "draft", "frame", "rule", "finding", "rewrite"}},
  };
  // Values that the end of the street hands back to its rules: a finding, the state of a
  // suppression, a plan.
  const std::set<std::string> values{"\"finding/finding.hpp\"", "\"finding/suppression.hpp\"",
                                     "\"okrlint.hpp\""};
  for (const file& f : sources()) {
    INFO(f.path);
    const auto allowed = may.find(f.folder);
    REQUIRE(allowed != may.end());
    for (const std::string& line : f.lines) {
      const std::string name = included(line);
      if (name.empty() || name[0] != '"' || values.count(name) != 0) continue;
      const std::string folder = name.substr(1, name.find('/') - 1);
      INFO(line);
      CHECK((folder == f.folder || allowed->second.count(folder) != 0));
    }
  }
}

TEST_CASE("house: one includer each for PEGTL, ICU and RE2") {
  const std::map<std::string, std::string> owners{{"<tao/", "grammar/pegtl.hpp"},
                                                  {"<unicode/", "src/text/unicode.cpp"},
                                                  {"<re2/", "src/rule/pattern.cpp"}};
  for (const file& f : sources()) {
    for (const std::string& line : f.lines) {
      const std::string name = included(line);
      for (const auto& [prefix, owner] : owners) {
        if (starts(name, prefix)) CHECK_MESSAGE(f.path == owner, line);
      }
    }
  }
}

TEST_CASE("house: files are short and say their licence first") {
  for (const file& f : sources()) {
    INFO(f.path);
    CHECK(f.lines.size() <= 400);
    REQUIRE(!f.lines.empty());
    CHECK(f.lines.front() == "// SPDX-License-Identifier: Apache-2.0");
    if (f.path.substr(f.path.size() - 4) == ".hpp") {
      CHECK(std::find(f.lines.begin(), f.lines.end(), "#pragma once") != f.lines.end());
    }
  }
}

TEST_CASE("house: the core does without what WebAssembly lacks") {
  const std::set<std::string> headers{"<ranges>", "<source_location>", "<memory_resource>",
                                      "<thread>", "<fstream>",         "<filesystem>",
                                      "<format>", "<expected>",        "<iostream>"};
  for (const file& f : sources()) {
    if (!in_core(f)) continue;
    for (const std::string& line : f.lines) {
      INFO(f.path << ": " << line);
      const std::string name = included(line);
      CHECK(headers.count(name) == 0);
      CHECK(line.find("getenv") == std::string::npos);
      CHECK(line.find("std::filesystem") == std::string::npos);
    }
  }
}

/// What stands between quotes in a line of code, comments and includes left out.
std::vector<std::string> literals(const std::string& line) {
  std::vector<std::string> out;
  if (starts(line, "#")) return out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.compare(i, 2, "//") == 0) break;
    if (line[i] == '\'' && i + 2 < line.size()) {  // a character, the quote among them
      i += line[i + 1] == '\\' ? 3 : 2;
      continue;
    }
    if (line[i] != '"') continue;
    std::string body;
    for (++i; i < line.size() && line[i] != '"'; ++i) {
      if (line[i] == '\\')
        ++i;
      else
        body += line[i];
    }
    out.push_back(body);
  }
  return out;
}

TEST_CASE("house: the words of a language stand in the lexicon") {
  // The street up to the rules reads drafts by classes; no word of Spanish or English may hide in
  // its code. Names of classes and keys of files (src/rule) are English by nature, and output/
  // speaks to people.
  const okrlint::lexicon& words = okrlint::builtin_pack().words;
  const std::set<std::string> street{"grammar", "text", "draft", "frame", "finding"};
  const std::set<std::string> names{"okr", "enable",
                                    "disable"};  // of our files, and of our comments in drafts
  for (const file& f : sources()) {
    if (street.count(f.folder) == 0 || starts(f.path, "src/text/classes.")) continue;
    for (const std::string& line : f.lines) {
      for (const std::string& literal : literals(line)) {
        if (literal.find_first_of("</") != std::string::npos) continue;  // HTML, links
        std::istringstream split(okrlint::folded(literal));
        for (std::string word; split >> word;) {
          word.erase(
              std::remove_if(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; }),
              word.end());
          if (word.size() < 3 || names.count(word) != 0) continue;
          CHECK_MESSAGE(words.find(word) == nullptr, f.path << ": " << line);
        }
      }
    }
  }
}

TEST_CASE("house: every rule file shows itself by examples in both languages") {
  const okrlint::pack& p = okrlint::builtin_pack();
  for (const okrlint::rule& r : p.rules) {
    INFO(std::string(r.id));
    CHECK(r.sources.count > 0);
    for (const okrlint::language lang : {okrlint::language::es, okrlint::language::en}) {
      const okrlint::rule_text& text = r.texts[static_cast<std::size_t>(lang)];
      CHECK(text.bad.count >= 2);
      CHECK(text.good.count >= 2);
      CHECK(!text.name.empty());
      CHECK(!text.message.empty());
      CHECK(!text.question.empty());
      CHECK(!text.why.empty());
    }
  }
}
