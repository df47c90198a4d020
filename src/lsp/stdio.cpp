// SPDX-License-Identifier: Apache-2.0
#include "lsp/stdio.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <iterator>

#include "lsp/framing.hpp"

namespace okrlint::lsp {
namespace {

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
  ~connection() {
    ::close(out_);
    if (parent_ >= 0) ::close(parent_);
  }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  int run() {
    while (!server_.over() && !lost_ && !orphaned_) {
      if (server_.work()) continue;
      if (closed_) break;
      find_parent();
      take(-1);
    }
    return server_.exit_code();
  }

 private:
  /// A descriptor that can be read once the parent is gone. A parent that cannot be seen from here
  /// (another machine, a container) proves nothing: -1, which poll passes over.
  void find_parent() {
    if (sought_ || server_.parent() <= 0) return;
    sought_ = true;
    // By its number: the header of Debian 12's C library forgot that C++ may call it.
    parent_ = static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(server_.parent()), 0));
  }

  /// Takes what has come, waiting at most `timeout` milliseconds for it; -1: for ever.
  void take(int timeout) {
    pollfd ready[] = {{0, POLLIN, 0}, {parent_, POLLIN, 0}};
    if (closed_ || ::poll(ready, std::size(ready), timeout) <= 0) return;
    orphaned_ = ready[1].revents != 0;
    if (ready[0].revents == 0) return;
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
  int out_ = 1, parent_ = -1;
  bool sought_ = false, closed_ = false, lost_ = false, orphaned_ = false;
};

}  // namespace

int serve(server_options options) {
  return connection(std::move(options)).run();
}

}  // namespace okrlint::lsp
