// SPDX-License-Identifier: Apache-2.0
// The only includer of RE2.
#include "rule/pattern.hpp"

#include <re2/re2.h>

#include <mutex>

namespace okrlint {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options o;
  o.set_log_errors(false);
  o.set_case_sensitive(false);
  o.set_max_mem(4 << 20);
  return o;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

std::string regex_error(std::string_view pattern) {
  const re2::RE2 compiled(piece(pattern), options());
  return compiled.ok() ? std::string{} : compiled.error();
}

struct regexes::entry {
  std::string pattern;
  std::once_flag once;
  std::unique_ptr<re2::RE2> compiled;
};

regexes::regexes(std::span<const std::string_view> patterns) {
  for (const std::string_view pattern : patterns) {
    entries_.push_back(std::make_unique<entry>());
    entries_.back()->pattern = pattern;
  }
}

regexes::~regexes() = default;

bool regexes::search(std::size_t which, std::string_view text, span& where) const {
  if (which >= entries_.size()) return false;
  entry& e = *entries_[which];
  std::call_once(e.once, [&e] { e.compiled = std::make_unique<re2::RE2>(e.pattern, options()); });
  re2::StringPiece found;
  if (!e.compiled->ok() ||
      !e.compiled->Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
    return false;
  }
  where.begin = static_cast<std::uint32_t>(found.data() - text.data());
  where.end = where.begin + static_cast<std::uint32_t>(found.size());
  return true;
}

}  // namespace okrlint
