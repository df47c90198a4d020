// SPDX-License-Identifier: Apache-2.0
// The README shows what really happens: every ```console block is run, in order, in one scratch
// folder that has the repository's corpus/, and every ```json PATH block is written there first.
// UPDATE_README=1 writes what came out into the README instead of comparing.
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "cli/harness.hpp"
#include "tests/paths.hpp"

namespace {

const std::string readme = okrlint::testing::source_dir("/README.md");

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Both streams of a shell command line, as a terminal shows them.
std::string shown_by(const std::string& command, const std::string& folder) {
  const std::string binary =
      std::filesystem::path(okrlint::testing::binary()).parent_path().string();
  std::string quoted;
  for (const char c : command) c == '\'' ? quoted += "'\\''" : quoted += c;
  const std::string line = "cd '" + folder + "' && env -i PATH='" + binary +
                           ":/usr/bin:/bin' LANG=en_US.UTF-8 sh -c '" + quoted + "' 2>&1";
  std::string out;
  FILE* pipe = ::popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  const int status = ::pclose(pipe);
  CHECK_MESSAGE((WIFEXITED(status) && WEXITSTATUS(status) <= 1), command);
  return out;
}

/// The floors that ctest holds, as a table: never more than what is true.
std::string table_of_floors() {
  const auto all =
      nlohmann::ordered_json::parse(content(okrlint::testing::source_dir("/corpus/floors.json")));
  std::string out = "| at least | Spanish | English |\n|---|---|---|\n";
  for (const auto& [kind, group] : all.items()) {
    if (!group.contains("es")) continue;  // of one language so far
    for (const auto& [name, es] : group.at("es").items()) {
      const bool other = kind != "labelled" && all.at("labelled").at("es").contains(name);
      out += fmt::format("| {}{} | {:.3f} | {:.3f} |\n", other ? kind + ": " : "", name,
                         es.get<double>(), group.at("en").at(name).get<double>());
    }
  }
  return out;
}

}  // namespace

TEST_CASE("README: its examples print what it says") {
  const okrlint::testing::folder scratch;
  std::filesystem::create_directory_symlink(okrlint::testing::source_dir("/corpus"),
                                            scratch / "corpus");
  const std::string page = content(readme);
  std::string made;
  std::istringstream lines(page);
  int commands = 0;
  for (std::string line; std::getline(lines, line);) {
    made += line + '\n';
    if (line == "<!-- floors -->") {
      made += table_of_floors();
      for (std::string row; lines.peek() == '|';) std::getline(lines, row);
    }
    const bool console = line == "```console";
    if (!console && line.rfind("```json ", 0) != 0) continue;
    std::string body, written;
    for (std::string inner; std::getline(lines, inner) && inner != "```";) {
      body += inner + '\n';
      if (!console || inner.rfind("$ ", 0) != 0) continue;
      written += inner + '\n' + shown_by(inner.substr(2), scratch.path());
      ++commands;
    }
    if (!console) scratch.write(line.substr(8), body);
    made += (console ? written : body) + "```\n";
  }
  CHECK(commands > 4);
  if (std::getenv("UPDATE_README") != nullptr) {
    std::ofstream(readme, std::ios::binary) << made;
  } else {
    CHECK(made == page);
  }
}

TEST_CASE("README: the places it names are there") {
  const std::string page = content(readme);
  for (const char* name : {".ci/install", ".ci/run", "LICENSE", "corpus/drafts/ventas.es.md",
                           "rules/types.json", "rules/schema/rule.schema.json", "src/okrlint.hpp",
                           "tests/fresh/run.sh", "tests/fuzz/run.sh", "src/rule/inflect_en.cpp"}) {
    INFO(name);
    CHECK(page.find(std::filesystem::path(name).filename().string()) != std::string::npos);
    CHECK(std::filesystem::exists(std::filesystem::path(okrlint::testing::source_dir()) / name));
  }
}
