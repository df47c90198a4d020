// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace okrlint::lsp {

/// The pages of rules where they are installed: DIR/<id>.html. An empty folder has none.
class rule_pages {
 public:
  /// Looks once: pages come and go with the program.
  explicit rule_pages(std::string folder = {});
  /// The file: URI of the rule's page; empty when there is none.
  std::string link_of(std::string_view rule) const;

 private:
  std::string folder_;  // absolute
  std::set<std::string, std::less<>> names_;
};

}  // namespace okrlint::lsp
