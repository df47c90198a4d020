// SPDX-License-Identifier: Apache-2.0
#include "cli/line_editor.hpp"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include "output/cells.hpp"

namespace okrlint {
namespace {

volatile std::sig_atomic_t interrupt_seen = 0;

void on_interrupt(int) {
  interrupt_seen = 1;
}

/// The terminal without echo and line discipline, until the end of the scope.
class raw_terminal {
 public:
  raw_terminal() {
    on_ = ::tcgetattr(0, &before_) == 0;
    if (!on_) return;
    termios raw = before_;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    ::tcsetattr(0, TCSADRAIN, &raw);
  }
  ~raw_terminal() {
    if (on_) ::tcsetattr(0, TCSADRAIN, &before_);
  }
  raw_terminal(const raw_terminal&) = delete;
  raw_terminal& operator=(const raw_terminal&) = delete;
  explicit operator bool() const { return on_; }

 private:
  termios before_{};
  bool on_ = false;
};

bool next_byte(char& c) {
  return ::read(0, &c, 1) == 1;
}

bool more_waits() {
  pollfd in{0, POLLIN, 0};
  return ::poll(&in, 1, 50) == 1;
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

struct edited_text {
  std::string text;
  std::size_t at;

  void left() {
    if (at > 0) --at;
    while (at > 0 && continues(text[at])) --at;
  }
  void right() {
    if (at < text.size()) ++at;
    while (at < text.size() && continues(text[at])) ++at;
  }
  void erase_before() {
    const std::size_t end = at;
    left();
    text.erase(at, end - at);
  }
  void erase_at() {
    const std::size_t begin = at;
    right();
    text.erase(begin, at - begin);
    at = begin;
  }
};

void draw(std::string_view prompt, const edited_text& now) {
  std::string out = "\r\x1b[K";
  out += prompt;
  out += now.text;
  const std::uint32_t behind = cells_of(std::string_view(now.text).substr(now.at));
  if (behind > 0) out += "\x1b[" + std::to_string(behind) + "D";
  std::fwrite(out.data(), 1, out.size(), stdout);
  std::fflush(stdout);
}

/// What follows an escape: a key of the terminal, or nothing (the key itself).
bool escape(edited_text& now) {
  if (!more_waits()) return false;
  char kind = 0, key = 0;
  if (!next_byte(kind) || !next_byte(key)) return false;
  if (key == 'D') now.left();
  if (key == 'C') now.right();
  if (key == 'H') now.at = 0;
  if (key == 'F') now.at = now.text.size();
  if (key < '0' || key > '9') return true;
  char tilde = 0;
  next_byte(tilde);
  if (key == '3') now.erase_at();
  if (key == '1' || key == '7') now.at = 0;
  if (key == '4' || key == '8') now.at = now.text.size();
  return true;
}

}  // namespace

bool interrupted() {
  return interrupt_seen != 0;
}

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;  // no SA_RESTART: a waiting read comes back
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

std::optional<std::string> ask_line(std::string_view prompt) {
  std::fwrite(prompt.data(), 1, prompt.size(), stdout);
  std::fflush(stdout);
  std::string line;
  char c = 0;
  while (next_byte(c)) {
    if (c == '\n') return line;
    if (c != '\r') line += c;
  }
  if (line.empty() || interrupted()) return {};
  return line;
}

std::optional<std::string> edit_line(std::string_view prompt, std::string text) {
  const raw_terminal raw;
  if (!raw) return ask_line(prompt);
  edited_text now{std::move(text), 0};
  now.at = now.text.size();
  for (;;) {
    draw(prompt, now);
    char c = 0;
    if (!next_byte(c)) return {};
    if (c == '\n' || c == '\r') break;
    if (c == 0x1B) {
      if (!escape(now)) return {};
    } else if (c == 0x7F || c == 0x08) {
      now.erase_before();
    } else if (c == 0x15) {
      now.text.clear();
      now.at = 0;
    } else if (c == 0x01) {
      now.at = 0;
    } else if (c == 0x05) {
      now.at = now.text.size();
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      now.text.insert(now.at++, 1, c);
      if (static_cast<unsigned char>(c) >= 0xC0) {  // the rest of the letter, before it is drawn
        for (char more = 0; more_waits() && next_byte(more);) {
          now.text.insert(now.at++, 1, more);
          if (!continues(more)) break;
          const auto lead = static_cast<unsigned char>(c);
          const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
          if (now.at >= size && (now.at - 1 < size || !continues(now.text[now.at - size]))) break;
        }
      }
    }
  }
  std::fputc('\n', stdout);
  return now.text;
}

}  // namespace okrlint
