// SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>

#include "io/files.hpp"
#include "io/glob.hpp"

namespace okrlint {
namespace {

/// A .gitignore in force: its globs, and the absolute folder that they are relative to, `/` behind
/// it.
struct ignore_file {
  std::string folder;
  glob_list globs;
};
using ignore_files = std::vector<ignore_file>;

void add_ignore_file(ignore_files& in_force, const std::string& file, const std::string& folder) {
  std::string bytes;
  std::string error;
  if (!exists(file) || !read_bytes(file, bytes, error)) return;
  glob_list globs = glob_list::from_lines(bytes);
  if (!globs.empty()) in_force.push_back({join_path(folder, ""), std::move(globs)});
}

// The .gitignore files above `folder` that are in force in it, outermost first; only in a
// repository.
ignore_files ignore_files_above(const std::string& folder) {
  std::vector<std::string> above;
  std::string at = folder;
  while (!exists(join_path(at, ".git"))) {
    if (at == "/") return {};
    above.push_back(at);
    at = folder_of(at);
  }
  ignore_files in_force;
  add_ignore_file(in_force, join_path(at, ".git/info/exclude"), at);
  if (!above.empty()) add_ignore_file(in_force, join_path(at, ".gitignore"), at);
  for (std::size_t i = above.size(); i-- > 1;) {
    add_ignore_file(in_force, join_path(above[i], ".gitignore"), above[i]);
  }
  return in_force;
}

bool left_out(const ignore_files& in_force, std::string_view path, bool is_folder) {
  for (std::size_t i = in_force.size(); i-- > 0;) {
    const std::string& folder = in_force[i].folder;
    if (path.substr(0, folder.size()) != folder) continue;
    const auto answer = in_force[i].globs.ask(path.substr(folder.size()), is_folder);
    if (answer != glob_list::answer::none) return answer == glob_list::answer::ignored;
  }
  return false;
}

class walker {
 public:
  explicit walker(inputs& out) : out_(out) {}

  void add(const std::string& argument) {
    if (argument == "-") return take({argument, true}, argument);
    struct stat info {};
    if (::stat(argument.c_str(), &info) != 0) {
      out_.problems.push_back({argument, std::strerror(errno)});
      return;
    }
    const std::string absolute = absolute_path(argument);
    if (!S_ISDIR(info.st_mode)) return take({argument, true}, absolute);
    in_force_ = ignore_files_above(absolute);
    walk(argument, absolute);
  }

 private:
  void take(input file, const std::string& absolute) {
    if (seen_.insert(absolute).second) out_.files.push_back(std::move(file));
  }

  void walk(const std::string& shown, const std::string& absolute) {
    DIR* folder = ::opendir(shown.c_str());
    if (folder == nullptr) {
      out_.problems.push_back({shown, std::strerror(errno)});
      return;
    }
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(folder)) {
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    ::closedir(folder);
    std::sort(names.begin(), names.end());
    const std::size_t depth = in_force_.size();
    add_ignore_file(in_force_, join_path(absolute, ".gitignore"), absolute);
    for (const std::string& name : names) {
      const std::string path = shown == "." ? name : join_path(shown, name);
      const std::string full = join_path(absolute, name);
      struct stat info {};
      if (::lstat(path.c_str(), &info) != 0) continue;
      if (S_ISDIR(info.st_mode)) {
        if (!left_out(in_force_, full, true)) walk(path, full);
      } else if (is_draft_name(name) && !left_out(in_force_, full, false)) {
        // A link to a file is read; a dangling one, a socket or a device is not a draft.
        if (::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode)) take({path, false}, full);
      }
    }
    in_force_.erase(in_force_.begin() + static_cast<std::ptrdiff_t>(depth), in_force_.end());
  }

  inputs& out_;
  std::set<std::string> seen_;
  ignore_files in_force_;
};

}  // namespace

bool is_draft_name(std::string_view name) {
  for (const std::string_view ending : {".md", ".markdown", ".txt", ".okr"}) {
    if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) {
      return true;
    }
  }
  return false;
}

inputs find_files(const std::vector<std::string>& arguments) {
  inputs out;
  walker walk(out);
  for (const std::string& argument : arguments) walk.add(argument);
  return out;
}

std::vector<std::string> find_pack_files(const std::string& folder) {
  std::vector<std::string> out;
  std::vector<std::string> folders{folder};
  while (!folders.empty()) {
    const std::string at = std::move(folders.back());
    folders.pop_back();
    DIR* open = ::opendir(at.c_str());
    if (open == nullptr) continue;
    while (const dirent* entry = ::readdir(open)) {
      const std::string path = join_path(at, entry->d_name);
      struct stat info {};
      if (entry->d_name[0] == '.' || ::lstat(path.c_str(), &info) != 0) continue;
      if (S_ISDIR(info.st_mode))
        folders.push_back(path);
      else if (path.size() > 5 && path.substr(path.size() - 5) == ".json")
        out.push_back(path);
    }
    ::closedir(open);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_ignored(const std::string& path) {
  const std::string absolute = absolute_path(path);
  const std::string folder = folder_of(absolute);
  ignore_files in_force = ignore_files_above(folder);
  add_ignore_file(in_force, join_path(folder, ".gitignore"), folder);
  for (std::size_t slash = absolute.find('/', 1); slash != std::string::npos;
       slash = absolute.find('/', slash + 1)) {
    if (left_out(in_force, std::string_view(absolute).substr(0, slash), true)) return true;
  }
  return left_out(in_force, absolute, false);
}

}  // namespace okrlint
