// SPDX-License-Identifier: Apache-2.0
// Ways to write the same in other letters, made without okrlint's own tables, so that they can
// prove them wrong.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"

namespace okrlint::testing {

std::string without_accents(std::string_view text);
std::string decomposed(std::string_view text);  // NFD
std::string composed(std::string_view text);    // NFC
std::string lower(std::string_view text);
std::string upper(std::string_view text);
std::string title(std::string_view text);  // Every Word Begins So

/// Straight quotes and ASCII dashes and arrows as typographic ones, and the other way round.
std::vector<std::string> other_marks(std::string_view text);

/// The same figures in other formats: "15 %", "15%", a no-break space, 1200 for 1,200, and in
/// Spanish 1.200,5 for 1,200.5 and back.
std::vector<std::string> other_numbers(std::string_view text, language l);

/// "nine" for 9: whole numbers from 2 to 12 that count something. Empty when there is none.
std::string in_number_words(std::string_view text, language l);

/// The statement, led by an infinitive, as "aumentamos", "aumentaremos", "vamos a aumentar"; as "we
/// raise", "we will raise". Empty when it does not begin with one.
std::vector<std::string> other_inflections(std::string_view text, language l);

}  // namespace okrlint::testing
