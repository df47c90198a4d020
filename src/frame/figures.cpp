// SPDX-License-Identifier: Apache-2.0
#include "frame/figures.hpp"

#include <algorithm>

#include "frame/figure_gatherer.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

}  // namespace

/// "9 de cada 10", "1 in 3", "4,4 sobre 5": the whole behind the link at `link`, and the token
/// after it; 0 when there is none. A bare preposition links a small count or a decimal and a whole
/// up to ten, or one and any.
std::size_t figure_gatherer::whole_of(const quantity& q, std::size_t link, spelled& whole) const {
  const bool of_each = (set(link) & cls::prep_of) != 0 && (set(link + 1) & cls::universal) != 0;
  const bool each = of_each || ((set(link) & cls::prep_of) != 0 && link < size() &&
                                tokens[link].words > 1);  // 9 out of 10
  const std::size_t at = link + (of_each ? 2 : 1);
  const std::int64_t units = q.exponent == 0 ? 1 : q.exponent == -1 ? 10 : 100;
  if (q.is != kind::count || q.exponent > 0 || q.exponent < -2 || q.mantissa <= 0 || at >= size() ||
      (set(at) & cls::time_ref) != 0)
    return 0;
  if (tokens[at].quantity >= 0) {
    const quantity& written = figure_at(at);
    if (written.is != kind::count || written.exponent != 0) return 0;
    whole = {at + 1, written.mantissa, 0};
  } else {
    whole = read_spelled(bytes, words, tokens, at);
  }
  // Divided rather than multiplied: a whole may have as many digits as fit.
  if (whole.end == 0 || whole.mantissa <= (q.mantissa - 1) / units) return 0;
  constexpr classes other_links = cls::prep_to | cls::prep_from | cls::prep_of | cls::arrow;
  const bool of_many =
      (set(link) & cls::prep_of) != 0 && (tokens[at].quantity >= 0 || whole.mantissa >= 5) &&
      q.exponent == 0 && q.mantissa < whole.mantissa &&
      (set(whole.end) & cls::n_unit) == 0 &&  // 10 de 12; not "Saber 11 de 248 a 275"
      ((set(whole.end) & cls::prep_to) == 0 ||
       (set(q.first_token - 1U) & (cls::prep_of | cls::prep_from)) != 0);
  const bool small = q.mantissa < 10 * units && (whole.mantissa <= 10 || q.mantissa == 1);
  const bool in = (set(link) & cls::prep) != 0 && (set(link) & other_links) == 0 && small &&
                  q.mantissa / units < whole.mantissa && (set(whole.end) & cls::n_unit) == 0;
  return each || in || of_many ? whole.end : 0;
}

/// Notes the unit of a figure, and what it is worth among units of its kind.
void figure_gatherer::measure_in(quantity& q, std::uint32_t unit) const {
  q.unit = unit;
  const bool decade = q.mantissa >= 1'000 && q.mantissa % 10 == 0 && q.exponent == 0 &&
                      slice(bytes, q.where).ends_with("0s");  // "the 1950s"
  if (q.scale.of == measure::clock || decade) return;
  const word& w = words.words[unit];
  const std::uint32_t lemma = w.readings[0].set != 0 ? w.readings[0].lemma : w.readings[1].lemma;
  constexpr classes points = cls::n_unit | cls::percent;
  if (q.is == kind::count && (w.readings[lang == language::en ? 1 : 0].set & points) == points)
    q.is = kind::points;  // 5pp
  const worth& value = w.value.of != measure::none ? w.value : words.words[lemma].value;
  if (value.of != measure::none && value.of != measure::number) q.scale = value;
  if (q.is == kind::count && q.scale.of == measure::time) q.is = kind::duration;  // 48 h
}

/// Joins what belongs to the figure behind it: scale words, percent, units, rates. Returns the next
/// token.
std::size_t figure_gatherer::extend(quantity& q, std::size_t next) {
  const auto take = [&] {
    q.where.end = tokens[next].where.end;
    ++next;
  };
  if (spelled whole; const std::size_t end = whole_of(q, next, whole)) {
    constexpr std::int64_t precise = 1'000'000;
    q.is = kind::ratio;
    q.mantissa = q.mantissa * precise / whole.mantissa;
    q.exponent = static_cast<std::int8_t>(q.exponent - 6);
    q.where.end = tokens[end - 1].where.end;
    if (const std::int16_t part = tokens[end - 1].quantity; part >= 0)
      all[first + static_cast<std::size_t>(part)].plays = role::segment;  // the 10 of "9 in 10"
    return end;
  }
  while (next < size() && tokens[next].quantity < 0 && (set(next) & cls::num) != 0 &&
         (set(next) & cls::n_count) != 0) {  // 2 millones
    const worth& scale = words.words[tokens[next].word].value;
    q.valued = q.valued && scale.of == measure::number;
    if (q.valued && q.scale.of == measure::none) q.scale = scale;
    take();
    if ((set(next) & cls::prep_of) != 0 && (set(next + 1) & cls::n_unit) != 0) {
      ++next;  // 2 millones de pesos
      measure_in(q, tokens[next].lemma);
      take();
    }
  }
  if (q.is == kind::count && (set(next) & cls::prep_of) != 0 &&
      (set(next + 1) & cls::n_unit) != 0 &&
      (set(next + 1) & (cls::time_ref | cls::percent | cls::num)) == 0) {
    ++next;  // 1.000.000 de pesos
    measure_in(q, tokens[next].lemma);
    take();
  }
  const bool amount = q.is == kind::money || q.is == kind::count;
  if (amount && next < size() && tokens[next].where.size() == 1 &&
      bytes[tokens[next].where.begin] == 'M') {  // $1.4 M
    q.scale = {1, 6, measure::number};
    take();
  }
  if ((set(next) & cls::percent) != 0 && (set(next) & cls::n_unit) == 0 &&
      tokens[std::min(next, size() - 1)].quantity < 0) {
    if (q.is != kind::placeholder) q.is = kind::percent;
    take();
  }
  if (next < size() && tokens[next].quantity >= 0 && q.unit != 0 && is_minutes_of(q, next)) {
    figure_at(next).plays = role::segment;  // 4m10s
    q.is = kind::duration;
    q.valued = false;
    take();
  }
  const bool multiplies = q.is == kind::factor && q.relative;  // "duplicar hectáreas"
  if ((set(next) & cls::n_unit) != 0 && next < size() && tokens[next].quantity < 0 && !multiplies &&
      !(q.is == kind::percent && (set(next) & (cls::time_ref | cls::comparator)) != 0)) {
    const bool time = (set(next) & cls::time_ref) != 0;
    const bool points = q.is == kind::count && !time && (set(next) & cls::percent) != 0;
    measure_in(q, tokens[next].lemma);
    if (q.is == kind::count) q.is = time ? kind::duration : points ? kind::points : kind::count;
    take();
    if (is_slash_before(next)) take();
    take_power(q);
    const std::size_t part =  // "8 horas y 20 minutos"
        next + (lang == language::es && (set(next) & cls::conj_and) != 0 ? 1U : 0U);
    if (q.is == kind::duration && part + 1 < size() && tokens[part].quantity >= 0 &&
        (set(part) & cls::time_ref) == 0 && (set(part + 1) & cls::n_unit) != 0 &&
        (set(part + 1) & cls::time_ref) != 0) {  // 5 h 40 min
      figure_at(part).plays = role::segment;
      q.valued = false;
      next = part + 1U;
      take();
    } else if (q.scale.of == measure::time && is_hour(q.scale) && next < size() &&
               is_minutes(next)) {  // 1 h 20
      figure_at(next).plays = role::segment;
      q.valued = false;
      take();
      if ((set(next) & cls::n_unit) != 0) take();
    }
  } else if (next < size() && tokens[next].where.size() == 1 &&
             is_degree(tokens[next].where.begin)) {
    take();  // 4 °C
  } else if (next < size() && tokens[next].where.size() <= 2 && has_power(tokens[next].where.end)) {
    take();
    take_power(q);  // 3,8 m³
  } else if (is_slash_before(next + 1) && (set(next + 1) & (cls::n_unit | cls::time_ref)) != 0 &&
             (set(next) & cls::n_any) != 0) {  // 75K sesiones/mes
    take();
    take();
  }
  if (is_rate(next)) take();
  if (q.is != kind::placeholder) q.where.end = end_of_rate(q.where.end, next);
  return next;
}

/// Where a figure is shown to end whose next token is `i`: "31 per day", "£3 an hour", "12 al mes".
/// The tokens of the rate stay their own.
std::uint32_t figure_gatherer::end_of_rate(std::uint32_t end, std::size_t i) const {
  constexpr classes time = cls::n_unit | cls::time_ref;
  constexpr classes per = cls::prep | cls::n_ratio;
  if (i >= size() || tokens[i].where.begin != end + 1 || tokens[i].quantity >= 0) return end;
  if (i > 0 && tokens[i - 1].phrase != 0 && (set(i - 1) & cls::percent) != 0 &&
      (set(i) & cls::n_any) != 0)
    return tokens[i].where.end;  // "3,5 por mil pasajeros"
  if (const token& t = tokens[i]; t.phrase != 0) {
    const word& opens = words.words[words.phrase_words[words.phrases[t.phrase - 1].first]];
    const classes opening = opens.readings[0].set | opens.readings[1].set;
    const bool alike = (opening & cls::time_ref) != 0;  // "mes a mes"
    const bool rate = (set(i) & (cls::adv | cls::time_ref)) == cls::adv && !alike;
    return rate && (set_of_last_word(t) & time) == time ? t.where.end : end;
  }
  constexpr classes no_article = cls::pron | cls::universal | cls::neg | cls::rel;
  const bool article =
      lang == language::en && (set(i) & cls::det) != 0 && (set(i) & no_article) == 0;
  const bool opens = (set(i) & per) == per || article;
  const bool timed = i + 1 < size() && (set(i + 1) & time) == time && tokens[i + 1].quantity < 0;
  return opens && timed && tokens[i + 1].phrase == 0 ? tokens[i + 1].where.end : end;
}

/// Takes the figure at tokens [i, end) and what belongs to it. Returns the next token.
std::size_t figure_gatherer::add(std::size_t i, quantity q, std::size_t end) {
  const bool written = tokens[i].quantity >= 0;
  if (!written) {
    q.where = {tokens[i].where.begin, tokens[end - 1].where.end};
    tokens[i].quantity = static_cast<std::int16_t>(all.size() - first);
  }
  q.first_token = static_cast<std::uint16_t>(i);
  if (q.unit != 0) measure_in(q, q.unit);
  if (q.is == kind::placeholder && q.where.begin > 0 && bytes[q.where.begin - 1] == '$')
    --q.where.begin;  // $X
  // a currency code in front belongs to the figure: MXN 500
  if (i > 0 && (set(i - 1) & cls::n_unit) != 0 && is_code(i - 1) && tokens[i - 1].quantity < 0 &&
      (q.is == kind::count || q.is == kind::money)) {
    q.where.begin = tokens[i - 1].where.begin;
    q.is = kind::money;
  }
  // "3x sessions" counts; "grow 3x" multiplies
  if (q.is == kind::factor && written && (set(end) & (cls::n_any | cls::num | cls::adj)) != 0 &&
      (set(end) & (cls::n_metric | cls::v_improve)) == 0)
    q.is = kind::count;
  const std::size_t next = extend(q, end);
  q.end_token = static_cast<std::uint16_t>(next);
  std::size_t c = i;
  if (q.where.begin < tokens[i].where.begin && q.is == kind::money && c > 0 && is_code(c - 1))
    --c;  // "CAC < USD 9"
  while (c > 0 && (set(c - 1) & (cls::det | cls::stop)) == cls::det) --c;
  if (c > 0 && (set(c - 1) & cls::comparator) != 0) q.comparator = 1;
  if (written) {
    figure_at(i) = q;
  } else {
    all.push_back(q);
  }
  for (std::size_t k = i + 1; k < next; ++k) tokens[k].quantity = tokens[i].quantity;
  return next;
}

/// A number in words: the figure stands at its last word, as a written one would.
std::size_t figure_gatherer::add_spelled(std::size_t i) {
  quantity q;
  const spelled number = read_spelled(bytes, words, tokens, i);
  q.valued = number.end != 0;
  q.mantissa = number.mantissa;
  q.exponent = number.exponent;
  const bool one = i > 0 && (set(i) & cls::n_count) != 0 && (set(i - 1) & cls::det) != 0 &&
                   words.words[tokens[i - 1].word].value.of == measure::number;
  const std::size_t next = add(i, q, q.valued ? number.end : i + 1);
  if (one)  // "un millón"
    figure_at(i).where.begin = tokens[i - 1].where.begin;
  return next;
}

/// "la tienda de Cuatro Caminos": a number in words with a capital where no sentence begins, and a
/// capital behind it.
bool figure_gatherer::opens_a_name(std::size_t i) const {
  constexpr std::uint8_t first_of = token_flag::capital | token_flag::piece_start;
  constexpr std::uint8_t shouted = token_flag::capital | token_flag::all_caps;
  const bool titled = std::none_of(tokens.begin(), tokens.end(), [](const token& t) {
    return t.word != 0 && t.where.size() > 3 && (t.flags & token_flag::capital) == 0;
  });
  return !titled && i > 0 && i + 1 < size() &&
         (tokens[i].flags & first_of) == token_flag::capital &&
         (tokens[i].flags & token_flag::all_caps) == 0 &&
         (tokens[i + 1].flags & shouted) == token_flag::capital && tokens[i + 1].quantity < 0;
}

/// "1890–1945": two years of the past with a dash between them.
bool figure_gatherer::spans_years(std::size_t i) const {
  const auto is_year = [&](std::size_t k) {
    if (k >= size() || tokens[k].quantity < 0) return false;
    const quantity& q = figure_at(k);
    return q.is == kind::count && q.exponent == 0 && q.mantissa > 1499 && q.mantissa < 2100 &&
           tokens[k].where.size() == 4;
  };
  return is_year(i) && is_year(i + 2) && (set(i + 1) & cls::stop) != 0 &&
         tokens[i].where.end == tokens[i + 1].where.begin;
}

void figure_gatherer::gather() {
  ranks();
  for (std::size_t i = 0; i < size();) {
    const classes s = set(i);
    if (tokens[i].quantity >= 0) {
      if ((s & cls::time_ref) != 0 || (s & cls::num) == 0 || numbers_a_name(i) ||
          is_day(i)) {  // a year, a phase: which, not how much
        figure_at(i).plays = role::deadline;
        const std::size_t last = last_of_name(i);
        if ((set(i + 1) & (cls::f_part | cls::noun)) == cls::f_part && (s & cls::time_ref) == 0)
          tokens[i].set = cls::noun | cls::name;  // "belt loader 4 fixed"
        figure_at(last).plays = role::deadline;
        i = last + 1;
        continue;
      }
      if (spans_years(i)) {
        for (const std::size_t k : {i, i + 2}) figure_at(k).plays = role::deadline;
        for (std::size_t k = i; k < i + 3; ++k)
          tokens[k].set = cls::adj;  // of the thing behind them
        i += 3;
        continue;
      }
      quantity& q = figure_at(i);
      const bool of_unit = is_slash_before(i) && (set(i - 1) & (cls::n_any | cls::n_unit)) != 0;
      i = add(i, q);
      if (is_joined(q) || of_unit) q.plays = role::segment;  // "litres/100km 34.2"
    } else if ((s & cls::placeholder) != 0) {
      quantity q;
      q.is = kind::placeholder;
      i = add(i, q);
    } else if ((s & cls::num) != 0 && (s & cls::det) == 0 && (s & cls::time_ref) == 0 &&
               !opens_a_name(i) &&
               ((set(i - 1) & cls::noun) == 0 ||  // "Grupo dos" tells which one
                (set(i - 1) & (cls::n_burden | cls::n_metric)) != 0 ||
                (set(i + 1) & cls::n_any) != 0)) {
      i = add_spelled(i);
    } else if ((s & cls::universal) != 0) {
      quantity q;
      q.is = kind::universal;
      q.plays = role::population;
      q.where = tokens[i].where;
      q.first_token = q.end_token = static_cast<std::uint16_t>(i);
      all.push_back(q);
      ++i;
    } else if ((s & cls::factor) != 0 && !is_time_behind_a_count(i)) {
      quantity q;
      q.is = kind::factor;
      q.relative = true;
      if (const worth& share = words.words[tokens[i].lemma].value; share.of == measure::number) {
        q.mantissa = share.mantissa;
        q.exponent = share.exponent;
      }
      const std::size_t at = i;
      i = add(i, q);
      if (i == at + 1 && ends_in_of(tokens[at])) {  // "la mitad de": the figure is "la mitad"
        quantity& taken = figure_at(at);
        taken.where.end = static_cast<std::uint32_t>(bytes.rfind(' ', taken.where.end - 1));
      }
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
  segments_before_colon();
}

void gather_figures(std::string_view bytes, const lexicon& words, std::span<token> tokens,
                    std::vector<quantity>& all, frame& f) {
  figure_gatherer{bytes, words, tokens, all, f.first_quantity, f.lang}.gather();
  f.quantity_count = static_cast<std::uint32_t>(all.size() - f.first_quantity);
}

}  // namespace okrlint
