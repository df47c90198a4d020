// SPDX-License-Identifier: Apache-2.0
#include "rule/names.hpp"

#include <algorithm>

namespace okrlint {
namespace names {
namespace {
using view = std::string_view;
// clang-format off
constexpr view kind_names[] = {"objective", "key_result", "kpi", "initiative", "note"};
constexpr view type_names[] = {"none", "metric-move", "metric-level", "maintain", "activity-count",
                               "deliverable", "baseline", "unclear"};
constexpr view certainty_names[] = {"none", "likely", "sure"};
constexpr view language_names[] = {"es", "en", "unknown", "mixed", "other"};
constexpr view direction_names[] = {"none", "up", "down"};
constexpr view agent_names[] = {"none", "own", "team", "customer", "external", "product"};
constexpr view form_names[] = {"none", "infinitive", "finite", "gerund", "participle", "action_noun"};
constexpr view change_names[] = {"none", "absolute", "relative"};
constexpr view state_names[] = {"none", "done", "quality"};
constexpr view quantity_names[] = {"count", "percent", "points", "money", "duration", "ratio",
                                   "factor", "universal", "placeholder"};
constexpr view scope_names[] = {"objective", "key_result", "statement", "set", "document", "note"};
constexpr view severity_names[] = {"off", "info", "warning", "error"};
constexpr view place_names[] = {"statement", "label", "lead", "metric", "head", "subject", "from",
                                "to", "means", "connector", "purpose", "population", "deadline",
                                "tail", "mark", "verb", "figure", "placeholder", "text"};
constexpr view part_names[] = {"lead", "metric", "head", "subject", "from", "to", "means", "purpose",
                               "population", "deadline", "connector", "owner", "baseline", "target",
                               "figure", "placeholder", "verb", "number", "objective", "label",
                               "remark", "period", "status", "text"};
constexpr view count_names[] = {"words", "content_words", "verbs", "connectors", "targets", "figures",
                                "kr_count", "objectives", "key_results", "statements", "unparsed",
                                "from.value", "to.value"};
constexpr view comparison_names[] = {"over", "under", "is"};
constexpr view quantifier_names[] = {"all", "any", "none", "most"};
constexpr view peer_names[] = {"sibling", "objective"};
constexpr view label_trouble_names[] = {"mixed", "gap", "misplaced"};
constexpr view suppression_names[] = {"unused", "unknown", "unreasoned"};
// clang-format on
}  // namespace

std::span<const view> kinds() {
  return kind_names;
}
std::span<const view> types() {
  return type_names;
}
std::span<const view> certainties() {
  return certainty_names;
}
std::span<const view> languages() {
  return language_names;
}
std::span<const view> directions() {
  return direction_names;
}
std::span<const view> agents() {
  return agent_names;
}
std::span<const view> forms() {
  return form_names;
}
std::span<const view> changes() {
  return change_names;
}
std::span<const view> states() {
  return state_names;
}
std::span<const view> quantities() {
  return quantity_names;
}
std::span<const view> scopes() {
  return scope_names;
}
std::span<const view> severities() {
  return severity_names;
}
std::span<const view> places() {
  return place_names;
}
std::span<const view> parts() {
  return part_names;
}
std::span<const view> counts() {
  return count_names;
}
std::span<const view> comparisons() {
  return comparison_names;
}
std::span<const view> quantifiers() {
  return quantifier_names;
}
std::span<const view> peers() {
  return peer_names;
}
std::span<const view> label_troubles() {
  return label_trouble_names;
}
std::span<const view> suppressions() {
  return suppression_names;
}
}  // namespace names

severity severity_named(std::string_view name) {
  return static_cast<severity>(std::max(index_in(names::severities(), name), 0));
}

language language_named(std::string_view name) {
  return name == "es" ? language::es : name == "en" ? language::en : language::unknown;
}

language language_of_locale(std::string_view locale) {
  return locale.substr(0, locale.find_first_of("_-.@")) == "es" ? language::es : language::en;
}

int index_in(std::span<const std::string_view> all, std::string_view name) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == name) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace okrlint
