// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "finding/focus.hpp"
#include "io/baseline.hpp"
#include "io/git.hpp"
#include "okrlint.hpp"

namespace okrlint {

/// What --baseline and --changed-since leave of a run. Made before the files are read; const and
/// shared by threads from then on.
class attention {
 public:
  attention(const arguments& args, const inputs& files, std::vector<problem>& problems);

  /// The focus for one file. `room` keeps the lines that it points to.
  focus on(const std::string& path, std::string_view bytes, std::vector<span>& room) const;

  /// --write-baseline was given: nothing is known, and nothing is shown.
  bool writes() const { return writes_; }
  bool prunes() const { return prunes_; }
  /// What a baseline keeps of one file's findings.
  std::vector<known_finding> entries(const pack& p, const std::string& path,
                                     const std::vector<finding>& all) const;

  /// Writes the baseline anew: the findings given, or what still holds of the old one. False with a
  /// line on standard error.
  bool write(std::vector<known_finding> found, const std::set<std::string>& checked,
             language ui) const;
  /// A path as the baseline tells it: from its folder.
  std::string told(const std::string& path) const;

 private:
  void read_changes(const arguments& args, const inputs& files, std::vector<problem>& problems);

  std::string file_;
  bool writes_ = false, prunes_ = false, by_change_ = false;
  std::vector<known_finding> old_;
  std::vector<std::uint64_t> known_;
  changes changed_;
};

}  // namespace okrlint
