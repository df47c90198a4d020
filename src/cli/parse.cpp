// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "output/json_writer.hpp"
#include "output/parse_json.hpp"

namespace okrlint {

int run_parse(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  const bool as_json = args.value("--format", "human") == "json";
  std::vector<std::string> parts;
  const intake read = read_files(
      args, all, find_files(args.positional), read_bytes, [&](std::size_t n) { parts.resize(n); },
      [&](std::size_t i, const source& file, const setup& with, bool declared) {
        const draft_context context{file.path, declared};
        plan how = with.how;
        how.notes = {};  // notes are shown as they are read, not as far as the rules care
        const report found = check(*with.knowledge, how, file, context);
        const parsed_file view{file.path, file.bytes, found.doc, found.framed, *with.knowledge};
        json_writer json(parts[i]);
        if (as_json)
          append_parse_json(json, view);
        else
          append_parse_human(parts[i], view);
      });
  std::string out;
  if (as_json) out += "{\"schema_version\":1,\"files\":[";
  bool any = false;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (as_json) out += any ? ",\n" : "\n";
    any = true;
    out += part;
  }
  if (as_json) out += "]}\n";
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  return give(out, problems, args.ui);
}

}  // namespace okrlint
