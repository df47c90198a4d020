// SPDX-License-Identifier: Apache-2.0
#include "frame/figure.hpp"

#include <algorithm>

#include "frame/characters.hpp"
#include "grammar/figure.hpp"

namespace okrlint {
namespace {

namespace g = grammar::figure;
namespace pegtl = grammar::pegtl;

constexpr std::size_t longest_figure = 64;  // bytes; what is longer is read as several

struct parts {
  written_figure figure;
  std::string_view number;
  const char* base = nullptr;
};

template <class Rule>
struct action : pegtl::nothing<Rule> {};

template <class Input>
std::string_view text_of(const Input& in) {
  return {in.begin(), in.size()};
}

// clang-format off
template <> struct action<g::sign> { static void apply0(parts& p) { p.figure.has_sign = true; } };
template <> struct action<g::currency> { static void apply0(parts& p) { p.figure.money = true; } };
template <> struct action<g::euro_after> { static void apply0(parts& p) { p.figure.money = true; } };
template <> struct action<g::percent> { static void apply0(parts& p) { p.figure.percent = true; } };
template <> struct action<g::times> { static void apply0(parts& p) { p.figure.factor = true; } };
template <> struct action<g::by> { static void apply0(parts& p) { p.figure.factor = true; } };
template <> struct action<g::more> { static void apply0(parts& p) { p.figure.open_ended = true; } };
template <> struct action<g::ordinal> { static void apply0(parts& p) { p.figure.is = written_figure::shape::ordinal; } };
template <> struct action<g::date> { static void apply0(parts& p) { p.figure.is = written_figure::shape::date; } };
template <> struct action<g::over> { static void apply0(parts& p) { p.figure.is = written_figure::shape::ratio; } };
// clang-format on
template <>
struct action<g::number> {
  template <class Input>
  static void apply(const Input& in, parts& p) {
    p.number = text_of(in);
    p.figure.number_end = static_cast<std::uint32_t>(in.end() - p.base);
    p.figure.is = written_figure::shape::number;
  }
};
template <>
struct action<g::few> : action<g::number> {};
/// "2:05", "1h50" and "1:45:30": hours and minutes, or minutes and seconds; comparable as they
/// stand.
template <>
struct action<g::clock> {
  template <class Input>
  static void apply(const Input& in, parts& p) {
    std::int64_t part = 0, whole = 0;
    for (const char c : text_of(in)) {
      if (c == ':' || c == 'h' || c == 'H') {
        whole = (whole + part) * 60;
        part = 0;
      } else {
        part = part * 10 + (c - '0');
      }
    }
    p.figure.mantissa = whole + part;
    p.figure.number_end = static_cast<std::uint32_t>(in.end() - p.base);
    p.figure.is = written_figure::shape::clock;
  }
};
template <>
struct action<g::unit> {
  template <class Input>
  static void apply(const Input& in, parts& p) {
    p.figure.tail = text_of(in);
  }
};
template <>
struct action<g::rate> : action<g::unit> {
  template <class Input>
  static void apply(const Input& in, parts& p) {
    if (p.figure.tail.empty()) p.figure.tail = text_of(in);
    p.figure.factor = false;  // "3x/week" counts
  }
};

/// Position of the decimal separator in `number`, or npos: the last one, unless it groups
/// thousands.
std::size_t decimal_separator(std::string_view number) {
  const std::size_t last = number.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const std::size_t first = number.find_first_of(".,");
  if (first != last) return number[first] == number[last] ? std::string_view::npos : last;
  const bool three = number.size() - last - 1 == 3;
  const bool grouped = three && last <= 3 && number[0] != '0';
  return grouped ? std::string_view::npos : last;
}

/// "4.1.2": parts that do not group thousands.
bool is_version(std::string_view number) {
  const std::size_t first = number.find('.');
  if (first == std::string_view::npos || number.find(',') != std::string_view::npos) return false;
  const std::size_t second = number.find('.', first + 1);
  return second != std::string_view::npos && second - first != 4;
}

void read_value(std::string_view number, written_figure& out) {
  constexpr std::int64_t most = 100'000'000'000'000'000;
  const std::size_t decimal = decimal_separator(number);
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number[i] < '0' || number[i] > '9') continue;
    if (out.mantissa >= most) {
      if (decimal == std::string_view::npos || i < decimal) ++out.exponent;
      continue;
    }
    out.mantissa = out.mantissa * 10 + (number[i] - '0');
    if (decimal != std::string_view::npos && i > decimal) --out.exponent;
  }
}

}  // namespace

written_figure read_figure(std::string_view text) {
  const std::string_view front = text.substr(0, std::min(text.size(), longest_figure));
  parts p;
  p.base = front.data();
  pegtl::memory_input<pegtl::tracking_mode::lazy> in(front.data(), front.data() + front.size(), "");
  if (!pegtl::parse<g::token, action>(in, p)) return {};
  p.figure.size = static_cast<std::uint32_t>(in.current() - front.data());
  if (p.figure.is == written_figure::shape::date || p.figure.is == written_figure::shape::clock)
    return p.figure;
  if (is_version(p.number)) p.figure.is = written_figure::shape::version;
  read_value(p.number, p.figure);
  if (p.figure.is == written_figure::shape::ordinal && p.figure.exponent < 0)
    p.figure.is = written_figure::shape::number;  // "0,2º": degrees
  return p.figure;
}

namespace {

/// The two numbers about the slash of "12/1", each at most 1000; zeros where it is none.
struct about_slash {
  int first = 0, second = 0;
  std::string_view behind;  // the second as written

  explicit about_slash(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 3 < text.size()) return;
    behind = text.substr(slash + 1);
    first = number(text.substr(0, slash));
    second = number(behind);
  }
  static int number(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = is_digit(c) && out < 1000 ? out * 10 + (c - '0') : 1000;
    return out;
  }
};

constexpr bool is_day(int n) {
  return n >= 1 && n <= 31;
}
constexpr bool is_month(int n) {
  return n >= 1 && n <= 12;
}

}  // namespace

bool is_day_and_month(std::string_view text) {
  const about_slash at(text);
  return at.behind.size() == 2 && is_day(at.first) && is_month(at.second) &&
         (at.behind[0] == '0' || at.first > at.second);
}

bool is_month_and_day(std::string_view text) {
  const about_slash at(text);
  return is_month(at.first) && is_day(at.second) && (at.second > 10 || at.first > at.second);
}

}  // namespace okrlint
