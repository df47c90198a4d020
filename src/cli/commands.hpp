// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/arguments.hpp"
#include "cli/run.hpp"

namespace okrlint {

int run_check(const arguments& args);
/// `check` over inputs that are found already, their bytes from where `read` takes them.
int check_inputs(const arguments& args, inputs from, const byte_reader& read);
int run_hook(const arguments& args);
int run_parse(const arguments& args);
/// `fix`, and what `check --fix` and `--diff` do: safe edits only; with -i, whatever is chosen.
int run_fix(const arguments& args);
int run_rules(const arguments& args);
int run_explain(const arguments& args);
int run_config(const arguments& args);
int run_init(const arguments& args);
int run_lsp(const arguments& args);
int run_eval(const arguments& args);

/// The HTML pages of all rules, into a folder.
int run_rule_pages(const arguments& args);

/// Names for completions: "rules" or "profiles".
int run_complete_names(const arguments& args);

std::string_view version();

}  // namespace okrlint
