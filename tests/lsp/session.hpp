// SPDX-License-Identifier: Apache-2.0
// A client for tests: it keeps its own copy of the texts, and counts columns by itself.
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/server.hpp"

namespace okrlint::testing {

using nlohmann::json;

class session {
 public:
  explicit session(lsp::server_options options = {})
      : server_(std::move(options),
                [this](std::string_view body) { said_.push_back(json::parse(body)); }) {}

  lsp::server& server() { return server_; }

  /// Sends a message through the base protocol, lets the server work, and gives what it said.
  std::vector<json> send(const json& message) { return send_bytes(lsp::framed(message.dump())); }

  std::vector<json> send_bytes(std::string_view bytes) {
    frames_.feed(bytes);
    for (std::string_view body;;) {
      const auto what = frames_.next(body);
      if (what == lsp::frame_reader::outcome::more) break;
      if (what == lsp::frame_reader::outcome::body)
        server_.receive(body);
      else
        server_.refuse_frame();
    }
    while (server_.work()) {
    }
    return std::exchange(said_, {});
  }

  /// The answer to one request.
  json ask(std::string_view method, json params) {
    const int id = ++asked_;
    for (json& one : send(
             {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}})) {
      if (one.contains("id") && one["id"] == id && !one.contains("method")) return one;
    }
    return nullptr;
  }
  std::vector<json> tell(std::string_view method, json params) {
    return send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }

  /// initialize and initialized; `capabilities` as a client would send them.
  json begin(json capabilities, json more = json::object()) {
    more["processId"] = nullptr;
    more["capabilities"] = std::move(capabilities);
    json answer = ask("initialize", std::move(more));
    tell("initialized", json::object());
    return answer;
  }
  std::vector<json> open(const std::string& uri, std::string_view text,
                         std::string_view language = "markdown") {
    return tell("textDocument/didOpen",
                {{"textDocument",
                  {{"uri", uri}, {"languageId", language}, {"version", 1}, {"text", text}}}});
  }

 private:
  lsp::server server_;
  lsp::frame_reader frames_;
  std::vector<json> said_;
  int asked_ = 1000;
};

/// Columns by the book, one code point after the other; `bytes` is valid UTF-8.
inline json position_of(std::string_view bytes, std::size_t offset, std::string_view encoding) {
  std::size_t line = 0, column = 0;
  for (std::size_t i = 0; i < offset; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == '\n') {
      ++line;
      column = 0;
    } else if (encoding == "utf-8") {
      ++column;
    } else if (c < 0x80 || c >= 0xC0) {
      column += encoding == "utf-16" && c >= 0xF0 ? 2 : 1;
    }
  }
  return {{"line", line}, {"character", column}};
}

inline std::size_t offset_of(std::string_view bytes, const json& position,
                             std::string_view encoding) {
  for (std::size_t i = 0; i <= bytes.size(); ++i) {
    const bool inside = i < bytes.size() && (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U;
    if (!inside && position_of(bytes, i, encoding) == position) return i;
  }
  return std::string::npos;
}

}  // namespace okrlint::testing
