// SPDX-License-Identifier: Apache-2.0
// What decorates the words of a statement: emphasis, emoji, tags, links, HTML, owners, scores.
// `before` and `after` are the runs to take off at the two ends of a line or cell.
#pragma once
#include "grammar/line.hpp"

namespace okrlint::grammar::markup {

using line::blank;
using line::end;
using line::indentation;

// Emoji and pictographs, arrows excepted: they carry meaning ("50 → 60").
struct emoji_lead : pegtl::range<'\xE2', '\xF0'> {};
struct emoji
    : pegtl::seq<
          pegtl::at<emoji_lead>,
          pegtl::sor<pegtl::seq<pegtl::string<'\xF0', '\x9F'>, pegtl::any, pegtl::any>,  // U+1F000…
                     pegtl::seq<pegtl::one<'\xE2'>, pegtl::range<'\x98', '\x9E'>,
                                pegtl::any>,                                 // U+2600…27BF
                     pegtl::seq<pegtl::string<'\xE2', '\x8F'>, pegtl::any>,  // ⏳
                     pegtl::seq<pegtl::string<'\xE2', '\xAC'>, pegtl::any>,  // ⬜
                     pegtl::seq<pegtl::string<'\xE2', '\xAD'>, pegtl::any>,  // ⭐
                     pegtl::string<'\xE2', '\x84', '\xA2'>,                  // ™
                     pegtl::string<'\xEF', '\xB8', '\x8F'>,
                     pegtl::string<'\xE2', '\x80', '\x8D'>,       // VS16, ZWJ
                     pegtl::string<'\xE2', '\x83', '\xA3'>>> {};  // keycap
struct shortcode
    : pegtl::seq<
          pegtl::one<':'>,
          pegtl::rep_min_max<
              2, 40, pegtl::sor<pegtl::range<'a', 'z'>, pegtl::digit, pegtl::one<'_', '+', '-'>>>,
          pegtl::one<':'>> {};
struct shout
    : pegtl::seq<pegtl::one<'!'>, pegtl::rep_min_max<2, 12, pegtl::upper>, pegtl::one<'!'>> {};

struct strike : pegtl::sor<pegtl::string<'~', '~'>, pegtl::one<'~'>> {};
// "__ of them", "__% of them": a slot to fill, where "__" before a letter is emphasis.
struct slot : pegtl::seq<pegtl::string<'_', '_'>, pegtl::star<pegtl::one<'_'>>,
                         pegtl::sor<blank, pegtl::one<'%'>>> {};
struct emphasis : pegtl::seq<pegtl::not_at<slot>, pegtl::one<'*', '_', '`'>> {};

struct tag_letter : pegtl::one<'P', 'p'> {};
struct tag_word : pegtl::seq<tag_letter, pegtl::sor<pegtl::digit, pegtl::one<'X'>>> {};
struct tag_dash
    : pegtl::seq<indentation,
                 pegtl::sor<pegtl::one<'-', ':'>, pegtl::string<'\xE2', '\x80', '\x93'>>,
                 pegtl::plus<blank>> {};
struct priority : tag_word {};
struct priority_tag
    : pegtl::sor<pegtl::seq<pegtl::one<'['>, priority, pegtl::one<']'>, pegtl::opt<tag_dash>>,
                 pegtl::seq<pegtl::one<'`'>, priority, pegtl::one<'`'>, pegtl::opt<tag_dash>>,
                 pegtl::seq<priority, pegtl::star<emphasis>, tag_dash>,
                 pegtl::seq<priority, pegtl::one<':'>, pegtl::star<emphasis>, pegtl::plus<blank>>> {
};

struct handle_byte
    : pegtl::sor<pegtl::alnum, pegtl::one<'_', '-', '.'>, pegtl::range<'\x80', '\xFF'>> {};
struct owner : pegtl::seq<pegtl::one<'@'>, pegtl::rep_min_max<1, 40, handle_byte>> {};
struct owner_tag : pegtl::seq<owner, pegtl::opt<blank, pegtl::string<'(', '?', ')'>>, tag_dash> {};

struct decimal
    : pegtl::seq<pegtl::rep_min_max<1, 3, pegtl::digit>,
                 pegtl::opt<pegtl::one<'.', ','>, pegtl::rep_min_max<1, 2, pegtl::digit>>> {};
struct out_of : pegtl::seq<decimal, pegtl::one<'/'>, decimal> {};
struct score : out_of {};
struct score_tag : pegtl::seq<pegtl::one<'('>, score, pegtl::one<')'>> {};

// An HTML tag on one line; a comment is not one.
struct tag : pegtl::seq<pegtl::one<'<'>, pegtl::opt<pegtl::one<'/'>>, pegtl::alpha,
                        pegtl::rep_max<line::reach, pegtl::not_one<'>', '<'>>, pegtl::one<'>'>> {};

// `[` that opens a link: its `](` stands within reach.
struct link_closer : pegtl::string<']', '('> {};
struct link_opener
    : pegtl::seq<
          pegtl::one<'['>,
          pegtl::at<pegtl::rep_max<line::reach, pegtl::seq<pegtl::not_at<link_closer>, pegtl::any>>,
                    link_closer>> {};

struct image : pegtl::seq<pegtl::one<'!'>, pegtl::one<'['>,
                          pegtl::rep_max<line::reach, pegtl::not_one<']', '['>>, link_closer,
                          pegtl::rep_max<line::reach, pegtl::not_one<')', '('>>, pegtl::one<')'>> {
};

struct plain_word : pegtl::sor<pegtl::range<'A', 'O'>, pegtl::range<'Q', 'Z'>,
                               pegtl::range<'a', 'o'>, pegtl::range<'q', 'z'>> {};
struct decoration : pegtl::seq<pegtl::not_at<plain_word>,
                               pegtl::sor<blank, priority_tag, score_tag, owner_tag, emoji, strike,
                                          emphasis, shortcode, shout, image, tag, link_opener>> {};
struct before : pegtl::rep_opt<24, decoration> {};

// `<br>` in a cell.
struct line_break : pegtl::seq<pegtl::istring<'<', 'b', 'r'>, indentation,
                               pegtl::opt<pegtl::one<'/'>>, pegtl::one<'>'>> {};

// The kind of tag that a line begins with, for documents written in HTML.
struct tag_end : pegtl::not_at<pegtl::alnum> {};
struct item_tag : pegtl::seq<pegtl::istring<'<', 'l', 'i'>, tag_end> {};
struct heading_level : pegtl::range<'1', '6'> {};
struct heading_tag : pegtl::seq<pegtl::one<'<'>, pegtl::one<'h', 'H'>, heading_level, tag_end> {};

struct comment_opener : pegtl::string<'<', '!', '-', '-'> {};
struct comment_closer : pegtl::string<'-', '-', '>'> {};
struct directive : pegtl::seq<comment_opener, indentation,
                              pegtl::string<'o', 'k', 'r', 'l', 'i', 'n', 't', '-'>> {};

}  // namespace okrlint::grammar::markup
