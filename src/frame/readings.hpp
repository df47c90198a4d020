// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "frame/frame.hpp"

namespace okrlint {

language_evidence weigh(std::span<const token> tokens, const lexicon& words);

/// Gives each token its readings in `lang` (the other language's where it has none, an ending's
/// where the table lacks it), joins phrases into one token, and writes them from `out`, which may
/// be where `tokens` begin or before. Gives how many were written.
std::size_t read_words(std::string_view bytes, const lexicon& words, language lang,
                       std::span<const token> tokens, token* out, std::span<quantity> quantities);

/// Applies the narrowing rules of `lang` in order, each over the whole statement.
void narrow(const lexicon& words, language lang, std::span<token> tokens);

/// "Commission publishes the plan", "Open access share of papers reaches 92%": takes the verb from
/// the opening word of an English statement where a finite verb follows in its clause.
void yield_opening(language lang, std::span<token> tokens);

}  // namespace okrlint
