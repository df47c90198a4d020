// SPDX-License-Identifier: Apache-2.0
#include "lsp/json.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace okrlint::lsp {
namespace {

std::uint32_t coordinate(const json& position, std::string_view key) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(number_of(position, key).value_or(0), 0, most));
}

}  // namespace

const json& at(const json& object, std::string_view key) {
  static const json none;
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

bool flag(const json& object, std::string_view key, bool otherwise) {
  const json& value = at(object, key);
  return value.is_boolean() ? value.get<bool>() : otherwise;
}

std::string text_of(const json& object, std::string_view key) {
  const json& value = at(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<std::int64_t> number_of(const json& object, std::string_view key) {
  const json& value = at(object, key);
  if (value.is_number_unsigned()) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(value.get<std::uint64_t>(), most));
  }
  if (value.is_number_integer()) return value.get<std::int64_t>();
  return std::nullopt;
}

place_in_text place_of(const json& position) {
  return {coordinate(position, "line"), coordinate(position, "character")};
}

span span_of(const editor_text& text, const json& range) {
  std::uint32_t begin = text.offset_of(place_of(at(range, "start")));
  std::uint32_t end = text.offset_of(place_of(at(range, "end")));
  if (end < begin) std::swap(begin, end);
  return {begin, end};
}

json to_json(const editor_text& text, std::uint32_t offset) {
  const place_in_text place = text.place_of(offset);
  return {{"line", place.line}, {"character", place.column}};
}

json to_json(const editor_text& text, span where) {
  return {{"start", to_json(text, where.begin)},
          {"end", to_json(text, std::max(where.begin, where.end))}};
}

}  // namespace okrlint::lsp
