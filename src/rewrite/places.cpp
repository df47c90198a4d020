// SPDX-License-Identifier: Apache-2.0
#include "rewrite/places.hpp"

#include <algorithm>

#include "rewrite/clauses.hpp"
#include "rewrite/editing.hpp"
#include "rewrite/halves.hpp"

namespace okrlint {
namespace {

/// The brackets of one sort that hold the place, within the statement; empty when there are none.
span brackets_around(std::string_view bytes, span all, std::uint32_t at, char opens, char closes) {
  const std::string_view own = slice(bytes, all);  // never further: a file may have many of them
  const std::size_t open = own.rfind(opens, at - all.begin);
  if (open == std::string_view::npos) return {};
  const std::size_t shut = own.find(closes, at - all.begin);
  if (shut == std::string_view::npos ||
      own.substr(open, at - all.begin - open).find(closes) != std::string_view::npos)
    return {};
  return {all.begin + static_cast<std::uint32_t>(open),
          all.begin + static_cast<std::uint32_t>(shut + 1)};
}

/// "si el área de TI termina", "and managers will get a bonus": a clause begins at the word that
/// opens or joins it, before the one who acts. The token itself when there is no such word.
std::uint32_t joined_at(const author& who, std::uint32_t first) {
  constexpr classes joins = cls::conj_and | cls::conj_or;
  const token* t = who.tokens();
  const auto opens = [&](std::uint32_t i) {
    return opens_condition(who, i) || marked(who, i, "waits-if");
  };
  const bool acts =
      first > 0 && first < who.framed().token_count && (t[first - 1].set & cls::modal) != 0;
  for (std::uint32_t i = first; i > who.framed().lead.end; --i) {
    const classes before = t[i - 1].set;
    if (opens(i - 1)) {
      while (i > 1 && opens(i - 2)) --i;
      return i - 1;
    }
    if (acts && (before & joins) != 0) return i - 1;
    if (t[i - 1].quantity >= 0 || (before & (cls::comma | cls::stop)) != 0) break;
    if ((before & cls::verb) != 0 && (before & cls::noun) == 0) break;
  }
  return first;
}

/// Where the clause that holds the place begins: at the mark that parts it from the target before
/// it, else with the small words that lead to it ("lo que", "con", "y se").
std::uint32_t clause_begin(const author& who, std::uint32_t at) {
  constexpr classes small = cls::det | cls::poss | cls::prep | cls::prep_of | cls::prep_to |
                            cls::prep_from | cls::prep_by | cls::purpose | cls::conj_and |
                            cls::conj_or | cls::rel | cls::pron | cls::copula | cls::arrow |
                            cls::adv;
  const token* t = who.tokens();
  const frame& f = who.framed();
  std::uint32_t first = 0;
  while (first < f.token_count && t[first].where.begin < at) ++first;
  for (std::uint32_t i = first; i > 0; --i) {
    const token& before = t[i - 1];
    if (before.quantity >= 0 || (f.lead.present() && i - 1 < f.lead.end)) break;
    if ((before.set & (cls::stop | cls::comma)) != 0) return before.where.begin;
  }
  // "a tiempo si compras consigue…": the condition opens its clause.
  const bool opens = first < f.token_count && marked(who, first, "waits-if");
  while (!opens && first > 0 && (t[first - 1].set & small) != 0 &&
         (t[first - 1].set & cls::verb) == 0 && t[first - 1].quantity < 0)
    --first;
  return std::min(at, t[joined_at(who, first)].where.begin);
}

/// Where the clause of an aim begins that goes on to the place ("so the team earns its bonus"); 0:
/// none does.
std::uint32_t aim_begin(const author& who, std::uint32_t at) {
  const token* t = who.tokens();
  std::uint32_t out = 0;
  for (std::uint32_t i = 1; i < who.framed().token_count && t[i].where.begin < at; ++i) {
    if ((t[i].set & (cls::comma | cls::stop)) != 0) out = 0;
    if (marked(who, i, "opens-aim") && !marked(who, i - 1, "opens-aim")) out = t[i].where.begin;
  }
  return out;
}

/// The clause of the finding's span, with the bracket, comma or small words that open it.
span clause_from(const filling& with) {
  const author& who = with.who;
  const span all = who.said().text;
  span out = with.about.where;
  if (!all.contains(out)) return {};
  const std::string_view bytes = who.bytes();
  for (const auto& [opens, closes] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    const span held = brackets_around(bytes, all, out.begin, opens, closes);
    if (!held.empty()) return held;
  }
  const std::uint32_t end = words_end(bytes, all);
  const auto stops = [&](std::uint32_t i) {
    return bytes[i] == ';' || bytes[i] == '(' || (bytes[i] == ',' && bytes[i + 1] == ' ');
  };
  while (out.end < end && !stops(out.end)) ++out.end;
  while (out.end > out.begin && bytes[out.end - 1] == ' ') --out.end;
  // "para que el equipo cobre el bono": a purpose goes as a whole.
  const span purpose = who.found().framed.where(who.framed(), who.framed().purpose);
  if (purpose.begin < out.begin && out.begin < purpose.end) out.begin = purpose.begin;
  if (const std::uint32_t aim = aim_begin(who, out.begin); aim != 0) out.begin = aim;
  out.begin = clause_begin(who, out.begin);
  while (out.begin < out.end && (bytes[out.begin] == ')' || bytes[out.begin] == ']'))
    ++out.begin;  // of brackets that stay
  while (out.begin > all.begin && (bytes[out.begin - 1] == ' ' || bytes[out.begin - 1] == '='))
    --out.begin;
  return out;
}

/// Where values stand best: at the end, before what tells when, how or what for.
span core_end(const author& who) {
  const frame& f = who.framed();
  const std::uint32_t end = words_end(who.bytes(), who.said().text);
  const std::uint16_t least = std::max(f.lead.end, f.head.end);
  std::uint16_t stop = static_cast<std::uint16_t>(f.token_count);
  const token* t = who.tokens();
  // "the waiting list for rehab": no purpose without a verb.
  const slot aim = f.purpose;
  const bool to_do = aim.end > aim.begin + 1 &&
                     ((t[aim.begin].set | t[aim.begin + 1].set) & (cls::verb | cls::rel)) != 0;
  for (const slot tail : {who.deadline(), who.means(), to_do ? aim : slot{}}) {
    // A time or a way right behind the verb belongs to what is measured ("the morning show").
    // So does one that goes on ("entre semana del hotel").
    // So does one behind "of" ("pupils of Year 9", "boletos de temporada").
    const bool goes_on =
        (tail.end < f.token_count && (t[tail.end].set & cls::prep_of) != 0) ||
        (tail.begin > 0 && ((t[tail.begin].set | t[tail.begin - 1].set) & cls::prep_of) != 0 &&
         (t[tail.begin].set & cls::purpose) == 0);
    // "el packing", "en primer semestre", "menos que en 2026"
    constexpr classes holds = cls::det | cls::adj | cls::comparator | cls::rel;
    const bool named = tail.begin > 0 && (t[tail.begin - 1].set & holds) != 0;
    if (tail.present() && tail.begin > f.lead.end && tail.begin >= least && !goes_on && !named)
      stop = std::min(stop, tail.begin);
  }
  if (stop == f.token_count) return {end, end};
  while (stop > 1 && (t[stop - 1].set & cls::comma) != 0) --stop;
  return {t[stop - 1].where.end, t[stop - 1].where.end};
}

/// ", haciendo de…", ", without…": from the first comma to the end, when no list is parted by it.
span aside(const author& who) {
  constexpr classes hangs =
      cls::prep | cls::prep_by | cls::prep_to | cls::purpose | cls::rel | cls::means | cls::f_ger;
  const frame& f = who.framed();
  const token* t = who.tokens();
  for (std::uint32_t i = 3; i + 2 < f.token_count; ++i) {
    if ((t[i].set & cls::comma) == 0 || (t[i].flags & token_flag::in_brackets) != 0) continue;
    if ((t[i + 1].set & hangs) == 0 || (t[i + 1].set & cls::noun) != 0) return {};
    if (who.lang() == language::es && (t[i + 1].set & cls::prep_to) != 0 &&
        (t[i + 2].set & (cls::det | cls::poss)) != 0)
      return {};  // "a los pacientes, a sus familiares…"
    return {t[i].where.begin, words_end(who.bytes(), who.said().text)};
  }
  return {};
}

}  // namespace

span comparison_of(const author& who) {
  const frame& f = who.framed();
  for (std::uint32_t i = 0; i < f.mark_count; ++i) {
    const mark& m = who.found().framed.marks[f.first_mark + i];
    if (who.knowledge().words.marks[m.id].starts_with("compares-"))
      return who.found().framed.where(f, m.where);
  }
  return {};
}

span place_of(const filling& with, edit_place at) {
  const author& who = with.who;
  const frame& f = who.framed();
  const auto where = [&](slot s) { return who.found().framed.where(f, s); };
  const span all = who.said().text;
  const std::uint32_t end = words_end(who.bytes(), all);
  switch (at) {
    case edit_place::span:
      return all.contains(with.about.where) ? with.about.where : span{};
    case edit_place::lead:
      return where(f.lead);
    case edit_place::metric:
      return where(who.measured());
    case edit_place::head:
      return where(f.head);
    case edit_place::subject:
      return where(f.subject);
    case edit_place::from:
      return f.from < 0 ? span{} : who.figure(f.from)->where;
    case edit_place::to:
      return f.to < 0 ? span{} : who.figure(f.to)->where;
    case edit_place::means:
      return where(who.means());
    case edit_place::purpose:
      return where(f.purpose);
    case edit_place::population:
      return where(f.population);
    case edit_place::connector:
      return where(f.connector);
    case edit_place::deadline:
      return where(who.deadline());
    case edit_place::clause:
      return clause_from(with);
    case edit_place::core:
      return core_end(who);
    case edit_place::aside:
      return aside(who);
    case edit_place::part:
      return {first_part_end(who), first_part_end(who)};
    case edit_place::comparison:
      return comparison_of(who);
    case edit_place::start:
      return {all.begin, all.begin};
    case edit_place::end:
      return {end, end};
  }
  return {};
}

std::vector<span> places_of(const filling& with, edit_place at, edit_action does) {
  const author& who = with.who;
  const rule& asked = who.knowledge().rules[with.about.rule];
  const bool marks = asked.at == place::mark && does == edit_action::remove;
  if (at != edit_place::span || (asked.at != place::placeholder && !marks))
    return {place_of(with, at)};
  std::vector<span> out;
  const frame& f = who.framed();
  if (marks) {
    for (std::uint32_t i = 0; i < f.mark_count; ++i) {
      const mark& m = who.found().framed.marks[f.first_mark + i];
      if (m.id == asked.at_mark) out.push_back(who.found().framed.where(f, m.where));
    }
    return out;
  }
  const token* t = who.tokens();
  for (std::uint32_t i = 0; i < f.token_count; ++i) {
    if ((t[i].set & cls::placeholder) == 0) continue;
    const span held =  // "[valor por definir]"
        brackets_around(who.bytes(), who.said().text, t[i].where.begin, '[', ']');
    if (!held.empty()) {
      if (out.empty() || out.back().end != held.end) out.push_back(held);
      continue;
    }
    // "XXX,XXX" is one.
    const bool goes_on = !out.empty() && t[i].where.begin <= out.back().end + 1 &&
                         who.bytes()[out.back().end] != ' ';
    if (goes_on)
      out.back().end = t[i].where.end;
    else
      out.push_back(t[i].where);
  }
  return out;
}

}  // namespace okrlint
