// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"
#include "tests/paths.hpp"

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("fuzz: what was kept holds") {
  const fs::path root = okrlint::testing::source_dir();
  for (const okrlint::fuzz::target& target : okrlint::fuzz::targets()) {
    const std::vector<fs::path> kept = files_in(root / "tests/fuzz/corpus" / target.name);
    CHECK(!kept.empty());
    for (const fs::path& path : kept) {
      INFO(path.string());
      target.run(content(path));
    }
  }
}

TEST_CASE("fuzz: drafts cut short, doubled and turned over hold") {
  const fs::path root = okrlint::testing::source_dir();
  for (const fs::path& path : files_in(root / "corpus/drafts")) {
    if (path.extension() == ".json") continue;
    INFO(path.string());
    const std::string bytes = content(path);
    for (std::size_t size = 0; size < bytes.size(); size += 97)
      okrlint::fuzz::draft(std::string_view(bytes).substr(0, size));
    okrlint::fuzz::check(bytes + bytes);
    okrlint::fuzz::check(std::string(bytes.rbegin(), bytes.rend()));
  }
}
