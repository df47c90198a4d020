// SPDX-License-Identifier: Apache-2.0
// The one table of commands and options: the parser, --help, the man page and the completions read
// it.
#pragma once
#include <span>
#include <string_view>

#include "text/lexicon.hpp"

namespace okrlint {

/// A text in both languages of the interface.
struct bilingual {
  std::string_view es, en;
  constexpr std::string_view in(language ui) const { return ui == language::es ? es : en; }
};

/// What a value may be, for completions.
enum class value_kind : unsigned char {
  none,
  choice,
  report,  // one of the choices, or CHOICE:FILE
  file,
  folder,
  rule,
  profile,
  number,
  text,
};

struct option_row {
  std::string_view name;      // "--level": also its key in arguments
  std::string_view letter;    // "-j" or empty
  std::string_view commands;  // "check parse", or "*" for all
  value_kind value = value_kind::none;
  std::string_view shows;    // "N" in --jobs N
  std::string_view choices;  // "info warning error"
  bilingual help;
  bool listed = true;
};

struct example_row {
  std::string_view line;
  bilingual says;
};

struct command_row {
  std::string_view name;
  std::string_view arguments;  // "PATH…|-"
  value_kind takes = value_kind::none;
  bilingual summary;
  bilingual teaches;  // a paragraph or two under the summary
  std::span<const example_row> examples;
  bool listed = true;
};

std::span<const option_row> option_table();
std::span<const command_row> command_table();
const command_row* command_named(std::string_view name);

/// Is `word` one of the words of `list`?
bool lists(std::string_view list, std::string_view word);
bool serves(const option_row& option, std::string_view command);

/// Calls `use(word)` for each word of a list.
template <class Use>
void each_word(std::string_view list, Use&& use) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (end != 0) use(list.substr(0, end));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
}

}  // namespace okrlint
