// SPDX-License-Identifier: Apache-2.0
// What a figure looks like, in bytes: sign, currency, number, and what is written tight after it.
#pragma once
#include "grammar/pegtl.hpp"

namespace okrlint::grammar::figure {
using namespace pegtl;
// clang-format off
struct nbsp       : string< '\xC2', '\xA0' > {};
struct thin       : sor< string< '\xE2', '\x80', '\xAF' >, string< '\xE2', '\x80', '\x89' > > {};
struct gap        : sor< one< ' ' >, nbsp, thin > {};
struct minus      : sor< one< '-' >, string< '\xE2', '\x88', '\x92' > > {};
struct sign       : sor< one< '+' >, minus > {};
struct plus_minus : string< '\xC2', '\xB1' > {};
struct euro       : sor< seq< string< '\xE2', '\x82' >, range< '\xA0', '\xBF' > >,   // and its neighbours: ₹ ₦ ₩
                        string< '&', 'e', 'u', 'r', 'o', ';' > > {};
struct pound      : string< '\xC2', '\xA3' > {};
struct yen        : string< '\xC2', '\xA5' > {};
struct dollar     : sor< seq< one< 'U', 'u' >, one< '$' >, one< 'S', 's' > >, seq< rep_opt< 3, alpha >, one< '$' > > > {};
struct sol        : sor< seq< one< 'S', 's' >, one< '/' >, opt< one< '.' > > >, string< 'B', '/', '.' > > {};
struct digits     : plus< digit > {};
struct thousand   : seq< gap, digit, digit, digit, not_at< digit > > {};      // 10 000
struct spaced     : seq< digit, opt< digit >, opt< digit >, plus< thousand > > {};
struct part       : seq< one< '.', ',' >, digits > {};
struct plain      : seq< digits, star< part > > {};
struct number     : sor< spaced, plain > {};
struct scale      : seq< opt< gap >, sor< istring< 'b', 'n' >, istring< 'm', 'n' >, istring< 'm', 'i', 'l', 'l', 'i', 'o', 'n' >, istring< 'b', 'i', 'l', 'l', 'i', 'o', 'n' >, one< 'm', 'k', 'M', 'K' > >, not_at< alnum > > {};
struct rand       : seq< one< 'R', 'N' >, at< plain, scale > > {};            // R412m, N5 million: before a scale alone
struct currency   : sor< dollar, euro, pound, yen, sol, rand > {};
struct over       : sor< seq< one< '/' >, digits, not_at< one< '/' > > >,      // 4/5, 18:1
                         seq< one< ':' >, digits, not_at< sor< digit, one< ':', '.', ',' > > > > > {};
struct date_sep   : one< '-', '/', '.' > {};
struct one_or_two : seq< digit, opt< digit > > {};
struct year       : rep< 4, digit > {};
struct years      : seq< sor< string< '1', '9' >, string< '2', '0' > >, digit, digit, one< '-' >, digit, digit > {};   // 2026-29
struct date       : seq< sor< seq< years, not_at< one< '-' > > >,
                               seq< year, date_sep, one_or_two, date_sep, one_or_two >,
                              seq< one_or_two, date_sep, one_or_two, date_sep, year >,
                              seq< one_or_two, one< '/' >, one_or_two, one< '/' >, one_or_two > >, not_at< digit > > {};
struct sixtieths  : seq< one< ':' >, range< '0', '5' >, digit > {};
struct minutes    : seq< one< 'h', 'H' >, range< '0', '5' >, digit, not_at< alnum > > {};                      // 1h50
struct clock      : seq< digit, opt< digit >, opt< digit >, sor< minutes, seq< sixtieths, opt< sixtieths >, not_at< digit > > > > {};
struct percent    : sor< one< '%' >, string< '\xE2', '\x80', '\xB0' > > {};
struct times      : sor< string< '\xC3', '\x97' >, seq< one< 'x', 'X' >, not_at< sor< alnum, range< '\x80', '\xFF' > > > > > {};
struct ordinal    : seq< opt< one< '.' > >, sor< string< '\xC2', '\xBA' >, string< '\xC2', '\xAA' >, string< '\xC2', '\xB0' > > > {};   // 4º, 4.º
struct letter     : sor< alpha, string< '\xC2', '\xB5' >, seq< range< '\xC3', '\xC3' >, any > > {};
struct letters    : rep_min_max< 1, 12, letter > {};
struct rate       : seq< one< '/' >, letters > {};                            // 10MiB/s, 3/mes
struct unit       : seq< letters, opt< rate > > {};
struct more       : one< '+' > {};
struct tail       : sor< percent, seq< times, opt< rate > >, ordinal, seq< more, not_at< alnum > >, unit, rate > {};
struct percent_after : seq< opt< gap >, percent > {};
struct dollar_after : seq< one< '$' >, not_at< sor< alnum, seq< gap, digit > > > > {};
struct euro_after : seq< opt< gap >, opt< seq< one< 'k', 'K', 'M' >, opt< gap > > >, sor< euro, pound, dollar_after > > {};
struct figure     : seq< opt< sor< sign, plus_minus > >, opt< currency, star< gap > >, opt< sign >, number, opt< over >,
                         opt< sor< seq< percent_after, opt< seq< more, not_at< alnum > > > >, euro_after, tail > > > {};
struct by         : sor< one< 'x', 'X' >, string< '\xC3', '\x97' > > {};
struct few        : sor< range< '2', '9' >, string< '1', '0' > > {};          // up to ten, so that x86 stays a name
struct multiple   : seq< by, few, not_at< sor< alnum, range< '\x80', '\xFF' >, seq< one< '.', ',' >, digit > > > > {};   // x3
struct token      : sor< date, clock, multiple, figure > {};
// clang-format on
}  // namespace okrlint::grammar::figure
