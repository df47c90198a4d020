// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace okrlint {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

std::string_view of(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

// There is no way to ask; these are the ones that show links, or keep silent about them.
bool shows_links() {
  if (is_set("FORCE_HYPERLINK")) return of("FORCE_HYPERLINK") != "0";
  if (of("TERM") == "linux" || of("TERM") == "dumb") return false;
  if (is_set("WT_SESSION") || is_set("KONSOLE_VERSION") || is_set("DOMTERM")) return true;
  if (const std::string_view vte = of("VTE_VERSION"); vte.size() >= 4 && vte >= "5000") return true;
  for (const std::string_view program :
       {"iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "mintty"}) {
    if (of("TERM_PROGRAM") == program) return true;
  }
  const std::string_view term = of("TERM");
  return term.find("kitty") != std::string_view::npos ||
         term.find("alacritty") != std::string_view::npos ||
         term.find("foot") != std::string_view::npos ||
         term.find("ghostty") != std::string_view::npos;
}

}  // namespace

look look_of_terminal(const arguments& args) {
  look how;
  how.ui = args.ui;
  const std::string when = args.value("--color", "auto");
  const bool terminal = ::isatty(1) == 1;
  how.colour = when == "always" ||
               (when == "auto" && terminal && !is_set("NO_COLOR") && of("TERM") != "dumb");
  how.links = how.colour && (terminal || is_set("FORCE_HYPERLINK")) && shows_links();
  winsize size{};
  if (terminal && ::ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    how.width = std::clamp<std::uint32_t>(size.ws_col, 40, 200);
  }
  if (how.links) how.folder = absolute_path(".");
  return how;
}

}  // namespace okrlint
