// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace okrlint {

/// What a file of the pack holds; by_path: types.json, order.json, …/lexicon/*.json,
/// …/profiles/*.json, schemas (passed over); an object with "templates", or with "metrics" or
/// "links", is what it says; anything else a rule (one object, or an array of them).
enum class pack_part : std::uint8_t {
  by_path,
  rule,
  types,
  order,
  profile,
  lexicon,
  metrics,
  templates
};

/// One file of the pack, read by whoever has a file system.
struct pack_file {
  std::string path;
  std::string bytes;
  pack_part part = pack_part::by_path;
};

/// Where and why a file was not understood (columns in code points); `hint` may be empty.
struct load_error {
  std::string file;
  std::uint32_t line = 1, column = 1;
  std::string message, hint;
};

/// The nearest of `known`, or empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// "did you mean «x»?" for the nearest of `known`, or empty when none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

/// "a, b, c"
std::string joined(std::span<const std::string_view> known);

/// The nearest of `known`, or all of them when none is near.
std::string did_you_mean_or_all(std::string_view word, std::span<const std::string_view> known);

}  // namespace okrlint
