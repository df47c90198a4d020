// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <iterator>

#include "cli/help.hpp"
#include "cli/options.hpp"
#include "output/view.hpp"

namespace okrlint {
namespace {

// troff reads a backslash, a dot or quote at a line's start, and a bare hyphen in its own way.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
    if (c == '\n') out += "\n.br";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

void append_option(std::string& out, const option_row& row, language ui) {
  out += ".TP\n";
  if (!row.letter.empty())
    fmt::format_to(std::back_inserter(out), "\\fB{}\\fR, ", escaped(row.letter));
  fmt::format_to(std::back_inserter(out), "\\fB{}\\fR", escaped(row.name));
  if (!row.shows.empty()) fmt::format_to(std::back_inserter(out), " \\fI{}\\fR", row.shows);
  fmt::format_to(std::back_inserter(out), "\n{}", escaped(row.help.in(ui)));
  std::string_view before = ": ";
  each_word(row.choices, [&](std::string_view word) {
    fmt::format_to(std::back_inserter(out), "{}{}", before, word);
    before = ", ";
  });
  out += '\n';
}

}  // namespace

void append_manual(std::string& out, language ui, std::string_view version) {
  const auto sink = std::back_inserter(out);
  fmt::format_to(sink, ".TH OKRLINT 1 \"\" \"okrlint {}\" \"{}\"\n", version,
                 say(ui, "Órdenes", "User Commands"));
  fmt::format_to(sink, ".SH {}\nokrlint \\- {}\n", say(ui, "NOMBRE", "NAME"),
                 say(ui, "lee borradores de OKR y dice lo que diría un buen coach",
                     "reads drafts of OKRs and says what a good coach would say"));
  fmt::format_to(sink, ".SH {}\n", say(ui, "SINOPSIS", "SYNOPSIS"));
  for (const command_row& command : command_table()) {
    if (!command.listed) continue;
    fmt::format_to(sink, ".B okrlint {}\n[{}] {}\n.br\n", command.name,
                   say(ui, "opciones", "options"), command.arguments);
  }
  for (const command_row& command : command_table()) {
    if (!command.listed) continue;
    fmt::format_to(sink, ".SH okrlint {}\n{}.\n", command.name, escaped(command.summary.in(ui)));
    if (!command.teaches.in(ui).empty())
      fmt::format_to(sink, ".PP\n{}\n", escaped(command.teaches.in(ui)));
    for (const option_row& row : option_table()) {
      if (row.commands != "*" && serves(row, command.name)) append_option(out, row, ui);
    }
    for (const example_row& one : command.examples) {
      fmt::format_to(sink, ".PP\n.B {}\n.br\n{}\n", escaped(one.line), escaped(one.says.in(ui)));
    }
  }
  fmt::format_to(sink, ".SH {}\n",
                 say(ui, "OPCIONES DE TODAS LAS ÓRDENES", "OPTIONS OF ALL COMMANDS"));
  for (const option_row& row : option_table()) {
    if (row.commands == "*") append_option(out, row, ui);
  }
  fmt::format_to(sink, ".SH {}\n", say(ui, "ESTADO DE SALIDA", "EXIT STATUS"));
  fmt::format_to(sink, ".TP\n0\n{}\n.TP\n1\n{}\n.TP\n2\n{}\n",
                 say(ui, "Ningún hallazgo del nivel de fallo.", "No finding at the fail level."),
                 say(ui, "Hay hallazgos.", "There are findings."),
                 say(ui, "Uso, configuración o lectura; lo demás se revisó igual.",
                     "Usage, configuration or reading; everything else was checked."));
  fmt::format_to(sink, ".SH {}\n.TP\nNO_COLOR\n{}\n.TP\nLC_ALL, LC_MESSAGES, LANG\n{}\n",
                 say(ui, "ENTORNO", "ENVIRONMENT"), say(ui, "Sin colores.", "No colours."),
                 say(ui, "La lengua de la interfaz; la de los mensajes es la del borrador.",
                     "The language of the interface; messages speak the draft's."));
  fmt::format_to(
      sink, ".SH {}\n.TP\n\\&.okrlint.json\n{}\n", say(ui, "ARCHIVOS", "FILES"),
      say(ui, "Se busca hacia arriba desde cada borrador. okrlint init escribe uno comentado.",
          "Looked for upward from each draft. okrlint init writes a commented one."));
}

}  // namespace okrlint
