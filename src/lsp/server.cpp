// SPDX-License-Identifier: Apache-2.0
#include "lsp/server.hpp"

#include <algorithm>
#include <cstdlib>

namespace okrlint::lsp {
namespace {

std::string written(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// A half of a surrogate pair is no character, but editors that count in UTF-16 may send one. It
/// becomes U+FFFD, which takes the same one unit, so that what the editor counts stays right.
std::string mended(std::string_view body) {
  std::string out(body);
  const auto value_at = [&](std::size_t i) {
    const bool escape = i + 6 <= out.size() && out[i] == '\\' && out[i + 1] == 'u';
    return escape ? std::strtoul(out.substr(i + 2, 4).c_str(), nullptr, 16) : 0UL;
  };
  for (std::size_t i = 0; i + 6 <= out.size(); ++i) {
    if (out[i] != '\\') continue;
    const unsigned long first = value_at(i);
    if (first < 0xD800 || first > 0xDFFF) {
      ++i;  // "\\u": the second backslash opens nothing
      continue;
    }
    const unsigned long second = value_at(i + 6);
    if (first < 0xDC00 && second >= 0xDC00 && second <= 0xDFFF) {
      i += 11;
      continue;
    }
    out.replace(i + 2, 4, "FFFD");
    i += 5;
  }
  return out;
}

json parsed(std::string_view body) {
  json out = json::parse(body, nullptr, false);
  return out.is_discarded() ? json::parse(mended(body), nullptr, false) : out;
}

}  // namespace

answer answer::of(const json& value) {
  return {written(value)};
}
answer answer::refused(error_code code, std::string why) {
  return {"null", code, std::move(why)};
}

server::server(server_options options, sender send)
    : options_(std::move(options)),
      send_(std::move(send)),
      space_(options_.chosen),
      pages_(options_.page_folder) {}

language server::ui() const {
  if (set_.ui) return *set_.ui;
  return to_.locale.value_or(options_.ui);
}

view server::seen(open_file& file) {
  space_.check(file);
  return {file, to_, set_, pages_, ui()};
}

void server::receive(std::string_view body) {
  json whole = parsed(body);
  if (whole.is_discarded())
    return reply(nullptr, answer::refused(parse_error, "the body is no JSON"));
  message m;
  const json& id = at(whole, "id");
  m.has_id = id.is_string() || id.is_number_integer();
  if (m.has_id) m.id = id;
  m.method = text_of(whole, "method");
  const bool responds = whole.is_object() && (whole.contains("result") || whole.contains("error"));
  if (m.method.empty() && !responds)
    return reply(m.id, answer::refused(invalid_request, "neither a request nor a response"));
  const char* part = m.method.empty() ? "result" : "params";
  if (whole.contains(part)) m.params = std::move(whole[part]);
  if (m.method == "$/cancelRequest" && !m.has_id) return cancel(at(m.params, "id"));
  queue_.push_back(std::move(m));
}

void server::refuse_frame() {
  reply(nullptr, answer::refused(parse_error, "the header is no Content-Length that can be read"));
}

void server::cancel(const json& id) {
  if (id.is_null()) return;
  if (id == running_) {
    cancelled_ = true;
    return;
  }
  const auto found = std::find_if(queue_.begin(), queue_.end(), [&](const message& m) {
    return m.has_id && m.id == id && !m.method.empty();
  });
  if (found == queue_.end()) return;
  queue_.erase(found);
  reply(id, answer::refused(request_cancelled, "cancelled"));
}

bool server::work() {
  if (queue_.empty() || over_) return false;
  message next = std::move(queue_.front());
  queue_.pop_front();
  handle(std::move(next));
  if (queue_.empty() && begun_ && !shut_) push();
  return true;
}

void server::reply(const json& id, const answer& what) {
  std::string out = R"({"jsonrpc":"2.0","id":)" + written(id);
  if (what.error == 0) {
    out += R"(,"result":)" + what.result;
  } else {
    out += R"(,"error":)" + written({{"code", what.error}, {"message", what.why}});
  }
  out += '}';
  send_(out);
}

void server::notify(std::string_view method, const json& params) {
  send_(written({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}));
}

void server::ask(std::string_view method, const json& params, std::string id) {
  json out = {{"jsonrpc", "2.0"}, {"id", std::move(id)}, {"method", method}};
  if (!params.is_null()) out["params"] = params;
  send_(written(out));
}

}  // namespace okrlint::lsp
