// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "output/format.hpp"

namespace okrlint {

/// One result of a run: a format, and where it goes.
struct wanted_report {
  const format* as = nullptr;
  std::string file;  // empty: standard output
  look how;          // colours, links and the terminal's width are for standard output
};

/// What --format asks for, in order; human to standard output when it asks for nothing. Standard
/// output takes one format only: more are told in `problems`.
std::vector<wanted_report> reports_of(const arguments& args, std::vector<problem>& problems);

/// Writes one page where it belongs, as `give` hands on its parts. False with a line on standard
/// error when that fails.
bool write_report(const wanted_report& report, language ui,
                  const std::function<void(const text_use&)>& give);

}  // namespace okrlint
