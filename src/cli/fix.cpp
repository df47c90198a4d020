// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/fix_interactive.hpp"
#include "cli/run.hpp"
#include "cli/setup.hpp"
#include "io/write_file.hpp"
#include "output/diff.hpp"
#include "output/view.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {
namespace {

struct fixed {
  std::string path, before, after;
  std::size_t changes = 0;
  bool read = false;
};

std::string summary(std::size_t changes, std::size_t files, bool made, language ui) {
  const std::string n = std::to_string(changes), m = std::to_string(files);
  if (ui == language::es)
    return n + (made ? " cambios seguros hechos en " : " cambios seguros posibles en ") + m +
           " archivos.\n";
  return n + (made ? " safe edits made in " : " safe edits possible in ") + m + " files.\n";
}

}  // namespace

int run_fix(const arguments& args) {
  if (args.has("--interactive") && args.has("--diff")) {
    tell({{"--interactive",
           std::string(say(args.ui, "escribe lo que elija: no va con --diff",
                           "it writes what you choose: it does not go with --diff"))}},
         args.ui);
    return trouble;
  }
  if (args.has("--interactive")) return run_fix_interactive(args);
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  std::vector<fixed> results;
  const intake read = read_files(
      args, all, find_files(args.positional), read_bytes, [&](std::size_t n) { results.resize(n); },
      [&](std::size_t i, const source& file, const setup& with, bool declared) {
        safe_result made = fix_safely(*with.knowledge, with.how, file, {file.path, declared});
        results[i] = {file.path, file.bytes, std::move(made.bytes), made.changes, true};
      });
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  const bool shows = args.has("--diff");
  const bool piped =
      std::find(args.positional.begin(), args.positional.end(), "-") != args.positional.end();
  std::string out;
  std::size_t changes = 0, files = 0;
  for (const fixed& one : results) {
    if (!one.read) continue;
    changes += one.changes;
    files += one.changes != 0;
    std::string error;
    if (shows) {
      append_diff(out, one.path, one.before, one.after);
    } else if (piped) {
      out += one.after;
    } else if (one.before != one.after && !write_bytes(one.path, one.after, error)) {
      problems.push_back({one.path, error});
    }
  }
  const bool written = write_out(out, args.ui);
  tell(problems, args.ui);
  const std::string told = summary(changes, files, !shows, args.ui);
  std::fwrite(told.data(), 1, told.size(), stderr);
  if (!problems.empty() || !written) return trouble;
  return shows && changes != 0 ? findings : clean;
}

}  // namespace okrlint
