// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace okrlint {

/// Set by an interrupt (Ctrl-C) while a line is awaited.
bool interrupted();

/// From here on Ctrl-C ends what waits for a line instead of the process.
void catch_interrupts();

/// One line from standard input; nothing at its end or on an interrupt.
std::optional<std::string> ask_line(std::string_view prompt);

/// The same with a text to change: arrows, Home, End, Backspace, Delete, Ctrl-U; Enter takes it,
/// Escape or Ctrl-C gives nothing. Where standard input is no terminal the line is typed anew.
std::optional<std::string> edit_line(std::string_view prompt, std::string text);

}  // namespace okrlint
