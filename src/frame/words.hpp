// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "frame/frame.hpp"

namespace okrlint {

/// Appends the words of `where` as they are read: only what lies in the statement's own pieces,
/// joined by one space, runs of white space as one. A statement that wraps over lines or cells
/// reads as one line. What lies in none of them, a figure of a cell beside, is taken as it stands.
void append_words(std::string& out, std::string_view bytes, const document& doc, const statement& s,
                  span where);

/// The whole statement.
void append_statement(std::string& out, std::string_view bytes, const document& doc,
                      const statement& s);

/// Appends `text` with runs of white space as one space, none at the ends.
void append_collapsed(std::string& out, std::string_view text);

/// A slot in words, without an article before it; empty when it is absent.
void append_slot(std::string& out, std::string_view bytes, const document& doc, const statement& s,
                 const frames& all, const frame& f, slot which);

/// The lead verb as its lemma, or as written when the lexicon lacks it.
void append_lead(std::string& out, std::string_view bytes, const frames& all, const frame& f,
                 const lexicon& words);

/// The unit of a figure ("%", "p.p.", a currency sign, the word after it); empty when it has none.
void append_unit(std::string& out, std::string_view bytes, const quantity& q, const lexicon& words);

}  // namespace okrlint
