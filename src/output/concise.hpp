// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "output/view.hpp"

namespace okrlint {

/// `path:line:column: severity rule message`, one finding a line.
void append_concise(std::string& out, const file_view& view);

}  // namespace okrlint
