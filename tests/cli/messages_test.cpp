// SPDX-License-Identifier: Apache-2.0
// What the command says to one who asked for something that is not there.
#include <doctest/doctest.h>

#include "tests/cli/harness.hpp"

using namespace okrlint::testing;

namespace {

struct row {
  std::string arguments, told;
};
void is_told(const folder& dir, const row& one) {
  CAPTURE(one.arguments);
  const outcome got = dir.run(one.arguments);
  CAPTURE(got.err);
  CHECK(got.code == 2);
  CHECK(holds(got.err, one.told));
}

}  // namespace

TEST_CASE("wrong words get the nearest right one") {
  const folder dir;
  dir.write(".okrlint.json", R"({ "root": true })");
  dir.write("a.md", draft_es);
  const row rows[] = {
      {"check --formt json a.md", "did you mean \"--format\"?"},
      {"check --format jsn a.md", "did you mean \"json\"?"},
      {"chekc a.md", "did you mean \"check\"?"},
      {"a.md", "okrlint check a.md"},
      {"check --select kr-outptu a.md", "did you mean \"kr-output\"?"},
      {"check --profile scrum-m a.md", "did you mean \"scrum-mx\"?"},
      {"explain kr-outpu", "did you mean \"kr-output\"?"},
      {"check", "a file, a folder or -"},
  };
  for (const row& one : rows) is_told(dir, one);
}

TEST_CASE("a wrong word on the command line is told in words of use") {
  const folder dir;
  dir.write(".okrlint.json", R"({ "root": true })");
  dir.write("a.md", draft_es);
  const row rows[] = {
      {"check a.md --fail-level", "--fail-level: its value is missing; expected one of info"},
      {"--ui es check a.md --profile", "--profile: falta su valor\n"},
      {"rules kr-output",
       "kr-output: okrlint rules takes no such argument\n  hint: okrlint help rules\n"},
      {"fix --diff -i a.md", "--interactive: it writes what you choose"},
      {"--ui es completions tcsh", "completions: se espera bash, zsh o fish\n"},
      {"--ui es lsp a.md", "a.md: okrlint lsp no recibe ese argumento\n"},
      {"explain strategy", "there is no such rule\n  hint: okrlint rules\n"},
      {"check --select strategy a.md", "\"strategy\"\n  hint: okrlint rules\n"},
      {"check --profile nope a.md", "\"nope\"\n  hint: expected one of default, first-cycle, "},
  };
  for (const row& one : rows) is_told(dir, one);
  CHECK(!holds(dir.run("check --nope a.md").err, "did you mean"));  // nothing is near
}

TEST_CASE("names in an override are looked up before a file falls under it, and told once") {
  const folder dir;
  dir.write("a/b.md", draft_es);
  dir.write("c.md", draft_es);
  dir.write("d.md", draft_es);
  dir.write(".okrlint.json", R"({ "root": true, "rules": { "kr-outpt": "off" }, "overrides": [
  { "files": ["teams/**"], "profile": "scrum-m" },
  { "files": ["d.md", "a/**"], "rules": { "kr-outptu": "off" } } ] })");
  const outcome got = dir.run("check .");
  CAPTURE(got.err);
  CHECK(got.code == 2);
  CHECK(holds(
      got.err,
      ".okrlint.json:2:28: there is no profile \"scrum-m\"\n  hint: did you mean \"scrum-mx\"?"));
  for (const char* told : {"\"scrum-m\"\n", "\"kr-outpt\"\n", "\"kr-outptu\"\n"}) {
    CAPTURE(told);
    const std::size_t first = got.err.find(told);
    REQUIRE(first != std::string::npos);
    CHECK(got.err.find(told, first + 1) == std::string::npos);
  }
}

TEST_CASE("slips in a configuration are told in Spanish to who speaks it") {
  const folder dir;
  dir.write("a.md", draft_es);
  const row rows[] = {
      {R"({ "profil": "strict" })",
       "1:3: no hay ninguna clave \"profil\"\n  pista: ¿quería decir \"profile\"?\n"},
      {R"({ "level": "hi" })", "1:3: no hay ningún valor \"hi\"; se espera info, warning, error\n"},
      {R"({ "profile": "nope" })",
       "1:3: no hay ningún perfil \"nope\"\n  pista: se espera default, "},
      {R"({ "rules": { "kr-outpt": "off" } })", "1:14: no hay ninguna regla \"kr-outpt\"\n"},
      {R"({ "rules": { "objective-too-long": { "maxx": 3 } } })",
       "1:38: objective-too-long no tiene \"maxx\"\n"},
      {R"({ "own_files": ["no.json"] })", "1:3: no se puede leer no.json: no existe\n"},
      {R"({ "overrides": [ { "files": "x", "ruls": {} } ] })",
       "una excepción (overrides) no tiene la clave \"ruls\""},
      {R"({ "profile": "strict", })", "1:24: no es JSON bien formado\n"},
  };
  for (const auto& [config, told] : rows) {
    dir.write(".okrlint.json", config);
    is_told(dir, {"--ui es check a.md", told});
  }
}

TEST_CASE("of a pack with a broken file, the break is told and not what follows from it") {
  const folder dir;
  dir.write("a.md", draft_es);
  std::filesystem::create_directories(dir / "pack");
  std::filesystem::copy(okrlint::testing::source_dir("/rules"), dir / "pack/rules",
                        std::filesystem::copy_options::recursive);
  dir.write("pack/rules/kr-output.json", "{ \"id\": \"kr-output\", }\n");
  const outcome got = dir.run("check --pack pack a.md");
  CAPTURE(got.err);
  CHECK(got.code == 2);
  CHECK(holds(got.err, "kr-output.json:1:22: not well-formed JSON\n"));
  CHECK(!holds(got.err, "no rule is called"));
}

TEST_CASE("what could not be read is told in the language of the user") {
  const folder dir;
  dir.write("a/notes.pdf", "%PDF");
  dir.write("b/x.md", std::string_view("PNG\0\0\0", 6));
  dir.write("b/y.md", std::string_view("GIF\0\0\0", 6));
  dir.write("c/wide.md", std::string_view("\xFF\xFEO\0b\0", 6));
  CHECK(holds(dir.run("--ui es check no.md").err, "no.md: no existe\n"));
  CHECK(holds(dir.run("--ui es check b/x.md").err, "b/x.md: un archivo binario\n  pista: okrlint"));
  CHECK(holds(dir.run("check b").err, "2 binary files not read.\n"));
  CHECK(holds(dir.run("--ui es check b").err, "2 archivos binarios sin leer.\n"));
  const outcome none = dir.run("check a");
  CHECK(none.code == 0);
  CHECK(holds(none.err, "hint: no file was read; in a folder these are: *.md *.markdown"));
  const outcome wide = dir.run("--ui es check c");  // a draft, as an old editor saves it
  CHECK(wide.code == 0);
  CHECK(holds(wide.err, "c/wide.md: texto en UTF-16, sin leer; guárdelo como UTF-8.\n"));
}
