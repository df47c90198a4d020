// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "io/config.hpp"
#include "okrlint.hpp"
#include "rule/load.hpp"

namespace okrlint {

/// What the user or the editor says beside the configuration files.
struct choices {
  std::string config;       // the one configuration; empty: found upward from the file
  std::string pack_folder;  // instead of the built-in pack; empty: that
  std::string stdin_name = "stdin.okr.md";  // what "-" stands for
  std::optional<language> forced;  // the language of the drafts; unknown: to be told from the text
  std::optional<std::string> profile;
  std::optional<severity> level, fail_level;
  std::optional<std::vector<std::string>> select;
  std::vector<std::string> ignore;  // beside those of the files
  bool all_findings = false;
  bool files_win = false;  // profile and level hold only where no file sets them
};

/// How one file is checked: the pack with its configuration's own rules, and the plan over it.
struct setup {
  const pack* knowledge = nullptr;
  plan how;
  severity fail = severity::error;
};

/// Setups by file: the configuration found upward from it, under the choices. Files
/// with the same configuration share one.
class setups {
 public:
  setups(choices chosen, std::vector<problem>& problems);
  ~setups();
  setups(const setups&) = delete;
  setups& operator=(const setups&) = delete;

  /// Is the file left out by its configuration?
  bool excluded(const std::string& path);
  const setup& of(const std::string& path);
  /// What the configuration says for a file, for `config --for`.
  const effective_config& config_of(const std::string& path);
  /// The pack without any configuration: built in, or --pack.
  const pack& base() const { return *base_; }
  language forced() const { return chosen_.forced.value_or(language::unknown); }

 private:
  const pack* knowledge_for(const effective_config& config);

  choices chosen_;
  std::vector<problem>& problems_;
  config_finder finder_;
  std::unique_ptr<owned_pack> given_pack_;  // --pack
  const pack* base_ = nullptr;
  std::map<const effective_config*, setup> made_;
  std::map<std::string, std::unique_ptr<owned_pack>> packs_;  // by the files that they hold
};

}  // namespace okrlint
