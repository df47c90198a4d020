// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "cli/options.hpp"
#include "output/view.hpp"
#include "rule/load_error.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

// The language of the environment, as gettext reads it.
language ui_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return language_of_locale(value);
  }
  return language::en;
}

// Read by hand: CLI11 gives no value at all when the rest of the line is wrong.
language ui_asked(int argc, char** argv) {
  constexpr std::string_view option = "--ui";
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == option && i + 1 < argc) return language_named(argv[i + 1]);
    if (word.starts_with("--ui=")) return language_named(word.substr(option.size() + 1));
  }
  return language::unknown;
}

std::vector<std::string_view> names_of(std::string_view command) {
  std::vector<std::string_view> names;
  for (const option_row& row : option_table()) {
    if (serves(row, command)) names.push_back(row.name);
  }
  return names;
}

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  each_word(list, [&](std::string_view word) { words.push_back(word); });
  return words;
}

void add_option(CLI::App& app, const option_row& row, arguments& out) {
  const std::string name(row.name);
  const std::string flags = row.letter.empty() ? name : std::string(row.letter) + "," + name;
  if (row.value == value_kind::none) {
    app.add_flag_function(flags, [&out, name](std::int64_t) { out.given[name]; });
  } else {
    const auto keep = [&out, name](const std::vector<std::string>& values) {
      auto& all = out.given[name];
      all.insert(all.end(), values.begin(), values.end());
    };
    app.add_option_function<std::vector<std::string>>(flags, keep)
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
  }
}

std::string expected_one_of(language ui, std::string_view choices) {
  std::string out(say(ui, "se espera ", "expected one of "));
  bool first = true;
  each_word(choices, [&](std::string_view word) {
    if (!first) out += ", ";
    first = false;
    out += word;
  });
  return out;
}

std::string quoted(const std::string& word) {
  return "\"" + word + "\"";
}

// A choice is one of its words; a report is a format, or FORMAT:FILE.
bool is_choice(const option_row& row, std::string_view value) {
  if (row.value == value_kind::choice) return lists(row.choices, value);
  if (row.value != value_kind::report) return true;
  const std::size_t colon = value.find(':');
  return lists(row.choices, value.substr(0, colon)) && colon + 1 != value.size();
}

void check_values(const arguments& read, std::vector<problem>& problems) {
  const language ui = read.ui;
  for (const option_row& row : option_table()) {
    const auto found = read.given.find(row.name);
    if (found == read.given.end() || !serves(row, read.command)) continue;
    for (const std::string& value : found->second) {
      const bool digits = !value.empty() && value.size() < 5 &&
                          value.find_first_not_of("0123456789") == std::string::npos;
      if (row.value == value_kind::number && (!digits || std::stoi(value) == 0)) {
        problems.push_back(
            {std::string(row.name), quoted(value) + std::string(say(ui, " no es un número positivo",
                                                                    " is not a positive number"))});
      } else if (!is_choice(row, value)) {
        problems.push_back({std::string(row.name),
                            std::string(say(ui, "no hay ", "there is no ")) + quoted(value) + "; " +
                                expected_one_of(ui, row.choices),
                            hint_for(ui, value, words_of(row.choices))});
      }
    }
  }
}

// CLI11 says this in words of its own: "--level: 1 required TEXT missing".
void missing_value(const arguments& read, const CLI::ParseError& error,
                   std::vector<problem>& problems) {
  const std::string told = error.what();
  const std::string name = told.substr(0, told.find(':'));
  std::string message(say(read.ui, "falta su valor", "its value is missing"));
  for (const option_row& row : option_table()) {
    if (row.name != name || !serves(row, read.command) || row.choices.empty()) continue;
    message += "; " + expected_one_of(read.ui, row.choices);
  }
  problems.push_back({name, std::move(message)});
}

void unknown_word(const arguments& read, const std::string& word, std::vector<problem>& problems) {
  if (!word.empty() && word.front() == '-') {
    const std::string name = word.substr(0, word.find('='));
    std::string told(say(read.ui, "no hay tal opción", "there is no such option"));
    if (!read.command.empty())
      told += std::string(say(read.ui, " de okrlint ", " of okrlint ")) + read.command;
    problems.push_back({name, std::move(told), hint_for(read.ui, name, names_of(read.command))});
    return;
  }
  if (!read.command.empty()) {
    problems.push_back(
        {word,
         "okrlint " + read.command +
             std::string(say(read.ui, " no recibe ese argumento", " takes no such argument")),
         "okrlint help " + read.command});
    return;
  }
  std::vector<std::string_view> known;
  for (const command_row& row : command_table()) {
    if (row.listed) known.push_back(row.name);
  }
  std::string hint = exists(word)
                         ? std::string(say(read.ui, "para revisar un archivo: okrlint check ",
                                           "to check a file: okrlint check ")) +
                               word
                         : hint_for(read.ui, word, known);
  problems.push_back({word,
                      std::string(say(read.ui, "no hay tal orden", "there is no such command")),
                      std::move(hint)});
}

}  // namespace

std::string hint_for(language ui, std::string_view word, std::span<const std::string_view> known) {
  const std::string_view best = nearest(word, known);
  if (best.empty()) return {};
  return std::string(say(ui, "¿quería decir \"", "did you mean \"")) + std::string(best) + "\"?";
}

std::string arguments::value(std::string_view option, std::string_view otherwise) const {
  const auto found = given.find(option);
  return found == given.end() || found->second.empty() ? std::string(otherwise)
                                                       : found->second.back();
}

std::vector<std::string> arguments::list(std::string_view option) const {
  std::vector<std::string> out;
  const auto found = given.find(option);
  if (found == given.end()) return out;
  for (const std::string& value : found->second) {
    std::size_t i = 0;
    while (i <= value.size()) {
      const std::size_t end = std::min(value.find(',', i), value.size());
      const std::size_t first = std::min(value.find_first_not_of(' ', i), end);
      const std::size_t last = value.find_last_not_of(' ', end == 0 ? 0 : end - 1);
      if (first < end) out.push_back(value.substr(first, last + 1 - first));
      i = end + 1;
    }
  }
  return out;
}

arguments read_arguments(int argc, char** argv, std::vector<problem>& problems) {
  arguments read;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  for (const option_row& row : option_table()) {
    if (row.commands == "*") add_option(app, row, read);
  }
  std::vector<CLI::App*> subcommands;
  for (const command_row& command : command_table()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    sub->set_help_flag();
    sub->allow_extras();
    for (const option_row& row : option_table()) {
      if (serves(row, command.name)) add_option(*sub, row, read);
    }
    if (!command.arguments.empty()) sub->add_option("arguments", read.positional);
    subcommands.push_back(sub);
  }
  std::optional<CLI::ParseError> wrong;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    wrong = error;
  }
  for (CLI::App* sub : subcommands) {
    if (sub->parsed()) read.command = sub->get_name();
  }
  read.ui = ui_of_environment();
  const language asked = ui_asked(argc, argv);
  if (asked != language::unknown) read.ui = asked;
  if (wrong && wrong->get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    missing_value(read, *wrong, problems);
  else if (wrong)
    problems.push_back({"", wrong->what()});
  bool told = false;  // words behind an unknown command are its own
  for (const std::string& word : app.remaining(true)) {
    const bool is_option = !word.empty() && word.front() == '-';
    if (is_option || !told) unknown_word(read, word, problems);
    told = told || !is_option;
  }
  check_values(read, problems);
  return read;
}

}  // namespace okrlint
