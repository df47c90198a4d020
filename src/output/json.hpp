// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "output/pieces.hpp"
#include "output/view.hpp"

namespace okrlint {

/// What one file adds to the page of a run: made for each file alone, so that threads may, and
/// joined in the order of the files.
struct rendered {
  pieces row;       // JSON: its object of "files"
  pieces findings;  // its findings
};

/// Hands on the parts that files gave, commas between them, a file a line.
void use_joined(std::span<const rendered> files, pieces rendered::*part, const text_use& use);
/// Appends the parts that files gave, commas between them, a file a line.
void append_joined(std::string& out, std::span<const rendered> files, pieces rendered::*part);
/// Appends the findings that files gave, one after the other.
void append_findings(std::string& out, std::span<const rendered> files);

/// `check --format json` (design section 3).
void render_json(rendered& out, const file_view& view);
void use_json_page(std::span<const rendered> files, std::string_view version, const text_use& use);

/// `check --format jsonl`: one finding a line.
void render_jsonl(rendered& out, const file_view& view);

}  // namespace okrlint
