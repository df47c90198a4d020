// SPDX-License-Identifier: Apache-2.0
// The texts that the editor holds: opened, edited, closed, and what is pushed about them.
#include "lsp/diagnostics.hpp"
#include "lsp/server.hpp"

namespace okrlint::lsp {

void server::did_open(const json& params) {
  const json& text = at(params, "textDocument");
  std::string uri = text_of(text, "uri");
  if (uri.empty()) return;
  if (!to_.watches) space_.reload();  // nobody tells us of configuration files that changed
  space_.open(std::move(uri), text_of(text, "languageId"), number_of(text, "version").value_or(0),
              text_of(text, "text"), to_.columns);
  watch();
}

void server::did_change(const json& params) {
  const json& id = at(params, "textDocument");
  open_file* file = space_.find(text_of(id, "uri"));
  if (file == nullptr) return;
  for (const json& change : at(params, "contentChanges")) {
    const json& text = at(change, "text");
    if (!text.is_string()) continue;
    const json& range = at(change, "range");
    if (range.is_object()) {
      file->text.replace(span_of(file->text, range), text.get_ref<const std::string&>());
    } else {
      file->text.replace_all(text.get<std::string>());
    }
  }
  file->version = number_of(id, "version").value_or(file->version + 1);
  file->fresh = false;
  file->changed = true;
}

void server::did_close(const json& params) {
  const std::string uri = text_of(at(params, "textDocument"), "uri");
  if (space_.find(uri) == nullptr) return;
  space_.close(uri);
  if (!to_.pulls)
    notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", json::array()}});
}

void server::did_save(const json&) {
  if (to_.watches) return;
  space_.reload();
  refresh();
}

std::string server::diagnostics_of(open_file& file) {
  std::string out;
  append_diagnostics(out, seen(file));
  return out;
}

void server::push() {
  for (auto& [uri, file] : space_.files()) {
    if (!file.changed || to_.pulls) continue;
    file.changed = false;
    std::string out =
        R"({"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":)";
    out += json(uri).dump(-1, ' ', false, json::error_handler_t::replace);
    out += R"(,"version":)" + std::to_string(file.version) + R"(,"diagnostics":)";
    out += diagnostics_of(file) + "}}";
    send_(out);
  }
  tell_problems();
}

void server::tell_problems() {
  for (const problem& one : space_.take_problems()) {
    std::string text = one.place.empty() ? one.message : one.place + ": " + one.message;
    if (!one.hint.empty()) text += " (" + one.hint + ")";
    notify("window/showMessage", {{"type", 2}, {"message", "okrlint: " + text}});
  }
}

}  // namespace okrlint::lsp
