// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"
#include "tests/paths.hpp"

using namespace okrlint::testing;

TEST_CASE("parse says what was understood") {
  const folder dir;
  dir.write("a.okr.md", draft_es);
  const outcome got = dir.run("parse -f json a.okr.md");
  CHECK(got.code == 0);
  const auto page = nlohmann::json::parse(got.out);
  CHECK(page["schema_version"] == 1);
  const auto& file = page["files"].at(0);
  CHECK(file["path"] == "a.okr.md");
  CHECK(file["language"] == "es");
  const auto& all = file["statements"];
  REQUIRE(all.size() == 3);
  CHECK(all[0]["kind"] == "objective");
  CHECK(all[0]["parent"].is_null());
  CHECK(all[1]["parent"] == 0);
  CHECK(all[1]["label"] == "KR1");
  CHECK(all[1]["text"] == "Incrementar la tasa de conversión del 9% al 15%");
  CHECK(all[1]["line"] == 2);
  CHECK(all[1]["span"]["start"] == 48);
  CHECK(all[1]["lead_verb"] == "incrementar");
  CHECK(all[1]["metric"] == "tasa de conversión");
  CHECK(all[1]["from"] == "9%");
  CHECK(all[1]["to"] == "15%");
  CHECK(all[1]["unit"] == "%");
  CHECK(all[1]["direction"] == "up");
  CHECK(all[1]["owner"].is_null());
  for (const char* key : {"kind", "label", "text", "line", "span", "parent", "language", "type",
                          "certainty", "because", "lead_verb", "metric", "from", "to", "unit",
                          "direction", "deadline", "owner", "status"}) {
    CAPTURE(key);
    CHECK(all[2].contains(key));
  }
}

TEST_CASE("any bytes give JSON that parses") {
  const folder dir;
  dir.write("a.okr.md",
            "Objetivo: Ganar \xFF\xC3 \"comillas\" \\ y \x01 control\n- KR1: \xED\xA0\x80 15%\r\n");
  for (const std::string command : {"parse -f json", "check -f json --level info --all-findings"}) {
    const outcome got = dir.run(command + " a.okr.md");
    CHECK_NOTHROW(nlohmann::json::parse(got.out));
  }
}

TEST_CASE("rules and explain") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  CHECK(holds(dir.run("rules").out, "test-rule"));
  const auto page = nlohmann::json::parse(dir.run("rules -f json").out);
  CHECK(page["rules"].size() > 10);
  REQUIRE(page["profiles"].size() > 3);
  for (const auto& one : page["profiles"]) {
    INFO(one.dump());
    CHECK(one["es"] != one["en"]);
    CHECK(dir.run("check --profile " + one["name"].get<std::string>() + " .").code != 2);
  }
  const outcome es = dir.run("--ui es explain test-rule");
  CHECK(holds(es.out,
              "test-rule: Prueba\n\n  Empieza con «{lead}».\n  ¿Y después?\n\nPor qué\n  Es una "
              "prueba.\n"));
  CHECK(holds(es.out, "<!-- okrlint-disable-next test-rule: motivo -->"));
  CHECK(holds(dir.run("explain test-rule").out, "Level by profile\n  default"));
  CHECK(holds(dir.run("explain -f markdown --ui es kr-output").out, "\n- «"));
  CHECK(dir.run("explain").code == 2);
}

TEST_CASE("help teaches in both languages, and tells every option") {
  const folder dir;
  CHECK(holds(dir.run("--help").out, "okrlint explain kr-output"));
  CHECK(holds(dir.run("--ui es --help").out, "Para empezar:"));
  const std::string check = dir.run("check --help").out;
  for (const char* option :
       {"--format", "--level", "--fail-level", "--all-findings", "--select", "--ignore",
        "--profile", "--config", "--pack", "--lang", "--ui", "--stdin-filename", "--jobs",
        "--statistics", "--exit-zero", "--force-exclude"}) {
    CAPTURE(option);
    CHECK(holds(check, option));
    CHECK(holds(dir.run("completions bash").out, option));
    CHECK(holds(dir.run("completions zsh").out, option));
    CHECK(holds(dir.run("completions fish").out, std::string("-l ") + (option + 2)));
  }
  CHECK(dir.run("help check").out == check);
  CHECK(holds(dir.run("man").out, ".TH OKRLINT 1"));
  CHECK(holds(dir.run("man").out, "\\-\\-fail\\-level"));
  CHECK(dir.run("completions tcsh").code == 2);
  CHECK(holds(dir.run("complete-names rules").out, "kr-output\n"));
  CHECK(dir.run("--version").out.find("okrlint ") == 0);
}

TEST_CASE("what bash completes is what it was told") {
  const folder dir;
  dir.write("c", dir.run("completions bash").out);
  dir.write("try.sh",
            "source c\nCOMP_WORDS=(okrlint check --format js)\nCOMP_CWORD=3\n_okrlint\necho "
            "${COMPREPLY[@]}\n"
            "COMP_WORDS=(okrlint ex)\nCOMP_CWORD=1\n_okrlint\necho ${COMPREPLY[@]}\n");
  const std::string line = "cd " + dir.path() + " && bash try.sh > out";
  REQUIRE(std::system(line.c_str()) == 0);
  CHECK(dir.read("out") == "json jsonl\nexplain\n");
}

TEST_CASE("a full disk is an error") {
  if (::access("/dev/full", W_OK) != 0) return;
  const folder dir;
  dir.write("a.okr.md", draft_es);
  const std::string line = okrlint::testing::binary() + " parse " + (dir / "a.okr.md") +
                           " > /dev/full 2> " + (dir / "err");
  CHECK(WEXITSTATUS(std::system(line.c_str())) == 2);
  CHECK(holds(dir.read("err"), "standard output"));
}
