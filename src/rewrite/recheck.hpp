// SPDX-License-Identifier: Apache-2.0
// What the rules would say if a statement read otherwise.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "okrlint.hpp"

namespace okrlint {

/// A statement as an offer would write it. The cells and fields of the old one stay its own.
struct told {
  statement_kind kind = statement_kind::key_result;
  std::string text;
  std::int32_t moved = -1;  // one that stood elsewhere in the set, as it is; else -1
};

/// The set around one statement, told without its layout, so that an offer can be judged in its
/// place at the price of the set. Blanks (`__`) count as filled.
class recheck {
 public:
  recheck(const pack& p, const plan& how, std::string_view bytes, const report& found,
          const finding& f);

  /// Would the finding be gone, and nothing of its level or above be new, if `first` stood for the
  /// statement (nothing: it is taken out) and `last` at the end of the set?
  bool closes(const std::vector<told>& first, const std::vector<told>& last = {});

  /// Would the text be work rather than a result, as a key result in the same place?
  bool is_work(const std::string& text) const;

 private:
  /// What the rules say of the statement and what stands for it, and of all others.
  struct verdict {
    std::vector<std::uint32_t> own, others;  // findings, by rule
  };
  verdict judge(const std::vector<told>& first, const std::vector<told>& last);

  const pack& pack_;
  plan how_;
  std::string_view bytes_;
  const report& found_;
  const finding& about_;
  std::size_t at_;
  std::vector<std::size_t> members_;  // of the set, in the order of the file
  std::string told_bytes_;
  // Of the statement as it is, made when first asked for: what the set around it is judged by is
  // the same for every offer.
  std::string before_bytes_;
  std::optional<report> before_report_;
  std::optional<verdict> before_;
};

}  // namespace okrlint
