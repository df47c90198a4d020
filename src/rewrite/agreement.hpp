// SPDX-License-Identifier: Apache-2.0
// Grammar of the small words that an offer sets: articles, contractions, y and e, o and u.
#pragma once
#include <string>
#include <string_view>

#include "rule/pack.hpp"

namespace okrlint {

struct noun_form {
  bool feminine = false;
  bool plural = false;
};

/// Gender and number of a Spanish noun as written, by the pack's list and by its ending. `lemma` is
/// its singular where the lexicon knows it, else empty.
noun_form form_of(const pack& p, std::string_view noun, std::string_view lemma);

/// The definite article: el, la, los, las; "el" before a stressed a- (el agua, el área).
std::string_view article(noun_form form, std::string_view next_word);

/// `preposition` (de, a) and a group that may begin with "el": del, al. Names keep their own: de El
/// Salvador.
std::string contracted(std::string_view preposition, std::string_view group);

/// The Spanish text with "de el" and "a el" as one word, the names left alone.
std::string with_contractions(std::string text);

/// "y" or "e" before the word; "o" or "u".
std::string_view conjunction_and(std::string_view next_word);
std::string_view conjunction_or(std::string_view next_word);

/// "a" or "an" before the English word.
std::string_view indefinite(std::string_view next_word);
/// "un" or "una", of one.
std::string_view indefinite(noun_form form, std::string_view next_word);

/// The text with its first letter as a capital, or small.
std::string capitalised(std::string text);
std::string uncapitalised(std::string text);
bool begins_capital(std::string_view text);

}  // namespace okrlint
