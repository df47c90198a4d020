// SPDX-License-Identifier: Apache-2.0
#include "io/glob.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "io/files.hpp"
#include "tests/cli/harness.hpp"

using okrlint::glob_list;
using namespace okrlint::testing;

TEST_CASE("globs match as git's do") {
  struct row {
    const char* patterns;
    const char* path;
    bool taken;
  };
  const row rows[] = {
      {"*.md", "a.md", true},
      {"*.md", "x/y/a.md", true},
      {"*.md", "a.mdx", false},
      {"/a.md", "a.md", true},
      {"/a.md", "x/a.md", false},
      {"x/a.md", "x/a.md", true},
      {"x/a.md", "y/x/a.md", false},
      {"x/", "x/a.md", true},
      {"x/", "x", false},
      {"**/x", "a/b/x", true},
      {"**/x", "x", true},
      {"x/**", "x/a/b", true},
      {"x/**", "x", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "ab", false},
      {"a**b", "a/b", false},
      {"a?c", "abc", true},
      {"a?c", "a/c", false},
      {"[a-c].md", "b.md", true},
      {"[!a-c].md", "b.md", false},
      {"[]x].md", "].md", true},
      {"[a.md", "[a.md", false},
      {"\\*.md", "*.md", true},
      {"\\*.md", "a.md", false},
      {"# no\n*.md", "a.md", true},
      {"*.md\n!a.md", "a.md", false},
      {"x/\n!x/a.md", "x/a.md", true},
      {"a.md  ", "a.md", true},
      {"a\\ ", "a ", true},
      {"[[:digit:]]*", "1a", true},
      {"[[:digit:]]*", "a1", false},
      {"año*.md", "año 1.md", true},
      {"*", "a/b", true},
      {"\r\n", "a", false},
      {"a.md\r\n", "a.md", true},
  };
  for (const row& one : rows) {
    CAPTURE(one.patterns);
    CAPTURE(one.path);
    CHECK(glob_list::from_lines(one.patterns).takes(one.path) == one.taken);
  }
}

TEST_CASE("hostile globs stay quick") {
  std::string pattern = "/";
  for (int i = 0; i < 100; ++i) pattern += "**/*a*";
  const std::string path(4000, 'a');
  CHECK_FALSE(glob_list::from_lines(pattern + "b").takes(path));
}

TEST_CASE("a walk leaves out what git leaves out") {
  const folder dir;
  if (std::system(("git -C " + dir.path() + " init -q . 2>/dev/null").c_str()) != 0) return;
  dir.write(".gitignore",
            "/build/\n*.tmp.md\n!keep.tmp.md\ndocs/*\n!docs/in\nfoo[0-9].md\n**/deep/*.md\nx/**/"
            "z.md\n\\!odd.md\nsp ace.md\n");
  dir.write("sub/.gitignore", "*.md\n!b.md\n/only.txt\n");
  dir.write(".git/info/exclude", "secret.md\n");
  const char* names[] = {"a.md",           "build/a.md", "sub/build/a.md", "a.tmp.md",
                         "keep.tmp.md",    "docs/a.md",  "docs/in/a.md",   "foo1.md",
                         "foox.md",        "deep/a.md",  "q/deep/a.md",    "q/deep/r/a.md",
                         "x/z.md",         "x/y/z.md",   "x/y/w/z.md",     "!odd.md",
                         "sp ace.md",      "sub/a.md",   "sub/b.md",       "sub/only.txt",
                         "sub/c/only.txt", "sub/c/b.md", "secret.md",      "c/secret.md"};
  for (const char* name : names) dir.write(name, "x");
  std::vector<std::string> walked;
  for (const okrlint::input& one : okrlint::find_files({dir.path()}).files)
    walked.push_back(one.path.substr(dir.path().size() + 1));
  for (const std::string name : names) {
    CAPTURE(name);
    const bool ignored =
        std::system(("git -C " + dir.path() + " check-ignore -q '" + name + "'").c_str()) == 0;
    CHECK(std::count(walked.begin(), walked.end(), name) == (ignored ? 0 : 1));
    CHECK(okrlint::is_ignored(dir / name) == ignored);
  }
  // From a folder inside, the files above it hold too.
  for (const okrlint::input& one : okrlint::find_files({dir / "q"}).files)
    CHECK(one.path == dir / "q/deep/r/a.md");
}

TEST_CASE("a walk takes drafts only, sorted, and no hidden file") {
  const folder dir;
  for (const char* name : {"b.md", "a.okr", "c.txt", "d.markdown", "e.html", ".hidden.md",
                           ".dir/a.md", "z/a.md", ".md"})
    dir.write(name, "x");
  std::filesystem::create_symlink(dir.path(), dir / "loop");
  std::filesystem::create_symlink("nowhere.md", dir / "dangling.md");
  std::filesystem::create_symlink("b.md", dir / "link.md");
  std::string got;
  for (const okrlint::input& one : okrlint::find_files({dir.path()}).files)
    got += one.path.substr(dir.path().size()) + " ";
  CHECK(got == "/a.okr /b.md /c.txt /d.markdown /link.md /z/a.md ");
  CHECK(okrlint::find_files({dir / "none"}).problems.size() == 1);
  CHECK(okrlint::find_files({dir / "e.html"}).files.size() == 1);
}

TEST_CASE("paths") {
  CHECK(okrlint::absolute_path("/a/./b/../c//d/") == "/a/c/d");
  CHECK(okrlint::absolute_path("/..") == "/");
  CHECK(okrlint::folder_of("/a/b") == "/a");
  CHECK(okrlint::folder_of("/a") == "/");
  CHECK(okrlint::join_path("/a", "b") == "/a/b");
  CHECK(okrlint::join_path("/a", "/b") == "/b");
}
