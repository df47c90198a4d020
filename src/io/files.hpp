// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace okrlint {

/// A user's mistake or a failure of the system, as a value: all are collected and shown, none is
/// thrown.
struct problem {
  std::string place;  // "path", "path:line:column" or empty
  std::string message;
  std::string hint = {};  // empty when there is none
};

/// Reads a whole file, or standard input when `path` is "-". False with the reason in `error`.
bool read_bytes(const std::string& path, std::string& bytes, std::string& error);

inline constexpr std::string_view wide_text = "UTF-16 text";
inline constexpr std::string_view binary_file = "a binary file";
/// Empty for text; else what the bytes are: one of the two.
std::string_view not_text(std::string_view bytes);

bool exists(const std::string& path);

/// One file to read. A named one came from the user as such: that it cannot be read is an error.
struct input {
  std::string path;
  bool named = false;
};

struct inputs {
  std::vector<input> files;  // in the order of the arguments, sorted within a folder, none twice
  std::vector<problem> problems;  // paths that are not there, folders that cannot be read
};

/// Turns arguments into files. Folders are walked for `*.md *.markdown *.txt *.okr`; hidden files
/// and what .gitignore files say are left out, symbolic links to folders are not followed.
inputs find_files(const std::vector<std::string>& arguments);

/// Does a walk read a file of this name?
bool is_draft_name(std::string_view name);

/// The *.json of a folder and of the folders in it, sorted.
std::vector<std::string> find_pack_files(const std::string& folder);

/// Would a walk from the root of its repository leave the file out?
bool is_ignored(const std::string& path);

/// Absolute, with `/`, without `.` and `..`; the file need not exist.
std::string absolute_path(const std::string& path);

/// An absolute path as a reader of messages wants it: relative when it lies under the working
/// folder.
std::string shown_path(const std::string& absolute);

/// The folder of an absolute path; "/" is its own.
std::string folder_of(const std::string& path);

/// `name` in `folder`; an absolute name stands for itself.
std::string join_path(const std::string& folder, std::string_view name);

}  // namespace okrlint
