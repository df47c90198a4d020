// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "output/view.hpp"

namespace okrlint {

/// What a run counts, summed over its files.
struct tally {
  std::uint32_t files = 0;
  std::uint32_t drafts = 0;
  std::uint32_t statements = 0;           // objectives and key results
  std::array<std::uint32_t, 4> shown{};   // by severity
  std::array<std::uint32_t, 4> hidden{};  // under the level, or held back by the cap
  std::uint32_t suppressed = 0;
  std::uint32_t known = 0;                                                 // in the baseline
  std::map<std::string, std::array<std::uint32_t, 4>, std::less<>> rules;  // all that count, by id

  void add(const file_view& view);
  void add(const tally& other);
};

/// "12 statements in 3 drafts".
void append_amount(std::string& out, const tally& all, language ui);

/// One line: what was read, what was found, what stays hidden.
void append_summary(std::string& out, const tally& all, language ui);

/// `--statistics`: a line a rule, most frequent first.
void append_statistics(std::string& out, const tally& all);
void append_statistics_json(std::string& out, const tally& all);

}  // namespace okrlint
