// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

namespace okrlint {
namespace {

using enum value_kind;

constexpr std::string_view levels = "info warning error";

// clang-format off
constexpr option_row options[] = {
    {"--format", "-f", "check", report, "FORMAT[:FILE]", "human concise json jsonl review sarif rdjson github gitlab junit checkstyle",
     {"cómo se escribe el resultado (human); con :FILE, en un archivo; se puede repetir", "how the result is written (human); with :FILE, to a file; may be repeated"}},
    {"--format", "-f", "parse rules eval", choice, "FORMAT", "human json",
     {"cómo se escribe el resultado (human)", "how the result is written (human)"}},
    {"--format", "-f", "explain", choice, "FORMAT", "human markdown",
     {"cómo se escribe el resultado (human)", "how the result is written (human)"}},
    {"--level", "", "check lsp", choice, "LEVEL", levels,
     {"muestra desde este nivel (warning); lo oculto se cuenta en el resumen", "show findings from this level on (warning); what is hidden is counted in the summary"}},
    {"--fail-level", "", "check", choice, "LEVEL", levels,
     {"sale con 1 desde este nivel (error)", "exit with 1 from this level on (error)"}},
    {"--baseline", "", "check", file, "FILE", "",
     {"calla los hallazgos que este archivo ya conoce", "silence the findings that this file knows already"}},
    {"--write-baseline", "", "check", none, "", "",
     {"escribe en él todos los hallazgos de hoy", "write all findings of today into it"}},
    {"--prune-baseline", "", "check", none, "", "",
     {"quita de él los que ya no están", "take out of it those that are gone"}},
    {"--changed-since", "", "check", text, "REV", "",
     {"juzga solo los enunciados que git ve cambiados desde REV", "judge only the statements that git sees changed since REV"}},
    {"--compose", "", "hook", none, "", "",
     {"conserva el gancho que ya está: corre antes que el de okrlint", "keep the hook that is there: it runs before okrlint's"}},
    {"--exit-zero", "", "check", none, "", "",
     {"sale con 0 aunque haya hallazgos", "exit with 0 even when there are findings"}},
    {"--all-findings", "", "check", none, "", "",
     {"sin el tope de dos hallazgos por enunciado", "without the cap of two findings a statement"}},
    {"--fix", "", "check", none, "", "",
     {"aplica los cambios seguros y revisa lo que queda", "make the safe edits, then check what is left"}},
    {"--diff", "", "check fix", none, "", "",
     {"muestra los cambios seguros sin escribir nada", "show the safe edits, write nothing"}},
    {"--interactive", "-i", "fix", none, "", "",
     {"recorre los hallazgos: elegir, editar, saltar, ignorar, deshacer", "walk the findings: choose, edit, skip, ignore, undo"}},
    {"--no-rewrites", "", "check", none, "", "",
     {"sin propuestas de redacción", "without offers of rewriting"}},
    {"--statistics", "", "check", none, "", "",
     {"cuenta los hallazgos de cada regla en vez de mostrarlos", "count the findings of each rule instead of showing them"}},
    {"--select", "", "check fix", rule, "RULES", "",
     {"solo estas reglas (separadas por comas)", "only these rules (separated by commas)"}},
    {"--ignore", "", "check fix", rule, "RULES", "",
     {"todas menos estas reglas (separadas por comas)", "all but these rules (separated by commas)"}},
    {"--profile", "", "check eval lsp fix", profile, "PROFILE", "",
     {"el perfil: qué reglas rigen y con qué nivel", "the profile: which rules hold, and at which level"}},
    {"--config", "", "check parse rules explain config eval lsp fix", file, "FILE", "",
     {"esta configuración, en vez de buscar .okrlint.json", "this configuration, instead of looking for .okrlint.json"}},
    {"--pack", "", "check parse rules explain config eval lsp fix", folder, "DIR", "",
     {"reglas y palabras de esta carpeta en vez de las incluidas", "rules and words of this folder instead of the built-in ones"}},
    {"--lang", "", "check parse fix", choice, "LANG", "auto es en",
     {"la lengua de los borradores (auto)", "the language of the drafts (auto)"}},
    {"--stdin-filename", "", "check parse fix", file, "FILE", "",
     {"el nombre de lo que llega por la entrada estándar", "the name of what comes by standard input"}},
    {"--force-exclude", "", "check parse fix", none, "", "",
     {"lo excluido no se lee aunque se nombre", "what is excluded is left out even when it is named"}},
    {"--jobs", "-j", "check parse fix", number, "N", "",
     {"hilos (tantos como núcleos); el resultado no cambia", "threads (as many as there are cores); the result is the same"}},
    {"--json", "", "eval", none, "", "",
     {"lo mismo que --format json", "the same as --format json"}},
    {"--level", "", "eval", choice, "LEVEL", levels,
     {"cuenta los hallazgos desde este nivel (info)", "count findings from this level on (info)"}},
    {"--lang", "", "eval", choice, "LANG", "auto es en",
     {"solo los enunciados de esta lengua", "only the statements of this language"}},
    {"--part", "", "eval", choice, "PART", "all tune check",
     {"solo esta parte (\"part\" en las etiquetas)", "only this part (\"part\" in the labels)"}},
    {"--errors", "", "eval", number, "N", "",
     {"muestra los primeros N desacuerdos, nunca los de la parte check", "show the first N disagreements, never those of the check part"}},
    {"--min-f1", "", "eval", text, "X", "",
     {"sale con 1 si la F1 de una lengua queda por debajo", "exit with 1 when the F1 of a language is below"}},
    {"--offers", "", "eval", none, "", "",
     {"mide en cambio las propuestas: cuántos hallazgos la tienen, si lo cierran, si conservan cifras y nombres", "measure the offers instead: how many findings have one, whether it closes them, whether figures and names stay"}},
    {"--for", "", "config", file, "FILE", "",
     {"el archivo cuya configuración se pregunta", "the file whose configuration is asked for"}},
    {"--color", "", "check", choice, "WHEN", "auto always never",
     {"colores y enlaces (auto: en una terminal, sin NO_COLOR)", "colours and links (auto: on a terminal, without NO_COLOR)"}},
    {"--ui", "", "*", choice, "LANG", "es en",
     {"la lengua en que okrlint le habla (según LC_ALL, LC_MESSAGES, LANG)", "the language that okrlint speaks to you (by LC_ALL, LC_MESSAGES, LANG)"}},
    {"--help", "-h", "*", none, "", "",
     {"esta ayuda", "this help"}},
    {"--version", "-V", "*", none, "", "",
     {"la versión", "the version"}, true},
};

constexpr example_row check_examples[] = {
    {"okrlint check okrs/", {"todos los borradores de una carpeta", "all drafts of a folder"}},
    {"okrlint check --level info ventas.md", {"también las sugerencias", "the hints too"}},
    {"pbpaste | okrlint check -", {"lo que está en el portapapeles", "what is on the clipboard"}},
    {"okrlint check --format review okrs/ > revision.md", {"una página para conversar con los equipos", "a page to talk about with the teams"}},
    {"okrlint check --baseline conocidos.json --write-baseline okrs/", {"desde hoy, solo lo nuevo", "from today on, only what is new"}},
    {"okrlint check --changed-since origin/main okrs/", {"solo lo que cambia esta rama", "only what this branch changes"}},
    {"okrlint check --profile scrum-mx --fail-level warning okrs/", {"más exigente, para un gancho de git", "stricter, for a git hook"}},
};
constexpr example_row fix_examples[] = {
    {"okrlint fix --diff okrs/", {"qué cambiaría", "what would change"}},
    {"okrlint fix okrs/ventas.md", {"los cambios seguros de un borrador", "the safe edits of a draft"}},
    {"okrlint fix -i okrs/ventas.md", {"elegir, con las propuestas a la vista", "choose, with the offers in sight"}},
};
constexpr example_row parse_examples[] = {
    {"okrlint parse ventas.md", {"qué es cada línea, y qué mide", "what each line is, and what it measures"}},
    {"okrlint parse --format json okrs/ | jq .", {"para otros programas", "for other programs"}},
};
constexpr example_row rules_examples[] = {
    {"okrlint rules", {"todas, con su nivel", "all of them, with their level"}},
    {"okrlint rules --format json", {"para otros programas", "for other programs"}},
};
constexpr example_row explain_examples[] = {
    {"okrlint explain kr-output", {"por qué, con ejemplos", "why, with examples"}},
    {"okrlint --ui en explain kr-output", {"en inglés", "in English"}},
    {"okrlint explain --format markdown kr-output", {"para un editor o una wiki", "for an editor or a wiki"}},
};
constexpr example_row config_examples[] = {
    {"okrlint config --for okrs/ventas.md", {"cada valor, y el archivo y la línea que lo fijan", "each value, and the file and line that set it"}},
};
constexpr example_row init_examples[] = {
    {"okrlint init", {"escribe .okrlint.json aquí", "writes .okrlint.json here"}},
    {"okrlint init okrs/", {"o en otra carpeta", "or in another folder"}},
};

constexpr example_row eval_examples[] = {
    {"okrlint eval etiquetas.jsonl", {"precisión, exhaustividad y F1 de cada regla", "precision, recall and F1 of each rule"}},
    {"okrlint eval --errors 20 --level warning etiquetas.jsonl", {"y en qué enunciados se equivoca", "and in which statements it errs"}},
    {"okrlint eval --offers --errors 20 etiquetas.jsonl", {"qué valen las propuestas, y dónde faltan", "what the offers are worth, and where they are missing"}},
    {"okrlint eval --config .okrlint.json --min-f1 0.9 etiquetas.jsonl", {"las reglas de la casa, en integración continua", "the rules of the house, in continuous integration"}},
};

constexpr example_row hook_examples[] = {
    {"okrlint hook install", {"desde ahora, antes de cada commit", "from now on, before each commit"}},
    {"okrlint hook run", {"lo que haría el gancho", "what the hook would do"}},
};

constexpr command_row commands[] = {
    {"check", "PATH…|-", file,
     {"revisa borradores y dice lo que diría un buen coach", "reads drafts and says what a good coach would say"},
     {"PATH es un archivo, una carpeta (*.md *.markdown *.txt *.okr) o - para la entrada estándar. Lo que no es un borrador de OKR no da nada.\n"
      "Sale con 0 sin hallazgos del nivel de fallo, con 1 si los hay, con 2 si algo no se pudo leer o entender.\n"
      "Para callar un hallazgo: <!-- okrlint-disable-next REGLA: motivo --> antes del enunciado.",
      "PATH is a file, a folder (*.md *.markdown *.txt *.okr) or - for standard input. What is no draft of OKRs gives nothing.\n"
      "Exits 0 without findings at the fail level, 1 with some, 2 when something could not be read or understood.\n"
      "To silence a finding: <!-- okrlint-disable-next RULE: reason --> before the statement."},
     check_examples},
    {"fix", "PATH…|-", file,
     {"aplica cambios seguros, o recorre los hallazgos uno por uno", "makes safe edits, or walks the findings one by one"},
     {"Un cambio seguro conserva cada cifra, nombre, métrica y verbo: quita relleno, separa un resultado doble, pasa el «cómo» a iniciativas. Con -i usted elige entre todas las propuestas; lo elegido queda guardado aunque interrumpa.",
      "A safe edit keeps every figure, name, metric and verb: it drops filler, splits a double key result, moves the how to initiatives. With -i you choose among all offers; what you chose is kept even when you interrupt."},
     fix_examples},
    {"parse", "PATH…|-", file,
     {"muestra lo que se entendió de cada enunciado", "shows what was understood of each statement"},
     {"Objetivos, resultados clave, KPI, iniciativas y notas, con su verbo, métrica, base, meta, unidad y plazo. Sirve para saber por qué un hallazgo está o falta.",
      "Objectives, key results, KPIs, initiatives and notes, with their verb, metric, baseline, target, unit and deadline. It tells why a finding is there, or is not."},
     parse_examples},
    {"rules", "", none,
     {"lista las reglas", "lists the rules"},
     {"También las de su propia configuración.", "Those of your own configuration too."}, rules_examples},
    {"explain", "RULE…", rule,
     {"la página de una regla: por qué, ejemplos, fuentes, nivel por perfil", "the page of a rule: why, examples, sources, level by profile"},
     {"", ""}, explain_examples},
    {"config", "--for FILE", none,
     {"dice qué archivo y línea fijan cada valor", "says which file and line set each value"},
     {"La configuración se busca hacia arriba desde el archivo: .okrlint.json, hasta «\"root\": true» o un .git.",
      "Configuration is looked for upward from the file: .okrlint.json, up to \"root\": true or a .git."},
     config_examples},
    {"init", "[DIR]", folder,
     {"escribe un .okrlint.json comentado", "writes a commented .okrlint.json"},
     {"No sobrescribe nunca.", "It never overwrites."}, init_examples},
    {"eval", "LABELS.jsonl…", file,
     {"mide las reglas con enunciados etiquetados", "measures the rules on labelled statements"},
     {"Cada línea de LABELS es un objeto JSON: \"lang\" (es o en), \"kind\" (objective o key_result), \"text\", y \"fires\", la lista de lo que debe señalarse (vacía: nada).\n"
      "Puede llevar \"maybe\" (lo discutible, que no cuenta), \"objective\" (bajo el que está), \"id\", \"type\", \"from\", \"to\" (como está escrito; null: no lo hay), \"part\": \"check\" (cuenta y no se lista), \"raw\": true (el texto trae su etiqueta).\n"
      "Lo señalado es un código (connector means number no-verb task placeholder bonus dependency output disguised no-number compound vague maintenance bare-metric rel-no-base direction) o el nombre de una regla, también propia. "
      "Un archivo que solo nombra reglas se mide solo con ellas.\n"
      "Un par de contraste tiene \"code\", \"fires_text\" y \"clean_text\" en vez de \"text\" y \"fires\"; se acierta si el código distingue los dos.",
      "Each line of LABELS is a JSON object: \"lang\" (es or en), \"kind\" (objective or key_result), \"text\", and \"fires\", the list of what must be found (empty: nothing).\n"
      "It may have \"maybe\" (what may be argued, and does not count), \"objective\" (that it stands under), \"id\", \"type\", \"from\", \"to\" (as written; null: there is none), \"part\": \"check\" (counts, is never listed), \"raw\": true (the text brings its own label).\n"
      "What is found is a code (connector means number no-verb task placeholder bonus dependency output disguised no-number compound vague maintenance bare-metric rel-no-base direction) or the name of a rule, your own ones too. "
      "A file that names rules only is measured on these alone.\n"
      "A contrast pair has \"code\", \"fires_text\" and \"clean_text\" instead of \"text\" and \"fires\"; it is right when the code tells the two apart."},
     eval_examples},
    {"hook", "install|uninstall|status|run", choice,
     {"el gancho pre-commit de git: revisa lo preparado antes de cada commit", "git's pre-commit hook: checks what is staged before each commit"},
     {"Revisa el contenido preparado (git add), no el de la carpeta, con el nivel de fallo warning. Nunca sobrescribe el gancho de otro: install --compose lo conserva y lo corre antes.\n"
      "Con el programa pre-commit no hace falta: use .pre-commit-hooks.yaml.",
      "It checks the staged content (git add), not the working files, and fails from warnings on. It never overwrites another's hook: install --compose keeps it and runs it first.\n"
      "With the pre-commit program it is not needed: use .pre-commit-hooks.yaml."},
     hook_examples},
    {"lsp", "", none,
     {"servidor de lenguaje para editores (LSP 3.17, por entrada y salida estándar)", "language server for editors (LSP 3.17, over standard input and output)"},
     {"Lo arranca el editor. editors/ trae la configuración de Neovim, Emacs, Helix y Kate.", "The editor starts it. editors/ has the set-ups for Neovim, Emacs, Helix and Kate."}, {}},
    {"help", "[COMMAND]", none, {"esta ayuda, o la de una orden", "this help, or that of a command"}, {"", ""}, {}},
    {"man", "", none, {"la página de manual, en troff", "the manual page, in troff"}, {"", ""}, {}, false},
    {"rule-pages", "DIR", folder, {"escribe las páginas HTML de las reglas", "writes the HTML pages of the rules"}, {"", ""}, {}, false},
    {"completions", "bash|zsh|fish", none, {"completado para la shell", "completions for the shell"}, {"", ""}, {}, false},
    {"complete-names", "rules|profiles", none, {"nombres, para el completado", "names, for the completions"}, {"", ""}, {}, false},
};
// clang-format on

}  // namespace

std::span<const option_row> option_table() {
  return options;
}
std::span<const command_row> command_table() {
  return commands;
}

const command_row* command_named(std::string_view name) {
  for (const command_row& row : commands) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

bool lists(std::string_view list, std::string_view word) {
  bool found = false;
  each_word(list, [&](std::string_view one) { found = found || one == word; });
  return found;
}

bool serves(const option_row& option, std::string_view command) {
  return option.commands == "*" || lists(option.commands, command);
}

}  // namespace okrlint
