// SPDX-License-Identifier: Apache-2.0
// Where a statement stands today: which figures are bases, and which two are a base and its target.
#include <algorithm>

#include "frame/figure_reader.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

/// A time and a share, a sum and a share, are no two values of one measure.
bool same_kind(const quantity& a, const quantity& b) {
  const auto is_share = [](kind k) { return k == kind::percent || k == kind::points; };
  const auto is_amount = [](kind k) { return k == kind::duration || k == kind::money; };
  return !(is_share(a.is) && is_amount(b.is)) && !(is_amount(a.is) && is_share(b.is));
}

}  // namespace

bool numbers_a_place(std::span<const token> tokens, std::size_t i) {
  constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count |
                               cls::n_unit | cls::n_action | cls::verb | cls::adj;
  constexpr classes parts = cls::n_any | cls::name | cls::adj | cls::arrow | cls::stop;
  if (i < 2 || i + 1 >= tokens.size()) return false;
  const token& noun = tokens[i - 1];
  const classes front = tokens[i - 2].set;
  constexpr classes per = cls::prep | cls::n_ratio;
  const bool placed = ((front & (cls::prep | cls::prep_by)) != 0 &&
                       ((front & per) != per || (noun.set & cls::name) != 0)) ||
                      (i == 2 && (front & cls::f_lead) != 0);  // "Run belt 3 for 95% …"
  if ((noun.set & cls::noun) == 0 || (noun.set & measured) != 0 || noun.word != noun.lemma ||
      !placed || (tokens[i + 1].set & parts) != 0)
    return false;
  const auto later = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, tokens.end(),
                                  [](const token& t) { return t.quantity >= 0; });
  return later != tokens.end() && (later->set & cls::time_ref) == 0;
}

/// The token before a figure, its comparators, articles and adverbs stepped over; size() at the
/// start.
std::size_t figure_reader::before(const quantity& q) const {
  std::size_t i = q.first_token;
  while (i > 0) {
    --i;
    const classes s = set(i);
    if ((s & (cls::comparator | cls::det | cls::adv | cls::n_unit)) != 0 &&
        (s & (cls::prep_by | cls::prep_to | cls::prep_from | cls::prep_of | cls::current)) == 0 &&
        ((s & cls::n_unit) == 0 || tokens[i].where.begin >= q.where.begin))
      continue;
    return i;
  }
  return size();
}

/// The token before the brackets that close at `i`, else `i`: "la productividad (t/hora) un 7%".
std::size_t figure_reader::before_aside(std::size_t i) const {
  if (i >= size() || i == 0 || (set(i) & cls::stop) == 0 || !in_brackets(i - 1)) return i;
  std::size_t opening = i - 1;
  while (opening > 0 && in_brackets(opening)) --opening;
  return opening > 0 ? opening - 1 : size();
}

bool figure_reader::is_pair(const quantity& a, const quantity& b) const {
  const std::size_t p = before(b);
  if (p >= size() || b.first_token - a.end_token > 7 || !same_kind(a, b)) return false;
  const bool apart = (a.is == kind::percent || a.is == kind::duration) && b.is != a.is &&
                     (b.is != kind::count || (set(b.end_token) & (cls::n_any | cls::stop)) != 0);
  std::size_t close = a.end_token;
  if (a.is == kind::count && a.unit == 0 && b.is == kind::percent && a.end_token < p &&
      !in_brackets(a.first_token) &&
      (set(a.end_token) & (cls::noun | cls::percent | cls::prep_to | cls::conj_or)) == cls::noun)
    return false;  // "reseñas de 5 estrellas al 65%"
  const bool bracketed = in_brackets(a.first_token);
  while (bracketed && close < p && (set(close) & cls::stop) == 0) ++close;
  const bool noted = bracketed && (set(close) & cls::stop) != 0 && p == close + 1U;
  if (noted && (set(p) & cls::prep_to) != 0) return true;  // subir la nota (7,1) a 8
  const bool becomes =                                     // "16 becomes 8"
      p == a.end_token &&
      (set(p) & (cls::v_state | cls::f_fin | cls::f_inf)) == (cls::v_state | cls::f_fin);
  if (becomes && a.is == b.is) return true;
  if ((set(p) & (cls::prep_to | cls::arrow)) == 0 || p < a.end_token) return false;
  const std::size_t front = before(a);
  if (a.is == kind::duration && a.comparator != 0 && b.is == kind::count && b.unit == 0 &&
      (b.mantissa == 0 || front >= size() || (set(front) & (cls::prep_of | cls::prep_from)) == 0))
    return false;  // "bugs older than 30 days to 0"
  const bool change_first = a.is != b.is && a.first_token > 0 &&
                            ((front < size() && (set(front) & cls::prep_by) != 0) ||
                             ((set(a.first_token - 1U) & cls::adv) != 0 &&
                              (set(a.first_token - 1U) & (cls::v_up | cls::v_down)) != 0));
  if (change_first) return false;  // "by a third to 60 days", "up 15% to 2,300"
  const bool opened = front < size() && (set(front) & (cls::prep_of | cls::prep_from)) != 0;
  const bool told = opened && (set(a.end_token) & cls::rel) != 0;  // "de los 4 que hay a 9"
  const classes passes =                                           // "de 0,8 bajamos a 0,3"
      cls::v_reach | (lang == language::es ? cls::v_up | cls::v_down : 0);
  bool reaches = false;  // "de 45 pasar a 10", "salga de 5,1 y llegue a 6,3"
  for (std::size_t i = a.end_token; i < p; ++i)
    reaches = reaches || (opened && (set(i) & passes) != 0);
  const bool arrow = (set(p) & cls::arrow) != 0;  // "0,9% del valor despachado → 0,3%"
  for (std::size_t i = a.end_token; i < p; ++i)
    if ((set(i) & (cls::verb | cls::stop | cls::conj_and)) != 0 && (set(i) & cls::noun) == 0 &&
        !(arrow && (set(i) & cls::f_part) != 0) && !(told && (set(i) & cls::verb) != 0) &&
        !(reaches && (set(i) & (passes | cls::conj_and)) != 0))
      return false;
  const bool moves = (set(p) & (cls::v_up | cls::v_down)) != 0 && a.is == b.is;
  if (arrow || moves) return true;   // "31 a month down to 10"
  std::size_t behind = a.end_token;  // "900 kg por semana a 300 kg"
  if (a.unit != 0 && behind < p && (set(behind) & cls::adj) != 0)
    ++behind;  // "21 días hábiles a 5"
  while (behind < p && (set(behind) & (cls::adv | cls::verb)) == cls::adv) ++behind;
  if (p == behind && !apart) return true;  // "within 30 days down to 3%" is no pair
  const std::size_t q = before(a);
  return q < size() && (set(q) & (cls::prep_of | cls::prep_from | cls::current)) != 0;
}

/// Two figures that may be values of one measure: of one kind, shares, or a bare second number.
bool figure_reader::alike(const quantity& a, const quantity& b) const {
  const auto share = [](kind k) { return k == kind::percent || k == kind::ratio; };
  return a.is == b.is || (share(a.is) && share(b.is)) ||
         (b.is == kind::count && (set(b.end_token) & cls::n_any) == 0);
}

/// A second figure of the target's kind in a stretch of its own that tells of another time, or of
/// what "it" is or takes: "(18% at launch)", "(2025: £71,000)", "; in 2026 it took 23", "(we got
/// 900)".
bool figure_reader::was_told_before(const quantity& q) const {
  if (q.relative || q.is == kind::universal || q.is == kind::placeholder) return false;
  const bool target = std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    const bool change = o.relative && !alike(o, q) && in_brackets(q.first_token) &&
                        q.is != kind::count;                       // "un 20 % (2024: 31.500 €)"
    const bool level = !o.relative || in_brackets(q.first_token);  // "Win 65% back (FY23: 48%)"
    return o.first_token < q.first_token && ((alike(o, q) && level) || change) &&
           (o.plays == role::other || o.plays == role::to) && !in_brackets(o.first_token);
  });
  if (!target) return false;
  constexpr classes edges = cls::stop | cls::comma;
  const bool bare =  // "(22% at launch)"
      (q.is == kind::percent || q.is == kind::ratio || q.unit != 0) && q.first_token > 0 &&
      (set(q.first_token - 1U) & cls::stop) != 0 &&
      (set(q.end_token) & (cls::prep | cls::prep_by)) != 0 &&
      (set(q.end_token) & (cls::prep_of | cls::prep_to)) == 0 &&
      (set(q.end_token + 1U) & (cls::time_ref | cls::adj | cls::name)) != 0;
  const bool aside = in_brackets(q.first_token);
  if (bare && aside) return true;
  bool spoken = false, acts = false, dated = false, inside = false, past = false, closed = false;
  const classes no_report =  // present or past are told apart by form in Spanish only
      cls::f_lead | cls::noun | cls::v_down | cls::v_up |
      (lang == language::es ? 0
                            : cls::f_part | cls::v_reach | cls::v_win | cls::v_work | cls::v_keep);
  bool named = false;  // a pronoun stands beside the verb: "it took 23", "last drill took us 9"
  std::size_t i = q.first_token;
  for (; i > 0; --i) {
    const classes s = set(i - 1);
    if ((s & edges) != 0 && !(aside && i > 1 &&  // "(2025: 12)"
                              in_brackets(i - 2)))
      break;
    if ((s & cls::rel) != 0 && dated && (spoken || closed))
      break;  // "…, cuando hoy se tardan 4 días"
    if (lang == language::es && (s & cls::rel) != 0 && acts && (set(i) & cls::current) != 0)
      break;  // "…, que hoy lleva 11"
    const bool then = dated && (s & cls::prep_by) != 0 && (set(i) & cls::time_ref) != 0;  // en 2024
    if (lang == language::es && i == q.first_token && (s & cls::prep_by) != 0) {
      inside = true;  // "hoy andamos en 7", "(2024 cerró en 7)"
      continue;
    }
    if (!then && (s & (cls::prep_by | cls::prep_to | cls::conj_and | cls::conj_or | cls::rel)) != 0)
      return false;
    const bool told = aside && lang == language::es && i > 1 &&  // "(arrancamos el año con 68)"
                      (set(i - 2) & cls::det) != 0;
    if ((s & cls::time_ref) != 0 && ((s & cls::n_unit) == 0 || told))
      dated = true;
    else if (tokens[i - 1].quantity >= 0)
      return false;
    acts = acts || (s & (cls::copula | cls::verb)) != 0;
    closed = closed || (acts && dated && past);  // "2024 cerró con 12%"
    past = past || (s & (cls::f_fin | no_report)) == cls::f_fin;
    named = named || (s & cls::pron) != 0;
    spoken = spoken || (acts && named) || (aside && (s & cls::copula) != 0);  // "(PB is 2:03)"
  }
  spoken = spoken || (acts && (set(i) & cls::current) != 0);  // "hoy con suerte son 9"
  spoken = spoken || closed || (aside && acts && dated);      // "(cerramos el año en 96%)"
  if (i == 0 || (!spoken && !aside) || (inside && (!acts || !dated))) return false;
  if (spoken) return true;
  for (std::size_t k = q.end_token; k < size() && (set(k) & edges) == 0; ++k) {
    const bool in_time = lang == language::es && (set(k + 1) & cls::time_ref) != 0;
    if ((set(k) & cls::prep_by) != 0 && !in_time) return false;  // "(22% en enero)"
    dated = dated || ((set(k) & cls::time_ref) != 0 && (set(k) & cls::n_unit) == 0);
  }
  return dated;
}

/// ", which is about 90 kg right now, ": a clause of its own that tells of the present.
bool figure_reader::in_clause_of_present(const quantity& q) const {
  constexpr classes edges = cls::stop | cls::comma;
  std::size_t i = q.first_token, k = q.end_token;
  while (i > 0 && (set(i - 1) & edges) == 0) --i;
  if (all.size() < 2 || i == 0 || (set(i) & cls::rel) == 0) return false;
  while (k < size() && (set(k) & edges) == 0) ++k;
  for (; i < k; ++i)  // "que pese 25% en vez de 48%" tells the base behind it
    if ((set(i) & cls::current) != 0 &&
        (i < q.first_token || i + 1 >= size() || tokens[i + 1].quantity < 0))
      return true;
  return false;
}

/// "1.200 la vendimia pasada": the time behind a figure is past.
bool figure_reader::of_a_past_time(const quantity& q) const {
  const std::size_t i = q.end_token;
  return all.size() > 1 && (set(i) & cls::det) != 0 && (set(i) & cls::current) == 0 &&
         (set(i + 1) & (cls::noun | cls::time_ref)) != 0 &&
         (set(i + 2) & (cls::adj | cls::current)) == (cls::adj | cls::current);
}

/// "(last red team: 6 days)", "(2022 survey: 58%)": a time or a rank names what stands behind the
/// colon.
bool figure_reader::is_labelled_base(const quantity& q) const {
  std::size_t i = q.first_token;
  if (i < 2 || (set(i - 1) & cls::stop) == 0 || !in_brackets(i - 2)) return false;
  bool told = false;
  for (i -= 2; i > 0 && in_brackets(i) && (set(i) & cls::stop) == 0; --i) {
    if ((set(i) & (cls::prep_to | cls::comparator | cls::arrow)) != 0) return false;
    const bool year = tokens[i].quantity >= 0 && tokens[i].where.size() == 4;
    told = told || year || (set(i) & (cls::adj | cls::time_ref)) != 0;
  }
  return told && std::any_of(all.begin(), all.end(), [&](const quantity& o) {
           return o.first_token < i && o.is == q.is && !in_brackets(o.first_token);
         });
}

/// "from an average of 48": the token before the figure closes it.
bool figure_reader::from_average(std::size_t p) const {
  return p < size() && p > 2 && (set(p) & cls::prep_of) != 0 && (set(p - 1) & cls::n_ratio) != 0 &&
         (set(p - 2) & cls::det) != 0 && (set(p - 3) & cls::prep_from) != 0;
}

/// "(35 today)", "(hoy nos toma 15)", "hoy: 40": a word of the present stands in the same stretch
/// between commas and stops, and the figure is the first of it.
bool figure_reader::is_base(const quantity& q, std::size_t before) const {
  const bool colon =
      before < size() && before > 0 && (set(before) & (cls::stop | cls::comma)) == cls::stop &&
      (set(before - 1) & cls::current) != 0 &&
      (before < 2 || tokens[before - 2].quantity < 0);  // "vs 900 el año pasado: 1.400"
  if (colon || (before < size() && (set(before) & cls::current) != 0)) return true;
  if (from_average(before)) return true;
  const bool at_present = before < size() && before > 0 &&  // "hoy de 40 mil"
                          (set(before) & (cls::prep_of | cls::prep_by)) != 0 &&
                          (set(before - 1) & cls::current) != 0;
  if (at_present && all.size() > 1) return true;
  const bool named =  // "baseline survey 38%"
      before < size() && before > 0 && before + 1U == q.first_token &&
      (set(before) & cls::noun) != 0 && (set(before - 1) & cls::current) != 0 &&
      (set(before - 1) & cls::time_ref) == 0;
  if (named && all.size() > 1) return true;
  const bool today_is =  // ", hoy debo $41,300"
      lang == language::es && before < size() && before > 1 && before + 1U == q.first_token &&
      (set(before - 1) & cls::current) != 0 && (set(before - 2) & cls::comma) != 0 &&
      (set(before) & (cls::verb | cls::noun)) != 0;
  if (today_is && all.size() > 1) return true;
  const bool comes_from =  // ", viene de 55%"
      lang == language::es && all.size() > 1 && before > 1 && before + 1U == q.first_token &&
      (set(before) & cls::prep_of) != 0 && (set(before - 1) & cls::f_fin) != 0 &&
      (set(before - 1) & (cls::f_lead | cls::noun | cls::v_up | cls::v_down)) == 0 &&
      (set(before - 2) & cls::comma) != 0;
  if (comes_from) return true;
  const bool contrast =
      before < size() && before > 0 && (set(before) & cls::neg) != 0 &&
      ((set(before - 1) & (cls::comma | cls::conj_and)) != 0 ||  // "90 días, no 140"
       (set(q.end_token) & cls::rel) != 0);                      // "no 19% sino 4%"
  const bool not_to = before < size() && before > 1 &&           // "a 30 días y no a 75"
                      (set(before) & cls::prep_to) != 0 && (set(before - 1) & cls::neg) != 0 &&
                      (set(before - 2) & (cls::comma | cls::conj_and)) != 0;
  if ((contrast || not_to) && all.size() > 1) return true;
  constexpr classes end_of_stretch = cls::stop | cls::comma | cls::conj_and;
  std::size_t than = q.end_token + 1U;  // "25% respecto de los 48 del año pasado"
  if (lang == language::es && (set(than) & cls::det) != 0) ++than;
  const bool of_standard =  // "78% against the 4-hr standard"
      lang == language::en && (set(q.end_token) & cls::prep) != 0;
  if (all.size() > 1 && (set(q.end_token) & cls::current) != 0 && !of_standard &&
      (set(than) & cls::figure) == 0)
    return true;
  const bool remark = (set(q.end_token) & cls::stop) != 0 && !in_brackets(q.first_token);
  std::size_t inside = q.end_token + 1U;
  bool noted = remark && (set(inside) & cls::current) != 0;  // "64% (línea base) a 82%"
  for (; noted && inside < size() && in_brackets(inside); ++inside)
    noted = tokens[inside].quantity < 0;
  noted = noted && inside > q.end_token + 1U;
  const bool at_last =  // "7% at last tracker"
      lang == language::en && !q.relative && (set(q.end_token + 1U) & cls::adj) != 0 &&
      (set(q.end_token) & (cls::prep | cls::prep_from | cls::comparator)) == cls::prep;
  const bool of_today = (at_last || (set(q.end_token) & (cls::prep_of | cls::prep_by)) != 0) &&
                        (set(q.end_token + 1U) & cls::current) != 0 &&
                        (set(q.end_token + 1U) & cls::n_unit) == 0;
  if (all.size() > 1 && (noted || of_today)) return true;  // "contra las 150 de hoy"
  if (was_told_before(q) || opens_with_present(q) || is_before_a_wish(q) || of_a_past_time(q) ||
      is_before_a_plan(q) || in_clause_of_present(q) || is_before_a_goal(q) ||
      closes_with_present(q) || is_before_an_act(q))
    return true;
  const bool aside = in_brackets(q.first_token);
  if (!aside) return false;
  if (is_labelled_base(q)) return true;
  constexpr classes told = cls::f_fin | cls::f_lead | cls::noun;  // "(the app says 41%)"
  if (lang == language::en && before < size() && before + 1U == q.first_token &&
      (set(before) & told) == cls::f_fin && in_brackets(before) &&
      std::any_of(all.begin(), all.end(), [&](const quantity& o) {
        return o.first_token < before && !in_brackets(o.first_token) && !o.relative && o.is == q.is;
      }))
    return true;
  const std::size_t year = q.end_token + 1U;  // "(S/ 3 200 en 2024): S/ 4 500"
  if (lang == language::es && (set(q.end_token) & cls::prep_by) != 0 && year + 1U < size() &&
      tokens[year].quantity >= 0 && (set(year) & cls::time_ref) != 0 &&
      (set(year + 1U) & cls::stop) != 0 &&
      std::any_of(all.begin(), all.end(), [&](const quantity& o) {
        return o.first_token > year && o.is == q.is && o.plays == role::other &&
               !in_brackets(o.first_token);
      }))
    return true;
  constexpr classes opens = cls::prep_of | cls::copula | cls::verb;  // "(de 48)", "(somos 27)"
  if (lang == language::es && all.size() > 1 && before < size() && before > 0 &&
      before + 1U == q.first_token && (set(before) & opens) != 0 &&
      (set(before) & (cls::f_inf | cls::f_part | cls::f_ger)) == 0 &&
      (set(before - 1) & cls::stop) != 0 && (set(q.end_token) & cls::stop) != 0)
    return true;
  for (std::size_t i = q.end_token; i < size() && (set(i) & end_of_stretch) == 0; ++i)
    if ((set(i) & cls::current) != 0) return true;
  for (std::size_t i = q.first_token; i > 0 && (set(i - 1) & end_of_stretch) == 0; --i) {
    if (tokens[i - 1].quantity >= 0) return false;
    const std::size_t k = i > 1 && (set(i - 2) & cls::comma) != 0 ? i - 2 : i - 1;
    if ((set(i - 1) & cls::current) != 0 || (set(k - 1) & cls::current) != 0)
      return true;  // "(antes, a los 30)"
  }
  return false;
}

}  // namespace okrlint
