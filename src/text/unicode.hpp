// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace okrlint {

/// Simple case folding of a code point outside the Latin tables of fold.cpp (Greek, Cyrillic…).
char32_t fold_case(char32_t c);

/// Whether the code point is a letter or a digit of any script.
bool is_word_character(char32_t c);

/// Terminal cells that the code point takes: 0 (combining), 1, or 2 (wide, emoji).
int cell_width(char32_t c);

}  // namespace okrlint
