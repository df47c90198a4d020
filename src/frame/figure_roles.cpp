// SPDX-License-Identifier: Apache-2.0
// What each figure of a statement is: base, target, deadline, segment.
#include <algorithm>

#include "frame/figure_reader.hpp"
#include "frame/figures.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

}  // namespace

/// Whether a connector or a comma stands between two figures.
bool figure_reader::joined(const quantity& a, const quantity& b) const {
  for (std::size_t i = a.end_token; i < b.first_token; ++i)
    if ((set(i) & (cls::conj_and | cls::conj_or | cls::comma)) != 0) return true;
  return false;
}

/// The year that a figure is told for ("4,8% en 2025", "27% (2024)"), or 0.
std::int64_t figure_reader::year_of(const quantity& q) const {
  const std::size_t i = q.end_token + 1U;
  if (i >= size() || tokens[i].quantity < 0 || (set(i) & cls::time_ref) == 0) return 0;
  const bool noted = in_brackets(i) && !in_brackets(q.first_token);
  if (!noted && (set(q.end_token) & (cls::prep_by | cls::prep)) == 0) return 0;
  return all[static_cast<std::size_t>(tokens[i].quantity)].mantissa;
}

/// Minutes and hours: nobody plans work by them.
bool figure_reader::is_short(const quantity& q) const {
  return q.scale.of == measure::time && unit_worth(q, a_day) < a_day;
}

/// A duration after "in", "within", "durante", or a time of day: when, not how much.
bool figure_reader::is_deadline(const quantity& q) const {
  if (q.is != kind::duration || q.comparator != 0) return false;
  if (lang == language::es && is_short(q)) return false;  // "evacuar el edificio en 4 minutos"
  for (const quantity& o : all)  // "in 3 days (was 9 days)": a base and a target
    if (&o != &q && o.plays != role::deadline && o.plays != role::segment &&
        (o.is == kind::duration || is_base(o, before(o)) || (set(before(o)) & cls::prep_from) != 0))
      return false;
  std::size_t i = q.first_token;
  if (q.scale.of == measure::clock)  // "correr el medio maratón en 1:50"
    return !(lang == language::es && (set(i - 1) & cls::prep_by) != 0) && i > 0 &&
           (set(i - 1) & cls::prep_to) == 0 &&  // "improve the marathon to 3:45"
           (set(i - 1) & (cls::det | cls::prep | cls::prep_by | cls::purpose)) != 0;
  while (i > 0 && (set(i - 1) & (cls::det | cls::adj)) != 0 &&
         (set(i - 1) & (cls::prep_by | cls::prep)) == 0)
    --i;
  if (i > 2 && (set(i - 3) & cls::conj_and) != 0 && (set(i - 2) & (cls::verb | cls::n_any)) != 0)
    return false;  // "… and close in 5 days"
  return i > 0 && (set(i - 1) & (cls::prep_by | cls::prep)) != 0 &&
         (set(i - 1) & (cls::prep_of | cls::prep_to)) == 0;
}

/// "despachar cada contenedor en 48 horas", "pagar en 15 días en promedio": how long each one
/// takes.
bool figure_reader::measures_each(const quantity& q, const frame& f) const {
  if (q.end_token < size() && tokens[q.end_token].words > 1 && (set(q.end_token) & cls::adv) != 0 &&
      (set(q.end_token) & cls::time_ref) == 0)
    return true;
  for (std::size_t i = f.lead.end; i < q.first_token; ++i)
    if ((set(i) & (cls::universal | cls::neg)) == cls::universal) return true;
  return false;
}

/// "antes de los cuarenta": an age, where a preposition and an article stand before a lone count.
bool figure_reader::is_age(const quantity& q) const {
  return q.is == kind::count && q.exponent >= 0 && q.first_token > 1 &&
         (set(q.first_token - 1U) & cls::det) != 0 && (set(q.first_token - 2U) & cls::prep) != 0 &&
         (q.end_token >= size() || (set(q.end_token) & (cls::stop | cls::comma)) != 0);
}

/// "Halve food waste, to 30 kg": a level told behind a change is the target.
bool figure_reader::reaches(const quantity& change, const quantity& level) const {
  const std::size_t p = before(level);
  if (!change.relative || level.relative || p >= size() || (set(p) & cls::prep_to) == 0)
    return false;
  if (lang == language::es && level.is == kind::duration && change.is == kind::percent)
    return false;  // "20 % menos de reingresos a 30 días"
  for (std::size_t i = change.end_token; i < p; ++i)
    if ((set(i) & (cls::conj_and | cls::conj_or)) != 0 ||
        (set(i) & (cls::verb | cls::n_any)) == cls::verb)
      return false;
  return true;
}

/// "Socios (menores de 35): un tercio": a bare count in brackets, and a share told outside them;
/// "call-backs within 14 days to 3", "reingresos a 72h en un 20% menos": a time that is no target.
bool figure_reader::says_which(const quantity& aside, const quantity& share) const {
  if (aside.is == kind::duration && share.is != kind::duration && aside.first_token > 1 &&
      aside.end_token < share.first_token) {
    const classes front = set(aside.first_token - 1U);
    const bool window = aside.comparator != 0 && (front & cls::prep) != 0 &&
                        (set(share.first_token - 1U) & cls::prep_to) != 0;
    const bool told = lang == language::es && share.relative && (front & cls::prep_to) != 0 &&
                      (set(aside.first_token - 2U) & cls::n_burden) != 0;
    return window || told;
  }
  return aside.is == kind::count && in_brackets(aside.first_token) &&
         !in_brackets(share.first_token) && (share.is == kind::percent || share.is == kind::ratio);
}

/// "En municipios con menos de 10 mil habitantes, cobertura de 35% a 80%", "Three months after the
/// course, 80% …": what stands in an opening of place or time says where or when, when figures
/// follow behind its comma.
bool figure_reader::belongs_to_setting(const quantity& q) const {
  constexpr classes opens = cls::prep | cls::prep_by;
  constexpr classes other =
      cls::prep_to | cls::prep_from | cls::prep_of | cls::comparator | cls::current | cls::means;
  const classes at = q.is == kind::duration && q.first_token == 0 ? set(q.end_token) : set(0);
  if ((lang != language::es && q.is != kind::duration) || (at & opens) == 0 || (at & other) != 0)
    return false;
  std::size_t comma = 0;
  while (comma < size() && (set(comma) & (cls::comma | cls::stop | cls::verb)) == 0) ++comma;
  return (set(comma) & cls::comma) != 0 && q.end_token <= comma &&
         std::any_of(all.begin(), all.end(), [&](const quantity& o) {
           return o.first_token > comma && o.plays == role::other && o.is != kind::universal &&
                  !in_brackets(o.first_token);
         });
}

/// "for eight Saturdays in a row": days counted behind a preposition are a time, no target.
bool figure_reader::tells_days(const quantity& q) const {
  constexpr classes days = cls::time_ref | cls::n_unit | cls::current;
  const std::size_t p = before(q);
  return p < size() && q.is == kind::count && (set(q.end_token) & days) == cls::time_ref &&
         tokens[q.end_token].word != tokens[q.end_token].lemma && (set(p) & cls::prep) != 0 &&
         (set(p) & (cls::prep_to | cls::prep_from | cls::prep_of)) == 0;
}

/// "Bajar cancelaciones a 1,2% y subir la ocupación de 74% …": a second verb of change stands
/// behind the target at `to`.
bool figure_reader::moves_on(std::int16_t to, const quantity& next) const {
  if (to < 0) return false;
  for (std::size_t i = all[static_cast<std::size_t>(to)].end_token; i + 1 < next.first_token; ++i)
    if ((set(i) & cls::conj_and) != 0 && (set(i + 1) & cls::f_inf) != 0 && changes(set(i + 1)))
      return true;
  return false;
}

void figure_reader::assign(frame& f) {
  const std::size_t count = all.size();
  const auto at = [&](std::size_t i) -> quantity& { return all[i]; };
  std::int16_t from = -1, to = -1;
  bool paired = false;
  for (std::size_t i = 0; i < count; ++i) {
    quantity& q = at(i);
    if (q.plays != role::other || q.is == kind::universal) continue;
    if (q.is == kind::placeholder && q.first_token == 0 && q.end_token == 1 &&
        (set(1) & (cls::n_any | cls::adj)) == 0)
      continue;  // "TBD": nothing is said yet
    if (is_rate_base(q)) {
      q.plays = role::segment;
      if (i > 0) join_rate(at(i - 1), q);
      continue;
    }
    std::size_t next = i + 1;
    while (next < count && at(next).plays != role::other) ++next;
    if (next < count && is_pair(q, at(next))) {
      quantity& b = at(next);
      const std::size_t p = before(q);
      const bool of_people = p < size() && p > 0 &&
                             (set(p - 1) & (cls::n_customer | cls::n_team | cls::n_external)) != 0;
      const bool aged = of_people &&
                        b.is == kind::duration &&  // "niñas de 11 a 14 años del 58% al 85%"
                        ((next + 2 < count && is_pair(at(next + 1), at(next + 2))) ||
                         (to >= 0 && at(static_cast<std::size_t>(to)).is != kind::duration));
      const bool aside =
          in_brackets(q.first_token) && in_brackets(b.first_token);  // "(10 to 50 employees)"
      const bool numbered =
          aside && to >= 0 && !in_brackets(at(static_cast<std::size_t>(to)).first_token) &&
          at(static_cast<std::size_t>(to)).is == b.is && (set(before(b)) & cls::prep_to) != 0 &&
          (p >= size() || (set(p) & (cls::prep_of | cls::prep_from)) == 0);
      const bool people = numbered ||  // "9.000 negativos (cajas 112 a 140)"
                          ((set(b.end_token) & cls::n_team) != 0 && (of_people || aside)) || aged ||
                          tells_age(q, f);
      q.plays = people ? role::segment : role::from;
      b.plays = people ? role::segment : role::to;
      if (!people && !paired && to >= 0 && !joined(at(static_cast<std::size_t>(to)), q))
        at(static_cast<std::size_t>(to)).plays = role::segment;  // mayor a 90 días: de 8% a 5%
      if (!people && !paired && !moves_on(to, q)) {  // a pair outweighs a bound named before it
        from = static_cast<std::int16_t>(i);
        to = static_cast<std::int16_t>(next);
      }
      paired = paired || !people;
      i = next;
      continue;
    }
    if (to < 0 && belongs_to_setting(q)) {
      q.plays = role::segment;
      continue;
    }
    const std::size_t p = before(q);
    if (is_age(q) || (to >= 0 && limits(q, at(static_cast<std::size_t>(to))))) {
      q.plays = role::segment;
      continue;
    }
    if (tells_age(q, f)) {
      q.plays = role::segment;
      if (q.is == kind::count && next < count) at(next).plays = role::segment;
      continue;
    }
    if (count > 1 && tells_days(q)) {
      q.plays = role::deadline;
      continue;
    }
    const bool base = is_base(q, p);
    const std::size_t aim = to < 0 ? size() : before(at(static_cast<std::size_t>(to)));
    const bool answers = aim < size() && (set(aim) & cls::prep_to) != 0;  // "cut to 40 from 115"
    const bool alone = p < size() && (set(p) & (cls::current | cls::prep_from)) == cls::prep_from &&
                       tokens[p].words == 1 && !base && (f.lead_set & cls::v_work) != 0 &&
                       !in_brackets(q.first_token) && !answers &&
                       !changes(f.lead_set) &&  // "download from 2 sources"; not "…, from 78%"
                       q.is == kind::count && (set(q.end_token) & (cls::n_any | cls::adj)) != 0;
    const bool out_of = to >= 0 && !base && q.is == kind::count &&
                        p < size() &&  // "sobre las 1.200"
                        (set(p) & cls::prep_from) != 0 && tokens[p].words > 1 &&
                        (set(p) & (cls::v_up | cls::v_down)) == 0 &&  // "up from 41"
                        at(static_cast<std::size_t>(to)).is == kind::percent &&
                        !at(static_cast<std::size_t>(to)).relative;
    if (alone || out_of || is_known_group(q) || is_size(q, f)) {
      q.plays = role::population;
      continue;
    }
    if (base || (p < size() && (set(p) & cls::prep_from) != 0 && (set(p) & cls::prep_by) == 0)) {
      q.plays = role::from;
      if (from < 0) from = static_cast<std::int16_t>(i);
      continue;
    }
    const bool by_work = f.by == agent::own && f.form != lead_form::action_noun &&
                         (f.lead_set & (cls::v_keep | cls::v_reach | cls::v_state)) == 0;
    const bool each = to < 0 && measures_each(q, f);
    const bool has_object = !f.metric.present() || f.metric.begin < q.first_token ||
                            f.metric.begin >= q.end_token;  // "responder en 6 minutos" has none
    if (is_deadline(q) && !each &&
        (count > 1 || q.scale.of == measure::clock ||
         (by_work && !changes(f.lead_set) && has_object))) {
      q.plays = role::deadline;
      continue;
    }
    const std::int64_t year = to >= 0 ? year_of(at(static_cast<std::size_t>(to))) : 0;
    if (year != 0 && from < 0 && year_of(q) > year) {  // 4,8% en 2025, 3% en 2026
      at(static_cast<std::size_t>(to)).plays = role::from;
      from = to;
      to = -1;
    }
    if (q.is == kind::count && compares(q) && (set(q.first_token) & cls::factor) != 0)
      q.is = kind::factor;  // "a third less"
    q.relative = is_relative(q, f);
    if (q.is == kind::count && !q.relative && q.exponent < 0 &&
        (set(q.first_token) & (cls::factor | cls::num)) == (cls::factor | cls::num))
      q.is = kind::ratio;  // "three quarters of the letters"
    if (q.is == kind::factor && !q.relative) {
      q.is = kind::ratio;
      q.valued = q.valued && q.mantissa != 0;
    }
    q.plays = role::to;
    const bool reached = to >= 0 && !paired &&
                         (reaches(at(static_cast<std::size_t>(to)), q) ||
                          says_which(at(static_cast<std::size_t>(to)), q));
    if (reached) at(static_cast<std::size_t>(to)).plays = role::segment;  // "halve it to 30 kg"
    if (to < 0 || reached || (!paired && qualifies(at(static_cast<std::size_t>(to)), q, f)))
      to = static_cast<std::int16_t>(i);
  }
  if (to < 0 &&
      from >= 0)  // "95 antes, 40 ahora": of two that are told as known, the later is meant
    for (std::size_t i = count; i-- > static_cast<std::size_t>(from) + 1;)
      if (at(i).plays == role::from && at(i).is == at(static_cast<std::size_t>(from)).is) {
        at(i).plays = role::to;
        to = static_cast<std::int16_t>(i);
        break;
      }
  if (to >= 0 && from >= 0 && !paired && at(static_cast<std::size_t>(to)).is == kind::duration &&
      at(static_cast<std::size_t>(to)).comparator != 0 &&
      at(static_cast<std::size_t>(from)).is == kind::percent && !changes(f.lead_set)) {
    at(static_cast<std::size_t>(to)).plays = role::segment;  // "paid within 30 days (now 44%)"
    to = -1;
  }
  f.from = from;
  f.to = to;
  if (to >= 0)
    f.how = at(static_cast<std::size_t>(to)).relative ? change::relative : change::absolute;
}

void assign_figures(std::span<const token> tokens, std::span<quantity> all, frame& f) {
  figure_reader{tokens, all, f.lang}.assign(f);
}

}  // namespace okrlint
