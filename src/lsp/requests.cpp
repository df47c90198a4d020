// SPDX-License-Identifier: Apache-2.0
// The one table of methods.
#include <exception>
#include <utility>

#include "lsp/actions.hpp"
#include "lsp/complete.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/hover.hpp"
#include "lsp/labels.hpp"
#include "lsp/marks.hpp"
#include "lsp/server.hpp"
#include "lsp/structure.hpp"
#include "lsp/tokens.hpp"

namespace okrlint::lsp {

struct methods {
  struct asked {
    std::string_view method;
    answer (*run)(server&, const json& params);
  };
  struct told {
    std::string_view method;
    void (server::*run)(const json& params);
  };
  /// A feature of a text that is open: a pure function of what is seen and asked.
  template <auto Feature>
  static answer of_text(server& s, const json& params) {
    return s.of_text(params, Feature);
  }
  template <answer (server::*Member)(const json&)>
  static answer own(server& s, const json& params) {
    return (s.*Member)(params);
  }

  static constexpr asked requests[] = {
      {"initialize", own<&server::initialize>},
      {"shutdown", own<&server::shut_down>},
      {"textDocument/diagnostic", own<&server::diagnostic_report>},
      {"textDocument/codeAction", of_text<actions>},
      {"textDocument/hover", of_text<hover>},
      {"textDocument/completion", of_text<completions>},
      {"textDocument/documentSymbol", of_text<symbols>},
      {"textDocument/foldingRange", of_text<folds>},
      {"textDocument/selectionRange", of_text<selections>},
      {"textDocument/semanticTokens/full", own<&server::token_report>},
      {"textDocument/semanticTokens/full/delta", own<&server::token_report>},
      {"textDocument/semanticTokens/range", of_text<tokens_in_range>},
      {"textDocument/inlayHint", of_text<hints>},
      {"textDocument/codeLens", of_text<lenses>},
      {"textDocument/formatting", of_text<formatted>},
      {"textDocument/rangeFormatting", of_text<formatted>},
      {"workspace/diagnostic", own<&server::workspace_report>},
  };
  static constexpr told notifications[] = {
      {"initialized", &server::initialized},
      {"textDocument/didOpen", &server::did_open},
      {"textDocument/didChange", &server::did_change},
      {"textDocument/didClose", &server::did_close},
      {"textDocument/didSave", &server::did_save},
      {"workspace/didChangeConfiguration", &server::change_configuration},
      {"workspace/didChangeWorkspaceFolders", &server::change_folders},
      {"workspace/didChangeWatchedFiles", &server::change_watched},
  };
};

bool server::request(const message& m, answer& out) {
  for (const methods::asked& one : methods::requests) {
    if (one.method != m.method) continue;
    out = one.run(*this, m.params);
    return true;
  }
  return false;
}

void server::handle(message m) {
  if (m.method.empty()) return handle_response(m);
  if (m.method == "exit") {
    over_ = true;
    return;
  }
  if (!m.has_id) {
    if (!begun_ || shut_) return;
    for (const methods::told& one : methods::notifications) {
      if (one.method == m.method) (this->*one.run)(m.params);
    }
    return;
  }
  if (!begun_ && m.method != "initialize")
    return reply(m.id, answer::refused(not_initialized, "initialize comes first"));
  if (shut_) return reply(m.id, answer::refused(invalid_request, "the server was shut down"));
  running_ = m.id;
  cancelled_ = false;
  answer out;
  try {
    if (!request(m, out)) out = answer::refused(method_not_found, "no method " + m.method);
  } catch (const std::exception& fault) {  // our own; the session goes on
    out = answer::refused(internal_error, fault.what());
  }
  running_ = nullptr;
  if (cancelled_) out = answer::refused(request_cancelled, "cancelled");
  reply(m.id, out);
}

open_file* server::asked_about(const json& params, answer& refused) {
  const std::string uri = text_of(at(params, "textDocument"), "uri");
  open_file* file = space_.find(uri);
  if (file == nullptr) refused = answer::refused(invalid_params, "no such text is open: " + uri);
  return file;
}

answer server::of_text(const json& params, json (*feature)(const view&, const json&)) {
  answer refused;
  open_file* file = asked_about(params, refused);
  if (file == nullptr) return refused;
  return answer::of(feature(seen(*file), params));
}

answer server::diagnostic_report(const json& params) {
  answer refused;
  open_file* file = asked_about(params, refused);
  if (file == nullptr) return refused;
  const std::string items = diagnostics_of(*file);
  const std::string id = result_id(items);
  if (text_of(params, "previousResultId") == id)
    return {R"({"kind":"unchanged","resultId":")" + id + "\"}"};
  return {R"({"kind":"full","resultId":")" + id + R"(","items":)" + items + "}"};
}

answer server::token_report(const json& params) {
  answer refused;
  open_file* file = asked_about(params, refused);
  if (file == nullptr) return refused;
  const told_tokens had = std::exchange(file->coloured, tokens(seen(*file)));
  json out = {{"resultId", file->coloured.id}};
  if (!had.id.empty() && text_of(params, "previousResultId") == had.id)
    out["edits"] = token_edits(had.numbers, file->coloured.numbers);
  else
    out["data"] = file->coloured.numbers;
  return answer::of(out);
}

}  // namespace okrlint::lsp
