// SPDX-License-Identifier: Apache-2.0
#include "lsp/client.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lsp/json.hpp"
#include "rule/names.hpp"

namespace okrlint::lsp {
namespace {

/// The first offer that we know: the client names the one that costs it least first.
encoding agreed(const json& offered) {
  if (!offered.is_array()) return encoding::utf16;
  for (const json& one : offered) {
    for (const encoding known : {encoding::utf8, encoding::utf16, encoding::utf32}) {
      if (one == name_of(known)) return known;
    }
  }
  return encoding::utf16;
}

bool lists_markdown(const json& formats) {
  return formats.is_array() &&
         std::find(formats.begin(), formats.end(), "markdown") != formats.end();
}

}  // namespace

std::string_view name_of(encoding columns) {
  switch (columns) {
    case encoding::utf8:
      return "utf-8";
    case encoding::utf16:
      return "utf-16";
    case encoding::utf32:
      break;
  }
  return "utf-32";
}

client client::from(const json& params) {
  const json& can = at(params, "capabilities");
  const json& text = at(can, "textDocument");
  const json& space = at(can, "workspace");
  const auto has = [](const json& where, const char* key) { return flag(where, key, false); };
  client out;
  out.columns = agreed(at(at(can, "general"), "positionEncodings"));
  out.pulls = at(text, "diagnostic").is_object();
  const json& shown = at(text, out.pulls ? "diagnostic" : "publishDiagnostics");
  out.related =
      has(shown, "relatedInformation") || has(at(text, "publishDiagnostics"), "relatedInformation");
  out.code_links = has(shown, "codeDescriptionSupport") ||
                   has(at(text, "publishDiagnostics"), "codeDescriptionSupport");
  out.versions_edits = has(at(space, "workspaceEdit"), "documentChanges");
  out.literal_actions = at(at(text, "codeAction"), "codeActionLiteralSupport").is_object();
  out.markdown = lists_markdown(at(at(text, "hover"), "contentFormat"));
  out.tree_symbols = has(at(text, "documentSymbol"), "hierarchicalDocumentSymbolSupport");
  out.configures = has(space, "configuration");
  out.watches = has(at(space, "didChangeWatchedFiles"), "dynamicRegistration");
  out.watches_relative = has(at(space, "didChangeWatchedFiles"), "relativePatternSupport");
  out.progress = has(at(can, "window"), "workDoneProgress");
  out.refreshes_diagnostics = has(at(space, "diagnostics"), "refreshSupport");
  out.refreshes_hints = has(at(space, "inlayHint"), "refreshSupport");
  out.refreshes_lenses = has(at(space, "codeLens"), "refreshSupport");
  out.refreshes_tokens = has(at(space, "semanticTokens"), "refreshSupport");
  const std::string locale = text_of(params, "locale");
  if (!locale.empty()) out.locale = language_of_locale(locale);
  return out;
}

user_settings user_settings::from(const json& section) {
  user_settings out;
  const auto named = [&](const char* key) { return text_of(section, key); };
  const language ui = language_named(named("ui"));
  if (ui != language::unknown) out.ui = ui;
  out.config = named("config");
  if (const std::string profile = named("profile"); !profile.empty()) out.profile = profile;
  const severity level = severity_named(named("level"));
  if (level != severity::off) out.level = level;
  const json& hints = at(section, "inlayHints");
  out.word_hints = flag(hints, "words", true);
  out.figure_hints = flag(hints, "figures", true);
  out.lenses = flag(section, "codeLens", true);
  return out;
}

}  // namespace okrlint::lsp
