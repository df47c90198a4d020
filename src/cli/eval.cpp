// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "eval/render.hpp"
#include "eval/render_offers.hpp"
#include "output/view.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

selection chosen_by(const arguments& args) {
  selection out;
  const std::string lang = args.value("--lang", "auto"), part = args.value("--part", "all");
  if (lang != "auto") out.lang = language_named(lang);
  if (part != "all") out.of = part == "check" ? selection::part::check : selection::part::tune;
  return out;
}

/// The value of --min-f1, 0 when it was not given.
double wanted_f1(const arguments& args, std::vector<problem>& problems) {
  const std::string given = args.value("--min-f1", "0");
  double value = -1;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
  if (error == std::errc() && end == given.data() + given.size() && value >= 0 && value <= 1)
    return value;
  problems.push_back(
      {"--min-f1",
       "\"" + given + "\"" +
           std::string(say(args.ui, " no está entre 0 y 1", " is not between 0 and 1")),
       "--min-f1 0.9"});
  return 0;
}

/// What was asked for: how well rules and labels agree, or (--offers) what the offers are worth.
struct figures {
  score answers;
  offer_score offers;
};

void measure_file(const std::string& path, const setup& with, const arguments& args, figures& into,
                  std::vector<problem>& problems) {
  std::string bytes, error;
  if (!read_bytes(path, bytes, error)) {
    problems.push_back({path, error});
    return;
  }
  const code_book codes(*with.knowledge);
  std::vector<load_error> errors;
  const label_file labels = read_labels(path, bytes, codes, errors);
  for (load_error& e : errors) {
    problems.push_back({e.file + ":" + std::to_string(e.line) + ":" + std::to_string(e.column),
                        std::move(e.message), std::move(e.hint)});
  }
  const plan how = measuring(with.how, severity_named(args.value("--level", "info")));
  if (args.has("--offers"))
    measure_offers(*with.knowledge, how, labels, chosen_by(args), into.offers);
  else
    measure(*with.knowledge, how, codes, path, labels, chosen_by(args), into.answers);
}

}  // namespace

int run_eval(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  const double least = wanted_f1(args, problems);
  figures measured;
  for (const std::string& path : args.positional)
    measure_file(path, all.of(path), args, measured, problems);
  const std::string errors = args.value("--errors", "0");
  const std::size_t most = std::stoul(errors);
  score& found = measured.answers;
  std::string out;
  const bool json = args.has("--json") || args.value("--format") == "json";
  if (args.has("--offers"))
    json ? append_offers_json(out, measured.offers, most)
         : append_offers(out, measured.offers, most, args.ui);
  else
    json ? append_score_json(out, found, most) : append_score(out, found, most, args.ui);
  if (give(out, problems, args.ui) == trouble) return trouble;
  const auto below = [&](const language_score& one) { return one.all().f1().value_or(1) < least; };
  return below(found.in(language::es)) || below(found.in(language::en)) ? findings : clean;
}

}  // namespace okrlint
