// SPDX-License-Identifier: Apache-2.0
// The page of a rule for readers of documents: editors show it in Markdown, browsers in HTML.
#pragma once
#include <string>
#include <string_view>

#include "output/view.hpp"

namespace okrlint {

/// In the language of the interface: name, question, why, what it speaks of and what it does not.
void append_rule_markdown(std::string& out, const pack& knowledge, const rule& r, language ui);

/// One whole page, in Spanish and in English.
void append_rule_html(std::string& out, const pack& knowledge, const rule& r);

/// Text that means itself in Markdown.
void append_markdown_text(std::string& out, std::string_view text);

}  // namespace okrlint
