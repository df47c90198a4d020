// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace okrlint {

/// The set of word classes that a token may have: one bit a class. Names are those that the
/// lexicon, the rules and types.json write; the table in classes.cpp is the only list of them.
using classes = std::uint64_t;

namespace cls {
// clang-format off
inline constexpr classes
  // function words
  det = 1ULL << 0, poss = 1ULL << 1, prep_of = 1ULL << 2, prep_to = 1ULL << 3, prep_from = 1ULL << 4,
  prep_by = 1ULL << 5,       // es "en (un 15 %)", en "by (15 %)": marks a relative change before a quantity
  prep = 1ULL << 6,          // every other preposition
  purpose = 1ULL << 7,       // para, so that, in order to
  conj_and = 1ULL << 8, conj_or = 1ULL << 9, comma = 1ULL << 10, stop = 1ULL << 11,  // stop: . ; : ( ) — clause edges
  rel = 1ULL << 12,          // que, which, that, who, donde
  neg = 1ULL << 13, pron = 1ULL << 14, copula = 1ULL << 15, modal = 1ULL << 16,
  comparator = 1ULL << 17,   // al menos, menos de, ≥, at least: stands before a quantity
  // describing words
  adv = 1ULL << 18, adj = 1ULL << 19, vague = 1ULL << 20,  // vague: quantity words without a figure (varios, more)
  // verbs: what they do; forms below
  verb = 1ULL << 21, v_up = 1ULL << 22, v_down = 1ULL << 23, v_improve = 1ULL << 24, v_reach = 1ULL << 25,
  v_keep = 1ULL << 26, v_win = 1ULL << 27, v_work = 1ULL << 28, v_state = 1ULL << 29, v_cause = 1ULL << 30,
  v_use = 1ULL << 31,        // what customers and users do: usar, comprar, recomendar, complete, renew
  // verb forms
  f_inf = 1ULL << 32, f_fin = 1ULL << 33, f_ger = 1ULL << 34, f_part = 1ULL << 35,
  f_lead = 1ULL << 36,       // a form that may open a statement: infinitive, imperative, 1st plural, future
  // nouns
  noun = 1ULL << 37, n_activity = 1ULL << 38, n_deliverable = 1ULL << 39, n_metric = 1ULL << 40,
  n_ratio = 1ULL << 41, n_count = 1ULL << 42, n_unit = 1ULL << 43, n_customer = 1ULL << 44,
  n_team = 1ULL << 45, n_external = 1ULL << 46, n_vanity = 1ULL << 47,
  n_action = 1ULL << 48,     // noun made from a verb; carries the v_ class of its verb too (reducción: v_down)
  n_abstract = 1ULL << 49,   // confianza, cultura, trust: what can be built without being a deliverable
  n_burden = 1ULL << 50,     // errores, quejas, churn: less is better
  // figures
  num = 1ULL << 51, factor = 1ULL << 52, universal = 1ULL << 53, placeholder = 1ULL << 54,
  arrow = 1ULL << 55, percent = 1ULL << 56,
  // other
  time_ref = 1ULL << 57,     // Q3, 2026, trimestre, enero, month: when, not how much
  current = 1ULL << 58,      // actual, hoy, currently, baseline: what follows is the base
  means = 1ULL << 59, done = 1ULL << 60,  // done: listo, live, en producción
  name = 1ULL << 61,         // capitals, code-like, proper names, letters with digits
  hedge = 1ULL << 62;
// clang-format on

inline constexpr classes v_any =
    v_up | v_down | v_improve | v_reach | v_keep | v_win | v_work | v_state | v_cause | v_use;
inline constexpr classes n_any = noun | n_activity | n_deliverable | n_metric | n_ratio | n_count |
                                 n_customer | n_team | n_external | n_vanity | n_action |
                                 n_abstract | n_burden;
inline constexpr classes figure = num | factor | universal | placeholder;
}  // namespace cls

/// The bit named `name`, or 0 when there is no such class.
classes class_named(std::string_view name);

/// The name of the lowest bit of `set`; empty when the set is.
std::string_view class_name(classes set);

}  // namespace okrlint
