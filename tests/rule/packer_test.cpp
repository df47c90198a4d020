// SPDX-License-Identifier: Apache-2.0
// The pack that is compiled in and the pack read from its files are the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "rule/builtin.hpp"
#include "rule/load.hpp"
#include "rule/packer/print.hpp"
#include "tests/paths.hpp"

using namespace okrlint;

TEST_CASE("built in and read, the pack is one") {
  namespace fs = std::filesystem;
  const fs::path root = okrlint::testing::source_dir();
  std::vector<pack_file> files;
  for (const char* part : {"rules", "corpus/metrics", "corpus/templates"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      files.push_back({fs::relative(entry.path(), root).generic_string(),
                       {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const pack_file& a, const pack_file& b) { return a.path < b.path; });
  const load_result read = load_pack(files);
  for (const load_error& e : read.errors) FAIL_CHECK(e.file << ":" << e.line << ": " << e.message);
  CHECK(print_pack(read.loaded.get()) == print_pack(builtin_pack()));
  const load_result on_top = load_pack({}, &builtin_pack());
  CHECK(on_top.loaded.get().words.words.size() == builtin_pack().words.words.size());
  CHECK(on_top.loaded.get().rules.size() == builtin_pack().rules.size());
  CHECK(on_top.loaded.get().templates.size() == builtin_pack().templates.size());
  CHECK(on_top.loaded.get().links.size() == builtin_pack().links.size());
}
