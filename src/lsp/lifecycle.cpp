// SPDX-License-Identifier: Apache-2.0
// What client and server tell each other of themselves: capabilities, settings, folders, watchers.
#include "lsp/server.hpp"
#include "lsp/tokens.hpp"
#include "lsp/uri.hpp"

namespace okrlint::lsp {
namespace {

constexpr const char* configuration_id = "okrlint-configuration";
constexpr const char* watch_id = "okrlint-watch";

json capabilities(const client& to) {
  json out = {
      {"positionEncoding", name_of(to.columns)},
      {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
      {"hoverProvider", true},
      {"completionProvider", {{"triggerCharacters", {"-", ":", " "}}}},
      {"documentSymbolProvider", true},
      {"foldingRangeProvider", true},
      {"selectionRangeProvider", true},
      {"semanticTokensProvider",
       {{"legend", token_legend()}, {"full", {{"delta", true}}}, {"range", true}}},
      {"inlayHintProvider", true},
      {"codeLensProvider", {{"resolveProvider", false}}},
      {"documentFormattingProvider", true},
      {"documentRangeFormattingProvider", true},
      {"codeActionProvider",
       {{"codeActionKinds", {"quickfix", "quickfix.suppress.okrlint", "source.fixAll.okrlint"}}}},
      {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
  };
  if (to.pulls) {
    out["diagnosticProvider"] = {{"identifier", "okrlint"},
                                 {"interFileDependencies", false},
                                 {"workspaceDiagnostics", true}};
  }
  return out;
}

/// One file by its path, or a pattern below the workspace. A pattern finds nothing outside of the
/// workspace, and has no way to say that "[" is a letter: clients that can, take the folder apart,
/// and any letter stands for those of the name.
json pattern_of(const std::string& one, bool relative) {
  if (!relative || one.front() != '/') return one;
  const std::size_t slash = one.rfind('/') + 1;
  std::string name = one.substr(slash);
  for (char& c : name) {
    if (std::string_view("*?[]{}").find(c) != std::string_view::npos) c = '?';
  }
  return {{"baseUri", uri_of(one.substr(0, slash))}, {"pattern", std::move(name)}};
}

}  // namespace

answer server::initialize(const json& params) {
  if (begun_) return answer::refused(invalid_request, "initialize came before");
  begun_ = true;
  to_ = client::from(params);
  parent_ = number_of(params, "processId").value_or(0);
  std::vector<std::string> folders;
  const auto add = [&](const std::string& uri) {
    if (std::string path = path_of(uri); !path.empty()) folders.push_back(std::move(path));
  };
  for (const json& one : at(params, "workspaceFolders")) add(text_of(one, "uri"));
  if (folders.empty()) add(text_of(params, "rootUri"));
  space_.set_folders(std::move(folders));
  configure(at(params, "initializationOptions"));
  return answer::of({{"capabilities", capabilities(to_)},
                     {"serverInfo", {{"name", "okrlint"}, {"version", options_.version}}}});
}

void server::initialized(const json&) {
  ask_configuration();
  watch();
}

answer server::shut_down(const json&) {
  shut_ = true;
  return {};
}

void server::ask_configuration() {
  if (to_.configures)
    ask("workspace/configuration", {{"items", {{{"section", "okrlint"}}}}}, configuration_id);
}

void server::handle_response(const message& m) {
  if (m.id != configuration_id || !m.params.is_array() || m.params.empty()) return;
  configure(m.params.front());
  refresh();
}

void server::configure(const json& section) {
  if (!section.is_object()) return;
  set_ = user_settings::from(section.contains("okrlint") ? at(section, "okrlint") : section);
  space_.use(set_);
}

void server::change_configuration(const json& params) {
  if (to_.configures) return ask_configuration();
  configure(at(params, "settings"));
  refresh();
}

void server::change_folders(const json& params) {
  const json& event = at(params, "event");
  std::vector<std::string> folders = space_.folders();
  for (const json& gone : at(event, "removed")) std::erase(folders, path_of(text_of(gone, "uri")));
  for (const json& come : at(event, "added")) {
    if (std::string path = path_of(text_of(come, "uri")); !path.empty())
      folders.push_back(std::move(path));
  }
  space_.set_folders(std::move(folders));
  space_.reload();
  refresh();
}

void server::change_watched(const json&) {
  space_.reload();
  refresh();
}

void server::watch() {
  if (!to_.watches) return;
  std::vector<std::string> files = space_.configuration_files();
  if (!watched_.empty()) {
    if (files == std::vector<std::string>(watched_.begin() + 1, watched_.end())) return;
    ask("client/unregisterCapability",
        {{"unregisterations", {{{"id", watch_id}, {"method", "workspace/didChangeWatchedFiles"}}}}},
        "okrlint-unwatch-" + std::to_string(++asked_));
  }
  // Any configuration in the workspace, and the files that those in force bring or extend.
  watched_.assign(1, "**/.okrlint.json");
  watched_.insert(watched_.end(), files.begin(), files.end());
  json watchers = json::array();
  for (const std::string& one : watched_)
    watchers.push_back({{"globPattern", pattern_of(one, to_.watches_relative)}});
  ask("client/registerCapability",
      {{"registrations",
        {{{"id", watch_id},
          {"method", "workspace/didChangeWatchedFiles"},
          {"registerOptions", {{"watchers", watchers}}}}}}},
      "okrlint-watch-" + std::to_string(++asked_));
}

void server::refresh() {
  swept_.clear();
  watch();
  const auto anew = [&](bool wanted, std::string_view method) {
    if (wanted) ask(method, nullptr, "okrlint-refresh-" + std::to_string(++asked_));
  };
  anew(to_.pulls && to_.refreshes_diagnostics, "workspace/diagnostic/refresh");
  anew(to_.refreshes_hints, "workspace/inlayHint/refresh");
  anew(to_.refreshes_lenses, "workspace/codeLens/refresh");
  anew(to_.refreshes_tokens, "workspace/semanticTokens/refresh");
}

}  // namespace okrlint::lsp
