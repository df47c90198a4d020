// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <iterator>

#include "cli/help.hpp"
#include "cli/options.hpp"

namespace okrlint {
namespace {

constexpr language speaks = language::en;  // files of completions are installed once for all users

std::string commands_listed() {
  std::string out;
  for (const command_row& row : command_table()) {
    if (row.listed) out += (out.empty() ? "" : " ") + std::string(row.name);
  }
  return out;
}

// Inside '…' of a shell.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out;
}

std::string_view names_command(value_kind kind) {
  return kind == value_kind::rule      ? "okrlint complete-names rules"
         : kind == value_kind::profile ? "okrlint complete-names profiles"
                                       : "";
}

std::string bash_words(value_kind kind, std::string_view choices) {
  switch (kind) {
    case value_kind::choice:
    case value_kind::report:
      return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$cur\"))", choices);
    case value_kind::rule:
    case value_kind::profile:
      return fmt::format("COMPREPLY=($(compgen -W \"$({} 2>/dev/null)\" -- \"$cur\"))",
                         names_command(kind));
    case value_kind::file:
      return "COMPREPLY=($(compgen -f -- \"$cur\"))";
    case value_kind::folder:
      return "COMPREPLY=($(compgen -d -- \"$cur\"))";
    default:
      return "COMPREPLY=()";
  }
}

void append_bash(std::string& out) {
  const auto sink = std::back_inserter(out);
  out +=
      "# bash completion of okrlint; made by: okrlint completions bash\n_okrlint() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' word\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case $word in -*) ;; *) "
      "command=$word; break ;; esac\n  done\n"
      "  case $command:$prev in\n";
  for (const command_row& command : command_table()) {
    for (const option_row& row : option_table()) {
      if (!command.listed || !serves(row, command.name) || row.value == value_kind::none) continue;
      fmt::format_to(sink, "    {0}:{1}", command.name, row.name);
      if (!row.letter.empty()) fmt::format_to(sink, "|{}:{}", command.name, row.letter);
      fmt::format_to(sink, ") {}; return ;;\n", bash_words(row.value, row.choices));
    }
  }
  out += "  esac\n  case $command in\n";
  for (const command_row& command : command_table()) {
    if (!command.listed) continue;
    std::string names;
    for (const option_row& row : option_table()) {
      if (serves(row, command.name)) names += (names.empty() ? "" : " ") + std::string(row.name);
    }
    fmt::format_to(
        sink,
        "    {}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '{}' -- \"$cur\")); else {}; fi "
        ";;\n",
        command.name, names,
        command.name == "help"
            ? fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$cur\"))", commands_listed())
            : bash_words(command.takes, {}));
  }
  fmt::format_to(
      sink,
      "    *) COMPREPLY=($(compgen -W '{} --help --version' -- \"$cur\")) ;;\n  esac\n}}\n"
      "complete -o filenames -F _okrlint okrlint\n",
      commands_listed());
}

std::string zsh_action(value_kind kind, std::string_view choices) {
  switch (kind) {
    case value_kind::choice:
    case value_kind::report:
      return fmt::format("({})", choices);
    case value_kind::rule:
    case value_kind::profile:
      return fmt::format("($({} 2>/dev/null))", names_command(kind));
    case value_kind::file:
      return "_files";
    case value_kind::folder:
      return "_files -/";
    default:
      return " ";
  }
}

std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : quoted(text)) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

void append_zsh(std::string& out) {
  const auto sink = std::back_inserter(out);
  out +=
      "#compdef okrlint\n# made by: okrlint completions zsh\n_okrlint() {\n  local -a commands\n  "
      "commands=(\n";
  for (const command_row& row : command_table()) {
    if (row.listed)
      fmt::format_to(sink, "    '{}:{}'\n", row.name, zsh_text(row.summary.in(speaks)));
  }
  out +=
      "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
      "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n";
  for (const command_row& command : command_table()) {
    if (!command.listed) continue;
    fmt::format_to(sink, "    {}) _arguments", command.name);
    for (const option_row& row : option_table()) {
      if (!serves(row, command.name)) continue;
      for (const std::string_view flag : {row.letter, row.name}) {
        if (flag.empty()) continue;
        fmt::format_to(sink, " \\\n      '{}[{}]", flag, zsh_text(row.help.in(speaks)));
        if (row.value != value_kind::none) {
          fmt::format_to(sink, ":{}:{}", row.shows, zsh_action(row.value, row.choices));
        }
        out += '\'';
      }
    }
    if (command.takes != value_kind::none)
      fmt::format_to(sink, " \\\n      '*: :{}'", zsh_action(command.takes, {}));
    out += " ;;\n";
  }
  out += "  esac\n}\n_okrlint \"$@\"\n";
}

void append_fish(std::string& out) {
  const auto sink = std::back_inserter(out);
  out +=
      "# fish completion of okrlint; made by: okrlint completions fish\ncomplete -c okrlint -f\n";
  for (const command_row& row : command_table()) {
    if (!row.listed) continue;
    fmt::format_to(sink, "complete -c okrlint -n __fish_use_subcommand -a {} -d '{}'\n", row.name,
                   quoted(row.summary.in(speaks)));
    const std::string seen = fmt::format("-n '__fish_seen_subcommand_from {}'", row.name);
    if (row.takes == value_kind::file || row.takes == value_kind::folder)
      fmt::format_to(sink, "complete -c okrlint {} -F\n", seen);
    if (row.takes == value_kind::rule)
      fmt::format_to(sink, "complete -c okrlint {} -a '({})'\n", seen, names_command(row.takes));
    for (const option_row& option : option_table()) {
      if (!serves(option, row.name)) continue;
      fmt::format_to(sink, "complete -c okrlint {} -l {} -d '{}'", seen, option.name.substr(2),
                     quoted(option.help.in(speaks)));
      if (!option.letter.empty()) fmt::format_to(sink, " -s {}", option.letter.substr(1));
      if (!option.choices.empty())
        fmt::format_to(sink, " -x -a '{}'", option.choices);
      else if (!names_command(option.value).empty())
        fmt::format_to(sink, " -x -a '({})'", names_command(option.value));
      else if (option.value == value_kind::file || option.value == value_kind::folder)
        out += " -r -F";
      else if (option.value != value_kind::none)
        out += " -x";
      out += '\n';
    }
  }
}

}  // namespace

bool append_completions(std::string& out, std::string_view shell) {
  if (shell == "bash")
    append_bash(out);
  else if (shell == "zsh")
    append_zsh(out);
  else if (shell == "fish")
    append_fish(out);
  else
    return false;
  return true;
}

}  // namespace okrlint
