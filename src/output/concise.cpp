// SPDX-License-Identifier: Apache-2.0
#include "output/concise.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "output/cells.hpp"
#include "output/columns.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace okrlint {

void append_concise(std::string& out, const file_view& view) {
  const auto& all = view.result.findings;
  if (std::none_of(all.begin(), all.end(), is_shown)) return;
  place_finder places(view.bytes());
  std::string message;
  for (const finding& f : all) {
    if (!is_shown(f)) continue;
    const position at = places.locate(f.where.begin);
    message.clear();
    append_message(message, view, f);
    append_visible(out, view.file.path);
    fmt::format_to(std::back_inserter(out), ":{}:{}: {} {} ", at.line, at.column, name_of(f.level),
                   view.rule_of(f).id);
    append_visible(out, message);
    out += '\n';
  }
}

}  // namespace okrlint
