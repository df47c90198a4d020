// SPDX-License-Identifier: Apache-2.0
// What levels are called: by the formats of other tools, and to people.
#pragma once
#include <cstddef>
#include <string_view>

#include "output/view.hpp"

namespace okrlint {

/// A format's own value for a level that is shown.
template <class Value>
constexpr Value by_level(severity level, Value info, Value warning, Value error) {
  return level == severity::error ? error : level == severity::warning ? warning : info;
}

/// "aviso", or "avisos" for another number than one.
constexpr std::string_view level_in_words(severity level, language ui, std::size_t n = 1) {
  if (n == 1)
    return by_level(level, say(ui, "sugerencia", "hint"), say(ui, "aviso", "warning"),
                    std::string_view("error"));
  return by_level(level, say(ui, "sugerencias", "hints"), say(ui, "avisos", "warnings"),
                  say(ui, "errores", "errors"));
}

}  // namespace okrlint
