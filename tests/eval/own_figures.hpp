// SPDX-License-Identifier: Apache-2.0
// The figures that corpus/floors.json holds, of any pack.
#pragma once
#include "eval/corpus.hpp"

namespace okrlint::testing {

inline language_score scored(const pack& p, const label_file& labels, const std::string& lang,
                             severity level) {
  const code_book codes(p);
  score found;
  measure(p, measuring(resolve(p, {}), level), codes, lang, labels, {}, found);
  return found.in(lang == "es" ? language::es : language::en);
}

/// Of the statements that nothing may be said of, the share that gets no warning and no error.
inline double calm(const pack& p, const label_file& labels) {
  const code_book codes(p);
  const plan how = measuring(resolve(p, {}), severity::warning);
  share silent;
  for (const labelled_statement& one : labels.statements) {
    if (!one.fires.empty() || !one.maybe.empty()) continue;
    ++silent.all;
    silent.right += ask(p, how, codes, one).fired.empty() ? 1 : 0;
  }
  return silent.value().value_or(1);
}

inline figures figures_of(const pack& p, const label_file& labels, const std::string& lang) {
  const language_score info = scored(p, labels, lang, severity::info);
  const language_score warning = scored(p, labels, lang, severity::warning);
  const auto outputs = info.codes.find("+output");
  return {{"precision, warnings and errors", warning.all().precision().value_or(0)},
          {"precision, hints too", info.all().precision().value_or(0)},
          {"recall, hints too", info.all().recall().value_or(0)},
          {"mean F1 of the rules", info.macro()},
          {"F1 of outputs with a figure",
           outputs == info.codes.end() ? 0 : outputs->second.f1().value_or(0)},
          {"base read exactly (F1)", info.from.f1().value_or(0)},
          {"target read exactly (F1)", info.to.f1().value_or(0)},
          {"kind of result", info.type.value().value_or(0)},
          {"good statements without a warning", calm(p, labels)}};
}

inline figures figures_of_pairs(const pack& p, const label_file& labels, const std::string& lang) {
  return {{"contrast pairs, both right",
           scored(p, labels, lang, severity::info).all_pairs().value().value_or(0)}};
}

}  // namespace okrlint::testing
