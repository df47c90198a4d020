// SPDX-License-Identifier: Apache-2.0
// Bases by what follows them: a figure that is, before one that is wished, planned or aimed for.
#include <algorithm>

#include "frame/figure_reader.hpp"

namespace okrlint {
namespace {

using kind = quantity::kind;
using role = quantity::role;

}  // namespace

/// "Hoy entregamos en 6 días, la meta son 3": the present opens the stretch of a first figure, and
/// a later stretch has another.
bool figure_reader::opens_with_present(const quantity& q) const {
  constexpr classes edges = cls::stop | cls::comma;
  std::size_t i = q.first_token;
  bool present = false;
  for (; i > 0 && (set(i - 1) & edges) == 0; --i) {
    if (tokens[i - 1].quantity >= 0) return false;
    present = (set(i - 1) & cls::current) != 0;
  }
  if (!present || (set(q.end_token) & cls::prep_to) != 0) return false;
  return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    if (o.first_token <= q.end_token || o.plays != role::other || o.is == kind::universal ||
        o.relative)
      return false;
    bool apart = false;
    for (std::size_t k = q.end_token; k < o.first_token; ++k)
      apart = apart || (set(k) & edges) != 0;
    return apart && (o.is == q.is || o.is == kind::count);
  });
}

/// "Las actas tardan 14 días en salir; que tarden 3 días": what is, and behind a comma or a stop,
/// what is wished for.
bool figure_reader::is_before_a_wish(const quantity& q) const {
  if (lang != language::es || (set(0) & (cls::f_inf | cls::rel)) != 0 || q.relative) return false;
  for (const quantity& o : all) {
    if (o.first_token < q.end_token || o.is != q.is || o.plays != role::other) continue;
    if ((set(before(o)) & cls::current) != 0) return false;  // "…, cuando eran 1 de cada 6"
    if (o.unit != q.unit || (o.unit == 0 && (set(o.end_token) & cls::n_any) != 0)) return false;
    for (std::size_t k = q.end_token; k + 1 < o.first_token; ++k)
      if ((set(k) & (cls::stop | cls::comma)) != 0 && (set(k + 1) & cls::rel) != 0 &&
          tokens[k + 1].words == 1 && (set(k + 2) & (cls::current | cls::adv)) == 0)
        return true;
    return false;
  }
  return false;
}

/// "El ticket está en 18 soles; llevarlo a 25", "somos 80 y queremos ser 120": what is, and behind
/// a stop or beside a wish, where it is taken.
bool figure_reader::is_before_an_act(const quantity& q) const {
  constexpr classes acts = cls::v_up | cls::v_down | cls::v_reach | cls::v_improve;
  if (lang != language::es || q.relative || (set(0) & (cls::f_inf | cls::rel)) != 0) return false;
  bool is = false;
  for (std::size_t i = 0; i < q.first_token; ++i)
    is = is || (set(i) & (cls::copula | cls::current)) == cls::copula;
  const auto later = std::find_if(all.begin(), all.end(), [&](const quantity& o) {
    return o.first_token >= q.end_token && o.plays == role::other && o.is != kind::universal;
  });
  if (!is || later == all.end() || later->relative || !alike(q, *later)) return false;
  for (std::size_t k = q.end_token; k + 1 < later->first_token; ++k) {
    const bool act = (set(k + 1) & cls::f_inf) != 0 && (set(k + 1) & acts) != 0;
    const bool wish = (set(k + 1) & cls::prep_to) != 0 && (set(k + 1) & cls::verb) != 0;
    if (((set(k) & cls::stop) != 0 && act) || ((set(k) & cls::conj_and) != 0 && wish)) return true;
  }
  return false;
}

/// "18% en marzo; para junio, 10%": of two times, the one that is planned for has the target.
bool figure_reader::is_before_a_plan(const quantity& q) const {
  const auto when = [&](std::size_t i) {
    return (set(i) & cls::time_ref) != 0 && (set(i) & cls::n_unit) == 0;
  };
  if (lang == language::en && (set(q.end_token) & cls::prep) != 0 && when(q.end_token + 1U))
    return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
      return o.first_token > q.end_token && o.is == q.is && o.plays == role::other &&
             (set(o.end_token) & (cls::prep_by | cls::prep)) != 0 && when(o.end_token + 1U);
    });  // "3.1% in FY24, 1.2% by December"
  if ((set(q.end_token) & cls::prep_by) == 0 || !when(q.end_token + 1U)) return false;
  bool apart = false;  // "140 en enero, no más de 20 a fin de año"
  for (std::size_t k = q.end_token + 2U; k < size() && tokens[k].quantity < 0; ++k)
    if ((set(k) & (cls::comma | cls::stop)) != 0)
      apart = true;
    else if (apart && (set(k) & cls::comparator) != 0 && k + 1 < size() &&
             tokens[k + 1].quantity >= 0)
      return all[static_cast<std::size_t>(tokens[k + 1].quantity)].is == q.is;
  for (std::size_t k = q.end_token + 2U; k + 1 < size(); ++k)
    if ((set(k) & cls::purpose) != 0 && when(k + 1))
      return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
        return o.first_token > k && o.is == q.is && o.plays == role::other;
      });
  return false;
}

/// "30% of them do now, we want 45%": the present closes the stretch of a first figure, and a later
/// stretch has another of its kind.
bool figure_reader::closes_with_present(const quantity& q) const {
  constexpr classes edges = cls::stop | cls::comma;
  if (lang != language::en || q.relative) return false;
  std::size_t k = q.end_token;
  while (k < size() && (set(k) & edges) == 0 && tokens[k].quantity < 0) ++k;
  if (k >= size() || (set(k) & edges) == 0 || (set(k - 1U) & cls::current) == 0) return false;
  return std::any_of(all.begin(), all.end(), [&](const quantity& o) {
    return o.first_token > k && o.plays == role::other && o.is == q.is && !o.relative;
  });
}

/// "48% en temporada baja, queremos 62%", "90 min hoy, objetivo 35": a later stretch names the
/// goal.
bool figure_reader::is_before_a_goal(const quantity& q) const {
  constexpr classes between =  // "la meta de diciembre es 6%"
      cls::comparator | cls::det | cls::copula | cls::prep_of | cls::stop | cls::time_ref;
  const auto later = std::find_if(all.begin(), all.end(), [&](const quantity& o) {
    return o.first_token >= q.end_token && o.plays == role::other && o.is != kind::universal;
  });
  if (later == all.end() || q.relative || later->relative || !alike(q, *later)) return false;
  std::size_t i = later->first_token - 1U;
  while (i > q.end_token && (set(i) & between) != 0 && (set(i) & cls::prep_to) == 0) --i;
  if ((set(i) & cls::prep_to) == 0 || (set(i) & (cls::noun | cls::verb)) == 0) return false;
  for (std::size_t k = q.end_token; k < i; ++k)
    if ((set(k) & (cls::stop | cls::comma)) != 0) return true;
  return false;
}

}  // namespace okrlint
