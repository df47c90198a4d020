// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "frame/frame.hpp"

namespace okrlint {

/// Whether a verb of these classes changes something.
constexpr bool changes(classes set) {
  return (set & (cls::v_up | cls::v_down | cls::v_improve)) != 0;
}

/// Seconds that one of the figure's unit lasts, `most` when it is longer; 0 when it measures no
/// time.
constexpr std::int64_t a_day = 86'400, a_month = 30 * a_day, a_year = 12 * a_month;
constexpr std::int64_t unit_worth(const quantity& q, std::int64_t most) {
  if (q.scale.of != measure::time) return 0;
  std::int64_t unit = q.scale.mantissa;
  for (std::int8_t i = q.scale.exponent; i > 0 && unit < most; --i) unit *= 10;
  return unit < most ? unit : most;
}

/// "The wait at counter 6 under 7 minutes": a bare number behind a noun in the singular that a
/// preposition brings in tells which one, where another figure follows.
bool numbers_a_place(std::span<const token> tokens, std::size_t i);

/// Reads the figures of one statement: what each is told for.
struct figure_reader {
  std::span<const token> tokens;
  std::span<quantity> all;
  language lang;

  std::size_t size() const { return tokens.size(); }
  classes set(std::size_t i) const {
    return i < size() ? tokens[i].set : edge;
  }  // i may wrap below 0
  /// Whether token `i` (in range) stands between brackets.
  bool in_brackets(std::size_t i) const { return (tokens[i].flags & token_flag::in_brackets) != 0; }

  std::size_t before(const quantity& q) const;
  std::size_t before_aside(std::size_t i) const;
  bool joined(const quantity& a, const quantity& b) const;
  bool is_rate_base(const quantity& q) const;
  void join_rate(quantity& figure, const quantity& base) const;
  bool is_known_group(const quantity& q) const;
  bool is_size(const quantity& q, const frame& f) const;
  std::int64_t year_of(const quantity& q) const;
  bool is_pair(const quantity& a, const quantity& b) const;
  bool is_short(const quantity& q) const;
  bool is_deadline(const quantity& q) const;
  bool is_base(const quantity& q, std::size_t before) const;
  bool measures_each(const quantity& q, const frame& f) const;
  bool is_age(const quantity& q) const;
  bool tells_age(const quantity& q, const frame& f) const;
  bool was_told_before(const quantity& q) const;
  bool opens_with_present(const quantity& q) const;
  bool reaches(const quantity& change, const quantity& level) const;
  bool compares(const quantity& q) const;
  bool belongs_to_setting(const quantity& q) const;
  bool says_which(const quantity& aside, const quantity& share) const;
  bool is_before_a_wish(const quantity& q) const;
  bool of_a_past_time(const quantity& q) const;
  bool in_clause_of_present(const quantity& q) const;
  bool closes_with_present(const quantity& q) const;
  bool is_before_a_plan(const quantity& q) const;
  bool is_before_a_goal(const quantity& q) const;
  bool is_before_an_act(const quantity& q) const;
  bool alike(const quantity& a, const quantity& b) const;
  bool is_labelled_base(const quantity& q) const;
  bool tells_days(const quantity& q) const;
  bool moves_on(std::int16_t to, const quantity& next) const;
  bool from_average(std::size_t p) const;
  bool is_relative(const quantity& q, const frame& f) const;
  bool qualifies(quantity& time, const quantity& share, const frame& f) const;
  bool limits(const quantity& time, const quantity& counted) const;
  void assign(frame& f);
};

}  // namespace okrlint
