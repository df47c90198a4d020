// SPDX-License-Identifier: Apache-2.0
#include "text/classes.hpp"

#include <bit>
#include <iterator>

#include "text/lexicon.hpp"

namespace okrlint {
namespace {

// In the order of the bits; `edge` is the last.
constexpr std::string_view names[] = {
    "det",         "poss",       "prep_of",    "prep_to",       "prep_from",  "prep_by",
    "prep",        "purpose",    "conj_and",   "conj_or",       "comma",      "stop",
    "rel",         "neg",        "pron",       "copula",        "modal",      "comparator",
    "adv",         "adj",        "vague",      "verb",          "v_up",       "v_down",
    "v_improve",   "v_reach",    "v_keep",     "v_win",         "v_work",     "v_state",
    "v_cause",     "v_use",      "f_inf",      "f_fin",         "f_ger",      "f_part",
    "f_lead",      "noun",       "n_activity", "n_deliverable", "n_metric",   "n_ratio",
    "n_count",     "n_unit",     "n_customer", "n_team",        "n_external", "n_vanity",
    "n_action",    "n_abstract", "n_burden",   "num",           "factor",     "universal",
    "placeholder", "arrow",      "percent",    "time_ref",      "current",    "means",
    "done",        "name",       "hedge",      "edge"};
static_assert(std::size(names) == 64);

}  // namespace

classes class_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(names); ++i)
    if (names[i] == name) return classes{1} << i;
  return 0;
}

std::string_view class_name(classes set) {
  return set == 0 ? std::string_view{} : names[std::countr_zero(set)];
}

}  // namespace okrlint
