// SPDX-License-Identifier: Apache-2.0
#include "rule/load_error.hpp"

#include <algorithm>
#include <vector>

namespace okrlint {
namespace {

/// Letters added, left out, changed, or swapped with their neighbour.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > 64) return {};
  std::string_view best;
  const std::size_t dashes = std::min(word.find_first_not_of('-'), word.size());
  std::size_t least = (word.size() - dashes) / 3 + 2;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view best = nearest(word, known);
  return best.empty() ? std::string{} : "did you mean \"" + std::string(best) + "\"?";
}

std::string joined(std::span<const std::string_view> known) {
  std::string out;
  for (const std::string_view one : known) {
    if (!out.empty()) out += ", ";
    out += one;
  }
  return out;
}

std::string did_you_mean_or_all(std::string_view word, std::span<const std::string_view> known) {
  std::string hint = did_you_mean(word, known);
  return hint.empty() ? "expected one of " + joined(known) : hint;
}

}  // namespace okrlint
