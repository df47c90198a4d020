// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <exception>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "output/view.hpp"

#ifndef OKRLINT_VERSION
#define OKRLINT_VERSION "0.1.0"
#endif

namespace okrlint {

std::string_view version() {
  return OKRLINT_VERSION;
}

namespace {

struct handler {
  std::string_view command;
  int (*run)(const arguments&);
};
constexpr handler handlers[] = {{"check", run_check},     {"parse", run_parse},
                                {"fix", run_fix},         {"rules", run_rules},
                                {"explain", run_explain}, {"config", run_config},
                                {"init", run_init},       {"hook", run_hook},
                                {"lsp", run_lsp},         {"rule-pages", run_rule_pages},
                                {"eval", run_eval},       {"complete-names", run_complete_names}};

int print(const std::string& text, language ui) {
  return write_out(text, ui) ? clean : trouble;
}

int run_help(const arguments& args) {
  std::string out;
  const std::string topic = args.command != "help"    ? args.command
                            : args.positional.empty() ? std::string()
                                                      : args.positional.front();
  const command_row* command = command_named(topic);
  if (command != nullptr) {
    append_help(out, *command, args.ui);
  } else if (topic.empty()) {
    append_help(out, args.ui);
  } else {
    tell({{topic, std::string(say(args.ui, "no hay tal orden", "there is no such command")),
           "okrlint help"}},
         args.ui);
    return trouble;
  }
  return print(out, args.ui);
}

int run_completions(const arguments& args) {
  std::string out;
  if (args.positional.size() == 1 && append_completions(out, args.positional.front()))
    return print(out, args.ui);
  tell({{"completions",
         std::string(say(args.ui, "se espera bash, zsh o fish", "expected bash, zsh or fish"))}},
       args.ui);
  return trouble;
}

int dispatch(int argc, char** argv) {
  std::vector<problem> problems;
  const arguments args = read_arguments(argc, argv, problems);
  if (!problems.empty()) {
    tell(problems, args.ui);
    return trouble;
  }
  if (args.has("--version")) return print("okrlint " + std::string(version()) + "\n", args.ui);
  if (args.has("--help") || args.command == "help") return run_help(args);
  if (args.command == "man") {
    std::string out;
    append_manual(out, args.ui, version());
    return print(out, args.ui);
  }
  if (args.command == "completions") return run_completions(args);
  const command_row* command = command_named(args.command);
  if (command != nullptr && command->takes == value_kind::file && args.positional.empty()) {
    tell({{args.command,
           std::string(say(args.ui,
                           "falta qué leer: un archivo, una carpeta o - para la entrada estándar",
                           "nothing to read: name a file, a folder or - for standard input")),
           "okrlint help " + args.command}},
         args.ui);
    return trouble;
  }
  for (const handler& one : handlers) {
    if (one.command == args.command) return one.run(args);
  }
  std::string out;
  append_help(out, args.ui);
  std::fwrite(out.data(), 1, out.size(), stderr);
  return trouble;
}

}  // namespace
}  // namespace okrlint

int main(int argc, char** argv) {
  try {
    return okrlint::dispatch(argc, argv);
  } catch (const std::exception& error) {
    // Users' mistakes are values; what lands here is a fault of okrlint's own.
    std::fprintf(stderr, "okrlint %s: %s\n", okrlint::version().data(), error.what());
    return okrlint::trouble;
  }
}
