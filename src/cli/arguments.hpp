// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
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

/// What is wrong with the command line goes to `problems`, with a nearest name where there is one.
arguments read_arguments(int argc, char** argv, std::vector<problem>& problems);

}  // namespace okrlint
