// SPDX-License-Identifier: Apache-2.0
// Baselines, changed statements and the plain git hook, with the real git.
#include <doctest/doctest.h>

#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

namespace {

const std::string clean_kr = "- KR: Reducir las quejas de 9% a 4%\n";
const std::string nps_kr = "- KR: Subir el NPS de 30 a 45\n";
const std::string calls = "- KR: Realizar 10 llamadas de ventas\n";
const std::string talks = "- KR: Realizar 4 talleres de cocina\n";
const std::string head = "Objetivo: Ganar la confianza del cliente\n";

/// A repository of its own; nothing of the machine's configuration reaches it.
class repository : public folder {
 public:
  repository() { git("init -q ."); }

  outcome git(const std::string& words) const {
    return run_program("git",
                       "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null "
                       "GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a "
                       "GIT_COMMITTER_EMAIL=a@b " +
                           words);
  }
  void commit() const {
    git("add -A");
    REQUIRE(git("commit -q --no-verify -m x").code == 0);
  }
  std::string changed(const std::string& arguments = "--changed-since HEAD .") const {
    return run("check -f concise --select kr-output,set-kr-count " + arguments).out;
  }
};

}  // namespace

TEST_CASE("baseline: what is known stays out, wherever it moves") {
  const folder dir;
  dir.write("a.md", head + calls + clean_kr);
  const outcome made = dir.run("check --baseline known.json --write-baseline .");
  CHECK(made.code == 0);
  CHECK(made.out.empty());
  CHECK(dir.run("check -f concise --level info --baseline known.json .").out.empty());
  CHECK(dir.run("check --fail-level info --baseline known.json .").code == 0);

  SUBCASE("moved, reordered, renamed, relabelled lines are the same findings") {
    std::filesystem::rename(dir / "a.md", dir / "b.md");
    dir.write("b.md", "Equipo de ventas\n\n" + head + "\n" + clean_kr +
                          "- KR7: Realizar 10 llamadas de ventas\n");
    CHECK(dir.run("check -f concise --baseline known.json .").out.empty());
  }
  SUBCASE("a new one shows, even beside a known one of the same statement or twice the same") {
    dir.write("a.md", head + calls + clean_kr + talks);
    CHECK(holds(dir.run("check -f concise --baseline known.json .").out,
                "a.md:4:7: warning kr-output"));
    dir.write("a.md", head + calls + clean_kr + calls);
    CHECK(holds(dir.run("check -f concise --baseline known.json --select kr-output .").out,
                "a.md:4:7"));
  }
  SUBCASE("hidden findings are written too") {
    CHECK(holds(dir.read("known.json"), "doc-no-owner"));
    CHECK(holds(dir.run("check --baseline known.json .").err, "known."));
  }
  SUBCASE("pruning takes out what is gone, and keeps what was not looked at") {
    dir.write("b.md", head + talks + clean_kr);
    dir.run("check --baseline known.json --write-baseline .");
    dir.write("a.md", head + clean_kr);
    CHECK(dir.run("check --baseline known.json --prune-baseline a.md").code == 0);
    const auto left = nlohmann::json::parse(dir.read("known.json"));
    bool of_b = false;
    for (const auto& one : left["findings"]) {
      CHECK((one["path"] != "a.md" || one["rule"] != "kr-output"));
      of_b = of_b || (one["path"] == "b.md" && one["rule"] == "kr-output");
    }
    CHECK(of_b);
    std::filesystem::remove(dir / "b.md");
    dir.run("check --baseline known.json --prune-baseline a.md");
    CHECK(!holds(dir.read("known.json"), R"("b.md", "rule": "kr-output")"));
  }
  SUBCASE("no word of a draft is in it") {
    CHECK(!holds(dir.read("known.json"), "llamadas"));
  }
}

TEST_CASE("baseline: mistakes are told with their place") {
  const folder dir;
  dir.write("a.md", head + calls);
  struct row {
    std::string baseline, arguments, told;
  };
  const row rows[] = {
      {"", "--baseline missing.json", "missing.json: "},
      {"", "--write-baseline", "--write-baseline: it needs --baseline FILE"},
      {"", "--prune-baseline --write-baseline --baseline k.json",
       "--prune-baseline: it does not go"},
      {"{", "--baseline k.json", "k.json:1:"},
      {"{\"schema_version\": 1, \"findings\": [\n {\"rule\": \"x\"}]}", "--baseline k.json",
       "k.json:2:2: expected path, rule and fingerprint"},
      {"{\"schema_version\": 9}", "--baseline k.json", "k.json:1:1: this is no baseline"},
  };
  for (const row& one : rows) {
    CAPTURE(one.arguments);
    dir.write("k.json", one.baseline);
    const outcome said = dir.run("check " + one.arguments + " a.md");
    CHECK(said.code == 2);
    CHECK(holds(said.err, one.told));
    CHECK(said.out.empty());
  }
}

TEST_CASE("changed since: only statements that the change touches are judged") {
  const repository dir;
  dir.write("a.md", head + calls + clean_kr);
  dir.write("untouched.md", head + calls + clean_kr);
  dir.commit();
  CHECK(dir.changed().empty());
  dir.write("a.md", head + calls + clean_kr + talks);
  CHECK(dir.changed() ==
        "a.md:4:7: warning kr-output «Realizar» cuenta trabajo del equipo, no lo "
        "que ese trabajo consigue.\n");
  SUBCASE("a wrapped statement is touched by its last line") {
    dir.write("a.md", head + "- KR: Realizar 10 llamadas\n  de ventas y de cobranza\n" + clean_kr);
    dir.commit();
    dir.write("a.md", head + "- KR: Realizar 10 llamadas\n  de ventas y de soporte\n" + clean_kr);
    CHECK(holds(dir.changed(), "a.md:2:7"));
  }
  SUBCASE("a set is touched by any of its key results") {
    dir.write("a.md", head + calls);
    dir.commit();
    std::string many = head;
    for (int i = 0; i < 7; ++i) many += clean_kr;
    dir.write("a.md", many);
    CHECK(holds(dir.changed(), "set-kr-count"));
  }
  SUBCASE("a file that git does not know yet is all new") {
    dir.write("sub/ñandú \"x\".md", head + calls);
    CHECK(holds(dir.changed(), "ñandú \"x\".md:2:7"));
    dir.commit();
    dir.write("sub/ñandú \"x\".md", head + calls + talks);
    const std::string told = dir.changed();
    CHECK(holds(told, "ñandú \"x\".md:3:7"));
    CHECK(!holds(told, "ñandú \"x\".md:2:7"));
  }
  SUBCASE("a draft that moved keeps its lines; only the one that changed is judged") {
    dir.write("a.md", head + calls + talks + clean_kr);
    dir.commit();
    std::filesystem::create_directories(dir / "año 2026");
    std::filesystem::rename(dir / "a.md", dir / "año 2026/ñandú.md");
    dir.git("add -A");
    CHECK(dir.changed().empty());
    dir.write("año 2026/ñandú.md", head + calls + talks + nps_kr);
    CHECK(dir.changed("--changed-since HEAD --select kr-output .").empty());
    dir.write("año 2026/ñandú.md",
              head + "- KR: Realizar 9 llamadas de ventas\n" + talks + clean_kr);
    CHECK(holds(dir.changed(), "año 2026/ñandú.md:2:7"));
    CHECK(!holds(dir.changed(), "año 2026/ñandú.md:3:7"));
  }
  SUBCASE("what another branch did meanwhile is not ours") {
    dir.write("a.md", head + calls + clean_kr);
    dir.git("branch mine");
    dir.write("a.md", head + nps_kr + clean_kr);  // theirs is mended
    dir.commit();
    dir.git("branch theirs");
    dir.git("checkout -q mine");
    CHECK(dir.changed("--changed-since theirs .").empty());
    dir.write("a.md", head + calls + clean_kr + talks);
    dir.commit();
    CHECK(holds(dir.changed("--changed-since theirs ."), "a.md:4:7"));
    CHECK(!holds(dir.changed("--changed-since theirs ."), "a.md:2:7"));
    // without history in common there is only the difference
    dir.git("checkout -q --orphan alone");
    dir.commit();
    CHECK(holds(dir.changed("--changed-since theirs ."), "a.md:2:7"));
  }
  SUBCASE("another working tree of the same repository, and a clone without history") {
    dir.git("worktree add -q wt -b side");
    dir.write("wt/untouched.md", head + calls + clean_kr + talks);
    const outcome there = dir.run("check -f concise --select kr-output --changed-since HEAD wt");
    CHECK(there.out.rfind("wt/untouched.md:4:7: warning kr-output", 0) == 0);
    dir.write("a.md", head + nps_kr);
    dir.commit();
    REQUIRE(dir.git("clone -q --depth 1 file://" + dir.path() + " short").code == 0);
    const std::string since = "check -f concise --select kr-output --changed-since ";
    CHECK(holds(dir.run(since + "HEAD~1 short").err, "fetch-depth"));
    dir.write("short/a.md", head + nps_kr + talks);
    CHECK(dir.run(since + "HEAD short").out.rfind("short/a.md:3:7", 0) == 0);
  }
  SUBCASE("what cannot be told is an error") {
    const outcome said = dir.run("check --changed-since v9 .");
    CHECK(said.code == 2);
    CHECK(holds(said.err, "there is no revision \"v9\""));
    const folder bare;
    bare.write("a.md", head);
    CHECK(holds(bare.run("check --changed-since HEAD a.md").err, "is not in a git repository"));
  }
}

TEST_CASE("hook: the staged content is checked, not the working file") {
  const repository dir;
  dir.write("okrs/a.md", head + clean_kr);
  dir.commit();
  REQUIRE(dir.run("hook install").code == 0);
  struct row {
    std::string staged, working;
    bool passes;
  };
  const row rows[] = {{head + calls + clean_kr, head + clean_kr, false},
                      {head + clean_kr + nps_kr, head + calls, true}};
  for (const row& one : rows) {
    dir.write("okrs/a.md", one.staged);
    dir.git("add -A");
    dir.write("okrs/a.md", one.working);
    const outcome done = dir.git("commit -q -m y");
    CHECK((done.code == 0) == one.passes);
    CHECK(holds(done.out + done.err, "kr-output") == !one.passes);
  }
  CHECK(dir.read("okrs/a.md") == rows[1].working);
}

TEST_CASE("hook: part of a file, a deleted draft, other files and a folder below") {
  const repository dir;
  dir.write("okrs/a.md", head + clean_kr);
  dir.write("okrs/gone.md", head + calls);
  dir.commit();
  REQUIRE(dir.run("hook install").code == 0);
  std::filesystem::remove(dir / "okrs/gone.md");
  dir.write("notes.csv", calls);
  dir.git("add -A");
  CHECK(dir.git("commit -q -m gone").code == 0);
  // a bad line stays unstaged while a good one is committed from the index
  dir.write("okrs/a.md", head + clean_kr + nps_kr + calls);
  dir.write("good.patch",
            "--- a/okrs/a.md\n+++ b/okrs/a.md\n@@ -2 +2,2 @@\n " + clean_kr + "+" + nps_kr);
  REQUIRE(dir.git("apply --cached good.patch").code == 0);
  CHECK(dir.git("commit -q -m part").code == 0);
  dir.git("add okrs/a.md");
  CHECK(dir.git("-C okrs commit -q -m rest").code == 1);
}

TEST_CASE("hook: another's hook is never lost") {
  const repository dir;
  dir.write("a.md", head + clean_kr);
  dir.commit();
  const std::string theirs = "#!/bin/sh\necho theirs >> ran\n";
  dir.write(".git/hooks/pre-commit", theirs);
  ::chmod((dir / ".git/hooks/pre-commit").c_str(), 0755);
  const outcome refused = dir.run("hook install");
  CHECK(refused.code == 2);
  CHECK(holds(refused.err, "--compose"));
  CHECK(dir.read(".git/hooks/pre-commit") == theirs);
  REQUIRE(dir.run("hook install --compose").code == 0);
  CHECK(dir.run("hook install --compose").code == 0);  // once more changes nothing
  dir.write("a.md", head + clean_kr + calls);
  dir.git("add a.md");
  CHECK(dir.git("commit -q -m y").code == 1);
  CHECK(dir.read("ran") == "theirs\n");
  CHECK(holds(dir.run("hook status").out, "after the one that was there"));
  CHECK(dir.run("hook uninstall").code == 0);
  CHECK(dir.read(".git/hooks/pre-commit") == theirs);
  CHECK(dir.run("hook uninstall").code == 2);
  CHECK(holds(dir.run("hook instal").err, "did you mean \"install\"?"));
}
