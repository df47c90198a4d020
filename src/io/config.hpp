// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "io/files.hpp"
#include "io/glob.hpp"
#include "okrlint.hpp"
#include "rule/load.hpp"

namespace okrlint {

/// One value that a configuration sets, and the place that sets it: for `okrlint config --for`.
struct config_value {
  std::string key;    // "profile", "rules/kr-output", "rules/objective-too-long/max"
  std::string value;  // as JSON
  std::string file;
  std::uint32_t line = 1, column = 1;
};

/// Globs and the folder that they are relative to.
struct exclusion {
  std::string folder;
  glob_list globs;
};

/// What all configuration files together say for one file.
struct effective_config {
  std::optional<std::string> profile;
  std::optional<std::string> language;
  std::optional<severity> level;
  std::optional<severity> fail_level;
  std::optional<bool> all_findings;
  std::vector<std::string> select, ignore;
  std::vector<rule_choice> rules;  // later ones win
  std::vector<exclusion> exclude;
  std::vector<pack_file> own;        // users' rules, words and profiles
  std::vector<config_value> values;  // in the order that they were said
  std::vector<config_value> aside;   // of overrides for other files
  std::vector<std::string> files;    // configuration files in force, outermost first
};

struct config_file;  // config.cpp

/// Finds and reads `.okrlint.json` upward from a file, up to one with "root": true or a folder with
/// a .git; the nearer file wins, and `extends` stands under the file that says it. Each file is
/// read once.
class config_finder {
 public:
  /// `given`: the one configuration of --config, or empty.
  config_finder(std::string given, std::vector<problem>& problems);
  ~config_finder();
  const effective_config& of(const std::string& path);

 private:
  const std::vector<const config_file*>& chain_of(const std::string& folder);
  const config_file* read(const std::string& path, int depth);

  std::string given_;
  std::vector<problem>& problems_;
  std::map<std::string, std::unique_ptr<config_file>> read_;
  std::map<std::string, std::vector<const config_file*>> chains_;  // by folder; outermost first
  std::map<std::string, effective_config> made_;                   // by what is in force
};

}  // namespace okrlint
