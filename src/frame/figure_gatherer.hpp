// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "frame/figures.hpp"
#include "frame/spelled.hpp"

namespace okrlint {

/// Gathers the figures of one statement, with what belongs to each.
struct figure_gatherer {
  std::string_view bytes;
  const lexicon& words;
  std::span<token> tokens;
  std::vector<quantity>& all;
  std::size_t first;  // of this statement in `all`
  language lang;

  std::size_t size() const { return tokens.size(); }
  classes set(std::size_t i) const {
    return i < size() ? tokens[i].set : edge;
  }  // i may wrap below 0
  /// The figure that the token at `i` stands for; it must stand for one.
  quantity& figure_at(std::size_t i) const {
    return all[first + static_cast<std::size_t>(tokens[i].quantity)];
  }
  bool is_slash_before(std::size_t i) const {
    return i < size() && tokens[i].where.begin > 0 && bytes[tokens[i].where.begin - 1] == '/';
  }

  bool is_joined(const quantity& q) const;
  bool day_of_month(std::size_t i) const;
  bool numbers_a_name(std::size_t i) const;
  bool numbers_one(std::size_t i) const;
  bool numbers_a_compound(std::size_t i) const;
  bool tells_the_hour(std::size_t i) const;
  bool is_dashed(std::size_t i) const;
  bool is_day(std::size_t i) const;
  std::size_t last_of_name(std::size_t i) const;
  bool opens_a_name(std::size_t i) const;
  bool spans_years(std::size_t i) const;

  void gather();
  void ranks();
  void segments_before_colon();
  std::size_t add(std::size_t i, quantity q, std::size_t end);
  std::size_t add(std::size_t i, const quantity& q) { return add(i, q, i + 1); }
  std::size_t add_spelled(std::size_t i);
  std::size_t extend(quantity& q, std::size_t next);
  std::uint32_t end_of_rate(std::uint32_t end, std::size_t i) const;
  std::size_t whole_of(const quantity& q, std::size_t link, spelled& whole) const;
  void measure_in(quantity& q, std::uint32_t unit) const;

  bool has_power(std::uint32_t at) const {  // m², m³
    const std::string_view sign = bytes.substr(at, 2);
    return sign == "\xC2\xB2" || sign == "\xC2\xB3";
  }
  bool is_degree(std::uint32_t at) const {  // the C of "4 °C"
    const std::string_view sign = at < 2 ? std::string_view{} : bytes.substr(at - 2, 2);
    return (sign == "\xC2\xB0" || sign == "\xC2\xBA") && (bytes[at] == 'C' || bytes[at] == 'F');
  }
  /// Every reading of the last word of several taken as one; none of a single word.
  classes set_of_last_word(const token& t) const {
    if (t.phrase == 0) return 0;
    const phrase& p = words.phrases[t.phrase - 1];
    const word& last = words.words[words.phrase_words[p.first + p.size - 1U]];
    return last.readings[0].set | last.readings[1].set;
  }
  /// "40k a quarter", "30 reports a quarter": how often, and no share.
  bool is_time_behind_a_count(std::size_t i) const {
    if (i == 0 || (set_of_last_word(tokens[i]) & cls::time_ref) == 0) return false;
    const bool things = i > 1 && tokens[i - 1].word != tokens[i - 1].lemma &&
                        (set(i - 1) & cls::n_any) != 0 && all.size() > first;
    return tokens[i - 1].quantity >= 0 || things;
  }
  bool ends_in_of(const token& t) const { return (set_of_last_word(t) & cls::prep_of) != 0; }
  /// Whether a unit in front of a figure is a currency's code ("MXN", "Bs", "usd"): no noun of its
  /// own, and of no measure.
  bool is_code(std::size_t i) const {
    const word& w = words.words[tokens[i].word];
    return (set(i) & (cls::n_unit | cls::noun | cls::percent | cls::time_ref)) == cls::n_unit &&
           w.value.of == measure::none && tokens[i].where.size() > 1;
  }
  /// An adjective that is worth a time: "45 litros diarios", "20 semanales".
  bool is_rate(std::size_t i) const {
    return (set(i) & cls::adj) != 0 && i < size() && tokens[i].quantity < 0 &&
           words.words[tokens[i].lemma].value.of == measure::time;
  }
  static bool is_hour(const worth& w) {
    return (w.mantissa == 36 && w.exponent == 2) || (w.mantissa == 3600 && w.exponent == 0);
  }
  bool is_minutes(std::size_t i) const {
    if (tokens[i].quantity < 0 || tokens[i].where.size() > 2) return false;
    const quantity& q = figure_at(i);
    return q.is == quantity::kind::count && q.exponent == 0 && q.mantissa < 60 &&
           (set(i + 1) & (cls::n_any | cls::adj)) == 0;
  }
  /// The seconds of "4m10s", the minutes of "1h30m": glued to the figure before, in a smaller unit.
  bool is_minutes_of(const quantity& q, std::size_t i) const {
    const quantity& part = figure_at(i);
    return tokens[i].where.begin == q.where.end && part.unit != 0 && part.exponent == 0 &&
           part.mantissa < 60;
  }
  void take_power(quantity& q) const {
    if (has_power(q.where.end)) q.where.end += 2;
  }
};

}  // namespace okrlint
