// SPDX-License-Identifier: Apache-2.0
// The facade: what a front (command, server, page) needs to know of the core.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/draft.hpp"
#include "finding/finding.hpp"
#include "finding/focus.hpp"
#include "frame/frame.hpp"
#include "rule/glance.hpp"
#include "rule/pack.hpp"
#include "text/source.hpp"

namespace okrlint {

class guards;   // rule/guard.hpp
class regexes;  // rule/pattern.hpp

/// What a user sets of one rule. A level holds for every case of the rule; off silences it.
struct rule_choice {
  std::string rule;
  std::optional<severity> level;
  std::vector<std::pair<std::string, std::int32_t>> params;
};

struct settings {
  language forced = language::unknown;  // --lang
  std::string profile = "default";
  std::vector<rule_choice> rules;   // over the profile; later ones win
  std::vector<std::string> select;  // only these rules; empty: all that are on
  std::vector<std::string> ignore;
  severity level = severity::warning;  // lower ones are found, but hidden
  bool all_findings = false;           // no cap, no yielding
};

/// A setting that names nothing; `hint` is the nearest name, or empty.
struct settings_problem {
  std::string message, hint;
};

/// Settings resolved against a pack, once for many files. Valid as long as the pack.
struct plan {
  struct rule_plan {
    bool on = true;
    severity fixed = severity::off;  // off: as the matching case says
    bool within = false;  // what it finds in a statement lasts until that is edited (rule/within)
  };
  language forced = language::unknown;
  severity level = severity::warning;
  bool all_findings = false;
  bool types_within = false;  // the same of types
  bool partial = false;  // some rules were left out by hand: an idle suppression proves nothing
  note_reading notes, remarks;  // what the rules want to know of notes, and of remarks and headings
  std::shared_ptr<const regexes> patterns;    // of `matches`; compiled when first used
  std::shared_ptr<const guards> at_a_glance;  // of the pack's conditions
  std::vector<rule_plan> rules;               // by rule
  std::vector<std::int32_t> params;           // by param of the pack
  std::vector<std::uint16_t> by_scope[6];     // rules that are on, by rule_scope
};

/// Unknown rules, profiles and params are told in `problems` and otherwise passed over.
plan resolve(const pack& p, const settings& wanted,
             std::vector<settings_problem>* problems = nullptr);

/// A file as it was understood and judged. `findings` holds all of them in order (path, begin, end,
/// rule), those that are not to be shown too: `hidden` (level, cap or yielding), `yielded`,
/// `suppressed`.
struct report {
  document doc;
  frames framed;
  std::vector<finding> findings;
  std::vector<glance> glances;  // by statement: what the next check looks at again
};

/// A text as it was checked before it was edited, by the same plan and without a focus.
struct earlier_check {
  std::string_view bytes;
  const report& gave;
};

/// Never fails; linear in the bytes. A file that is no draft gives an empty report. With `before`
/// the answer is the same, but only statements that changed are read and judged anew.
report check(const pack& p, const plan& how, const source& file, const draft_context& context,
             const focus& on = {}, const earlier_check* before = nullptr);
report check(const pack& p, const settings& wanted, const source& file,
             const draft_context& context);

/// The same of a document that is already read.
report check(const pack& p, const plan& how, std::string_view bytes, document read,
             std::string_view file_name, const focus& on = {},
             const earlier_check* before = nullptr);

/// What counts for exit code, statistics and baselines: all that neither yields nor is suppressed.
inline bool counts(const finding& f) {
  return !f.yielded && !f.suppressed && !f.known;
}
/// What a reader sees.
inline bool is_shown(const finding& f) {
  return !f.hidden && counts(f);
}

}  // namespace okrlint
