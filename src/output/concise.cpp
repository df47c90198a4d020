// SPDX-License-Identifier: Apache-2.0
#include "output/concise.hpp"

#include <fmt/core.h>

#include <iterator>

#include "output/cells.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"

namespace okrlint {

void append_concise(std::string& out, const file_view& view) {
  std::string message;
  each_shown(view, [&](const finding& f, const shown_place& at) {
    message.clear();
    append_message(message, view, f);
    append_visible(out, view.file.path);
    fmt::format_to(std::back_inserter(out), ":{}:{}: {} {} ", at.start.line, at.start.column,
                   name_of(f.level), view.rule_of(f).id);
    append_visible(out, message);
    out += '\n';
  });
}

}  // namespace okrlint
