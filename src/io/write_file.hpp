// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace okrlint {

/// Puts `bytes` in the place of a file, whole or not at all: written beside it, synced, renamed. An
/// existing file keeps its mode, and a symbolic link stays one. False with the reason in `error`.
bool write_bytes(const std::string& path, std::string_view bytes, std::string& error);

}  // namespace okrlint
