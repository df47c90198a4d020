// SPDX-License-Identifier: Apache-2.0
// The shape of one line of a draft: what stands before its words. Lines are cut before these
// productions run, no production recurses, and whatever looks for a closer looks at most `reach`
// bytes ahead.
#pragma once
#include "grammar/pegtl.hpp"

namespace okrlint::grammar::line {

inline constexpr unsigned reach = 1024;

struct no_break_space : pegtl::string<'\xC2', '\xA0'> {};
struct blank : pegtl::sor<pegtl::one<' ', '\t'>, no_break_space> {};
struct indentation : pegtl::star<blank> {};
struct end : pegtl::eof {};
struct gap : pegtl::sor<pegtl::plus<blank>, pegtl::at<end>> {};  // what must follow a marker

struct byte_order_mark : pegtl::string<'\xEF', '\xBB', '\xBF'> {};

// Bullets: ASCII ones and the usual signs of word processors. A dash may touch its word ("-users
// can").
struct word_processor_bullet : pegtl::sor<pegtl::string<'\xC2', '\xB7'>,          // ·
                                          pegtl::string<'\xE2', '\x80', '\xA2'>,  // •
                                          pegtl::string<'\xE2', '\x80', '\xA3'>,  // ‣
                                          pegtl::string<'\xE2', '\x80', '\x93'>,  // –
                                          pegtl::string<'\xE2', '\x80', '\x94'>,  // —
                                          pegtl::string<'\xE2', '\x97', '\x8F'>,  // ●
                                          pegtl::string<'\xE2', '\x97', '\x8B'>,  // ○
                                          pegtl::string<'\xE2', '\x97', '\xA6'>,  // ◦
                                          pegtl::string<'\xE2', '\x96', '\xAA'>,  // ▪
                                          pegtl::string<'\xE2', '\x96', '\xB8'>,  // ▸
                                          pegtl::string<'\xE2', '\x9E', '\xA4'>,  // ➤
                                          pegtl::string<'\xEF', '\x82', '\xB7'>> {
};  // Wingdings bullet
struct bullet_sign
    : pegtl::sor<pegtl::one<'-', '*', '+'>,
                 pegtl::seq<pegtl::at<pegtl::range<'\xC2', '\xEF'>>, word_processor_bullet>> {};
struct bullet : pegtl::sor<pegtl::seq<bullet_sign, gap>,
                           pegtl::seq<pegtl::one<'-'>, pegtl::at<pegtl::alpha>>> {};

// "1." "12)" "(3)" "a)" "1.2." — never "2024." nor "1.200".
struct figures : pegtl::rep_min_max<1, 3, pegtl::digit> {};
struct number
    : pegtl::seq<
          pegtl::sor<pegtl::seq<pegtl::one<'('>, figures, pegtl::one<')'>>,
                     pegtl::seq<figures, pegtl::rep_opt<3, pegtl::seq<pegtl::one<'.'>, figures>>,
                                pegtl::one<'.', ')'>, pegtl::opt<pegtl::one<'-'>>>,
                     pegtl::seq<pegtl::range<'a', 'h'>, pegtl::one<')'>>>,
          gap> {};

struct quote : pegtl::seq<pegtl::one<'>'>, pegtl::opt<blank>> {};
struct callout : pegtl::seq<pegtl::string<'[', '!'>, pegtl::plus<pegtl::alpha>, pegtl::one<']'>> {};

struct done_mark : pegtl::one<'x', 'X'> {};
struct checkbox
    : pegtl::seq<pegtl::one<'['>, pegtl::opt<pegtl::sor<done_mark, pegtl::one<' ', '-', '~', '/'>>>,
                 pegtl::one<']'>, gap> {};

struct heading_sign : pegtl::rep_min_max<1, 6, pegtl::one<'#'>> {};
struct heading : pegtl::seq<heading_sign, gap> {};

// Frames drawn with box characters: U+2500…U+257F.
struct box : pegtl::seq<pegtl::string<'\xE2'>, pegtl::range<'\x94', '\x95'>, pegtl::any> {};

struct opener : pegtl::seq<pegtl::not_at<pegtl::sor<pegtl::upper, pegtl::range<'i', 'z'>>>,
                           pegtl::sor<checkbox, quote, heading, bullet, number, box>> {};

// A line as the builder sees it: indentation, openers, then its words.
struct front : pegtl::seq<pegtl::opt<byte_order_mark>, indentation,
                          pegtl::rep_opt<8, pegtl::seq<opener, indentation>>> {};

// Whole lines without words.
struct rule_sign : pegtl::one<'-', '=', '*', '_', '^', '~'> {};
template <char C>
struct run : pegtl::seq<pegtl::rep_min<3, pegtl::one<C>>, indentation, end> {};
struct rule : pegtl::sor<run<'-'>, run<'='>, run<'*'>, run<'_'>, run<'^'>, run<'~'>> {};
struct fence_sign : pegtl::sor<pegtl::string<'`', '`', '`'>, pegtl::string<'~', '~', '~'>> {};
struct fence : pegtl::seq<indentation, fence_sign, pegtl::star<pegtl::not_one<'`'>>, end> {};

// `|---|:--:|`, with or without the outer bars.
struct table_rule
    : pegtl::seq<indentation, pegtl::opt<pegtl::one<'|'>>,
                 pegtl::plus<pegtl::seq<indentation, pegtl::opt<pegtl::one<':'>>,
                                        pegtl::plus<pegtl::one<'-'>>, pegtl::opt<pegtl::one<':'>>,
                                        indentation, pegtl::sor<pegtl::one<'|'>, pegtl::at<end>>>>,
                 indentation, end> {};

}  // namespace okrlint::grammar::line
