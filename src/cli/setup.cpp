// SPDX-License-Identifier: Apache-2.0
#include "cli/setup.hpp"

#include "rule/names.hpp"

namespace okrlint {

choices choices_of(const arguments& args) {
  choices out;
  out.config = args.value("--config");
  out.pack_folder = args.value("--pack");
  out.stdin_name = args.value("--stdin-filename", out.stdin_name);
  if (args.has("--lang")) out.forced = language_named(args.value("--lang"));
  if (args.has("--profile")) out.profile = args.value("--profile");
  if (args.has("--level")) out.level = severity_named(args.value("--level"));
  if (args.has("--fail-level")) out.fail_level = severity_named(args.value("--fail-level"));
  if (args.has("--select")) out.select = args.list("--select");
  out.ignore = args.list("--ignore");
  out.all_findings = args.has("--all-findings");
  return out;
}

}  // namespace okrlint
