// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>

#include "output/format.hpp"

namespace okrlint {

/// `check --format sarif`: one SARIF 2.1.0 log with one run. Columns count code points
/// (columnKind), regions carry the bytes too; rules speak English in the driver and Spanish in a
/// translation; a result's partial fingerprint is the finding's own.
void render_sarif(rendered& out, const file_view& view);
void append_sarif_page(std::string& out, std::span<const rendered> files, const page& of);

}  // namespace okrlint
