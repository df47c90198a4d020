// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "frame/words.hpp"
#include "output/json_writer.hpp"
#include "rule/pack.hpp"

namespace okrlint {

/// One file read and understood, as `parse` shows it. `all` may hold no frames: its slots are null
/// then.
struct parsed_file {
  std::string_view path;
  std::string_view bytes;
  const document& doc;
  const frames& all;
  const pack& knowledge;
};

/// One object of "files" of `parse --format json` (design section 3).
void append_parse_json(json_writer& json, const parsed_file& file);

/// `parse --format human`: one block a statement, with the slots that were found.
void append_parse_human(std::string& out, const parsed_file& file);

}  // namespace okrlint
