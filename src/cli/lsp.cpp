// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "cli/setup.hpp"
#include "io/process.hpp"
#include "lsp/stdio.hpp"
#include "output/rule_doc.hpp"
#include "rule/builtin.hpp"

namespace okrlint {
namespace {

/// Where the installation of this very program keeps the rules' pages.
std::string installed_pages() {
  const std::filesystem::path self = own_program();
  if (self.empty()) return {};
  return (self.parent_path().parent_path() / "share/doc/okrlint/rules").string();
}

}  // namespace

int run_lsp(const arguments& args) {
  return lsp::serve({std::string(version()), args.ui, installed_pages(), choices_of(args)});
}

int run_rule_pages(const arguments& args) {
  const std::filesystem::path folder = args.positional.empty() ? "." : args.positional.front();
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const pack& p = builtin_pack();
  for (const rule& r : p.rules) {
    std::string page;
    append_rule_html(page, p, r);
    const std::filesystem::path path = folder / (std::string(r.id) + ".html");
    std::ofstream out(path, std::ios::binary);
    if (out.write(page.data(), static_cast<std::streamsize>(page.size())).flush()) continue;
    tell({{path.string(), "cannot be written"}}, args.ui);
    return trouble;
  }
  return clean;
}

}  // namespace okrlint
