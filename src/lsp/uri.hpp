// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace okrlint::lsp {

/// The path of a file: URI; empty for any other scheme.
std::string path_of(std::string_view uri);

/// The file: URI of an absolute path.
std::string uri_of(std::string_view path);

/// What stands behind the last slash, decoded: a name for texts that no file holds.
std::string name_of_uri(std::string_view uri);

}  // namespace okrlint::lsp
