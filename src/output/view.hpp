// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "okrlint.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {

/// One checked file, as every format sees it.
struct file_view {
  const pack& knowledge;
  const plan& how;
  const source& file;
  const report& result;
  const rewriter* offers = nullptr;  // only where they are asked for

  std::string_view bytes() const { return file.bytes; }
  const rule& rule_of(const finding& f) const { return knowledge.rules[f.rule]; }
};

/// What formats for people look like. Formats for tools look at none of it.
struct look {
  language ui = language::en;
  bool colour = false;
  bool links = false;         // OSC 8
  std::uint32_t width = 100;  // cells that a line of the draft may take
  std::string folder;         // absolute, for links
};

/// A sentence of the interface in its language.
constexpr std::string_view say(language ui, std::string_view es, std::string_view en) {
  return ui == language::es ? es : en;
}

/// The language that a finding speaks.
constexpr language spoken(const finding& f) {
  return f.lang == language::es ? language::es : language::en;
}

}  // namespace okrlint
