// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace okrlint {

/// Writes JSON into a string of the caller, compact and in the order of the calls. Keys are plain
/// ASCII of our own; values may be any bytes: control characters are escaped, invalid UTF-8 becomes
/// U+FFFD.
class json_writer {
 public:
  explicit json_writer(std::string& out) : out_(out) {}

  json_writer& open_object() { return open('{'); }
  json_writer& close_object() { return close('}'); }
  json_writer& open_array() { return open('['); }
  json_writer& close_array() { return close(']'); }
  json_writer& key(std::string_view name);
  json_writer& string(std::string_view utf8);
  json_writer& string_or_null(std::string_view utf8) {
    return utf8.empty() ? null() : string(utf8);
  }
  json_writer& number(std::int64_t value);
  json_writer& boolean(bool value) { return raw(value ? "true" : "false"); }
  json_writer& null() { return raw("null"); }
  /// A value that is JSON already.
  json_writer& raw(std::string_view json);

  json_writer& field(std::string_view name, std::string_view utf8) {
    return key(name).string(utf8);
  }
  json_writer& field(std::string_view name, std::int64_t value) { return key(name).number(value); }

 private:
  json_writer& open(char bracket);
  json_writer& close(char bracket);
  void separate();

  std::string& out_;
  bool comma_ = false;  // the next value or key needs one
};

/// Appends `utf8` as it stands inside a JSON string.
void append_json_text(std::string& out, std::string_view utf8);
/// Appends `utf8` as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view utf8);

}  // namespace okrlint
