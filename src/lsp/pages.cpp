// SPDX-License-Identifier: Apache-2.0
#include "lsp/pages.hpp"

#include <filesystem>
#include <system_error>

#include "io/files.hpp"
#include "lsp/uri.hpp"

namespace okrlint::lsp {

rule_pages::rule_pages(std::string folder) : folder_(std::move(folder)) {
  if (folder_.empty()) return;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    if (entry.path().extension() == ".html") names_.insert(entry.path().stem().string());
  }
}

std::string rule_pages::link_of(std::string_view rule) const {
  if (names_.find(rule) == names_.end()) return {};
  return uri_of(join_path(folder_, std::string(rule) + ".html"));
}

}  // namespace okrlint::lsp
