// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "cli/options.hpp"
#include "output/cells.hpp"
#include "output/view.hpp"
#include "output/wrap.hpp"

namespace okrlint {
namespace {

constexpr std::uint32_t help_column = 28;
constexpr std::uint32_t help_width = 100;

// `left` in its column, `right` beside it, wrapped at words.
void append_row(std::string& out, std::string_view left, std::string_view right) {
  out += "  ";
  out += left;
  std::uint32_t at = cells_of(left) + 2;
  if (at + 2 > help_column) {
    out += '\n';
    at = 0;
  }
  out.append(help_column - at, ' ');
  append_wrapped(out, right, help_column, help_width);
  out += '\n';
}

std::string signature(const option_row& row) {
  std::string out = row.letter.empty() ? "    " : std::string(row.letter) + ", ";
  out += row.name;
  if (!row.shows.empty()) out += " " + std::string(row.shows);
  return out;
}

std::string explained(const option_row& row, language ui) {
  std::string out(row.help.in(ui));
  if (row.choices.empty()) return out;
  out += ": ";
  bool first = true;
  each_word(row.choices, [&](std::string_view word) {
    if (!first) out += ", ";
    first = false;
    out += word;
  });
  return out;
}

void append_examples(std::string& out, std::span<const example_row> examples, language ui) {
  if (examples.empty()) return;
  out += say(ui, "\nEjemplos:\n", "\nExamples:\n");
  for (const example_row& one : examples) {
    fmt::format_to(std::back_inserter(out), "  {}\n      {}\n", one.line, one.says.in(ui));
  }
}

}  // namespace

void append_help(std::string& out, language ui) {
  out += say(
      ui,
      "okrlint lee borradores de OKR en español e inglés y dice lo que diría un buen coach.\n"
      "Nada sale de su equipo: no usa la red.\n\n"
      "Uso: okrlint ORDEN [OPCIONES] …\n\nÓrdenes:\n",
      "okrlint reads drafts of OKRs in Spanish and English and says what a good coach would say.\n"
      "Nothing leaves your machine: it uses no network.\n\n"
      "Usage: okrlint COMMAND [OPTIONS] …\n\nCommands:\n");
  for (const command_row& row : command_table()) {
    if (!row.listed) continue;
    std::string left(row.name);
    if (!row.arguments.empty()) left += " " + std::string(row.arguments);
    append_row(out, left, row.summary.in(ui));
  }
  out += say(ui, "\nOpciones de todas las órdenes:\n", "\nOptions of all commands:\n");
  for (const option_row& row : option_table()) {
    if (row.commands == "*") append_row(out, signature(row), explained(row, ui));
  }
  out += say(ui, "\nPara empezar:\n", "\nTo begin:\n");
  out += say(ui,
             "  echo 'Objetivo: Ganar la confianza del cliente\n  - KR1: Realizar 10 llamadas de "
             "ventas' | okrlint check -\n"
             "  okrlint explain kr-output\n  okrlint help check\n",
             "  echo 'Objective: Earn the trust of our customers\n  - KR1: Make 10 sales calls' | "
             "okrlint check -\n"
             "  okrlint explain kr-output\n  okrlint help check\n");
}

void append_help(std::string& out, const command_row& command, language ui) {
  fmt::format_to(std::back_inserter(out), "okrlint {}: {}.\n\n{}: okrlint {} [{}]{}{}\n",
                 command.name, command.summary.in(ui), say(ui, "Uso", "Usage"), command.name,
                 say(ui, "OPCIONES", "OPTIONS"), command.arguments.empty() ? "" : " ",
                 command.arguments);
  if (!command.teaches.in(ui).empty())
    fmt::format_to(std::back_inserter(out), "\n{}\n", command.teaches.in(ui));
  out += say(ui, "\nOpciones:\n", "\nOptions:\n");
  for (const option_row& row : option_table()) {
    if (serves(row, command.name)) append_row(out, signature(row), explained(row, ui));
  }
  append_examples(out, command.examples, ui);
}

}  // namespace okrlint
