// SPDX-License-Identifier: Apache-2.0
// The shape of a label: words (the lexicon says which), then a code, a gloss in brackets, and the
// sign that parts it from the statement.
#pragma once
#include "grammar/markup.hpp"

namespace okrlint::grammar::label {

using line::blank;
using line::end;
using line::indentation;

// Letters: ASCII, and every byte of a longer sequence that is no punctuation or pictograph.
struct high_letter
    : pegtl::sor<pegtl::seq<pegtl::range<'\xC3', '\xDF'>, pegtl::range<'\x80', '\xBF'>>,
                 pegtl::seq<pegtl::range<'\xE3', '\xED'>, pegtl::range<'\x80', '\xBF'>,
                            pegtl::range<'\x80', '\xBF'>>> {};
struct letter : pegtl::sor<pegtl::alpha, high_letter> {};
struct apostrophe : pegtl::sor<pegtl::one<'\''>, pegtl::string<'\xE2', '\x80', '\x99'>> {};
struct word
    : pegtl::seq<letter,
                 pegtl::star<pegtl::sor<letter, pegtl::seq<apostrophe, pegtl::at<letter>>>>> {};
struct opening : pegtl::sor<pegtl::one<'\''>, pegtl::string<'\xC2', '\xBF'>> {};
struct between : pegtl::sor<pegtl::plus<blank>, pegtl::one<'/', '-', '_'>> {};
struct first_word : pegtl::seq<pegtl::opt<opening>, word> {};
struct words : pegtl::seq<first_word, pegtl::rep_opt<4, pegtl::seq<between, word>>> {};

struct hyphen : pegtl::sor<pegtl::one<'-', '_'>, pegtl::string<'\xE2', '\x80', '\x91'>,
                           pegtl::string<'\xE2', '\x80', '\x90'>> {};
struct dash
    : pegtl::sor<pegtl::one<'-'>, pegtl::string<'\xE2', '\x80', '\x93'>,
                 pegtl::string<'\xE2', '\x80', '\x94'>, pegtl::string<'\xE2', '\x80', '\x91'>> {};

// "1", "1.1", "#2", " 3", "No. 1", "-1", "-T3.1", "1A", "-2026-CREC-01": a digit is in every code.
struct code_sign
    : pegtl::sor<pegtl::one<'#', '.'>, hyphen,
                 pegtl::seq<pegtl::one<'N', 'n'>,
                            pegtl::sor<pegtl::one<'o', '.'>, pegtl::string<'\xC2', '\xBA'>,
                                       pegtl::string<'\xC2', '\xB0'>>,
                            pegtl::opt<pegtl::one<'.'>>>> {};
struct code_letters : pegtl::seq<hyphen, pegtl::rep_min_max<1, 12, pegtl::upper>,
                                 pegtl::at<pegtl::sor<hyphen, pegtl::digit>>> {};
struct code_part
    : pegtl::seq<pegtl::sor<pegtl::one<'.'>, hyphen>, pegtl::rep_min_max<1, 12, pegtl::alnum>> {};
struct code_body
    : pegtl::seq<pegtl::rep_min_max<1, 4, pegtl::digit>, pegtl::rep_opt<4, code_part>,
                 pegtl::opt<pegtl::seq<pegtl::sor<pegtl::range<'a', 'f'>, pegtl::range<'A', 'F'>>,
                                       pegtl::not_at<pegtl::alnum>>>,
                 pegtl::not_at<pegtl::sor<pegtl::alnum, pegtl::one<'%', '/'>>>> {};
struct code : pegtl::seq<indentation, pegtl::rep_opt<3, code_letters>, pegtl::opt<code_sign>,
                         indentation, code_body> {};

// "(O)", "(KR1)", "(2-4 por Objective)".
struct gloss : pegtl::seq<indentation, pegtl::one<'('>,
                          pegtl::rep_max<48, pegtl::not_one<')', '('>>, pegtl::one<')'>> {};

struct mark : pegtl::sor<pegtl::one<'*', '_', '`', '~'>, markup::tag, markup::emoji> {};
struct marks : pegtl::star<mark> {};

struct colon : pegtl::sor<pegtl::one<':'>, pegtl::string<'\xEF', '\xBC', '\x9A'>> {};
struct arrow : pegtl::sor<pegtl::string<'\xE2', '\x86', '\x92'>, pegtl::string<'-', '>'>,
                          pegtl::string<'=', '>'>> {};
struct colon_separator : pegtl::seq<indentation, colon> {};
struct dash_separator : pegtl::seq<pegtl::plus<blank>, dash, line::gap> {};
struct point_separator : pegtl::seq<pegtl::one<'.', ')', '|'>, pegtl::opt<dash>, line::gap> {
};                                                                        // after a code only
struct tight_dash : pegtl::seq<indentation, dash, pegtl::opt<blank>> {};  // after a code only

// What stands between the words of a label and the statement.
struct coded : code {};
struct glossed : gloss {};
struct by_colon : colon_separator {};
struct by_dash : dash_separator {};
struct by_point : point_separator {};
struct by_end : pegtl::seq<indentation, end> {};
struct tail : pegtl::seq<marks, pegtl::opt<coded>, marks, pegtl::opt<glossed>, marks,
                         pegtl::sor<by_colon, by_dash, by_point, by_end, pegtl::at<blank>>> {};

// The rest of a header whose label goes on in other words: "… del modelo (2-4):".
struct header_byte : pegtl::not_one<':', '|'> {};
struct header_rest : pegtl::seq<pegtl::rep_max<80, header_byte>, pegtl::sor<by_colon, by_end>> {};

}  // namespace okrlint::grammar::label
