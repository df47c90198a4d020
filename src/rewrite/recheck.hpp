// SPDX-License-Identifier: Apache-2.0
// What the rules would say if a statement read otherwise.
#pragma once
#include <string>
#include <vector>

#include "okrlint.hpp"

namespace okrlint {

/// A statement as an offer would write it. The cells and fields of the old one stay its own.
struct told {
  statement_kind kind = statement_kind::key_result;
  std::string text;
};

/// The set around one statement, told without its layout, so that an offer can be judged in its
/// place at the price of the set. Blanks (`__`) count as filled.
class recheck {
 public:
  recheck(const pack& p, const plan& how, std::string_view bytes, const report& found,
          std::int32_t statement);

  /// Would the finding be gone, and nothing of its level or above be new, if `first` stood for the
  /// statement (nothing: it is taken out) with `more` behind it and `last` at the end of the set?
  bool closes(const finding& f, const std::vector<told>& first,
              const std::vector<told>& last = {}) const;

 private:
  report judge(const std::vector<told>& first, const std::vector<told>& last) const;
  std::vector<std::uint32_t> tally(const report& r, severity from) const;

  const pack& pack_;
  const plan& how_;
  std::string_view bytes_;
  const report& found_;
  std::size_t at_;
  std::vector<std::size_t> members_;  // of the set, in the order of the file
  mutable std::string told_bytes_;
};

}  // namespace okrlint
