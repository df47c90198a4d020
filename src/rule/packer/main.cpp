// SPDX-License-Identifier: Apache-2.0
// okrlint_packer SOURCE_DIR OUT.cpp: checks rules/ and corpus/ and prints them as constant tables.
// A tool of the build.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "rule/load.hpp"
#include "rule/packer/print.hpp"

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<okrlint::pack_file> read_rules(const fs::path& root) {
  std::vector<okrlint::pack_file> out;
  for (const char* part : {"rules", "corpus/metrics", "corpus/templates"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".json") continue;
      out.push_back({fs::relative(entry.path(), root).generic_string(), read_file(entry.path())});
    }
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: okrlint_packer SOURCE_DIR OUT.cpp\n";
    return 2;
  }
  const std::vector<okrlint::pack_file> files = read_rules(arguments[1]);
  const okrlint::load_result read = okrlint::load_pack(files);
  for (const okrlint::load_error& e : read.errors) {
    std::cerr << arguments[1] << '/' << e.file << ':' << e.line << ':' << e.column
              << ": error: " << e.message;
    if (!e.hint.empty()) std::cerr << " (" << e.hint << ')';
    std::cerr << '\n';
  }
  if (!read.errors.empty()) return 1;
  const std::string printed = okrlint::print_pack(read.loaded.get());
  if (read_file(arguments[2]) == printed) {  // untouched tables need no compiling
    fs::last_write_time(arguments[2], fs::file_time_type::clock::now());
    return 0;
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << printed;
  return out.flush() ? 0 : 2;
}
