// SPDX-License-Identifier: Apache-2.0
// The server as a value: bodies of messages go in, bodies of messages come out. It knows no stream.
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "lsp/json.hpp"
#include "lsp/pages.hpp"
#include "lsp/workspace.hpp"

namespace okrlint::lsp {

/// Codes of JSON-RPC and of the protocol.
enum error_code : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  request_cancelled = -32800,
};

/// What a request gives: JSON, or an error.
struct answer {
  std::string result = "null";
  int error = 0;
  std::string why = {};

  static answer of(const json& value);
  static answer refused(error_code code, std::string why);
};

/// Enough of a file's state to see that it changed.
struct file_stamp {
  std::int64_t seconds = 0, nanoseconds = 0, size = -1;
  bool operator==(const file_stamp&) const = default;
};

/// What a file on disk gave when last it was read.
struct swept_file {
  file_stamp stamp;
  std::string items;
};

struct server_options {
  std::string version;
  language ui = language::en;  // where neither the user nor the client says
  std::string page_folder;     // of the rules' pages; empty: none
  choices chosen;
};

class server {
 public:
  using sender = std::function<void(std::string_view body)>;
  server(server_options options, sender send);

  /// Takes one body. It is handled by work(), but cancellations act at once.
  void receive(std::string_view body);
  /// Tells the client that what it sent was no message.
  void refuse_frame();
  /// Handles the oldest message; false when there is none. Then what changed is pushed.
  bool work();
  /// Called in the midst of long work: to take what the client sends meanwhile.
  void set_listen(std::function<void()> listen) { listen_ = std::move(listen); }

  bool over() const { return over_; }
  /// 0 when the client said shutdown before exit.
  int exit_code() const { return shut_ ? 0 : 1; }
  /// The process that started the client; 0: unknown.
  std::int64_t parent() const { return parent_; }

 private:
  struct message {
    json id;  // null: none was given
    bool has_id = false;
    std::string method;  // empty: a response
    json params;
  };

  // server.cpp: messages
  void handle(message m);
  void handle_response(const message& m);
  void reply(const json& id, const answer& what);
  void notify(std::string_view method, const json& params);
  void ask(std::string_view method, const json& params, std::string id);
  void cancel(const json& id);

  // lifecycle.cpp: what the two tell each other of themselves
  answer initialize(const json& params);
  answer shut_down(const json& params);
  void initialized(const json& params);
  void configure(const json& section);
  void change_configuration(const json& params);
  void change_folders(const json& params);
  void change_watched(const json& params);
  void ask_configuration();
  void watch();
  void refresh();

  // texts.cpp: the texts of the editor
  void did_open(const json& params);
  void did_change(const json& params);
  void did_close(const json& params);
  void did_save(const json& params);
  void push();
  void tell_problems();

  // requests.cpp
  bool request(const message& m, answer& out);
  /// The text that is asked about; nullptr and a refusal when it is not open.
  open_file* asked_about(const json& params, answer& refused);
  answer diagnostic_report(const json& params);
  answer token_report(const json& params);
  answer of_text(const json& params, json (*feature)(const view&, const json&));

  // sweep.cpp: the whole workspace
  answer workspace_report(const json& params);
  /// The diagnostics of a file on disk, kept as long as it does not change.
  const std::string& swept(const std::string& path);

  language ui() const;
  view seen(open_file& file);
  std::string diagnostics_of(open_file& file);

  friend struct methods;

  server_options options_;
  sender send_;
  std::function<void()> listen_;
  client to_;
  user_settings set_;
  workspace space_;
  rule_pages pages_;
  std::map<std::string, swept_file> swept_;  // by path
  std::deque<message> queue_;
  json running_;  // id of the request in work
  bool cancelled_ = false;
  bool begun_ = false, shut_ = false, over_ = false;
  std::int64_t parent_ = 0;
  std::int64_t asked_ = 0;
  std::vector<std::string> watched_;
};

}  // namespace okrlint::lsp
