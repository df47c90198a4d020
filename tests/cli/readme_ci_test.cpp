// SPDX-License-Identifier: Apache-2.0
// The ready files of the README for pre-commit, GitHub and GitLab: each command line in them runs
// as it stands, in a repository with drafts, and leaves the files that the rest of the file names.
#include <doctest/doctest.h>

#include <sstream>

#include "tests/cli/harness.hpp"
#include "tests/paths.hpp"

using namespace okrlint::testing;

namespace {

struct ready_file {
  std::string name, text;
};

std::vector<ready_file> ready_files() {
  std::ifstream in(okrlint::testing::source_dir("/README.md"), std::ios::binary);
  std::vector<ready_file> out;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = line.rfind("```yaml ", 0) == 0;
      if (inside) out.push_back({line.substr(8), {}});
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

/// What stands behind "okrlint " to the end of its line, for every line that calls the command.
std::vector<std::string> calls_in(const std::string& yaml) {
  std::vector<std::string> out;
  std::istringstream lines(yaml);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find("okrlint check ");
    if (at != std::string::npos) out.push_back(line.substr(at + 8));
  }
  return out;
}

}  // namespace

TEST_CASE("README: its files for pre-commit and CI call the command as it is") {
  const std::vector<ready_file> files = ready_files();
  REQUIRE(files.size() == 3);
  for (const ready_file& file : files) {
    CAPTURE(file.name);
    const folder dir;
    dir.write("okrs/a.md", draft_es);
    const std::string git =
        "GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b "
        "GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b ";
    for (const std::string words :
         {"init -q .", "add .", "commit -q -m x", "update-ref refs/remotes/origin/main HEAD"}) {
      REQUIRE(dir.run_program("git", git + words).code == 0);
    }
    dir.write("okrs/a.md", std::string(draft_es) + "- KR3: Realizar 10 llamadas de ventas\n");
    const std::vector<std::string> calls = calls_in(file.text);
    REQUIRE(calls.size() == 1);
    const bool appended = calls[0].find("okrs/") == std::string::npos;  // pre-commit adds the names
    const outcome done = dir.run(calls[0] + (appended ? " okrs/a.md" : ""));
    CAPTURE(done.err);
    CHECK(done.code <= 1);
    CHECK(holds(done.out, "kr-output"));
    for (const std::string report : {"okrlint.sarif", "code-quality.json", "okrs.xml"}) {
      if (holds(file.text, ": " + report)) CHECK(holds(dir.read(report), "kr-output"));
    }
  }
}
