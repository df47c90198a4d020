// SPDX-License-Identifier: Apache-2.0
// okrlint_mutate [--every N] [--only TEXT]: breaks the rule pack in one place at a time, reads it
// through the reader that every pack goes through, and asks the data of the tests whether anything
// fails: examples of rules and of types.json, golden drafts, and the floors of the own figures and
// contrast pairs; and beyond the tests, whether a code has an error more, or any answer is another.
// Says how many mutants of each kind are killed, and which survive. Exits 1 when
// fewer than 95 in 100 mutants of rules and conditions are.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include "eval/own_figures.hpp"
#include "golden.hpp"
#include "mutate/mutants.hpp"
#include "rule/builtin.hpp"
#include "rule/example_verdict.hpp"
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

/// What the tests ask of a pack, cheapest first.
class judge_of_packs {
 public:
  judge_of_packs() : drafts_(golden_drafts()) {
    const code_book codes(builtin_pack());
    for (const std::string lang : {"es", "en"}) {
      labels_[lang] = corpus_labels("labelled", lang, codes);
      pairs_[lang] = corpus_labels("pairs", lang, codes);
      const pack& p = builtin_pack();
      before_[{"pairs", lang, severity::info}] = scored(p, pairs_[lang], lang, severity::info);
      for (const severity level : {severity::warning, severity::info}) {
        answers_[{"labelled", lang, level}] = answers_of(p, labels_[lang], level);
        answers_[{"pairs", lang, level}] = answers_of(p, pairs_[lang], level);
      }
      for (const severity level : {severity::warning, severity::info})
        before_[{"labelled", lang, level}] = scored(p, labels_[lang], lang, level);
    }
  }

  /// The first of the tests that fails, or nothing. `file` is asked first.
  std::string failing(const pack& p, const std::string& file) const {
    for (const bool own : {true, false}) {
      for (std::uint16_t i = 0; i < p.rules.size(); ++i) {
        if ((p.rules[i].file == file) == own && !examples_hold(p, i))
          return "examples of " + std::string(p.rules[i].id);
      }
      if (own && !types_hold(p)) return "examples of types.json";
    }
    const plan how = plan_for_drafts(p);
    for (const golden_draft& one : drafts_) {
      if (shown_rows(p, how, one.text) != one.want) return one.text.path;
    }
    for (const auto& [key, then] : before_) {
      const auto& [kind, lang, level] = key;
      const label_file& labels = (kind == "pairs" ? pairs_ : labels_).at(lang);
      const std::string worse = worse_code(scored(p, labels, lang, level), then);
      if (worse.empty()) continue;
      const bool stands = kind == "pairs"
                              ? floors_.hold_quietly(kind, lang, figures_of_pairs(p, labels, lang))
                              : floors_.hold_quietly(kind, lang, figures_of(p, labels, lang));
      return std::string(stands ? only_figures : "floors") + " " + kind + " " + lang + " " + worse;
    }
    for (const auto& [key, then] : answers_) {
      const auto& [kind, lang, level] = key;
      if (answers_of(p, (kind == "pairs" ? pairs_ : labels_).at(lang), level) != then)
        return std::string(only_answers) + " " + kind + " " + lang;
    }
    return {};
  }

  /// Begin the names of killers that no test holds: a code has an error more than before; some
  /// answer about a labelled statement is another.
  static constexpr std::string_view only_answers = "another answer:";
  static constexpr std::string_view only_figures = "one error more:";

 private:
  static bool examples_hold(const pack& p, std::uint16_t index) {
    const plan how = plan_for_examples(p, p.rules[index]);
    for (const language l : {language::es, language::en}) {
      const rule_text& text = p.rules[index].texts[static_cast<std::size_t>(l)];
      const std::pair<run, sort_of> lists[] = {
          {text.bad, sort_of::bad}, {text.good, sort_of::good}, {text.near, sort_of::near}};
      for (const auto& [list, sort] : lists) {
        for (const example& e : part_of(p.examples, list)) {
          if (!broken_promises(p, how, index, l, e, sort).empty()) return false;
        }
      }
    }
    return true;
  }
  static bool types_hold(const pack& p) {
    const plan how = resolve(p, {});
    for (std::size_t line = 0; line < p.types.size(); ++line) {
      if (!lines_of_types_missed(p, how, line).empty()) return false;
    }
    return true;
  }

  /// All that is said of the labelled statements, in one text.
  static std::string answers_of(const pack& p, const label_file& labels, severity level) {
    const code_book codes(p);
    const plan how = measuring(resolve(p, {}), level);
    std::string out;
    const auto add = [&](const labelled_statement& one) {
      const answer said = ask(p, how, codes, one);
      for (const code_id id : said.fired) out += std::string(codes.of(id).name) + " ";
      out += std::to_string(static_cast<int>(said.type)) + said.from + "," + said.to + "\n";
    };
    for (const labelled_statement& one : labels.statements) add(one);
    for (const labelled_pair& pair : labels.pairs) add(pair.fires), add(pair.clean);
    return out;
  }

  /// The first code that says less that is right, or more that is wrong.
  static std::string worse_code(const language_score& now, const language_score& then) {
    for (const auto& [name, was] : then.codes) {
      const auto found = now.codes.find(name);
      const agreement is = found == now.codes.end() ? agreement{} : found->second;
      if (is.right < was.right || is.false_alarms > was.false_alarms) return name;
    }
    for (const auto& [name, is] : now.codes) {
      if (is.false_alarms > 0 && then.codes.find(name) == then.codes.end()) return name;
    }
    for (const auto& [name, was] : then.pairs) {
      if (now.pairs.at(name).right < was.right) return name;
    }
    if (now.type.right < then.type.right) return "type";
    return now.from.right < then.from.right || now.to.right < then.to.right ? "from, to" : "";
  }

  std::vector<golden_draft> drafts_;
  std::map<std::tuple<std::string, std::string, severity>, language_score> before_;
  std::map<std::tuple<std::string, std::string, severity>, std::string> answers_;
  std::map<std::string, label_file> labels_, pairs_;
  floors floors_;
};

struct verdict {
  bool readable = false;
  std::string killer;  // empty: it lives
};

verdict try_mutant(const mutant& one, const std::vector<pack_file>& whole,
                   const judge_of_packs& judge) {
  // A rule stands on top of the built-in pack; types and words need the whole one.
  const bool is_rule = one.file.path.find("types.json") == std::string::npos &&
                       one.file.path.find("/lexicon/") == std::string::npos;
  std::vector<pack_file> files{one.file};
  if (!is_rule) {
    files = whole;
    for (pack_file& f : files) {
      if (f.path == one.file.path) f = one.file;
    }
  }
  const load_result read = load_pack(files, is_rule ? &builtin_pack() : nullptr);
  if (!read.errors.empty()) return {};
  return {true, judge.failing(read.loaded.get(), one.file.path)};
}

}  // namespace

int main(int argc, char** argv) {
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  std::size_t every = 1;
  std::string only;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string_view(argv[i]) == "--every")
      every = std::max<std::size_t>(1, std::stoul(argv[i + 1]));
    if (std::string_view(argv[i]) == "--only") only = argv[i + 1];
  }
  const std::vector<pack_file> whole = pack_files();
  const judge_of_packs judge;
  if (const std::string fails = judge.failing(builtin_pack(), ""); !fails.empty()) {
    fmt::print(stderr, "the pack itself fails: {}\n", fails);
    return 2;
  }
  std::vector<mutant> all;
  for (const pack_file& file : whole) {
    for (mutant& one : mutants_of(file, 40)) {
      if (one.where.find(only) != std::string::npos || one.kind.find(only) != std::string::npos)
        all.push_back(std::move(one));
    }
  }
  std::vector<verdict> verdicts(all.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < all.size(); i = next++) {
      if (i % every == 0) verdicts[i] = try_mutant(all[i], whole, judge);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) others.emplace_back(work);
  work();
  for (std::thread& one : others) one.join();

  std::map<std::string, share> kinds;
  share rules, by_tests, by_figures;
  for (std::size_t i = 0; i < all.size(); i += every) {
    if (!verdicts[i].readable) continue;
    const bool killed = !verdicts[i].killer.empty();
    const bool answers_only = verdicts[i].killer.starts_with(judge_of_packs::only_answers);
    const bool figures_only = verdicts[i].killer.starts_with(judge_of_packs::only_figures);
    if (all[i].kind != "word removed") {
      ++by_tests.all;
      by_tests.right += killed && !figures_only && !answers_only ? 1 : 0;
      ++by_figures.all;
      by_figures.right += killed && !answers_only ? 1 : 0;
    }
    for (share* sum : {&kinds[all[i].kind], all[i].kind == "word removed" ? nullptr : &rules}) {
      if (sum == nullptr) continue;
      ++sum->all;
      sum->right += killed ? 1 : 0;
    }
    if (figures_only || answers_only)
      fmt::print("no test\t{}\t{}\t{}\n", all[i].kind, all[i].where, verdicts[i].killer);
    if (!killed) fmt::print("lives\t{}\t{}\n", all[i].kind, all[i].where);
  }
  for (const auto& [kind, sum] : kinds)
    fmt::print("{:20} {}/{}  {:.3f}\n", kind, sum.right, sum.all, sum.value().value_or(1));
  for (const auto& [name, sum] : {std::pair{"killed by a failing test", by_tests},
                                  {"or by an error more", by_figures},
                                  {"or by another answer", rules}}) {
    fmt::print("rules and conditions, {:24} {}/{}  {:.3f}\n", name, sum.right, sum.all,
               sum.value().value_or(1));
  }
  return by_tests.value().value_or(1) < 0.95 ? 1 : 0;
}
