// SPDX-License-Identifier: Apache-2.0
// okrlint_mutate [--every N] [--only TEXT] [--words] [--told]: breaks the rule pack in one place at
// a time, reads it through the reader that every pack goes through, and asks what ctest asks:
// examples of rules and of types.json, golden drafts, the floors of corpus/labelled and
// corpus/pairs. Says how many mutants of each kind are killed, and of each that lives a text that
// is judged otherwise, or that there is none. --words removes every 40th word of the lexicons too,
// which takes long; --told names the killers. Exits 1 when fewer than 95 in 100 mutants of rules
// and conditions are killed.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include "mutate/held.hpp"
#include "mutate/mutants.hpp"
#include "rule/builtin.hpp"
#include "rule/load.hpp"
#include "tests/paths.hpp"

using namespace okrlint;
using namespace okrlint::testing;

namespace {

std::vector<pack_file> pack_files() {
  namespace fs = std::filesystem;
  const fs::path root = okrlint::testing::source_dir();
  std::vector<pack_file> out;
  for (const auto& entry : fs::recursive_directory_iterator(root / "rules")) {
    if (entry.path().extension() == ".json")
      out.push_back(
          {fs::relative(entry.path(), root).generic_string(), file_bytes(entry.path().string())});
  }
  std::sort(out.begin(), out.end(),
            [](const pack_file& a, const pack_file& b) { return a.path < b.path; });
  return out;
}

struct verdict {
  bool readable = false;
  std::string killer;   // empty: it lives
  std::string differs;  // a text that is judged otherwise
};

verdict try_mutant(const mutant& one, const std::vector<pack_file>& whole, held_texts& texts) {
  if (one.kind == "word removed") {  // words need the whole pack, and every text framed anew
    std::vector<pack_file> files = whole;
    for (pack_file& f : files) {
      if (f.path == one.file.path) f = one.file;
    }
    const load_result read = load_pack(files);
    if (!read.errors.empty()) return {};
    return {true, texts.failing_anew(read.loaded.get()), {}};
  }
  const load_result read = load_pack(std::span(&one.file, 1), &builtin_pack());
  if (!read.errors.empty()) return {};
  verdict out{true, {}, {}};
  std::uint16_t rule = no_rule;
  for (std::uint16_t i = 0; i < builtin_pack().rules.size(); ++i) {
    if (builtin_pack().rules[i].file == one.file.path) rule = i;
  }
  out.killer = texts.failing(read.loaded.get(), rule, out.differs);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  std::size_t every = 1;
  std::string only;
  const bool told = argc > 1 && std::string_view(argv[argc - 1]) == "--told";
  bool words = false;
  for (int i = 1; i < argc; ++i) words = words || std::string_view(argv[i]) == "--words";
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::string_view(argv[i]) == "--every")
      every = std::max<std::size_t>(1, std::stoul(argv[i + 1]));
    if (std::string_view(argv[i]) == "--only") only = argv[i + 1];
  }
  const std::vector<pack_file> whole = pack_files();
  held_texts texts;
  if (const std::string fails = texts.failing_anew(builtin_pack()); !fails.empty()) {
    fmt::print(stderr, "the pack itself fails: {}\n", fails);
    return 2;
  }
  for (const pack_file& file : whole) {  // read again over the built-in pack, nothing is another
    if (file.path.find("/lexicon/") != std::string::npos) continue;
    const load_result read = load_pack(std::span(&file, 1), &builtin_pack());
    std::string differs;
    const std::string fails = texts.failing(read.loaded.get(), no_rule, differs);
    if (fails.empty() && differs.empty()) continue;
    fmt::print(stderr, "{} read again is not the same: {} {}\n", file.path, fails, differs);
    return 2;
  }
  std::vector<mutant> all;
  for (const pack_file& file : whole) {
    for (mutant& one : mutants_of(file, 40)) {
      if (one.kind == "word removed" && !words) continue;
      if (one.where.find(only) != std::string::npos || one.kind.find(only) != std::string::npos)
        all.push_back(std::move(one));
    }
  }
  std::vector<verdict> verdicts(all.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&](held_texts& own) {
    for (std::size_t i = next++; i < all.size(); i = next++) {
      if (i % every == 0) verdicts[i] = try_mutant(all[i], whole, own);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) {
    others.emplace_back([&work] {
      held_texts own;
      work(own);
    });
  }
  work(texts);
  for (std::thread& one : others) one.join();

  std::map<std::string, share> kinds;
  share rules;
  for (std::size_t i = 0; i < all.size(); i += every) {
    const verdict& of = verdicts[i];
    if (!of.readable) continue;
    const std::string group =
        all[i].file.path.find("types.json") == std::string::npos ? "" : "types: ";
    for (share* sum :
         {&kinds[group + all[i].kind], all[i].kind == "word removed" ? nullptr : &rules}) {
      if (sum == nullptr) continue;
      ++sum->all;
      sum->right += of.killer.empty() ? 0 : 1;
    }
    if (of.killer.empty()) {
      std::string shown = of.differs.empty() ? "changes nothing" : of.differs;
      std::replace(shown.begin(), shown.end(), '\n', '|');
      fmt::print("lives\t{}\t{}\t{}\n", all[i].kind, all[i].where, shown);
    } else if (told) {
      fmt::print("killed\t{}\t{}\t{}\n", all[i].kind, all[i].where, of.killer);
    }
  }
  for (const auto& [kind, sum] : kinds)
    fmt::print("{:26} {}/{}  {:.3f}\n", kind, sum.right, sum.all, sum.value().value_or(1));
  fmt::print("rules and conditions, killed by a failing test {}/{}  {:.3f}\n", rules.right,
             rules.all, rules.value().value_or(1));
  return rules.value().value_or(1) < 0.95 ? 1 : 0;
}
