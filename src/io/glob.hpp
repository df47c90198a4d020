// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace okrlint {

/// One line of a .gitignore, with git's meaning: `*` and `?` stay within a name, `**/` crosses
/// folders,
/// `[a-z]` is a class, `!` takes back, a `/` at the end asks for a folder, a `/` elsewhere anchors
/// to the folder of the file that says it; without one the pattern is tried on every name. Bytes,
/// as git's own.
class glob {
 public:
  explicit glob(std::string_view line);

  bool blank() const { return states_.empty(); }  // comment, empty line
  bool negated() const { return negated_; }
  /// `path` is relative to the pattern's folder, with `/`, without one at its ends. Time is the
  /// product of the two lengths at worst.
  bool matches(std::string_view path, bool is_folder) const;

 private:
  enum class kind : std::uint8_t { byte, any, set, star, folders, in_folders, rest, never };
  struct state {
    kind is = kind::byte;
    unsigned char byte = 0;
    std::uint32_t set = 0;  // into sets_
  };

  void compile(std::string_view pattern);
  std::size_t compile_class(std::string_view pattern, std::size_t i);
  bool run(std::string_view text) const;
  void enter(std::vector<std::uint8_t>& on, std::size_t state) const;

  std::vector<state> states_;
  std::vector<std::bitset<256>> sets_;
  bool negated_ = false;
  bool folders_only_ = false;
  bool anchored_ = false;
};

/// The globs of one .gitignore (or of one list in a configuration), in order; the last that matches
/// decides.
class glob_list {
 public:
  static glob_list from_lines(std::string_view text);
  void add(std::string_view line);
  bool empty() const { return globs_.empty(); }
  enum class answer : std::uint8_t { none, ignored, kept };
  answer ask(std::string_view path, bool is_folder) const;
  /// Does the list take the file, or one of the folders above it?
  bool takes(std::string_view path) const;

 private:
  std::vector<glob> globs_;
};

}  // namespace okrlint
