// SPDX-License-Identifier: Apache-2.0
// Numbers that tell which one, not how many: of days, phases, ranks, and of whom a figure is told.
#include <algorithm>

#include "frame/figure.hpp"
#include "frame/figure_gatherer.hpp"
#include "frame/figure_reader.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

}  // namespace

/// "5-star reviews", "4-bed houses": a count joined to its noun says which ones, but before a ratio
/// or a change ("a 5-star rating", "a 10-point rise"); so do months and years ("a 5-year plan").
bool figure_gatherer::is_joined(const quantity& q) const {
  const std::size_t next = q.end_token;
  constexpr classes measured = cls::n_ratio | cls::v_up | cls::v_down | cls::n_unit;
  constexpr classes thing = cls::n_any | cls::adj | cls::n_unit;
  if (lang == language::en && q.is == kind::duration && unit_worth(q, a_day) >= a_day)
    return slice(bytes, q.where).find('-', 1) < slice(bytes, q.where).find(' ') && next < size() &&
           tokens[next].quantity < 0 &&
           ((set(next) & thing) != 0 || (tokens[next].flags & token_flag::known) == 0) &&
           (set(next) & (cls::v_up | cls::v_down)) == 0;
  return lang == language::en && q.is == kind::count && q.where.end < bytes.size() &&
         bytes[q.where.end] == '-' && next + 1 < size() && tokens[next].quantity < 0 &&
         tokens[next].where.begin == q.where.end + 1 && (set(next) & cls::n_any) != 0 &&
         (set(next) & measured) == 0 &&
         (tokens[next].words > 1 ||  // "star reviews"
          ((set(next + 1) & cls::n_any) != 0 && (set(next + 1) & measured) == 0));
}

/// "1 November", "30 de junio", "June 30".
bool figure_gatherer::day_of_month(std::size_t i) const {
  const auto month = [&](std::size_t k) {
    return k < size() && (set(k) & cls::time_ref) != 0 && tokens[k].words == 1 &&
           (set(k) & (cls::n_unit | cls::num | cls::current | cls::adv)) == 0 &&
           tokens[k].word == tokens[k].lemma;  // "3 domingos" are counted
  };
  const quantity& q = figure_at(i);
  if (q.mantissa > 31 || q.exponent != 0) return false;
  const bool named = (set(i + 2) & cls::n_any) != 0 && i == 0;  // "20 month-end procedures"
  return (month(i + 1) && !named) || (month(i + 2) && (set(i + 1) & cls::prep_of) != 0) ||
         (i > 0 && month(i - 1) && (set(i - 1) & cls::adv) == 0);
}

/// "Cancha 2 con césped", "losa del nivel 7 colada": a Spanish thing in the singular that a number
/// follows, with no unit behind it, is one of several.
bool figure_gatherer::numbers_one(std::size_t i) const {
  constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count |
                               cls::n_unit | cls::n_action | cls::n_vanity | cls::n_abstract |
                               cls::n_customer | cls::n_activity | cls::verb | cls::adj;
  constexpr classes goes_on = cls::prep | cls::prep_by | cls::f_part | cls::done | cls::copula;
  const token& noun = tokens[i - 1];
  const bool ends =
      i + 1 == size() && i > 2 &&  // "de la escuela 14", "del molino 3"
      ((set(i - 2) & cls::prep_of) != 0 ||
       ((set(i - 2) & cls::det) != 0 && (set(i - 3) & (cls::prep_of | cls::prep_by)) != 0));
  return lang == language::es && (noun.flags & token_flag::known) != 0 &&
         (noun.set & cls::noun) != 0 && (noun.set & measured) == 0 && noun.word == noun.lemma &&
         (ends || (set(i + 1) & goes_on) != 0) &&
         (set(i + 1) & (cls::prep_to | cls::prep_from)) == 0;
}

/// "Kiln 3 recuperator fitted", "outages on cat 1 aids": an English thing in the singular between a
/// preposition, or nothing, and a small number that another noun follows.
bool figure_gatherer::numbers_a_compound(std::size_t i) const {
  constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count |
                               cls::n_unit | cls::n_action | cls::n_vanity | cls::n_abstract |
                               cls::n_customer | cls::n_team | cls::n_activity | cls::verb |
                               cls::adj | cls::time_ref;
  const quantity& q = figure_at(i);
  const token& noun = tokens[i - 1];
  constexpr classes fronts = cls::prep | cls::prep_of | cls::prep_by;
  const bool one =  // "the Gen 3 charger", not "the gym 3 times"
      i > 1 && (set(i - 2) & (cls::det | cls::poss)) != 0 && i + 1 < size() &&
      (set(i + 1) & (cls::n_metric | cls::n_ratio)) == 0 &&
      tokens[i + 1].word == tokens[i + 1].lemma;
  const bool apart = i == 1 || (set(i - 2) & fronts) != 0 || one;
  return lang == language::en && q.exponent == 0 && q.mantissa < 100 && apart &&
         (noun.set & cls::noun) != 0 && (noun.set & measured) == 0 && noun.words == 1 &&
         (noun.word == 0 || noun.word == noun.lemma) && (set(i + 1) & cls::noun) != 0 &&
         (set(i + 1) & (cls::n_unit | cls::n_count | cls::time_ref | cls::n_customer)) == 0;
}

/// "Entre las 6 y las 9": an article and a small number alone, behind a preposition.
bool figure_gatherer::tells_the_hour(std::size_t i) const {
  const quantity& q = figure_at(i);
  if (lang != language::es || q.exponent != 0 || q.mantissa > 24 || i < 2 ||
      (set(i - 1) & cls::det) == 0 || (set(i - 1) & (cls::prep_to | cls::prep_of)) != 0)
    return false;
  constexpr classes counted = cls::n_any | cls::adj | cls::n_unit | cls::percent | cls::rel |
                              cls::prep_of | cls::prep_to | cls::num | cls::f_part;
  const auto entre = [&](std::size_t k) {
    return (set(k) & cls::prep) != 0 &&
           (set(k) & (cls::prep_of | cls::prep_to | cls::current)) == 0;
  };
  const bool second =
      i > 4 && (set(i - 2) & cls::conj_and) != 0 && (set(i - 4) & cls::det) != 0 && entre(i - 5);
  return (set(i + 1) & counted) == 0 && (second || entre(i - 2));
}

/// Whether a smaller number hangs on the one at `i` by a dash: "FIPS 140-3", "2026-30".
bool figure_gatherer::is_dashed(std::size_t i) const {
  if (i + 1 >= size() || tokens[i + 1].quantity < 0 ||
      tokens[i + 1].where.begin != tokens[i].where.end + 1 || bytes[tokens[i].where.end] != '-')
    return false;
  const quantity& a = figure_at(i);
  const quantity& b = figure_at(i + 1);
  return a.is == kind::count && b.is == kind::count && b.mantissa < a.mantissa;
}

/// The last of the numbers that a name or a year bears: "scope 1 and 2 emissions", "2026–30".
std::size_t figure_gatherer::last_of_name(std::size_t i) const {
  const bool year = (set(i) & cls::time_ref) != 0;
  if (is_dashed(i)) return i + 1;
  if (i + 2 >= size() || tokens[i + 2].quantity < 0 || (set(i) & cls::num) == 0) return i;
  const bool spanned = year && tokens[i].where.end == tokens[i + 1].where.begin &&
                       tokens[i + 1].where.end == tokens[i + 2].where.begin &&
                       (set(i + 1) & cls::stop) != 0 && tokens[i + 2].where.size() == 2;
  const bool joined = !year && (set(i + 1) & cls::conj_and) != 0 && (set(i + 3) & cls::n_unit) == 0;
  return spanned || joined ? i + 2 : i;
}

/// "by 12/1", "on 5/30": behind a preposition, a month and a day that are no score.
bool figure_gatherer::is_day(std::size_t i) const {
  if (lang != language::en || i == 0 || figure_at(i).is != kind::ratio ||
      (set(i - 1) & (cls::prep | cls::prep_by)) == 0 ||
      (set(i - 1) & (cls::prep_of | cls::prep_to | cls::prep_from)) != 0 ||
      (set(i + 1) & (cls::n_any | cls::adj)) != 0)
    return false;
  return is_month_and_day(slice(bytes, tokens[i].where));
}

/// "Fase 2", "semana 13", "Day 7": the number tells which one.
bool figure_gatherer::numbers_a_name(std::size_t i) const {
  const bool times = i > 0 && tokens[i - 1].where.size() == 1 &&  // "audits x 12"
                     (bytes[tokens[i - 1].where.begin] | 0x20) == 'x';
  if (i == 0 || times || tokens[i - 1].quantity >= 0 || (set(i - 1) & cls::comparator) != 0 ||
      figure_at(i).is != kind::count || (set(i + 1) & cls::arrow) != 0)  // "OOM kills/week 35 → 5"
    return false;
  const quantity& q = figure_at(i);
  if (q.relative) return false;  // "litros por vaca y día +1,5"
  if (lang == language::en &&
      (q.unit != 0 || slice(bytes, q.where).find(',') != std::string_view::npos))
    return false;                    // "the Narrows 4.2m", "gate 1,850"
  if (is_code(i - 1)) return false;  // "Raise USD 30k"
  constexpr classes per = cls::prep | cls::n_ratio;
  if (i > 1 && (set(i - 2) & per) == per && (set(i - 1) & cls::name) == 0)
    return false;  // "drops per van 18 to 25", not "per slide 14"
  const classes before = set(i - 1);
  const bool unit = (before & cls::n_unit) != 0;
  constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count;
  const std::uint8_t flags = tokens[i - 1].flags;
  const bool titled = (flags & (token_flag::capital | token_flag::piece_start)) ==
                      token_flag::capital;  // "Help Grade 3 readers"
  const bool of_level =                     // "tickets de nivel 2: -35 %"
      i > 1 && (set(i - 2) & cls::prep_of) != 0 && tokens[i - 1].word == tokens[i - 1].lemma &&
      std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, tokens.end(),
                  [](const token& t) { return t.quantity >= 0 && (t.set & cls::time_ref) == 0; });
  const bool for_level = i + 1 == size() && i > 1 && (set(i - 2) & cls::prep) != 0 &&
                         (set(i - 2) & (cls::prep_of | cls::prep_to)) == 0;  // "for grade 8"
  const bool numbered = (before & cls::name) != 0 && (before & cls::noun) != 0 &&
                        ((before & measured) == 0 || titled || of_level || for_level) &&
                        (set(i + 1) & (cls::n_unit | cls::n_ratio | cls::n_metric)) == 0;
  const bool rated = q.exponent < 0 &&  // "Valoración en Google Maps 4,6"
                     (set(0) & (cls::n_metric | cls::n_ratio)) != 0;
  const bool code = (flags & (token_flag::all_caps | token_flag::known)) == token_flag::all_caps;
  if (code && q.exponent < 0 && !rated && (set(i + 1) & (cls::f_part | cls::noun)) != 0)
    return true;              // "WCAG 2.2 audit"
  const bool round_decimal =  // "SARLAFT 4.0"
      q.exponent == -1 && q.mantissa % 10 == 0 && q.mantissa < 100 &&
      (flags & (token_flag::capital | token_flag::all_caps)) != 0 &&
      ((flags & (token_flag::known | token_flag::piece_start)) == 0 ||
       (i == 1 && (set(i + 1) & (cls::f_part | cls::f_inf)) == cls::f_part));
  if ((code && is_dashed(i)) || (round_decimal && !rated)) return true;  // "FIPS 140-3"
  const bool proper = i > 1 && (flags & token_flag::capital) != 0 && !rated &&
                      (flags & (token_flag::all_caps | token_flag::piece_start)) == 0 &&
                      (before & (cls::noun | cls::name)) != 0 &&
                      (before & (measured | cls::n_unit)) == 0 &&
                      (set(i + 1) & (cls::n_any | cls::n_unit)) == 0;  // Ruta 40, Python 3
  if (unit && (set(i + 1) & cls::n_unit) != 0) return false;           // "bajar de peso 6 kilos"
  if (numbers_a_place(tokens, i)) return true;
  if (numbers_one(i) || numbers_a_compound(i) || tells_the_hour(i)) return true;
  const bool product = (flags & token_flag::known) != 0 &&  // Microsoft 365 subscribers
                       (before & cls::name) != 0 &&
                       (before & (cls::n_any | cls::verb | cls::prep)) == 0;
  const bool other_thing = lang == language::es && (set(i + 1) & cls::n_any) != 0;
  if (product && !other_thing) return true;  // "Subir a YouTube 1 video" counts
  constexpr classes thing = cls::n_any | cls::adj | cls::det | cls::poss;
  const bool graded = i > 1 && (before & cls::stop) != 0 &&  // "K–3"
                      tokens[i - 2].where.size() == 1 &&
                      tokens[i - 2].where.end == tokens[i - 1].where.begin &&
                      tokens[i - 1].where.end == tokens[i].where.begin;
  if (graded) return true;
  const bool opens = i == 1 || (i == 2 && (set(0) & (cls::noun | cls::verb)) == cls::noun);
  const bool finished =
      lang == language::en && opens &&  // "Berth 7 dredged", "belt loader 4 fixed"
      tokens[i - 1].word == tokens[i - 1].lemma && (before & measured) == 0 &&
      (set(i + 1) & (cls::f_part | cls::f_inf | thing)) == cls::f_part && (set(i + 2) & thing) == 0;
  if (finished) return true;
  return ((flags & token_flag::known) != 0 && (unit || numbered)) || proper || day_of_month(i);
}

/// "From 14th to 6th", "4th, up from 9th": ranks are figures where one of them is a base or follows
/// an arrow; else an ordinal tells which one. A rank has no value: the first is the best.
void figure_gatherer::ranks() {
  const auto is_rank = [&](std::size_t i) {
    return tokens[i].quantity >= 0 && (set(i) & cls::num) == 0 && (set(i) & cls::time_ref) == 0;
  };
  std::size_t count = 0;
  bool moves = false;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_rank(i)) continue;
    ++count;
    moves = moves || (set(i - 1) & (cls::prep_from | cls::arrow)) != 0;
  }
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_rank(i)) continue;
    quantity& q = figure_at(i);
    if (count > 1 && moves) {
      q.valued = false;
      tokens[i].set = cls::num;
    } else {
      q.plays = role::deadline;
      tokens[i].quantity = -1;
    }
  }
}

/// "Readers under 35: 29%": what stands before the colon says of whom, the figure behind it how
/// many.
void figure_gatherer::segments_before_colon() {
  for (std::size_t i = 1; i + 1 < size(); ++i) {
    if ((set(i) & cls::stop) == 0 || bytes[tokens[i].where.begin] != ':' ||
        (tokens[i].flags & token_flag::in_brackets) != 0)
      continue;
    std::size_t next = i + 1;
    while ((set(next) & (cls::comparator | cls::prep_of | cls::prep_from)) != 0) ++next;
    if ((set(0) & cls::verb) == 0 && (set(next) & (cls::v_up | cls::v_down)) != 0 &&
        (set(next) & cls::f_inf) != 0 && (set(next + 1) & cls::prep_to) != 0)
      next += 2;  // "Diabéticos con glicosilada < 7: subir a 55 %"
    if (next >= size() || tokens[next].quantity < 0 || (set(i - 1) & cls::current) != 0) return;
    for (std::size_t k = 0; k < i; ++k)  // "6 weeks → 4 weeks, stretch: 3"
      if ((set(k) & cls::arrow) != 0) return;
    for (std::size_t k = first; k < all.size(); ++k) {
      quantity& q = all[k];
      const bool of_a_year =  // "(S/ 3 200 en 2024): S/ 4 500"
          (tokens[q.first_token].flags & token_flag::in_brackets) != 0 &&
          (set(q.end_token) & cls::prep_by) != 0 && (set(q.end_token + 1U) & cls::time_ref) != 0;
      if (q.first_token < i && q.plays == role::other && !of_a_year &&
          (set(q.first_token - 1U) & cls::current) == 0)
        q.plays = role::segment;
    }
    return;
  }
}

/// "per 100 customers", "por cada mil envíos"; of a burden in Spanish also "por 10.000 entregas".
bool figure_reader::is_rate_base(const quantity& q) const {
  constexpr classes per = cls::prep | cls::n_ratio;
  const std::size_t p = before(q);
  if (p >= size()) return false;
  if ((set(p) & per) == per) return true;
  std::int64_t round = q.mantissa;
  while (round >= 10 && round % 10 == 0) round /= 10;
  const bool of_figure = lang == language::es && round == 1 && q.mantissa >= 100 && p > 0 &&
                         tokens[p - 1].quantity >= 0 && (set(p - 1) & cls::time_ref) == 0 &&
                         (set(p) & (cls::prep | cls::prep_of | cls::prep_to)) == cls::prep;
  if (of_figure) return true;  // "0,8 por 1.000 días cama"
  return lang == language::es && q.is == kind::count && round == 1 && q.mantissa >= 100 && p == 1 &&
         p + 1U == q.first_token && all.size() > 1 && (set(0) & cls::n_burden) != 0 &&
         (set(p) & cls::prep) != 0 && (set(p) & (cls::prep_of | cls::prep_to)) == 0;
}

/// "las tres juntas", "the four clinics": an article makes a count one of known things, when
/// another figure without one can be the target.
bool figure_reader::is_known_group(const quantity& q) const {
  const auto counted = [&](const quantity& o) {
    return o.first_token > 0 && (set(o.first_token - 1U) & cls::det) != 0;
  };
  if (q.is != kind::count || !counted(q) || (set(q.end_token) & cls::n_any) == 0) return false;
  const std::size_t p = q.first_token;
  if (lang == language::es && p > 2 && (set(p - 2) & cls::prep_to) != 0 &&
      (changes(set(p - 3)) || (set(p - 3) & cls::v_reach) != 0))
    return false;  // "crecer hasta los 900 suscriptores"
  // "en las cinco sedes"
  if (lang == language::es && p > 1 && (set(p - 1) & cls::num) == 0 && q.comparator == 0 &&
      (set(p - 2) & cls::prep_by) != 0)
    return true;
  constexpr classes no_place = cls::prep_to | cls::prep_from | cls::prep_of | cls::comparator;
  const bool placed = lang == language::en && p > 1 &&
                      (set(p - 1) & (cls::num | cls::universal)) == 0 &&
                      (set(p - 2) & (cls::prep | no_place)) == cls::prep;
  if (placed && all.size() > 1) return true;  // "65% of homes across the 14 wards"
  return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    return &o != &q && o.plays == role::other && o.is != kind::universal &&
           !in_brackets(o.first_token) && o.is != kind::placeholder && !counted(o);
  });
}

/// "Voluntarios de entre 20 y 30 años", "jóvenes de 18 a 25 años": years behind the people that are
/// counted.
bool figure_reader::tells_age(const quantity& q, const frame& f) const {
  if (lang == language::es && q.first_token > 1 && q.is == kind::duration &&
      unit_worth(q, a_year) == a_year && (set(q.first_token - 1U) & cls::prep_of) != 0 &&
      (set(q.first_token - 2U) & cls::adj) != 0 &&
      (set(q.first_token - 2U) & (cls::v_up | cls::v_down)) != 0)
    return true;  // "menores de 5 años"
  if (lang != language::es || (f.head_set & (cls::n_customer | cls::n_team)) == 0) return false;
  std::size_t p = before(q);
  if (p < size() && p > 0 && (set(p) & cls::prep) != 0 && (set(p - 1) & cls::prep_of) != 0) --p;
  const bool of_people = p < size() && p > 0 && (set(p) & cls::prep_of) != 0 &&
                         (set(p - 1) & (cls::n_customer | cls::n_team)) != 0;
  const auto years = [&](const quantity& o) {
    return o.is == kind::duration && unit_worth(o, a_year) == a_year;
  };
  return of_people && std::any_of(all.begin(), all.end(), [&](const quantity& o) {
           return o.first_token >= q.first_token && o.first_token < q.end_token + 3U && years(o);
         });
}

/// "Import of a 10 GB dump takes no more than 4 min": a size between an article and its noun says
/// which ones are meant, when a later figure has a bound.
bool figure_reader::is_size(const quantity& q, const frame& f) const {
  if (q.unit == 0 || (q.is != kind::count && q.is != kind::duration) || q.comparator != 0 ||
      q.first_token == 0 || (set(q.first_token - 1U) & cls::det) == 0 ||
      (set(q.end_token) & cls::n_any) == 0 || changes(f.lead_set) ||
      (f.lead_set & (cls::v_reach | cls::v_keep)) != 0)
    return false;
  return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    return o.first_token >= q.end_token && o.comparator != 0 && o.plays == role::other;
  });
}

/// "Cartera a más de 60 días: 4%", "resueltos en menos de 20 días: 85%": a time that a later share
/// outweighs, because it only says which ones are meant; it becomes a segment.
bool figure_reader::qualifies(quantity& time, const quantity& share, const frame& f) const {
  if (time.is == kind::count && lang == language::en && share.is == kind::percent &&
      !joined(time, share) && !changes(f.lead_set) && time.first_token > 1 &&
      (set(time.first_token - 1U) & cls::comparator) != 0) {
    // "visitors under 25 …", "matches with >400 points …"
    bool told = (set(time.first_token - 2U) & (cls::n_customer | cls::prep)) != 0;
    for (std::size_t i = 0; i < time.first_token; ++i)  // "who … within two rings"
      told = told || (set(i) & (cls::rel | cls::pron)) == cls::rel;
    if (told) time.plays = role::segment;
    return told;
  }
  const auto aside = [&](const quantity& q) { return in_brackets(q.first_token); };
  if (time.is == kind::duration && time.comparator != 0 && aside(time) && !aside(share)) {
    time.plays = role::segment;  // "las consultas lentas (>5 s) un 60 %"
    return true;
  }
  const bool outweighs =  // "a más de 90 días: menos de $120.000"
      share.is == kind::percent || share.is == kind::ratio ||
      (share.is == kind::money && share.comparator != 0);
  const bool told = time.end_token < share.first_token &&  // "en menos de 6 meses, 68%"
                    (set(time.end_token) & cls::comma) != 0 &&
                    time.end_token + 1U == share.first_token && time.comparator != 0;
  if (time.is != kind::duration || !outweighs || changes(f.lead_set) ||
      (joined(time, share) && !told))
    return false;
  bool apart = false, named = false;  // "4 días con reingresos del 6%" are two measures
  for (std::size_t i = time.end_token; i < share.first_token; ++i) {
    apart = apart || (set(i) & cls::stop) != 0;
    named = named || (set(i) & cls::n_any) != 0;
  }
  const std::size_t sign = share.first_token - 1U;  // "a los 12 meses del egreso ≥ 78 %"
  const bool bounded =
      share.comparator != 0 && (set(sign) & cls::comparator) != 0 && tokens[sign].where.size() <= 3;
  if (named && !apart && !bounded) return false;
  time.plays = role::segment;
  return true;
}

/// "40 growers get paid within 8 days", "90 % contestados en menos de 2 horas": a time behind a
/// preposition and a bound says which ones are counted, not a second target.
bool figure_reader::limits(const quantity& time, const quantity& counted) const {
  if (time.is != kind::duration || counted.is == kind::duration || time.first_token < 2)
    return false;
  const classes bound = set(time.first_token - 1U), front = set(time.first_token - 2U);
  constexpr classes prepositions = cls::prep | cls::prep_by;
  if ((bound & cls::comparator) == 0 || ((bound | front) & prepositions) == 0) return false;
  bool added = false;  // "with response times under 300 ms" is a measure of its own
  for (std::size_t i = counted.end_token; i < time.first_token; ++i) {
    if ((set(i) & cls::verb) != 0 && changes(set(i))) return false;  // "and cut the wait to…"
    added = added || (set(i) & (cls::conj_and | cls::prep | cls::comma)) != 0;
  }
  if (added && (front & (cls::n_metric | cls::n_ratio)) != 0) return false;
  return true;
}

}  // namespace okrlint
