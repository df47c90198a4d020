// SPDX-License-Identifier: Apache-2.0
// What an editor's user reads of statements, in the language of the interface.
#pragma once
#include <string_view>

#include "output/view.hpp"

namespace okrlint::lsp {

std::string_view kind_in_words(statement_kind kind, language ui);
/// Empty for no type.
std::string_view type_in_words(result_type type, language ui);
std::string_view certainty_in_words(certainty sure, language ui);

}  // namespace okrlint::lsp
