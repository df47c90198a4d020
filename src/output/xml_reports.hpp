// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>

#include "output/format.hpp"

namespace okrlint {

/// `--format junit`: a suite a draft, a case a finding; a draft without findings passes with one
/// case.
void render_junit(rendered& out, const file_view& view);
void append_junit_page(std::string& out, std::span<const rendered> files, const page& of);

/// `--format checkstyle`: an element a file, columns in code points.
void render_checkstyle(rendered& out, const file_view& view);
void append_checkstyle_page(std::string& out, std::span<const rendered> files, const page& of);

}  // namespace okrlint
