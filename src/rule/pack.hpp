// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "finding/finding.hpp"
#include "frame/frame.hpp"
#include "rule/guard_tables.hpp"
#include "rule/offer_data.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// What a rule is asked about. A statement rule serves objectives and key results.
enum class rule_scope : std::uint8_t { objective, key_result, statement, set, document, note };

/// Which part of a statement a finding underlines; the whole statement when the part is absent.
enum class place : std::uint8_t {
  statement,  // what a sequence or regular expression found, if one was asked
  label,
  lead,
  metric,
  head,
  subject,
  from,
  to,
  means,
  connector,
  purpose,
  population,
  deadline,
  tail,
  mark,
  verb,
  figure,
  placeholder,
  text,  // the whole statement, whatever was found in it
};

/// What a condition asks. A node's children follow it; `size` says how many nodes it spans with
/// them.
enum class op : std::uint8_t {
  always,
  all_of,
  any_of,
  none_of,
  kind,
  type,
  certainty,
  language,
  direction,
  agent,
  form,
  change,
  state,       // mask of enum values
  slot_class,  // part: slot; mask: classes; flag: also when the slot is absent
  has,         // mask of `part` bits: any is present
  from_kind,
  to_kind,      // mask of quantity kinds
  mark,         // mask of mark ids: any was found
  remark_mark,  // the same in the remarks under the statement
  count,        // part: what is counted; compared with value or with a param
  relation,     // mask of ordering bits: from < to, from = to, from > to
  same_metric,
  same_text,
  similar,        // part: sibling or objective; similar: value is a percentage
  sequence,       // value: first of `extra` sequences; flag: only where the statement begins
  matches,        // value: index of a regular expression
  on_objective,   // child: asked of the parent objective
  on_krs,         // part: quantifier; child: asked of the set's key results
  set_type,       // mask of result types that the set's key results have
  on_statements,  // part: quantifier; child: asked of every statement of the file
  labels,         // mask of label_trouble bits: the labels of the file show one of them
  suppression,    // mask of suppression states (finding/suppression.hpp)
};

enum class counted : std::uint8_t {
  words,
  content_words,
  verbs,
  connectors,
  targets,
  figures,
  kr_count,
  objectives,
  key_results,
  statements,
  unparsed,
  from_value,
  to_value,
};
enum class comparison : std::uint8_t { over, under, is };
enum class peer : std::uint8_t { sibling, objective };
enum class quantifier : std::uint8_t { all, any, none, most };
/// How the labels of a file disagree: "KR1, RC2"; "KR1, KR3"; "KR2.1" under "O1".
enum class label_trouble : std::uint8_t { mixed, gap, misplaced };

/// Slots and facts that `has` may ask for.
enum class part : std::uint8_t {
  lead,
  metric,
  head,
  subject,
  from,
  to,
  means,
  purpose,
  population,
  deadline,
  connector,
  owner,
  baseline,
  target,
  figure,
  placeholder,
  verb,
  number,
  objective,
  label,
  remark,
  period,
  status,
  text,
};

struct condition {
  op is = op::always;
  std::uint8_t part = 0;
  comparison compares = comparison::over;
  bool flag = false;
  std::uint16_t size = 1;   // nodes of this subtree, itself included
  std::uint16_t extra = 0;  // sequence: how many
  std::int32_t value = 0;
  std::int32_t param = -1;  // into params, instead of `value`
  std::uint64_t mask = 0;
};

/// An example: one line of a statement, or the lines of a draft. « » mark what a finding
/// underlines.
struct example {
  run lines;  // into strings
};
struct case_text {
  std::string_view message, question;  // empty: the rule's own
  run bad;                             // into examples: this case decides about them
};
struct rule_case {
  severity level = severity::off;
  std::uint32_t when = 0;  // into conditions
  std::array<case_text, language_count> texts{};
};

struct rule_text {
  std::string_view name, message, question, why;
  run bad, good, near;  // into examples
};

struct param {
  std::string_view name;
  std::int32_t value = 0;
};

struct rule {
  std::string_view id;
  std::string_view file;                     // that it came from, as named to the reader
  rule_scope scope = rule_scope::statement;  // the first that the file names
  std::uint8_t scopes = 0;                   // all of them, a bit each
  place at = place::statement;
  std::uint16_t at_mark = 0;  // into lexicon::marks, for place::mark
  std::uint16_t rank = 0;     // precedence among findings of one severity: lower is shown first
  std::uint32_t unless = 0;   // into conditions; only when has_unless
  bool has_unless = false;
  run cases;      // into cases
  run yields_to;  // into references
  run params;     // into params
  run sources;    // into strings
  std::array<rule_text, language_count> texts{};
};

/// One line of types.json: the first line that matches gives a key result its type.
struct type_line {
  std::string_view id;
  result_type type = result_type::unclear;
  certainty sure = certainty::likely;
  std::uint32_t when = 0;  // into conditions
  std::array<run, language_count> examples{};
};

struct param_value {
  std::uint32_t param = 0;  // into params
  std::int32_t value = 0;
};
/// What a profile says of one rule.
struct profile_setting {
  std::uint16_t rule = 0;
  bool sets_level = false;
  severity level = severity::off;  // of every case of the rule; off: the rule is silent
  run values;                      // into param_values
};
struct profile {
  std::string_view name, extends;
  std::array<std::string_view, language_count> descriptions;
  run settings;  // its own, into profile_settings; those of `extends` come before
};

/// Everything that okrlint knows, as constant tables: compiled in, or owned by an owned_pack.
/// Plain data; shared freely by threads.
struct pack {
  lexicon words;
  std::span<const rule> rules;
  std::span<const rule_case> cases;
  std::span<const condition> conditions;  // [0] always holds
  std::span<const element> elements;      // of sequences
  std::span<const pattern> sequences;     // their `first` points into the elements above
  std::span<const std::string_view> regexes;
  std::span<const example> examples;
  std::span<const std::string_view> strings;
  std::span<const param> params;
  std::span<const std::uint16_t> references;
  std::span<const type_line> types;
  std::span<const profile> profiles;
  std::span<const profile_setting> profile_settings;
  std::span<const param_value> param_values;
  // How to say it better.
  std::span<const outcome_metric> outcomes;
  std::span<const metric_link> links;
  std::span<const std::uint32_t> served;  // into outcomes
  std::span<const gendered_noun> genders;
  std::span<const styled_verb> verbs;
  std::span<const opposite_pair> opposites;
  std::span<const counted_share> counted_shares;
  std::span<const rewrite_template> templates;
  std::span<const template_edit> template_edits;
  std::span<const template_ask> asks;
  guard_tables guarded;
  link_openings openings;
};

inline constexpr std::uint16_t no_rule = 0xFFFF;

/// Index of the rule, or no_rule.
std::uint16_t rule_named(const pack& p, std::string_view id);
/// nullptr when there is none.
const profile* profile_named(const pack& p, std::string_view name);

template <class T>
std::span<const T> part_of(std::span<const T> all, run r) {
  return all.subspan(r.first, r.count);
}

}  // namespace okrlint
