// SPDX-License-Identifier: Apache-2.0
// One .okrlint.json, read and checked. config.hpp puts several of them together.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/config.hpp"

namespace okrlint {

/// What a file, or one of its overrides, sets.
struct config_layer {
  glob_list files;  // of an override; empty: all
  std::optional<std::string> profile, language;
  std::optional<severity> level, fail_level;
  std::optional<bool> all_findings;
  std::optional<std::vector<std::string>> select, ignore;
  std::vector<rule_choice> rules;
  glob_list exclude;
  std::vector<config_value> values;
};

struct config_file {
  std::string path;  // absolute
  std::string folder;
  bool root = false;
  std::vector<std::string> extends;  // absolute
  config_layer own;
  std::vector<config_layer> overrides;
  std::vector<pack_file>
      own_files;  // rules and words that it brings, blanks kept so that places are right
  std::vector<const config_file*> bases;  // what `extends` names, once read
};

inline constexpr std::string_view config_name = ".okrlint.json";

/// The keys that a configuration may have.
std::span<const std::string_view> config_keys();

/// Never fails: what is wrong goes to `problems` with its place, the rest is taken.
config_file read_config_file(const std::string& path, std::string bytes,
                             std::vector<problem>& problems);

}  // namespace okrlint
