// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/files.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// The command line, read by the table of options.
struct arguments {
  std::string command;  // empty: none was given
  std::vector<std::string> positional;
  std::map<std::string, std::vector<std::string>, std::less<>> given;  // by option name
  language ui = language::en;

  bool has(std::string_view option) const { return given.find(option) != given.end(); }
  /// The last value given, or `otherwise`.
  std::string value(std::string_view option, std::string_view otherwise = {}) const;
  /// All values, comma lists split.
  std::vector<std::string> list(std::string_view option) const;
};

/// "did you mean "x"?" in the language of the interface; empty when no name is near.
std::string hint_for(language ui, std::string_view word, std::span<const std::string_view> known);

/// What is wrong with the command line goes to `problems`, with a nearest name where there is one.
arguments read_arguments(int argc, char** argv, std::vector<problem>& problems);

}  // namespace okrlint
