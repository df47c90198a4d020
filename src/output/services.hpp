// SPDX-License-Identifier: Apache-2.0
// Formats of services that show findings in a merge request.
#pragma once
#include <span>
#include <string>

#include "output/format.hpp"

namespace okrlint {

/// `--format rdjson`: reviewdog's diagnostic result. Its columns count bytes of UTF-8.
void render_rdjson(rendered& out, const file_view& view);
void append_rdjson_page(std::string& out, std::span<const rendered> files, const page& of);

/// `--format github`: a workflow command a finding (::warning file=…::text).
void render_github(rendered& out, const file_view& view);

/// `--format gitlab`: a code quality report. Its fingerprints tell files apart, ours do not: the
/// path is mixed in.
void render_gitlab(rendered& out, const file_view& view);
void append_gitlab_page(std::string& out, std::span<const rendered> files, const page& of);

}  // namespace okrlint
