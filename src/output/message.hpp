// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "output/view.hpp"

namespace okrlint {

/// Appends what a finding says, its slots filled: {metric} {lead} {from} {to} {unit} {objective}
/// {span} {n}, and params of the rule as {max}. A slot that the statement lacks gives what the
/// finding underlines.
void append_message(std::string& out, const file_view& view, const finding& f);

/// The one question that it asks; nothing when the rule has none.
void append_question(std::string& out, const file_view& view, const finding& f);

/// Message and question in one, for formats with one text a finding.
std::string remark_of(const file_view& view, const finding& f);

}  // namespace okrlint
