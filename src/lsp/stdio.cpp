// SPDX-License-Identifier: Apache-2.0
#include "lsp/stdio.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "lsp/framing.hpp"

namespace okrlint::lsp {
namespace {

constexpr int parent_watch = 1000;  // milliseconds between looks at the parent

bool is_alive(std::int64_t process) {
  return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

class connection {
 public:
  explicit connection(server_options options)
      : server_(std::move(options), [this](std::string_view body) { send(body); }) {
    server_.set_listen([this] { take(0); });
    ::fflush(stdout);
    out_ = ::dup(1);
    ::dup2(2, 1);
    ::signal(SIGPIPE, SIG_IGN);
  }
  ~connection() { ::close(out_); }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  int run() {
    bool parent_known = false;
    while (!server_.over() && !lost_) {
      if (server_.work()) continue;
      if (closed_) break;
      // A parent that cannot be seen from here (another machine, a container) proves nothing.
      if (!parent_known && server_.parent() > 0) parent_known = is_alive(server_.parent());
      if (parent_known && !is_alive(server_.parent())) break;
      take(parent_known ? parent_watch : -1);
    }
    return server_.exit_code();
  }

 private:
  /// Takes what has come, waiting at most `timeout` milliseconds for it; -1: for ever.
  void take(int timeout) {
    pollfd input{0, POLLIN, 0};
    if (closed_ || ::poll(&input, 1, timeout) <= 0) return;
    std::array<char, 65536> bytes;
    const ssize_t count = ::read(0, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (count <= 0) {
      closed_ = true;
      return;
    }
    frames_.feed({bytes.data(), static_cast<std::size_t>(count)});
    for (;;) {
      std::string_view body;
      const frame_reader::outcome what = frames_.next(body);
      if (what == frame_reader::outcome::more) return;
      what == frame_reader::outcome::body ? server_.receive(body) : server_.refuse_frame();
    }
  }

  void send(std::string_view body) {
    const std::string whole = framed(body);
    for (std::string_view rest = whole; !rest.empty();) {
      const ssize_t count = ::write(out_, rest.data(), rest.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) {
        lost_ = true;  // nobody reads any more
        return;
      }
      rest.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  server server_;
  frame_reader frames_;
  int out_ = 1;
  bool closed_ = false, lost_ = false;
};

}  // namespace

int serve(server_options options) {
  return connection(std::move(options)).run();
}

}  // namespace okrlint::lsp
