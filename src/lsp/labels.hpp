// SPDX-License-Identifier: Apache-2.0
// Labels of objectives and key results as their author writes and numbers them: "KR1.2", "Objetivo
// 3".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/edits.hpp"

namespace okrlint::lsp {

/// Letters, then one number or two: "KR", 1, 2. Anything else is no code that we number.
struct label_code {
  std::string letters;  // with the blank or sign behind them
  std::vector<std::uint32_t> numbers;
  std::size_t width = 1;  // digits of the last number, for "KR-01"

  static std::optional<label_code> read(std::string_view label);
  std::string written() const;
};

/// The label that the next objective or key result behind `offset` would have, and what parts it
/// from the words: in the draft's own manner.
std::string next_label(const view& v, statement_kind kind, std::uint32_t offset);

/// textDocument/formatting and /rangeFormatting: one manner of label a kind, numbers in sequence.
json formatted(const view& v, const json& params);

}  // namespace okrlint::lsp
