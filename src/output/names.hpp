// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

#include "finding/finding.hpp"

namespace okrlint {

/// Names of the values as the formats write them (design section 3).
constexpr std::string_view name_of(statement_kind kind) {
  switch (kind) {
    case statement_kind::objective:
      return "objective";
    case statement_kind::key_result:
      return "key_result";
    case statement_kind::kpi:
      return "kpi";
    case statement_kind::initiative:
      return "initiative";
    case statement_kind::note:
      return "note";
  }
  return "note";
}

constexpr std::string_view name_of(severity level) {
  switch (level) {
    case severity::off:
      return "off";
    case severity::info:
      return "info";
    case severity::warning:
      return "warning";
    case severity::error:
      return "error";
  }
  return "off";
}

constexpr std::string_view name_of(finding_kind kind) {
  switch (kind) {
    case finding_kind::objective:
      return "objective";
    case finding_kind::key_result:
      return "key_result";
    case finding_kind::set:
      return "set";
    case finding_kind::document:
      return "document";
  }
  return "document";
}

/// Portuguese and Catalan go out as unknown: the contract names no other language.
constexpr std::string_view name_of(language lang) {
  switch (lang) {
    case language::es:
      return "es";
    case language::en:
      return "en";
    case language::mixed:
      return "mixed";
    case language::unknown:
    case language::other:
      break;
  }
  return "unknown";
}

/// Empty for `none`.
constexpr std::string_view name_of(result_type type) {
  switch (type) {
    case result_type::none:
      return {};
    case result_type::metric_move:
      return "metric-move";
    case result_type::metric_level:
      return "metric-level";
    case result_type::maintain:
      return "maintain";
    case result_type::activity_count:
      return "activity-count";
    case result_type::deliverable:
      return "deliverable";
    case result_type::baseline:
      return "baseline";
    case result_type::unclear:
      return "unclear";
  }
  return {};
}

constexpr std::string_view name_of(certainty sure) {
  switch (sure) {
    case certainty::none:
      return {};
    case certainty::likely:
      return "likely";
    case certainty::sure:
      return "sure";
  }
  return {};
}

constexpr std::string_view name_of(direction moves) {
  switch (moves) {
    case direction::none:
      return {};
    case direction::up:
      return "up";
    case direction::down:
      return "down";
  }
  return {};
}

/// A fingerprint as the formats write it.
constexpr std::array<char, 16> fingerprint_digits(const finding& f) {
  std::array<char, 16> digits{};
  std::uint64_t rest = f.fingerprint;
  for (std::size_t i = digits.size(); i-- > 0; rest >>= 4)
    digits[i] = "0123456789abcdef"[rest & 15];
  return digits;
}

/// A path as reports of other tools want it: without the "./" before it.
constexpr std::string_view plain_path(std::string_view path) {
  while (path.substr(0, 2) == "./") path.remove_prefix(2);
  return path;
}

}  // namespace okrlint
