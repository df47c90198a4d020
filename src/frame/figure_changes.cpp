// SPDX-License-Identifier: Apache-2.0
// Whether a figure is a change or a level: "by 20%", "a third less", "NPS +10".
#include <algorithm>

#include "frame/figure_reader.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

bool exceeds_one(const quantity& q) {
  std::int64_t one = 1;
  for (int e = q.exponent; e < 0 && one < q.mantissa; ++e) one *= 10;
  return q.mantissa > one;
}

}  // namespace

/// "9 per 10,000 households": what a figure is told per is shown with it.
void figure_reader::join_rate(quantity& figure, const quantity& base) const {
  constexpr classes thing = cls::n_any | cls::n_unit;
  const std::size_t link = before(base);
  if (figure.end_token != link || figure.plays == role::segment) return;
  figure.where.end = base.where.end;
  for (std::size_t i = base.end_token; (set(i) & thing) != 0 && (set(i) & cls::verb) == 0; ++i)
    figure.where.end = tokens[i].where.end;
}

/// "… less plastic", "… lower than last winter": what stands behind a share makes it a change.
bool figure_reader::compares(const quantity& q) const {
  const classes behind = set(q.end_token);
  const bool than_then = (behind & cls::comparator) != 0 &&
                         (set(q.end_token + 1U) & (cls::time_ref | cls::current)) != 0;
  return than_then || ((behind & cls::vague) != 0 && (behind & (cls::v_up | cls::v_down)) != 0);
}

bool figure_reader::is_relative(const quantity& q, const frame& f) const {
  const bool level = q.comparator != 0 || (f.head_set & cls::n_ratio) != 0;
  const std::size_t front = before(q);
  const bool by = lang == language::en && front < size() && (set(front) & cls::prep_by) != 0;
  if (q.is == kind::factor && front < size() && (set(front) & cls::prep_to) != 0 &&
      (f.lead_set & (cls::v_up | cls::v_down)) == cls::v_down && exceeds_one(q) &&
      (set(q.first_token) & cls::verb) == 0)
    return false;  // "lower net debt to 2.4x": no fall is to more than it was
  const bool fraction = q.is == kind::count && q.exponent < 0 &&  // "shave a third off …"
                        (set(q.first_token) & cls::factor) != 0;
  const bool of_it = (set(q.end_token) & cls::prep_of) != 0;
  if (fraction && by && !of_it) return true;  // "reviews … cut by half"
  const bool moved_by = by && front > 0 && front + 1U == q.first_token &&
                        (set(front - 1U) & cls::f_part) != 0 &&
                        (set(front - 1U) & (cls::v_up | cls::v_down)) != 0;
  if (moved_by && (q.is == kind::percent || q.is == kind::points) && !of_it)
    return true;  // "calls to the helpdesk cut by 40%"
  if (fraction && of_it && !by && (f.lead_set & (cls::v_up | cls::v_down)) == 0)
    return false;  // "non-guests bring half of the revenue"
  if (q.is == kind::factor && level && !by && !changes(f.lead_set)) return false;  // rotación 8x
  if (q.is == kind::factor && (set(q.end_token) & (cls::f_part | cls::noun)) == cls::f_part)
    return false;                                        // 2x oversubscribed
  if (q.is == kind::factor && compares(q)) return true;  // a third less plastic
  const bool share = q.first_token == 0 && of_it &&
                     (set(q.first_token) & cls::n_action) == 0;  // "halving of" is none
  const bool of_those = lang == language::es && (set(0) & cls::rel) != 0 &&
                        (set(q.end_token) & (cls::prep_of | cls::det | cls::n_any)) != 0 &&
                        q.exponent < 0 &&
                        !changes(f.lead_set);  // "que en abril la mitad de la clase nade"
  if (q.is == kind::factor)  // "a quarter of the tenants renew" is a share, "double" never
    return !share && !of_those &&
           (q.exponent >= 0 || !f.lead.present() || f.lead.begin < q.first_token);
  if (q.relative && (q.is == kind::percent || q.is == kind::points)) return true;  // +5 pp
  const classes by_it = q.first_token > 0 ? set(q.first_token - 1U) : 0;
  if (lang == language::en && (q.is == kind::percent || q.is == kind::points) &&
      (by_it & (cls::prep | cls::adv)) == (cls::prep | cls::adv) &&
      (by_it & (cls::v_up | cls::v_down)) != 0 && (by_it & cls::prep_to) == 0)
    return true;  // "passes up 30%"
  if (q.relative && (q.is == kind::money || q.is == kind::duration) && q.first_token > 0 &&
      (q.end_token >= size() || (set(q.end_token) & (cls::prep | cls::current)) != 0) &&
      (set(q.first_token - 1U) & cls::n_any) != 0)
    return true;  // ticket medio +0,80 €
  if (q.relative && q.is == kind::count && q.first_token > 0 &&
      (q.end_token >= size() || q.unit != 0) &&
      ((set(q.first_token - 1U) & (cls::n_metric | cls::n_ratio | cls::n_unit)) != 0 ||
       (q.exponent < 0 && q.end_token >= size())))
    return true;  // NPS +10; litros por vaca y día +1,5; "NDCG on the judged set +0.05"
  const bool change = changes(f.lead_set);
  if (q.is == kind::points && (f.lead_set & cls::v_win) != 0 && q.first_token > 0 &&
      (set(q.first_token - 1U) & cls::verb) != 0)
    return true;  // ganar 6 puntos
  if (lang == language::es && q.is == kind::duration && (f.lead_set & cls::v_win) != 0 &&
      q.first_token > 0 && (set(q.first_token - 1U) & cls::verb) != 0 &&
      (set(q.end_token) & cls::prep_to) != 0)
    return true;  // ganar 5 minutos al armado
  if (q.is == kind::points && (f.lead_set & cls::v_work) != 0 && q.first_token > 0 &&
      (set(q.first_token - 1U) & cls::verb) != 0 && (set(q.end_token) & cls::prep_to) != 0)
    return true;  // "add 15 points to …"
  constexpr classes moves = cls::v_up | cls::v_down;
  const classes behind = set(q.end_token);
  const bool beside = (behind & (cls::adv | cls::adj)) != 0 && (behind & moves) != 0;
  const classes than = lang == language::en  // "12% lower than at Easter"
                           ? cls::n_any | cls::prep | cls::time_ref | cls::current
                           : cls::n_any;
  const bool more = beside ||  // 20% arriba
                    (behind & cls::vague) != 0 ||
                    ((behind & cls::comparator) != 0 &&
                     (lang != language::en || (behind & cls::adv) == 0) &&  // not "or better on"
                     (set(q.end_token + 1u) & than) != 0);
  if (q.is == kind::count && compares(q) && (set(q.end_token + 1U) & cls::rel) != 0)
    return true;       // "30 menos que en 2024"
  const bool sooner =  // 2 horas menos
      (q.is == kind::duration || q.is == kind::money) && (behind & cls::vague) != 0 &&
      (behind & moves) != 0;
  const bool taken = beside &&  // 20 minutes off the round, doce euros por encima
                     (q.is == kind::duration || q.is == kind::money);
  const bool action = q.is == kind::percent && (behind & cls::noun) != 0 &&
                      (behind & cls::n_action) != 0 && (behind & moves) != 0 &&
                      (behind & cls::n_burden) == 0 && (set(q.end_token + 1U) & cls::n_any) == 0;
  if ((more && (q.is == kind::percent || q.is == kind::points)) || sooner || taken || action)
    return true;                                       // un 5 % más (de usuarios)
  const classes named_change = set(q.end_token + 1U);  // "5% de crecimiento en ventas"
  if (q.is == kind::percent && (behind & cls::prep_of) != 0 &&
      (named_change & cls::n_action) != 0 && (named_change & moves) != 0 &&
      (named_change & cls::n_burden) == 0)
    return true;
  if (q.relative && q.is == kind::duration && q.first_token > 0 &&
      (set(q.first_token - 1U) & (cls::comma | cls::stop)) != 0)
    return true;  // ", -20 días"
  const std::size_t p = before_aside(front);
  if (p >= size()) return false;
  const bool measured = q.is == kind::percent || q.is == kind::points || q.is == kind::duration ||
                        q.is == kind::money;
  if (measured && (by_it & cls::adv) != 0 && (by_it & moves) != 0 &&
      tokens[q.first_token - 1U].word == 0 && tokens[q.first_token - 1U].phrase == 0)
    return true;  // "coste por caja: ↓ 8 %"
  if (measured && p + 1 == q.first_token && p > 0 && (set(p) & moves) != 0 &&
      (set(p) & (cls::f_inf | cls::prep_to | cls::v_win)) == cls::f_inf &&
      (set(p - 1) & (cls::comma | cls::stop)) != 0)
    return true;  // "margen bruto, subir 2 puntos"
  if (q.is == kind::percent && (set(p) & cls::prep_of) != 0 && p > 0 &&
      (set(p - 1) & cls::n_action) != 0 && (set(p - 1) & moves) != 0 &&
      (set(p - 1) & (cls::n_burden | cls::n_metric)) == 0)
    return true;  // "emisiones: reducción del 70%"
  if (!change) return false;
  if (lang == language::es && (f.lead_set & cls::v_reach) != 0 && p + 2U == q.first_token &&
      p + 1U == f.lead.end && (by_it & cls::det) != 0)
    return false;  // "superar el 78%"
  if ((set(p) & (cls::prep_to | cls::arrow)) != 0 && (set(p) & cls::prep_by) == 0) return false;
  if (q.first_token > 0 && (set(q.first_token - 1U) & cls::det) != 0 &&
      (set(q.end_token) & cls::n_ratio) != 0)
    return false;  // "gain a 15% share"
  if ((set(p) & cls::prep_by) != 0)
    return q.is != kind::duration || p + 1 == q.first_token || (set(p + 1) & cls::det) != 0;
  const bool amount = q.is == kind::duration || q.is == kind::money;
  if (amount && (by_it & (cls::adv | cls::verb)) == cls::adv && (by_it & moves) != 0)
    return true;  // "up £4 on last year"
  if ((set(p) & cls::v_down) != 0 && (set(p) & cls::v_win) == 0 && p + 1 == q.first_token &&
      (amount || q.is == kind::points))
    return true;
  if (q.is == kind::points && (set(p) & cls::prep) != 0 && (set(p) & cls::prep_of) == 0)
    return true;  // "with 7 percentage points"
  if (q.is != kind::percent && q.is != kind::points && q.is != kind::placeholder && !fraction)
    return false;
  const bool named = f.form == lead_form::action_noun ||
                     (f.lead.present() && (set(f.lead.begin) & (cls::v_reach | cls::v_cause)) != 0);
  if ((set(p) & cls::prep_of) != 0 && named && q.is != kind::placeholder)
    return true;  // un aumento del 20%
  if (of_it && ((set(p) & cls::verb) == 0 ||
                ((f.lead_set & moves) == 0 && (set(q.first_token - 1U) & cls::det) != 0)))
    return false;  // "renovar el 90% de los contratos"
  const bool after_base = std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    return o.plays == role::from && o.is == q.is && (set(p) & (cls::noun | cls::verb)) == cls::noun;
  });
  if (after_base) return false;  // "today 64%, target 52%"
  return (set(p) & (cls::verb | cls::n_any | cls::name | cls::adj | cls::f_part)) != 0 &&
         (q.comparator == 0 || (set(q.first_token - 1U) & cls::adv) != 0);  // al menos 10%
}

}  // namespace okrlint
