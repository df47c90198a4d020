// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/reports.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "output/format.hpp"
#include "output/tally.hpp"

namespace okrlint {
namespace {

/// What one file gives, made by the thread that checked it.
struct result {
  std::vector<rendered> texts;  // by report
  const pack* judged_by = nullptr;
  tally counted;
  bool fails = false;
};

/// The packs that the files were judged by, none twice.
std::vector<const pack*> packs_of(const std::vector<result>& results) {
  std::vector<const pack*> out;
  for (const result& one : results) {
    if (one.judged_by == nullptr) continue;  // a file that could not be read
    if (std::find(out.begin(), out.end(), one.judged_by) == out.end()) out.push_back(one.judged_by);
  }
  return out;
}

/// What a report looks like: colours, links and the width of the terminal are for standard output.
look look_of(const wanted_report& report, const arguments& args) {
  if (report.file.empty()) return look_of_terminal(args);
  look plain;
  plain.ui = args.ui;
  return plain;
}

bool write_reports(const std::vector<wanted_report>& reports, std::vector<result>& results,
                   const tally& all, const arguments& args, const pack& base) {
  std::vector<const pack*> packs = packs_of(results);
  if (packs.empty()) packs.push_back(&base);
  bool written = true;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    std::vector<rendered> parts;
    parts.reserve(results.size());
    for (result& one : results) {
      parts.push_back(one.texts.empty() ? rendered{} : std::move(one.texts[i]));
    }
    const look how = look_of(reports[i], args);
    const page whole{all, how, packs, version()};
    written =
        write_report(reports[i], write_page(*reports[i].as, parts, whole), args.ui) && written;
  }
  return written;
}

bool write_statistics(const std::vector<wanted_report>& reports, const tally& all, language ui) {
  bool written = true;
  for (const wanted_report& report : reports) {
    std::string out;
    if (report.as->name.substr(0, 4) == "json") {
      append_statistics_json(out, all);
    } else {
      append_statistics(out, all);
    }
    written = write_report(report, out, ui) && written;
  }
  return written;
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
  const std::vector<wanted_report> reports = reports_of(args, problems);
  if (!problems.empty()) {
    tell(problems, args.ui);
    return trouble;
  }
  setups all(args, problems);
  const bool counts_only = args.has("--statistics");
  std::vector<look> looks;
  looks.reserve(reports.size());
  for (const wanted_report& one : reports) looks.push_back(look_of(one, args));
  std::vector<result> results;
  const intake read = read_files(
      args, all, [&](std::size_t n) { results.resize(n); },
      [&](std::size_t i, const source& file, const setup& with, bool declared) {
        const draft_context context{file.path, declared};
        const report found = check(*with.knowledge, with.how, file, context);
        const file_view view{*with.knowledge, with.how, file, found};
        result& out = results[i];
        out.judged_by = with.knowledge;
        out.counted.add(view);
        out.fails =
            std::any_of(found.findings.begin(), found.findings.end(),
                        [&](const finding& f) { return counts(f) && f.level >= with.fail; });
        if (counts_only) return;
        out.texts.resize(reports.size());
        for (std::size_t r = 0; r < reports.size(); ++r)
          reports[r].as->render(out.texts[r], view, looks[r]);
      });
  tally sum;
  bool fails = false;
  for (const result& one : results) {
    sum.add(one.counted);
    fails = fails || one.fails;
  }
  const bool written = counts_only ? write_statistics(reports, sum, args.ui)
                                   : write_reports(reports, results, sum, args, all.base());
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  tell(problems, args.ui);
  tell_summary(args, sum, read);
  if (!problems.empty() || !written) return trouble;
  return fails && !args.has("--exit-zero") ? findings : clean;
}

}  // namespace okrlint
