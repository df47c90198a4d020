// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "output/view.hpp"

namespace okrlint {

/// For a person at a terminal: place and message, the line of the draft with the span underlined,
/// the question, and where to read more. What the draft holds is shown without control characters.
void append_human(std::string& out, const file_view& view, const look& how);

}  // namespace okrlint
