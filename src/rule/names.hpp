// SPDX-License-Identifier: Apache-2.0
// The names that rule files, profiles and parse output use for enum values.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "rule/pack.hpp"

namespace okrlint {

/// Names by value: names[i] belongs to the enumerator i.
namespace names {
std::span<const std::string_view> kinds();           // statement_kind
std::span<const std::string_view> types();           // result_type
std::span<const std::string_view> certainties();     // certainty
std::span<const std::string_view> languages();       // language
std::span<const std::string_view> directions();      // direction
std::span<const std::string_view> agents();          // agent
std::span<const std::string_view> forms();           // lead_form
std::span<const std::string_view> changes();         // change
std::span<const std::string_view> states();          // state
std::span<const std::string_view> quantities();      // quantity::kind
std::span<const std::string_view> scopes();          // rule_scope
std::span<const std::string_view> severities();      // severity
std::span<const std::string_view> places();          // place
std::span<const std::string_view> parts();           // part
std::span<const std::string_view> counts();          // counted
std::span<const std::string_view> comparisons();     // comparison
std::span<const std::string_view> quantifiers();     // quantifier
std::span<const std::string_view> peers();           // peer
std::span<const std::string_view> label_troubles();  // label_trouble
std::span<const std::string_view> suppressions();    // suppression_state
}  // namespace names

/// A severity's value by its name; off when there is none.
severity severity_named(std::string_view name);
/// es or en by its name, else unknown ("auto").
language language_named(std::string_view name);
/// What a locale ("es_MX.UTF-8", "es-419") speaks to: Spanish, else English.
language language_of_locale(std::string_view locale);

/// Index of `name`, or -1.
int index_in(std::span<const std::string_view> all, std::string_view name);

}  // namespace okrlint
