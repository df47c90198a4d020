// SPDX-License-Identifier: Apache-2.0
// What okrlint asks of the git command. Nothing here writes to a repository.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "io/files.hpp"

namespace okrlint {

/// A run of lines of a file as it stands now, 1-based.
struct line_run {
  std::uint32_t first = 1, count = 0;
};

/// What the working tree of one repository differs in from where it parted from a revision.
struct changes {
  std::map<std::string, std::vector<line_run>> lines;  // by absolute path; rising
  std::map<std::string, bool> all_new;                 // files that git does not know yet
};

/// The root of the repository that a folder lies in, absolute; empty when there is none.
std::string repository_of(const std::string& folder);

/// False with a problem when git cannot tell: no repository, no such revision.
bool changes_since(const std::string& root, const std::string& revision, changes& out,
                   std::vector<problem>& problems);

/// Paths that the index holds changed against HEAD, relative to the root, none deleted.
std::vector<std::string> staged_files();
/// The content of a path as it stands in the index.
bool read_staged(const std::string& path, std::string& bytes, std::string& error);

/// Where the repository of the working folder keeps a hook (core.hooksPath and worktrees are
/// git's to know); empty outside of a repository.
std::string hook_path(std::string_view name);

/// Reads a patch without context (`git diff -U0`): path as git says it → its added runs of lines.
std::map<std::string, std::vector<line_run>> added_lines(std::string_view patch);

}  // namespace okrlint
