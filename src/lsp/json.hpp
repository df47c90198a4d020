// SPDX-License-Identifier: Apache-2.0
// Reading JSON that a client sent: what is missing or of another type is a null, never a fault.
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "lsp/text.hpp"

namespace okrlint::lsp {

using nlohmann::json;

/// The member, or null.
const json& at(const json& object, std::string_view key);
bool flag(const json& object, std::string_view key, bool otherwise);
/// A string member, or nothing.
std::string text_of(const json& object, std::string_view key);
std::optional<std::int64_t> number_of(const json& object, std::string_view key);
/// A Position; negative and missing numbers count as 0, larger ones than a column can be as the
/// largest.
place_in_text place_of(const json& position);

/// The bytes of a Range, its ends in their order.
span span_of(const editor_text& text, const json& range);
json to_json(const editor_text& text, std::uint32_t offset);
json to_json(const editor_text& text, span where);

}  // namespace okrlint::lsp
