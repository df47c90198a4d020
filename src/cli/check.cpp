// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "output/concise.hpp"
#include "output/human.hpp"
#include "output/json.hpp"
#include "output/review.hpp"
#include "output/tally.hpp"

namespace okrlint {
namespace {

/// What one file gives, made by the thread that checked it.
struct result {
  rendered text;
  tally counted;
  bool fails = false;
};

void render(result& out, std::string_view format, const file_view& view, const look& how) {
  if (format == "json")
    render_json(out.text, view);
  else if (format == "jsonl")
    render_jsonl(out.text, view);
  else if (format == "concise")
    append_concise(out.text.findings, view);
  else if (format == "review")
    render_review(out.text, view, how);
  else
    append_human(out.text.findings, view, how);
}

std::string join(std::vector<result>& results, std::string_view format, const tally& all,
                 const look& how) {
  std::vector<rendered> parts;
  for (result& one : results) parts.push_back(std::move(one.text));
  std::string out;
  if (format == "json")
    append_json_page(out, parts, version());
  else if (format == "review")
    append_review_page(out, parts, all, how);
  else
    for (const rendered& one : parts) out += one.findings;
  return out;
}

void tell_summary(const arguments& args, const tally& all, const intake& read) {
  std::string out;
  append_summary(out, all, args.ui);
  if (all.statements == 0 && all.files != 0) {
    out += say(
        args.ui,
        "  pista: un borrador tiene líneas como «Objetivo: …» y «KR1: …», o se llama *.okr.md\n",
        "  hint: a draft has lines such as \"Objective: …\" and \"KR1: …\", or is called "
        "*.okr.md\n");
  }
  if (read.binary != 0) {
    out += std::to_string(read.binary);
    out += say(args.ui, " archivo(s) binario(s) sin leer.\n", " binary file(s) not read.\n");
  }
  std::fwrite(out.data(), 1, out.size(), stderr);
}

}  // namespace

int run_check(const arguments& args) {
  std::vector<problem> problems;
  setups all(args, problems);
  const std::string format = args.value("--format", "human");
  const bool counts_only = args.has("--statistics");
  const look how = look_of_terminal(args);
  std::vector<result> results;
  const intake read = read_files(
      args, all, [&](std::size_t n) { results.resize(n); },
      [&](std::size_t i, const source& file, const setup& with, bool declared) {
        const draft_context context{file.path, declared};
        const report found = check(*with.knowledge, with.how, file, context);
        const file_view view{*with.knowledge, with.how, file, found};
        results[i].counted.add(view);
        results[i].fails =
            std::any_of(found.findings.begin(), found.findings.end(),
                        [&](const finding& f) { return counts(f) && f.level >= with.fail; });
        if (!counts_only) render(results[i], format, view, how);
      });
  tally sum;
  bool fails = false;
  for (const result& one : results) {
    sum.add(one.counted);
    fails = fails || one.fails;
  }
  std::string out;
  if (!counts_only)
    out = join(results, format, sum, how);
  else if (format.substr(0, 4) == "json")
    append_statistics_json(out, sum);
  else
    append_statistics(out, sum);
  const bool written = write_out(out, args.ui);
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  tell(problems, args.ui);
  tell_summary(args, sum, read);
  if (!problems.empty() || !written) return trouble;
  return fails && !args.has("--exit-zero") ? findings : clean;
}

}  // namespace okrlint
