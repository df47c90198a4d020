// SPDX-License-Identifier: Apache-2.0
#include "output/json_writer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace okrlint;

TEST_CASE("strings of any bytes come back as they were, broken bytes as U+FFFD") {
  struct row {
    std::string in, back;
  };
  const row rows[] = {
      {"", ""},
      {"año \"x\" \\ / \n\r\t\x01\x7F", "año \"x\" \\ / \n\r\t\x01\x7F"},
      {"🎯 \u2028", "🎯 \u2028"},
      {"a\xFFz", "a\uFFFDz"},
      {"\xC3", "\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xF0\x9F\x8E", "\uFFFD\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"\uFFFD", "\uFFFD"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
  };
  for (const row& one : rows) {
    CAPTURE(one.in);
    std::string out;
    append_json_string(out, one.in);
    CHECK(nlohmann::json::parse(out).get<std::string>() == one.back);
  }
}

TEST_CASE("commas stand where they belong") {
  std::string out;
  json_writer json(out);
  json.open_object().field("a", "x").key("b").open_array().close_array().key("c").open_array();
  json.number(1)
      .number(-2)
      .open_object()
      .close_object()
      .null()
      .boolean(true)
      .string_or_null("")
      .close_array();
  json.field("d", 9223372036854775807).close_object();
  CHECK(out == R"({"a":"x","b":[],"c":[1,-2,{},null,true,null],"d":9223372036854775807})");
}
