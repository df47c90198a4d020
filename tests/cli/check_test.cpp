// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

namespace {

const std::string concise_golden =
    "a.md:2:8: warning test-rule Empieza con «Incrementar».\n"
    "a.md:3:8: warning test-rule Empieza con «Reducir».\n";

}  // namespace

TEST_CASE("a file, a folder and standard input are read alike") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  CHECK(dir.run("check -f concise a.md").out == concise_golden);
  CHECK(dir.run("check -f concise .").out == concise_golden);
  CHECK(dir.run("check -f concise ./").out.find("./a.md:2:8") == 0);
  CHECK(dir.run("check -f concise - --stdin-filename a.md", draft_es).out == concise_golden);
  CHECK(dir.run("check -f concise -", draft_es).out.find("<stdin>:2:8: warning") == 0);
  CHECK(dir.run("check -f concise a.md ./a.md a.md").out == concise_golden);
}

TEST_CASE("each format says the same") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  struct row {
    std::string arguments, out;
  };
  const std::string json_finding =
      R"("rule":"test-rule","severity":"warning","path":"a.md","kind":"key_result","span":{"start":48,"end":59},)"
      R"("start":{"line":2,"column":8},"end":{"line":2,"column":19},"message":"Empieza con «Incrementar».",)"
      R"("question":"¿Y después?","language":"es","fingerprint":")";
  const outcome json = dir.run("check -f json a.md");
  CHECK(holds(json.out, "{" + json_finding));
  const auto page = nlohmann::json::parse(json.out);
  CHECK(page["schema_version"] == 1);
  CHECK(page["tool"]["name"] == "okrlint");
  CHECK(page["files"].dump() ==
        R"([{"key_results":2,"language":"es","objectives":1,"path":"a.md"}])");
  CHECK(page["findings"].size() == 2);
  for (const auto& one : page["findings"]) {
    CHECK(one["rewrites"].is_array());
    CHECK(one["fingerprint"].get<std::string>().size() == 16);
  }
  const outcome lines = dir.run("check -f jsonl a.md");
  CHECK(holds(lines.out, R"({"type":"finding",)" + json_finding));
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') == 2);
  CHECK(dir.run("check a.md").out ==
        "a.md:2:8: warning test-rule\n"
        "  Empieza con «Incrementar».\n"
        "    2 │ - KR1: Incrementar la tasa de conversión del 9% al 15%\n"
        "      │        ^^^^^^^^^^^\n"
        "  ¿Y después?\n"
        "  why: okrlint explain test-rule\n\n"
        "a.md:3:8: warning test-rule\n"
        "  Empieza con «Reducir».\n"
        "    3 │ - KR2: Reducir el tiempo de respuesta de 8 horas a 2 horas\n"
        "      │        ^^^^^^^\n"
        "  ¿Y después?\n"
        "  why: okrlint explain test-rule\n\n");
  CHECK(dir.run("check --ui es -f review a.md").out ==
        "# Revisión de OKR\n\n3 enunciados en 1 borrador.\n\n## a.md\n\n"
        "### Lo que se lee bien\n\n1 de 3 enunciados sin observaciones.\n\n"
        "- línea 1 · Objetivo · «Ganar la confianza del cliente»\n\n"
        "### Para conversar\n\n1. ¿Y después? (línea 2)\n\n"
        "### Enunciados con observaciones\n\n"
        "- línea 2 · KR1 · «Incrementar la tasa de conversión del 9% al 15%»\n  - Empieza con "
        "«Incrementar». (`test-rule`)\n"
        "- línea 3 · KR2 · «Reducir el tiempo de respuesta de 8 horas a 2 horas»\n  - Empieza con "
        "«Reducir». (`test-rule`)\n");
  CHECK(dir.run("check --statistics a.md").out == "     2  warning  test-rule\n");
  CHECK(dir.run("check --statistics -f json a.md").out ==
        R"({"schema_version":1,"statistics":[{"rule":"test-rule","severity":"warning","count":2}]})"
        "\n");
}

TEST_CASE("the summary stands on standard error, in the language of the interface") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  CHECK(dir.run("check -f concise a.md").err == "3 statements in 1 draft: 2 warnings.\n");
  CHECK(dir.run("LANG=es_MX.UTF-8 check -f concise a.md").err ==
        "3 enunciados en 1 borrador: 2 avisos.\n");
  CHECK(dir.run("LANG=es_MX.UTF-8 LC_ALL=C check -f concise a.md").err ==
        "3 statements in 1 draft: 2 warnings.\n");
  CHECK(dir.run("check --ui es --level error -f concise a.md").err ==
        "3 enunciados en 1 borrador: sin observaciones; ocultos: 2 avisos (--level info "
        "--all-findings).\n");
  CHECK(dir.run("check --level error a.md").out.empty());
}

TEST_CASE("exit codes") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  dir.write("prose.md", "Goals of this library: none.\n");
  dir.write("image.md", std::string_view("PNG\0\0\0", 6));
  dir.write("wide.md", std::string_view("\xFF\xFEO\0", 4));
  struct row {
    std::string arguments;
    int code;
  };
  const row rows[] = {
      {"check a.md", 0},
      {"check --fail-level warning a.md", 1},
      {"check --fail-level info --level error a.md", 1},
      {"check --fail-level warning --exit-zero a.md", 0},
      {"check --fail-level warning prose.md", 0},
      {"check missing.md", 2},
      {"check --exit-zero missing.md", 2},
      {"check --fail-level warning missing.md a.md", 2},
      {"check image.md", 2},
      {"check wide.md", 2},
      {"check .", 0},
      {"check", 2},
      {"", 2},
      {"check --level loud a.md", 2},
      {"check -j 0 a.md", 2},
      {"check --select no-such-rule a.md", 2},
      {"check --profile no-such-profile a.md", 2},
      {"check --config missing.json a.md", 2},
      {"chek a.md", 2},
      {"--version", 0},
      {"--help", 0},
      {"help check", 0},
      {"help chek", 2},
  };
  for (const row& one : rows) {
    CAPTURE(one.arguments);
    const outcome got = dir.run(one.arguments);
    CAPTURE(got.err);
    CHECK(got.code == one.code);
    if (one.code == 2 && !one.arguments.empty()) CHECK_FALSE(got.err.empty());
  }
}

TEST_CASE("what cannot be read is told, and everything else is checked") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  dir.write("image.md", std::string_view("PNG\0\0\0", 6));
  const outcome named = dir.run("check -f concise image.md missing.md a.md");
  CHECK(named.out == concise_golden);
  CHECK(holds(named.err, "okrlint: missing.md: No such file or directory\n"));
  CHECK(holds(named.err, "okrlint: image.md: a binary file\n  hint: "));
  const outcome walked = dir.run("check -f concise .");
  CHECK(walked.code == 0);
  CHECK(holds(walked.err, "1 binary file not read.\n"));
}

TEST_CASE("the same bytes for any number of threads and any order of files") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  std::string forth, back;
  for (int i = 0; i < 60; ++i) {
    const std::string name = "t" + std::to_string(i) + ".md";
    dir.write(name, draft_es);
    forth += " " + name;
    back.insert(0, name).insert(0, " ");
  }
  for (const std::string format : {"human", "concise", "json", "jsonl", "review"}) {
    CAPTURE(format);
    const auto made = [&](std::string command, const std::string& files) {
      return dir.run(command.append(" -f ").append(format).append(files)).out;
    };
    const std::string one = made("check -j1", forth);
    CHECK(one == made("check -j8", forth));
    CHECK(one == made("check -j8", back));
    CHECK(one == made("check", " ."));
    CHECK_FALSE(one.empty());
  }
  CHECK(dir.run("parse -j1 -f json" + forth).out == dir.run("parse -j8 -f json" + back).out);
}

TEST_CASE("colours and links only where they are asked for") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write("a.md", draft_es);
  CHECK_FALSE(holds(dir.run("check a.md").out, "\x1b"));
  CHECK(holds(dir.run("check --color always a.md").out, "\x1b[1;33mwarning\x1b[0m"));
  CHECK_FALSE(holds(dir.run("NO_COLOR=1 check a.md").out, "\x1b"));
  CHECK(holds(dir.run("FORCE_HYPERLINK=1 check --color always a.md").out,
              "\x1b]8;;file://" + dir.path() + "/a.md#2\x1b\\"));
}

TEST_CASE("what a draft holds cannot steer the terminal") {
  const folder dir;
  dir.write(".okrlint.json", test_config);
  dir.write(
      "a.md",
      "Objetivo: Ganar la confianza\n- KR1: Incrementar \x1b[31m las ventas \xE2\x80\xAE al 15%\n");
  for (const std::string format : {"human", "concise", "review"}) {
    const outcome got = dir.run("check -f " + format + " a.md");
    CHECK_FALSE(holds(got.out, "\x1b"));
    CHECK_FALSE(holds(got.out, "\xE2\x80\xAE"));
  }
}
