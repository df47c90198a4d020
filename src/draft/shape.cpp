// SPDX-License-Identifier: Apache-2.0
#include "draft/shape.hpp"

#include <algorithm>

#include "grammar/markup.hpp"

namespace okrlint {
namespace {

namespace pegtl = grammar::pegtl;
namespace line = grammar::line;
namespace markup = grammar::markup;
using input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

input window(std::string_view bytes, span s) {
  const char* begin = bytes.data() + s.begin;
  return {begin, begin + std::min<std::size_t>(s.size(), line::reach), ""};
}

struct front_state {
  line_shape& shape;
  std::uint16_t column = 0;
  bool marked = false;  // a bullet, number or word position has been fixed
};

template <class Rule>
struct on_front : pegtl::nothing<Rule> {};

template <>
struct on_front<line::indentation> {
  template <class In>
  static void apply(const In& in, front_state& s) {
    for (const char c : in.string_view()) {
      const unsigned next =
          c == '\t' ? (s.column / 4U + 1U) * 4U : s.column + (c == '\xC2' ? 0U : 1U);
      s.column = static_cast<std::uint16_t>(std::min(next, 60000U));
    }
  }
};

template <item_kind Kind>
struct on_item {
  template <class In>
  static void apply(const In& in, front_state& s) {
    if (!s.marked) s.shape.indent = s.column;
    s.marked = true;
    s.shape.item = std::max(s.shape.item, Kind);
    s.column = static_cast<std::uint16_t>(std::min<std::size_t>(s.column + in.size(), 60000));
  }
};
template <>
struct on_front<line::bullet> : on_item<item_kind::bullet> {};
template <>
struct on_front<line::number> : on_item<item_kind::number> {};
template <>
struct on_front<line::checkbox> : on_item<item_kind::checkbox> {};

template <>
struct on_front<line::done_mark> {
  static void apply0(front_state& s) { s.shape.done = true; }
};
template <>
struct on_front<line::heading_sign> {
  template <class In>
  static void apply(const In& in, front_state& s) {
    s.shape.heading = static_cast<std::uint8_t>(in.size());
  }
};
template <>
struct on_front<line::quote> {
  static void apply0(front_state& s) {
    ++s.shape.quotes;
    s.column = 0;
  }
};
template <>
struct on_front<line::box> {
  static void apply0(front_state& s) { s.shape.boxed = true; }
};

template <class Rule>
bool matches(std::string_view bytes, span s) {
  input in = window(bytes, s);
  return pegtl::parse<Rule>(in);
}

// Rules, fences and table rules are read over the whole line, each by its first byte alone.
shape_kind kind_of(std::string_view bytes, span s, bool boxed) {
  const char* begin = bytes.data() + s.begin;
  input in(begin, begin + s.size(), "");
  switch (bytes[s.begin]) {
    case '`':
      return pegtl::parse<line::fence>(in) ? shape_kind::fence : shape_kind::text;
    case '|':
      return pegtl::parse<line::table_rule>(in) ? shape_kind::table_rule : shape_kind::table_row;
    case '-':
    case ':':
      if (pegtl::parse<line::rule>(in)) return shape_kind::rule;
      return pegtl::parse<line::table_rule>(in) ? shape_kind::table_rule : shape_kind::text;
    case '~':
    case '=':
    case '*':
    case '_':
    case '^':
      return pegtl::parse<line::rule>(in) ? shape_kind::rule : shape_kind::text;
    default:
      return boxed && s.size() < 3 ? shape_kind::blank : shape_kind::text;
  }
}

struct decoration_state {
  std::string_view bytes;
  front_matter& found;
  int stars = 0;
};

template <class In>
span where(const In& in, const decoration_state& s) {
  return {static_cast<std::uint32_t>(in.begin() - s.bytes.data()),
          static_cast<std::uint32_t>(in.end() - s.bytes.data())};
}

template <class Rule>
struct on_decoration : pegtl::nothing<Rule> {};
template <>
struct on_decoration<markup::priority> {
  template <class In>
  static void apply(const In& in, decoration_state& s) {
    s.found.priority = where(in, s);
  }
};
template <>
struct on_decoration<markup::score> {
  template <class In>
  static void apply(const In& in, decoration_state& s) {
    s.found.score = where(in, s);
  }
};
template <>
struct on_decoration<markup::owner> {
  template <class In>
  static void apply(const In& in, decoration_state& s) {
    s.found.owner = where(in, s);
  }
};
template <>
struct on_decoration<markup::strike> {
  static void apply0(decoration_state& s) { s.found.struck = true; }
};
template <>
struct on_decoration<markup::link_opener> {
  static void apply0(decoration_state& s) { s.found.link = true; }
};
template <>
struct on_decoration<markup::emoji> {
  static void apply0(decoration_state& s) { s.found.emoji = true; }
};
template <>
struct on_decoration<markup::emphasis> {
  template <class In>
  static void apply(const In& in, decoration_state& s) {
    s.stars += *in.begin() == '*' || *in.begin() == '_';
    s.found.bold = s.stars >= 2;
  }
};

}  // namespace

span trimmed(std::string_view bytes, span s) {
  while (!s.empty()) {
    const char c = bytes[s.end - 1];
    if (c == ' ' || c == '\t')
      --s.end;
    else if (c == '\xA0' && s.size() >= 2 && bytes[s.end - 2] == '\xC2')
      s.end -= 2;
    else
      break;
  }
  while (!s.empty()) {
    const char c = bytes[s.begin];
    if (c == ' ' || c == '\t')
      ++s.begin;
    else if (c == '\xC2' && s.size() >= 2 && bytes[s.begin + 1] == '\xA0')
      s.begin += 2;
    else
      break;
  }
  return s;
}

line_shape read_shape(std::string_view bytes, span whole) {
  line_shape shape;
  if (whole.begin == 0 && bytes.substr(0, 3) == "\xEF\xBB\xBF")
    whole.begin = std::min(whole.end, 3U);
  shape.whole = trimmed(bytes, whole);
  if (shape.whole.empty()) {
    shape.kind = shape_kind::blank;
    return shape;
  }
  const shape_kind bare = kind_of(bytes, shape.whole, false);
  input in = window(bytes, {whole.begin, shape.whole.end});
  front_state state{shape};
  if (bare == shape_kind::text || bare == shape_kind::table_row)
    pegtl::parse<line::front, on_front>(in, state);
  if (!state.marked) shape.indent = state.column;
  shape.content =
      trimmed(bytes, {static_cast<std::uint32_t>(in.current() - bytes.data()), shape.whole.end});
  if (shape.boxed) {  // the right side of the frame, and inner corners
    const std::size_t bar = slice(bytes, shape.content).rfind("\xE2\x94");
    if (bar != std::string_view::npos && bar + 3 == shape.content.size())
      shape.content = trimmed(bytes, {shape.content.begin, shape.content.end - 3});
  }
  shape.kind = bare;
  if (shape.content.empty()) {
    if (bare == shape_kind::text) shape.kind = shape_kind::blank;
  } else if (bare == shape_kind::text && shape.content.begin != shape.whole.begin &&
             shape.item == item_kind::plain) {
    shape.kind = kind_of(bytes, shape.content, shape.boxed);  // "> | a | b |", "> ---"
  }
  if (shape.kind == shape_kind::text && bytes[shape.content.begin] == '<') {
    if (matches<markup::item_tag>(bytes, shape.content))
      shape.tag_item = true, shape.item = item_kind::bullet;
    if (matches<markup::heading_tag>(bytes, shape.content))
      shape.heading = static_cast<std::uint8_t>(bytes[shape.content.begin + 2] - '0');
  }
  return shape;
}

front_matter read_front(std::string_view bytes, span content) {
  front_matter found;
  decoration_state state{bytes, found};
  input in = window(bytes, content);
  pegtl::parse<markup::before, on_decoration>(in, state);
  found.words = {static_cast<std::uint32_t>(in.current() - bytes.data()), content.end};
  return found;
}

std::uint32_t find_break(std::string_view bytes, span s, std::uint32_t& size) {
  for (std::uint32_t at = s.begin; at < s.end;) {
    const std::size_t open = slice(bytes, {at, s.end}).find('<');
    if (open == std::string_view::npos) break;
    at += static_cast<std::uint32_t>(open);
    input in = window(bytes, {at, s.end});
    if (pegtl::parse<markup::line_break>(in)) {
      size = static_cast<std::uint32_t>(in.current() - bytes.data()) - at;
      return at;
    }
    ++at;
  }
  size = 0;
  return s.end;
}

bool is_directive(std::string_view text) {
  input in(text.data(), text.data() + text.size(), "");
  return pegtl::parse<markup::directive>(in);
}

}  // namespace okrlint
