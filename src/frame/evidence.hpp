// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "text/lexicon.hpp"

namespace okrlint {

/// How strongly the words of a statement or draft speak for a language.
struct language_evidence {
  std::uint32_t es = 0, en = 0, foreign = 0;

  void add(const language_evidence& more) {
    es += more.es;
    en += more.en;
    foreign += more.foreign;
  }
  /// The language with more evidence; unknown when the lead is small; other when Portuguese or
  /// Catalan outweighs both.
  language decide() const;
};

}  // namespace okrlint
