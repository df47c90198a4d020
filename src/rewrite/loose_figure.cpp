// SPDX-License-Identifier: Apache-2.0
#include "rewrite/loose_figure.hpp"

#include <cctype>

namespace okrlint {
namespace {

/// Does the span end inside of a word ("3h30", "3 M€", "1TB++")?
bool cuts_word(const author& who, span where) {
  if (where.end >= who.bytes().size()) return false;
  const auto next = static_cast<unsigned char>(who.bytes()[where.end]);
  return next >= 0x80 || std::isalnum(next) != 0 || next == '+' || next == '-' || next == '/';
}

/// Does a preposition that stays behind lead to the figure ("in one breath")?
bool hangs(const author& who, slot figure) {
  constexpr classes any = cls::prep | cls::prep_of | cls::prep_to | cls::prep_by | cls::prep_from |
                          cls::adv | cls::comparator;
  return figure.begin > 0 && (who.tokens()[figure.begin - 1].set & any) != 0;
}

/// "Raise $500,000 for the roof": the verb has no other object.
bool is_object(const author& who, slot figure) {
  const quantity* to = who.figure(who.framed().to);
  const frame& f = who.framed();
  return !to->relative && f.lead.present() && figure.begin == f.lead.end &&
         (who.tokens()[figure.end].set & (cls::n_any | cls::adj)) == 0;
}

/// "with a 4.8 on the portal": the last group of the statement, when the figure is its head.
slot group_around(const author& who, slot figure) {
  constexpr std::uint32_t most = 4;  // tokens that may still follow the figure
  constexpr classes parts = cls::comma | cls::conj_and | cls::conj_or | cls::verb | cls::purpose;
  const frame& f = who.framed();
  const token* t = who.tokens();
  slot out{figure.begin, static_cast<std::uint16_t>(f.token_count)};
  while (out.begin > 0 && (t[out.begin - 1].set & cls::det) != 0) --out.begin;
  if (out.begin < 3 || (t[out.begin - 1].set & cls::prep) == 0 ||
      (t[out.begin - 1].set & cls::noun) != 0)
    return {};
  if (f.token_count - figure.end > most || (t[figure.end].set & cls::prep) == 0) return {};
  for (std::uint32_t i = figure.end; i < f.token_count; ++i) {
    if ((t[i].set & parts) != 0 || t[i].quantity >= 0) return {};
  }
  --out.begin;
  return out;
}

/// The figure with its small words, as it can be left out of the objective; absent when the rest
/// would not read ("850 millones de unidades", "cero accidentes", "double the donors").
slot loose(const author& who) {
  const quantity* to = who.figure(who.framed().to);
  slot out = who.figure_phrase();
  if (to == nullptr || !out.present() || (to->valued && to->mantissa == 0)) return {};
  const frame& f = who.framed();
  if (f.lead.present() && out.begin < f.lead.end) return {};
  if (f.means.begin < out.begin && out.begin < f.means.end) return {};  // it goes with the means
  if (out.begin > 0 && who.has_at(out.begin - 1u, cls::conj_and | cls::conj_or)) return {};
  if (!f.lead.present() && out.begin == 0) return {};  // "200 families with water"
  const token* t = who.tokens();
  const std::size_t left = f.token_count - (out.end - out.begin);
  if (left < 3) return {};
  if (out.end >= f.token_count) return hangs(who, out) ? slot{} : out;
  if (const slot aside = group_around(who, out); aside.present()) return aside;
  if (is_object(who, out)) return {};
  if (to->relative && (t[out.end].set & cls::prep) == 0) return {};  // "ten times our size"
  if ((t[out.end].set & cls::prep_of) != 0) return {};
  if ((t[out.end].set & (cls::n_any | cls::adj)) == 0 || t[out.end].quantity >= 0)
    return hangs(who, out) ? slot{} : out;
  // "a £1m charity", "to three factories": what the figure counts keeps its small words.
  while (out.begin < to->first_token && (t[out.begin].set & cls::comparator) == 0) ++out.begin;
  return out;
}

}  // namespace

span loose_figure(const author& who) {
  const slot figure = loose(who);
  const span where = who.found().framed.where(who.framed(), figure);
  return figure.present() && !cuts_word(who, where) ? where : span{};
}

}  // namespace okrlint
