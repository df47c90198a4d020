// SPDX-License-Identifier: Apache-2.0
// git's pre-commit hook: installed beside another's, never over it, and run on what is staged.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "cli/commands.hpp"
#include "io/git.hpp"
#include "io/process.hpp"
#include "io/write_file.hpp"
#include "output/view.hpp"

namespace okrlint {
namespace {

constexpr std::string_view mark = "# okrlint-hook 1";
constexpr std::string_view kept_suffix = ".before-okrlint";

/// What stands where the hook goes.
enum class standing { nothing, ours, other };

struct place_of_hook {
  std::string hook, kept;
  standing is = standing::nothing;
};

bool find_place(place_of_hook& out, language ui) {
  out.hook = hook_path("pre-commit");
  if (out.hook.empty()) {
    tell({{"hook", std::string(say(ui, "aquí no hay un repositorio de git",
                                   "there is no git repository here"))}},
         ui);
    return false;
  }
  out.kept = out.hook + std::string(kept_suffix);
  if (std::filesystem::symlink_status(out.hook).type() == std::filesystem::file_type::not_found)
    return true;
  std::string text, error;
  out.is = read_bytes(out.hook, text, error) && text.find(mark) != std::string::npos
               ? standing::ours
               : standing::other;
  return true;
}

// The command of PATH, else this very program: a hook made from a build folder works too.
std::string script() {
  std::string quoted;
  for (const char c : own_program()) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  std::string out = "#!/bin/sh\n";
  out += mark;
  out +=
      "\n# Checks the staged drafts of OKRs. Made by `okrlint hook install`; `okrlint hook "
      "uninstall` "
      "takes it away.\n"
      "before=\"$0";
  out += kept_suffix;
  out +=
      "\"\nif [ -x \"$before\" ]; then \"$before\" \"$@\" || exit $?; fi\n"
      "okrlint=$(command -v okrlint || echo '";
  out += quoted + "')\nexec \"$okrlint\" hook run\n";
  return out;
}

int install(const arguments& args) {
  place_of_hook at;
  if (!find_place(at, args.ui)) return trouble;
  if (at.is == standing::other && !args.has("--compose")) {
    tell({{at.hook,
           std::string(say(args.ui, "ya hay un gancho que no es de okrlint; queda como está",
                           "there is a hook already that is not okrlint's; it stays as it is")),
           std::string(say(args.ui, "okrlint hook install --compose lo conserva y lo corre antes",
                           "okrlint hook install --compose keeps it and runs it first"))}},
         args.ui);
    return trouble;
  }
  std::error_code failed;
  std::filesystem::create_directories(std::filesystem::path(at.hook).parent_path(), failed);
  if (at.is == standing::other) {
    if (exists(at.kept)) {
      tell({{at.kept, std::string(say(args.ui, "ya existe; nada cambió",
                                      "is there already; nothing was changed"))}},
           args.ui);
      return trouble;
    }
    std::filesystem::rename(at.hook, at.kept, failed);
  }
  std::string error = failed.message();
  if (failed || !write_bytes(at.hook, script(), error) || ::chmod(at.hook.c_str(), 0755) != 0) {
    tell({{at.hook, error}}, args.ui);
    return trouble;
  }
  return write_out(at.hook + "\n", args.ui) ? clean : trouble;
}

int uninstall(const arguments& args) {
  place_of_hook at;
  if (!find_place(at, args.ui)) return trouble;
  if (at.is != standing::ours) {
    tell({{at.hook, std::string(say(args.ui, "aquí no hay un gancho de okrlint",
                                    "there is no hook of okrlint here"))}},
         args.ui);
    return trouble;
  }
  std::error_code failed;
  std::filesystem::remove(at.hook, failed);
  if (!failed && exists(at.kept)) std::filesystem::rename(at.kept, at.hook, failed);
  if (!failed) return clean;
  tell({{at.hook, failed.message()}}, args.ui);
  return trouble;
}

int status(const arguments& args) {
  place_of_hook at;
  if (!find_place(at, args.ui)) return trouble;
  std::string out = at.hook + ": ";
  switch (at.is) {
    case standing::nothing:
      out += say(args.ui, "no hay gancho", "no hook");
      break;
    case standing::other:
      out += say(args.ui, "de otro", "another's");
      break;
    case standing::ours:
      out += exists(at.kept) ? say(args.ui, "de okrlint, después del que estaba",
                                   "okrlint's, after the one that was there")
                             : say(args.ui, "de okrlint", "okrlint's");
  }
  out += '\n';
  return write_out(out, args.ui) ? clean : trouble;
}

int run_staged(const arguments& args) {
  const std::string root = repository_of(".");
  std::error_code failed;
  std::filesystem::current_path(root, failed);
  if (root.empty() || failed) {
    tell({{"hook", std::string(say(args.ui, "aquí no hay un repositorio de git",
                                   "there is no git repository here"))}},
         args.ui);
    return trouble;
  }
  inputs staged;
  for (std::string& path : staged_files()) {
    if (is_draft_name(path)) staged.files.push_back({std::move(path), true});
  }
  if (staged.files.empty()) return clean;
  arguments as_hook = args;
  as_hook.command = "check";
  as_hook.given["--force-exclude"];
  as_hook.given["--fail-level"] = {"warning"};
  return check_inputs(as_hook, std::move(staged), read_staged);
}

}  // namespace

int run_hook(const arguments& args) {
  const std::string what = args.positional.empty() ? std::string() : args.positional.front();
  if (args.positional.size() == 1) {
    if (what == "install") return install(args);
    if (what == "uninstall") return uninstall(args);
    if (what == "status") return status(args);
    if (what == "run") return run_staged(args);
  }
  constexpr std::string_view known[] = {"install", "uninstall", "status", "run"};
  tell({{"hook",
         std::string(say(args.ui, "se espera install, uninstall, status o run",
                         "expected install, uninstall, status or run")),
         hint_for(args.ui, what, known)}},
       args.ui);
  return trouble;
}

}  // namespace okrlint
