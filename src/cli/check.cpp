// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <optional>
#include <set>

#include "cli/attention.hpp"
#include "cli/commands.hpp"
#include "cli/reports.hpp"
#include "cli/run.hpp"
#include "output/cells.hpp"
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
  std::string path;                    // as a baseline tells it
  std::vector<known_finding> entries;  // what a baseline would hold of it
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
    const page whole{all, reports[i].how, packs, version()};
    written =
        write_report(reports[i], args.ui,
                     [&](const text_use& use) { use_page(*reports[i].as, parts, whole, use); }) &&
        written;
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
    written = write_report(report, ui, [&](const text_use& use) { use(out); }) && written;
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
  if (all.files == 0 && read.problems.empty() && read.binary == 0 && read.wide.empty()) {
    out += say(args.ui,
               "  pista: no se leyó ningún archivo; de una carpeta se leen *.md *.markdown *.txt "
               "*.okr, menos lo excluido\n",
               "  hint: no file was read; in a folder these are: *.md *.markdown *.txt *.okr, but "
               "for what is excluded\n");
  }
  for (const std::string& path : read.wide) {
    append_visible(out, path);
    out += say(args.ui, ": texto en UTF-16, sin leer; guárdelo como UTF-8.\n",
               ": UTF-16 text, not read; save it as UTF-8.\n");
  }
  if (read.binary != 0) {
    out += std::to_string(read.binary);
    out += read.binary == 1
               ? say(args.ui, " archivo binario sin leer.\n", " binary file not read.\n")
               : say(args.ui, " archivos binarios sin leer.\n", " binary files not read.\n");
  }
  std::fwrite(out.data(), 1, out.size(), stderr);
}

/// Judges the files of a run, each by the thread that read it.
class checker {
 public:
  checker(const arguments& args, const std::vector<wanted_report>& reports, const attention& cares)
      : cares_(cares), reports_(reports), counts_only_(args.has("--statistics") || cares.writes()) {
    for (const wanted_report& one : reports) {
      const std::string_view name = one.as->name;
      offers_ = offers_ || ((name == "human" || name.starts_with("json")) && !counts_only_ &&
                            !args.has("--no-rewrites"));
    }
  }

  void expect(std::size_t files) { results_.resize(files); }

  void take(std::size_t i, const source& file, const setup& with, bool declared) {
    std::vector<span> room;
    const report found = check(*with.knowledge, with.how, file, {file.path, declared},
                               cares_.on(file.path, file.bytes, room));
    std::optional<rewriter> offers;
    if (offers_ && std::any_of(found.findings.begin(), found.findings.end(), is_shown))
      offers.emplace(*with.knowledge, with.how, file, found);
    const file_view view{*with.knowledge, with.how, file, found, offers ? &*offers : nullptr};
    result& out = results_[i];
    out.judged_by = with.knowledge;
    out.counted.add(view);
    out.fails = std::any_of(found.findings.begin(), found.findings.end(),
                            [&](const finding& f) { return counts(f) && f.level >= with.fail; });
    if (cares_.writes() || cares_.prunes()) {
      out.path = cares_.told(file.path);
      out.entries = cares_.entries(*with.knowledge, file.path, found.findings);
    }
    if (counts_only_) return;
    out.texts.resize(reports_.size());
    for (std::size_t r = 0; r < reports_.size(); ++r)
      reports_[r].as->render(out.texts[r], view, reports_[r].how);
  }

  std::vector<result>& results() { return results_; }

 private:
  const attention& cares_;
  const std::vector<wanted_report>& reports_;
  bool counts_only_;
  bool offers_ = false;  // only some formats show them, and they cost
  std::vector<result> results_;
};

bool write_baseline_of(const attention& cares, std::vector<result>& results, language ui) {
  std::vector<known_finding> found;
  std::set<std::string> checked;
  for (result& one : results) {
    if (one.judged_by == nullptr) continue;
    checked.insert(one.path);
    std::move(one.entries.begin(), one.entries.end(), std::back_inserter(found));
  }
  return cares.write(std::move(found), checked, ui);
}

}  // namespace

int check_inputs(const arguments& args, inputs from, const byte_reader& read_from) {
  std::vector<problem> problems;
  const std::vector<wanted_report> reports = reports_of(args, problems);
  const attention cares(args, from, problems);
  if (!problems.empty()) {
    tell(problems, args.ui);
    return trouble;
  }
  setups all(choices_of(args), problems);
  checker checks(args, reports, cares);
  const intake read = read_files(
      args, all, std::move(from), read_from, [&](std::size_t n) { checks.expect(n); },
      [&](std::size_t i, const source& file, const setup& with, bool declared) {
        checks.take(i, file, with, declared);
      });
  tally sum;
  bool fails = false;
  for (const result& one : checks.results()) {
    sum.add(one.counted);
    fails = fails || one.fails;
  }
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  bool written = true;
  if (cares.writes() || cares.prunes()) {
    // A baseline made of half the files would let the other half in as new.
    if (problems.empty()) written = write_baseline_of(cares, checks.results(), args.ui);
    fails = fails && cares.prunes();
  }
  if (!cares.writes()) {
    written = (args.has("--statistics")
                   ? write_statistics(reports, sum, args.ui)
                   : write_reports(reports, checks.results(), sum, args, all.base())) &&
              written;
  }
  tell(problems, args.ui);
  if (!cares.writes()) tell_summary(args, sum, read);
  if (!problems.empty() || !written) return trouble;
  return fails && !args.has("--exit-zero") ? findings : clean;
}

int run_check(const arguments& args) {
  if (args.has("--diff")) return run_fix(args);
  if (args.has("--fix")) {
    const int fixed = run_fix(args);
    const bool piped =
        std::find(args.positional.begin(), args.positional.end(), "-") != args.positional.end();
    if (fixed == trouble || piped) return fixed;
  }
  return check_inputs(args, find_files(args.positional), read_bytes);
}

}  // namespace okrlint
