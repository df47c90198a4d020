// SPDX-License-Identifier: Apache-2.0
#include "output/json_writer.hpp"

#include <array>
#include <charconv>

#include "text/fold.hpp"

namespace okrlint {
namespace {

// 1: goes out as it is; 0: needs a look (control, quote, backslash, beyond ASCII).
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0x20; i < 0x7F; ++i) table[i] = true;
  table['"'] = false;
  table['\\'] = false;
  return table;
}();

void append_control(std::string& out, unsigned char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
  }
}

}  // namespace

void append_json_text(std::string& out, std::string_view utf8) {
  std::size_t begin = 0;
  std::size_t i = 0;
  while (i < utf8.size()) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (plain_bytes[c]) {
      ++i;
      continue;
    }
    if (c < 0x80) {
      out.append(utf8, begin, i - begin);
      append_control(out, c);
      begin = ++i;
      continue;
    }
    const code_point next = decode(utf8.substr(i));
    if (next.value == 0xFFFD && next.size == 1) {
      out.append(utf8, begin, i - begin);
      out += "\xEF\xBF\xBD";
      begin = i + 1;
    }
    i += next.size;
  }
  out.append(utf8, begin, utf8.size() - begin);
}

void append_json_string(std::string& out, std::string_view utf8) {
  out += '"';
  append_json_text(out, utf8);
  out += '"';
}

json_writer& json_writer::open(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

json_writer& json_writer::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

json_writer& json_writer::key(std::string_view name) {
  out_ += comma_ ? ",\"" : "\"";
  out_ += name;
  out_ += "\":";
  comma_ = false;
  return *this;
}

json_writer& json_writer::string(std::string_view utf8) {
  separate();
  append_json_string(out_, utf8);
  comma_ = true;
  return *this;
}

json_writer& json_writer::number(std::int64_t value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

json_writer& json_writer::raw(std::string_view json) {
  separate();
  out_ += json;
  comma_ = true;
  return *this;
}

void json_writer::separate() {
  if (comma_) out_ += ',';
}

}  // namespace okrlint
