// SPDX-License-Identifier: Apache-2.0
#include "frame/figures.hpp"

#include <algorithm>
#include <charconv>

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

struct reader {
  std::string_view bytes;
  const lexicon& words;
  std::span<token> tokens;
  std::vector<quantity>& all;
  std::size_t first;  // of this statement in `all`

  std::size_t size() const { return tokens.size(); }
  classes set(std::size_t i) const {
    return i < size() ? tokens[i].set : edge;
  }  // i may wrap below 0
  bool is_slash_before(std::size_t i) const {
    return i < size() && tokens[i].where.begin > 0 && bytes[tokens[i].where.begin - 1] == '/';
  }

  /// "1 November", "30 de junio", "June 30".
  bool day_of_month(std::size_t i) const {
    const auto month = [&](std::size_t k) {
      return k < size() && (set(k) & cls::time_ref) != 0 &&
             (set(k) & (cls::n_unit | cls::num)) == 0;
    };
    const quantity& q = all[first + static_cast<std::size_t>(tokens[i].quantity)];
    if (q.mantissa > 31 || q.exponent != 0) return false;
    return month(i + 1) || (month(i + 2) && (set(i + 1) & cls::prep_of) != 0) ||
           (i > 0 && month(i - 1) && (set(i - 1) & cls::adv) == 0);
  }

  /// "Fase 2", "semana 13", "Day 7": the number tells which one.
  bool numbers_a_name(std::size_t i) const {
    if (i == 0 || tokens[i - 1].quantity >= 0 ||
        all[first + static_cast<std::size_t>(tokens[i].quantity)].is != kind::count)
      return false;
    const classes before = set(i - 1);
    const bool currency =
        (before & cls::n_unit) != 0 && (tokens[i - 1].flags & token_flag::all_caps) != 0;
    const bool unit = (before & cls::n_unit) != 0 && !currency;
    constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count;
    const bool numbered =
        (before & cls::name) != 0 && (before & cls::noun) != 0 && (before & measured) == 0;
    const std::uint8_t flags = tokens[i - 1].flags;
    const bool proper = i > 1 && (flags & token_flag::capital) != 0 &&
                        (flags & (token_flag::all_caps | token_flag::piece_start)) == 0 &&
                        (before & (cls::noun | cls::name)) != 0 &&
                        (before & (measured | cls::n_unit)) == 0 &&
                        (set(i + 1) & (cls::n_any | cls::n_unit)) == 0;  // Ruta 40, Python 3
    return ((flags & token_flag::known) != 0 && (unit || numbered)) || proper || day_of_month(i);
  }

  /// Number words have their figure as lemma; behind them no other may stand ("dos mil").
  bool value_of_word(std::size_t i, std::int64_t& value) const {
    const std::string_view figure = words.text(words.words[tokens[i].lemma]);
    const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), value);
    return error == std::errc() && end == figure.data() + figure.size() &&
           (set(i + 1) & (cls::num | cls::factor)) == 0;
  }

  void gather();
  std::size_t add(std::size_t i, quantity q);
  std::size_t extend(quantity& q, std::size_t next);
  bool is_share(const quantity& q, std::size_t link) const;
  std::size_t before(const quantity& q) const;
  void assign(frame& f);
  bool is_pair(const quantity& a, const quantity& b) const;
  bool is_deadline(const quantity& q) const;
  bool is_relative(const quantity& q, classes lead) const;
};

bool changes(classes set) {
  return (set & (cls::v_up | cls::v_down | cls::v_improve)) != 0;
}

/// "1 in 3": a small count, a preposition at `link`, and a larger count up to ten behind it.
bool reader::is_share(const quantity& q, std::size_t link) const {
  const token& behind = tokens[link + 1];
  if (q.is != kind::count || behind.quantity < 0 || (behind.set & cls::time_ref) != 0) return false;
  if ((set(link) & cls::prep) == 0 ||
      (set(link) & (cls::prep_to | cls::prep_from | cls::prep_of | cls::arrow)) != 0)
    return false;
  const quantity& whole = all[first + static_cast<std::size_t>(behind.quantity)];
  return whole.is == kind::count && q.mantissa > 0 && q.mantissa < 10 &&
         q.mantissa < whole.mantissa && whole.mantissa <= 10;
}

/// Joins what belongs to the figure behind it: scale words, percent, units, rates. Returns the next
/// token.
std::size_t reader::extend(quantity& q, std::size_t next) {
  const auto take = [&] {
    q.where.end = tokens[next].where.end;
    ++next;
  };
  if (next + 1 < size() && (set(next) & cls::prep_of) != 0 &&
      (set(next + 1) & cls::universal) != 0 && next + 2 < size() &&
      tokens[next + 2].quantity >= 0) {  // 9 de cada 10
    q.is = kind::ratio;
    next += 2;
    take();
    return next;
  }
  if (next + 1 < size() && is_share(q, next)) {  // 1 in 3
    q.is = kind::ratio;
    ++next;
    take();
    return next;
  }
  while (next < size() && tokens[next].quantity < 0 && (set(next) & cls::num) != 0 &&
         (set(next) & cls::n_count) != 0)
    take();  // 2 millones
  if ((set(next) & cls::percent) != 0 && tokens[std::min(next, size() - 1)].quantity < 0) {
    if (q.is != kind::placeholder) q.is = kind::percent;
    take();
  }
  if ((set(next) & cls::n_unit) != 0 && next < size() && tokens[next].quantity < 0 &&
      !(q.is == kind::percent && (set(next) & cls::time_ref) != 0)) {
    const bool time = (set(next) & cls::time_ref) != 0;
    const bool points = q.is == kind::count && !time && (set(next) & cls::percent) != 0;
    if (q.is == kind::placeholder) return next;
    q.unit = tokens[next].lemma;
    if (q.is == kind::count) q.is = time ? kind::duration : points ? kind::points : kind::count;
    take();
    if (is_slash_before(next)) take();
  } else if (is_slash_before(next + 1) && (set(next + 1) & (cls::n_unit | cls::time_ref)) != 0 &&
             (set(next) & cls::n_any) != 0) {  // 75K sesiones/mes
    take();
    take();
  }
  return next;
}

std::size_t reader::add(std::size_t i, quantity q) {
  const bool written = tokens[i].quantity >= 0;
  if (!written) {
    q.where = tokens[i].where;
    tokens[i].quantity = static_cast<std::int16_t>(all.size() - first);
  }
  q.first_token = static_cast<std::uint16_t>(i);
  // a currency code in front belongs to the figure: MXN 500
  if (i > 0 && (set(i - 1) & cls::n_unit) != 0 &&
      (tokens[i - 1].flags & token_flag::all_caps) != 0 && tokens[i - 1].quantity < 0 &&
      (q.is == kind::count || q.is == kind::money)) {
    q.where.begin = tokens[i - 1].where.begin;
    q.is = kind::money;
  }
  // "3x sessions" counts; "grow 3x" multiplies
  if (q.is == kind::factor && written && (set(i + 1) & (cls::n_any | cls::num | cls::adj)) != 0 &&
      (set(i + 1) & cls::n_metric) == 0)
    q.is = kind::count;
  const std::size_t next = extend(q, i + 1);
  q.end_token = static_cast<std::uint16_t>(next);
  std::size_t c = i;
  while (c > 0 && (set(c - 1) & (cls::det | cls::stop)) == cls::det) --c;
  if (c > 0 && (set(c - 1) & cls::comparator) != 0) q.comparator = 1;
  if (written) {
    all[first + static_cast<std::size_t>(tokens[i].quantity)] = q;
  } else {
    all.push_back(q);
  }
  for (std::size_t k = i + 1; k < next; ++k) tokens[k].quantity = tokens[i].quantity;
  return next;
}

void reader::gather() {
  for (std::size_t i = 0; i < size();) {
    const classes s = set(i);
    if (tokens[i].quantity >= 0) {
      if ((s & cls::time_ref) != 0 || (s & cls::num) == 0 ||
          numbers_a_name(i)) {  // a year, a phase: which, not how much
        all[first + static_cast<std::size_t>(tokens[i].quantity)].plays = role::deadline;
        ++i;
        continue;
      }
      i = add(i, all[first + static_cast<std::size_t>(tokens[i].quantity)]);
    } else if ((s & cls::placeholder) != 0) {
      quantity q;
      q.is = kind::placeholder;
      i = add(i, q);
    } else if ((s & cls::num) != 0 && (s & cls::det) == 0 && (s & cls::time_ref) == 0 &&
               ((set(i - 1) & cls::noun) == 0 ||
                (set(i - 1) & (cls::n_burden | cls::n_metric)) != 0)) {
      quantity q;
      q.valued = value_of_word(i, q.mantissa);
      i = add(i, q);
    } else if ((s & cls::universal) != 0) {
      quantity q;
      q.is = kind::universal;
      q.plays = role::population;
      q.where = tokens[i].where;
      q.first_token = q.end_token = static_cast<std::uint16_t>(i);
      all.push_back(q);
      ++i;
    } else if ((s & cls::factor) != 0) {
      quantity q;
      q.is = kind::factor;
      q.relative = true;
      i = add(i, q);
    } else {
      ++i;
    }
  }
  // in the order of the text, so that "the first target" means what it says
  std::sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
            [](const quantity& a, const quantity& b) { return a.first_token < b.first_token; });
  for (std::size_t k = first; k < all.size(); ++k)
    for (std::size_t t = all[k].first_token; t < all[k].end_token && t < size(); ++t)
      tokens[t].quantity = static_cast<std::int16_t>(k - first);
}

/// The token before a figure, its comparators, articles and adverbs stepped over; size() at the
/// start.
std::size_t reader::before(const quantity& q) const {
  std::size_t i = q.first_token;
  while (i > 0) {
    --i;
    const classes s = set(i);
    if ((s & (cls::comparator | cls::det | cls::adv | cls::n_unit)) != 0 &&
        (s & (cls::prep_by | cls::prep_to | cls::prep_of | cls::current)) == 0 &&
        ((s & cls::n_unit) == 0 || (tokens[i].flags & token_flag::all_caps) != 0))
      continue;
    return i;
  }
  return size();
}

bool reader::is_pair(const quantity& a, const quantity& b) const {
  const std::size_t p = before(b);
  if (p >= size() || b.first_token - a.end_token > 6) return false;
  if ((set(p) & (cls::prep_to | cls::arrow)) == 0 || p < a.end_token) return false;
  for (std::size_t i = a.end_token; i < p; ++i)
    if ((set(i) & (cls::verb | cls::stop | cls::conj_and)) != 0 && (set(i) & cls::noun) == 0)
      return false;
  if ((set(p) & cls::arrow) != 0 || p == a.end_token) return true;
  const std::size_t q = before(a);
  return q < size() && (set(q) & (cls::prep_of | cls::prep_from | cls::current)) != 0;
}

/// A duration after "in", "within", "durante": when, not how much.
bool reader::is_deadline(const quantity& q) const {
  if (q.is != kind::duration || q.comparator != 0) return false;
  for (std::size_t k = first; k < all.size();
       ++k)  // "in 3 days (was 9 days)": two durations are a base and a target
    if (&all[k] != &q && all[k].is == kind::duration && all[k].plays != role::deadline)
      return false;
  std::size_t i = q.first_token;
  while (i > 0 && (set(i - 1) & (cls::det | cls::adj)) != 0 &&
         (set(i - 1) & (cls::prep_by | cls::prep)) == 0)
    --i;
  return i > 0 && (set(i - 1) & (cls::prep_by | cls::prep)) != 0 &&
         (set(i - 1) & (cls::prep_of | cls::prep_to)) == 0;
}

bool reader::is_relative(const quantity& q, classes lead) const {
  if (q.is == kind::factor) return true;
  if (q.relative && (q.is == kind::percent || q.is == kind::points)) return true;  // +5 pp
  const bool change = changes(lead);
  const bool more =
      (set(q.end_token) & cls::vague) != 0 ||
      ((set(q.end_token) & cls::comparator) != 0 && (set(q.end_token + 1u) & cls::n_any) != 0);
  if (more && (q.is == kind::percent || q.is == kind::points))
    return true;  // un 5 % más (de usuarios)
  if (!change) return false;
  const std::size_t p = before(q);
  if (p >= size()) return false;
  if ((set(p) & (cls::prep_to | cls::arrow)) != 0 && (set(p) & cls::prep_by) == 0) return false;
  if ((set(p) & cls::prep_by) != 0)
    return q.is != kind::duration || p + 1 == q.first_token || (set(p + 1) & cls::det) != 0;
  if ((set(p) & cls::v_down) != 0 && (set(p) & cls::v_win) == 0 && p + 1 == q.first_token &&
      (q.is == kind::duration || q.is == kind::money))
    return true;
  if (q.is != kind::percent && q.is != kind::points && q.is != kind::placeholder) return false;
  if ((set(q.end_token) & cls::prep_of) != 0 && (set(p) & cls::verb) == 0) return false;
  return (set(p) & (cls::verb | cls::n_any | cls::name | cls::adj | cls::f_part)) != 0 &&
         q.comparator == 0;
}

void reader::assign(frame& f) {
  const std::size_t count = all.size() - first;
  const auto at = [&](std::size_t i) -> quantity& { return all[first + i]; };
  std::int16_t from = -1, to = -1;
  bool paired = false;
  for (std::size_t i = 0; i < count; ++i) {
    quantity& q = at(i);
    if (q.plays != role::other || q.is == kind::universal) continue;
    if (q.is == kind::placeholder && q.first_token == 0) continue;  // "TBD": nothing is said yet
    if (i + 1 < count && is_pair(q, at(i + 1))) {
      quantity& b = at(i + 1);
      const std::size_t p = before(q);
      const bool people = (set(b.end_token) & cls::n_team) != 0 && p < size() && p > 0 &&
                          (set(p - 1) & (cls::n_customer | cls::n_team)) != 0;
      q.plays = people ? role::segment : role::from;
      b.plays = people ? role::segment : role::to;
      if (!people && !paired) from = static_cast<std::int16_t>(i);
      if (!people && !paired)
        to = static_cast<std::int16_t>(i + 1);  // a pair outweighs a bound named before it
      paired = paired || !people;
      ++i;
      continue;
    }
    const std::size_t p = before(q);
    if (p < size() && (set(p) & cls::prep) != 0 &&
        (set(p) & cls::n_ratio) != 0) {  // per 100 customers
      q.plays = role::segment;
      continue;
    }
    const bool colon =
        p < size() && p > 0 && (set(p) & cls::stop) != 0 && (set(p - 1) & cls::current) != 0;
    const bool alone = p < size() && (set(p) & (cls::current | cls::prep_from)) == cls::prep_from &&
                       !colon && (f.lead_set & cls::v_work) != 0 &&
                       !changes(f.lead_set);  // "download from 2 sources"
    if (alone) {
      q.plays = role::population;
      continue;
    }
    if (p < size() && ((set(p) & (cls::current | cls::prep_from)) != 0 || colon) &&
        (set(p) & cls::prep_by) == 0) {
      q.plays = role::from;
      if (from < 0) from = static_cast<std::int16_t>(i);
      continue;
    }
    const bool by_work = f.by == agent::own && f.form != lead_form::action_noun &&
                         (f.lead_set & (cls::v_keep | cls::v_reach | cls::v_state)) == 0;
    if (is_deadline(q) && (count > 1 || (by_work && !changes(f.lead_set)))) {
      q.plays = role::deadline;
      continue;
    }
    q.relative = is_relative(q, f.lead_set);
    q.plays = role::to;
    if (to < 0) to = static_cast<std::int16_t>(i);
  }
  f.from = from;
  f.to = to;
  if (to >= 0)
    f.how = at(static_cast<std::size_t>(to)).relative ? change::relative : change::absolute;
}

}  // namespace

void gather_figures(std::string_view bytes, const lexicon& words, std::span<token> tokens,
                    std::vector<quantity>& all, frame& f) {
  reader{bytes, words, tokens, all, f.first_quantity}.gather();
  f.quantity_count = static_cast<std::uint32_t>(all.size() - f.first_quantity);
}

void assign_figures(std::string_view bytes, const lexicon& words, std::span<token> tokens,
                    std::vector<quantity>& all, frame& f) {
  reader{bytes, words, tokens, all, f.first_quantity}.assign(f);
}

}  // namespace okrlint
