// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/setup.hpp"
#include "text/source.hpp"

namespace okrlint {

/// What the process says on its way out (design section 3).
enum exit_code : int { clean = 0, findings = 1, trouble = 2 };

/// What came of intake the files of a run.
struct intake {
  std::vector<problem> problems;  // in the order of the files
  std::size_t binary = 0;         // files of walked folders that are no text
  std::vector<std::string> wide;  // files of walked folders in UTF-16: drafts, as likely as not
};

/// Where the bytes of an input come from: read_bytes, or the index of a repository.
using byte_reader =
    std::function<bool(const std::string& path, std::string& bytes, std::string& error)>;

/// Reads every input that is not excluded, on as many threads as --jobs says, and hands it over
/// with its place in the order of the files: `slots(n)` once before, then `use(i, file, setup,
/// declared)` for each, from any thread, at most once a place. Tells on standard error how far it
/// is when that takes long.
intake read_files(const arguments& args, setups& all, inputs from, const byte_reader& read,
                  const std::function<void(std::size_t)>& slots,
                  const std::function<void(std::size_t, const source&, const setup&, bool)>& use);

/// Writes to standard output. False, with the reason on standard error, when that fails.
bool write_out(std::string_view bytes, language ui);

/// Problems on standard error, one a line with its hint under it.
void tell(const std::vector<problem>& problems, language ui);

/// Writes what a command found, then its problems: trouble when there are any, clean otherwise.
int give(std::string_view out, const std::vector<problem>& problems, language ui);

}  // namespace okrlint
