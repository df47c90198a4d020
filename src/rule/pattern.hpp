// SPDX-License-Identifier: Apache-2.0
// Regular expressions of users' own rules (`matches`).
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace okrlint {

/// What is wrong with the pattern, or empty.
std::string regex_error(std::string_view pattern);

/// Compiled on first use, safely from several threads; letter case is ignored. A pattern that does
/// not compile matches nothing.
class regexes {
 public:
  explicit regexes(std::span<const std::string_view> patterns);
  ~regexes();
  bool search(std::size_t which, std::string_view text, span& where) const;

 private:
  struct entry;
  std::vector<std::unique_ptr<entry>> entries_;
};

}  // namespace okrlint
