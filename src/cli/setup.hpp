// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "io/config.hpp"
#include "okrlint.hpp"
#include "rule/load.hpp"

namespace okrlint {

/// How one file is checked: the pack with its configuration's own rules, and the plan over it.
struct setup {
  const pack* knowledge = nullptr;
  plan how;
  severity fail = severity::error;
};

/// Setups by file: the configuration found upward from it, under what the command line says. Files
/// with the same configuration share one.
class setups {
 public:
  setups(const arguments& args, std::vector<problem>& problems);
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
  language forced() const { return forced_; }

 private:
  const pack* knowledge_for(const effective_config& config);

  const arguments& args_;
  std::vector<problem>& problems_;
  config_finder finder_;
  std::unique_ptr<owned_pack> given_pack_;  // --pack
  const pack* base_ = nullptr;
  language forced_ = language::unknown;
  std::map<const effective_config*, setup> made_;
  std::map<std::string, std::unique_ptr<owned_pack>> packs_;  // by the files that they hold
};

/// A severity's value by its name; off when there is none.
severity severity_named(std::string_view name);

}  // namespace okrlint
