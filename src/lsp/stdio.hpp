// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/server.hpp"

namespace okrlint::lsp {

/// Serves standard input and output until the client says exit, closes the input, or dies. Nothing
/// else of the process reaches the client: descriptor 1 is standard error meanwhile. Returns the
/// exit code.
int serve(server_options options);

}  // namespace okrlint::lsp
