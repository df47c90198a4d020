// SPDX-License-Identifier: Apache-2.0
#include "output/human.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "output/cells.hpp"
#include "output/columns.hpp"
#include "output/excerpt.hpp"
#include "output/levels.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace okrlint {
namespace {

constexpr std::string_view bold = "1";
constexpr std::string_view dim = "2";

std::string_view colour_of(severity level) {
  return by_level(level, "1;36", "1;33", "1;31");
}

class painter {
 public:
  painter(std::string& out, const look& how) : out_(out), how_(how) {}

  void paint(std::string_view style, std::string_view text) {
    if (how_.colour) fmt::format_to(std::back_inserter(out_), "\x1b[{}m", style);
    append_visible(out_, text);
    if (how_.colour) out_ += "\x1b[0m";
  }

  void open_link(std::string_view path, std::uint32_t line) {
    if (!how_.links || path.empty() || path.front() == '<') return;
    out_ += "\x1b]8;;file://";
    if (path.front() != '/') append_address(how_.folder + "/");
    append_address(path);
    fmt::format_to(std::back_inserter(out_), "#{}\x1b\\", line);
    open_ = true;
  }

  void close_link() {
    if (open_) out_ += "\x1b]8;;\x1b\\";
    open_ = false;
  }

 private:
  void append_address(std::string_view path) {
    for (const char c : path) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= '0' && byte <= '9') || byte == '/' || byte == '.' ||
                         byte == '-' || byte == '_';
      if (plain)
        out_ += c;
      else
        fmt::format_to(std::back_inserter(out_), "%{:02X}", byte);
    }
  }

  std::string& out_;
  const look& how_;
  bool open_ = false;
};

/// The first offer: why, then how the statement would read.
void append_offer(std::string& out, const rewrite& offer, const look& how) {
  out += "  ";
  append_visible(out, offer.title);
  out += ":\n";
  std::string_view rest = offer.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += "      + ";
    painter(out, how).paint("32", rest.substr(0, end));
    out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void append_one(std::string& out, const file_view& view, const look& how, place_finder& places,
                const finding& f) {
  painter paint(out, how);
  const position at = places.locate(f.where.begin);
  paint.open_link(view.file.path, at.line);
  paint.paint(bold, view.file.path + fmt::format(":{}:{}", at.line, at.column));
  paint.close_link();
  out += ": ";
  paint.paint(colour_of(f.level), level_in_words(f.level, how.ui));
  out += ' ';
  paint.paint(dim, view.rule_of(f).id);
  std::string text;
  append_message(text, view, f);
  out += "\n  ";
  append_visible(out, text);
  out += '\n';
  const span line = places.line(at.line);
  if (!f.where.empty() && !line.empty()) {
    const std::string number = fmt::format("{:>5} │ ", at.line);
    const excerpt shown = cut(view.bytes(), line, f.where, how.width - 8);
    paint.paint(dim, number);
    out += shown.text;
    out += '\n';
    paint.paint(dim, "      │ ");
    out.append(shown.before, ' ');
    paint.paint(colour_of(f.level), std::string(shown.under, '^'));
    out += '\n';
  }
  text.clear();
  append_question(text, view, f);
  if (!text.empty()) {
    out += "  ";
    append_visible(out, text);
    out += '\n';
  }
  if (view.offers != nullptr) {
    const std::vector<rewrite> offers = view.offers->offers(f);
    if (!offers.empty() && !offers.front().text.empty()) append_offer(out, offers.front(), how);
  }
  out += "  ";
  paint.paint(dim, fmt::format("{}: okrlint explain {}", say(how.ui, "por qué", "why"),
                               view.rule_of(f).id));
  out += "\n\n";
}

}  // namespace

void append_human(std::string& out, const file_view& view, const look& how) {
  const auto& all = view.result.findings;
  if (std::none_of(all.begin(), all.end(), is_shown)) return;
  place_finder places(view.bytes());
  for (const finding& f : all) {
    if (is_shown(f)) append_one(out, view, how, places, f);
  }
}

}  // namespace okrlint
