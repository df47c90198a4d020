// SPDX-License-Identifier: Apache-2.0
// How well labels and answers agree. Counts only; ratios are asked of them.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/answer.hpp"

namespace okrlint {

struct agreement {
  std::uint32_t right = 0, false_alarms = 0, misses = 0;

  void add(const agreement& other);
  std::optional<double> precision() const;
  std::optional<double> recall() const;
  std::optional<double> f1() const;
};

/// Parts that were right, of all.
struct share {
  std::uint32_t right = 0, all = 0;
  std::optional<double> value() const;
};

struct language_score {
  std::map<std::string, agreement, std::less<>> codes;  // "+output": among statements with a digit
  agreement from, to;
  share type;
  std::uint32_t statements = 0;
  std::uint32_t lost = 0;                           // key results that were not read as one
  std::map<std::string, share, std::less<>> pairs;  // by the code that tells the two apart

  agreement all() const;  // over the codes without "+"
  double macro() const;   // mean F1 over the codes with at least five labelled cases
  share all_pairs() const;
};

struct disagreement {
  bool false_alarm = false;  // else a miss
  bool of_pair = false;
  std::string code, id, text, file;
  std::uint32_t line = 1;
};

struct score {
  std::array<language_score, language_count> of;  // by language
  std::vector<disagreement> errors;               // in the order of the labels

  language_score& in(language l) { return of[static_cast<std::size_t>(l)]; }
};

/// Which labels count.
struct selection {
  language lang = language::unknown;  // unknown: both
  enum class part : std::uint8_t { all, tune, check } of = part::all;

  bool takes(const labelled_statement& one) const;
};

/// Asks about every statement and pair of the file and adds what came of it.
void measure(const pack& p, const plan& how, const code_book& codes, std::string_view path,
             const label_file& labels, const selection& chosen, score& into);

}  // namespace okrlint
