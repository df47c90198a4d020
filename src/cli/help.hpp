// SPDX-License-Identifier: Apache-2.0
// What is made of the table of options: help, manual page, completions.
#pragma once
#include <string>
#include <string_view>

#include "text/lexicon.hpp"

namespace okrlint {

struct command_row;

void append_help(std::string& out, language ui);
void append_help(std::string& out, const command_row& command, language ui);
void append_manual(std::string& out, language ui, std::string_view version);
/// `shell` is bash, zsh or fish; false when it is none of them.
bool append_completions(std::string& out, std::string_view shell);

}  // namespace okrlint
