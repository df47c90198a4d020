// SPDX-License-Identifier: Apache-2.0
#include "io/glob.hpp"

#include <algorithm>
#include <cctype>

namespace okrlint {
namespace {

struct named_class {
  std::string_view name;
  int (*is)(int);
};

constexpr named_class named_classes[] = {
    {"alnum", std::isalnum}, {"alpha", std::isalpha}, {"blank", std::isblank},
    {"cntrl", std::iscntrl}, {"digit", std::isdigit}, {"graph", std::isgraph},
    {"lower", std::islower}, {"print", std::isprint}, {"punct", std::ispunct},
    {"space", std::isspace}, {"upper", std::isupper}, {"xdigit", std::isxdigit},
};

// git drops spaces at the end of a line unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  while (!line.empty() && line.back() == ' ') {
    std::size_t slashes = 0;
    while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

glob::glob(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  line = without_trailing_spaces(line);
  if (line.empty() || line.front() == '#') return;
  if (line.front() == '!') {
    negated_ = true;
    line.remove_prefix(1);
  }
  if (!line.empty() && line.back() == '/') {
    folders_only_ = true;
    line.remove_suffix(1);
  }
  if (line.empty()) return;
  anchored_ = line.find('/') != std::string_view::npos;
  if (line.front() == '/') line.remove_prefix(1);
  compile(line);
}

void glob::compile(std::string_view pattern) {
  std::size_t i = 0;
  while (i < pattern.size()) {
    const char c = pattern[i];
    if (c == '*') {
      const std::size_t end = std::min(pattern.find_first_not_of('*', i), pattern.size());
      const bool whole_name = end - i == 2 && anchored_ && (i == 0 || pattern[i - 1] == '/');
      if (whole_name && end < pattern.size() && pattern[end] == '/') {
        states_.push_back({kind::folders, 0, 0});
        states_.push_back({kind::in_folders, 0, 0});
        i = end + 1;
      } else {
        states_.push_back({whole_name && end == pattern.size() ? kind::rest : kind::star, 0, 0});
        i = end;
      }
    } else if (c == '?') {
      states_.push_back({kind::any, 0, 0});
      ++i;
    } else if (c == '[') {
      i = compile_class(pattern, i);
    } else {
      if (c == '\\') ++i;
      if (i >= pattern.size()) {
        states_.push_back({kind::never, 0, 0});
        return;
      }
      states_.push_back({kind::byte, static_cast<unsigned char>(pattern[i]), 0});
      ++i;
    }
  }
}

// From `[` to behind its `]`; an open class matches nothing, as in git.
std::size_t glob::compile_class(std::string_view pattern, std::size_t i) {
  std::bitset<256> set;
  ++i;
  const bool inverted = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (inverted) ++i;
  bool first = true;
  int last = -1;  // the byte before a possible '-'
  const auto unescaped = [&] {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
    return static_cast<int>(static_cast<unsigned char>(pattern[i++]));
  };
  for (; i < pattern.size() && (first || pattern[i] != ']'); first = false) {
    if (pattern.substr(i, 2) == "[:") {
      const std::size_t close = pattern.find(":]", i + 2);
      if (close == std::string_view::npos) break;
      const std::string_view name = pattern.substr(i + 2, close - i - 2);
      for (const named_class& row : named_classes) {
        for (int c = 0; row.name == name && c < 128; ++c) {
          if (row.is(c) != 0) set.set(static_cast<std::size_t>(c));
        }
      }
      i = close + 2;
      last = -1;
    } else if (pattern[i] == '-' && last >= 0 && i + 1 < pattern.size() && pattern[i + 1] != ']') {
      ++i;
      const int high = unescaped();
      for (int c = last; c <= high; ++c) set.set(static_cast<std::size_t>(c));
      last = -1;
    } else {
      last = unescaped();
      set.set(static_cast<std::size_t>(last));
    }
  }
  if (i >= pattern.size() || pattern[i] != ']') {
    states_.push_back({kind::never, 0, 0});
    return pattern.size();
  }
  if (inverted) set.flip();
  set.reset('/');
  states_.push_back({kind::set, 0, static_cast<std::uint32_t>(sets_.size())});
  sets_.push_back(set);
  return i + 1;
}

// Switches a state on, and those that are reached from it without a byte.
void glob::enter(std::vector<std::uint8_t>& on, std::size_t at) const {
  while (on[at] == 0) {
    on[at] = 1;
    if (at == states_.size()) return;
    if (states_[at].is == kind::star) {
      ++at;
    } else if (states_[at].is == kind::folders) {
      on[at + 1] = 1;
      at += 2;
    } else {
      return;
    }
  }
}

bool glob::run(std::string_view text) const {
  std::vector<std::uint8_t> now(states_.size() + 1);
  std::vector<std::uint8_t> next(states_.size() + 1);
  enter(now, 0);
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    std::fill(next.begin(), next.end(), std::uint8_t{0});
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (now[i] == 0) continue;
      const state& s = states_[i];
      switch (s.is) {
        case kind::byte:
          if (s.byte == c) enter(next, i + 1);
          break;
        case kind::any:
          if (c != '/') enter(next, i + 1);
          break;
        case kind::set:
          if (sets_[s.set].test(c)) enter(next, i + 1);
          break;
        case kind::star:
          if (c != '/') enter(next, i);
          break;
        case kind::in_folders:
          next[i] = 1;
          if (c == '/') enter(next, i - 1);
          break;
        case kind::rest:
          next[i] = 1;
          next[i + 1] = 1;
          break;
        case kind::folders:
        case kind::never:
          break;
      }
    }
    now.swap(next);
  }
  return now[states_.size()] != 0;
}

bool glob::matches(std::string_view path, bool is_folder) const {
  if (blank() || (folders_only_ && !is_folder)) return false;
  if (!anchored_) {
    const std::size_t slash = path.rfind('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  }
  return run(path);
}

glob_list glob_list::from_lines(std::string_view text) {
  glob_list list;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    list.add(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return list;
}

void glob_list::add(std::string_view line) {
  glob one(line);
  if (!one.blank()) globs_.push_back(std::move(one));
}

glob_list::answer glob_list::ask(std::string_view path, bool is_folder) const {
  for (std::size_t i = globs_.size(); i-- > 0;) {
    if (globs_[i].matches(path, is_folder)) {
      return globs_[i].negated() ? answer::kept : answer::ignored;
    }
  }
  return answer::none;
}

bool glob_list::takes(std::string_view path) const {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/' && ask(path.substr(0, i), true) == answer::ignored) return true;
  }
  return ask(path, false) == answer::ignored;
}

}  // namespace okrlint
