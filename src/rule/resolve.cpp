// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "okrlint.hpp"
#include "rule/guard.hpp"
#include "rule/load_error.hpp"
#include "rule/pattern.hpp"
#include "rule/within.hpp"

namespace okrlint {
namespace {

/// Marks that a condition asks of a statement (`own`) and of its remarks; `only_marks` becomes
/// false when it asks the statement for anything else that its words tell.
void gather_marks(const pack& p, std::uint32_t when, std::uint64_t& own, std::uint64_t& of_remarks,
                  bool& only_marks) {
  const condition& root = p.conditions[when];
  for (const condition& c : p.conditions.subspan(when, root.size)) {
    switch (c.is) {
      case op::always:
      case op::all_of:
      case op::any_of:
      case op::none_of:
      case op::kind:
      case op::language:
        break;
      case op::mark:
        own |= c.mask;
        break;
      case op::remark_mark:
        of_remarks |= c.mask;
        break;
      default:
        only_marks = false;
    }
  }
}

/// Marks without one of which a condition never holds of a text without remarks; 0 when there are
/// none such.
std::uint64_t marks_needed(const pack& p, std::uint32_t node) {
  const condition& c = p.conditions[node];
  if (c.is == op::mark) return c.mask;
  if (c.is != op::all_of && c.is != op::any_of) return 0;
  std::uint64_t all = 0;
  for (std::uint32_t k = node + 1; k < node + c.size; k += p.conditions[k].size) {
    if (p.conditions[k].is == op::remark_mark) continue;
    const std::uint64_t own = marks_needed(p, k);
    if (own != 0 && c.is == op::all_of) return own;
    if (own == 0 && c.is == op::any_of) return 0;
    all |= own;
  }
  return all;
}

/// Does a message of the rule speak of slots ({metric}, {to}…), which only a whole reading has?
bool names_slots(const pack& p, const rule& r) {
  const auto speaks = [&](std::string_view text) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
      const std::string_view name = text.substr(at + 1, text.find('}', at) - at - 1);
      const auto own = part_of(p.params, r.params);
      const bool plain =
          name == "span" || name == "n" ||
          std::any_of(own.begin(), own.end(), [&](const param& one) { return one.name == name; });
      if (!plain) return true;
    }
    return false;
  };
  for (std::size_t l = 0; l < language_count; ++l) {
    if (speaks(r.texts[l].message) || speaks(r.texts[l].question)) return true;
    for (const rule_case& c : part_of(p.cases, r.cases)) {
      if (speaks(c.texts[l].message) || speaks(c.texts[l].question)) return true;
    }
  }
  return false;
}

class resolver {
 public:
  resolver(const pack& p, plan& out, std::vector<settings_problem>* problems)
      : pack_(p), out_(out), problems_(problems) {
    for (const rule& r : p.rules) ids_.push_back(r.id);
  }

  void apply_profile(std::string_view name, int depth = 0) {
    const profile* found = profile_named(pack_, name);
    if (!found) {
      std::vector<std::string_view> known;
      for (const profile& p : pack_.profiles) known.push_back(p.name);
      if (depth > 0 || name != "default")
        tell("no profile is called", name, did_you_mean_or_all(name, known));
      return;
    }
    if (!found->extends.empty() && depth < 16) apply_profile(found->extends, depth + 1);
    for (const profile_setting& s : part_of(pack_.profile_settings, found->settings)) {
      if (s.sets_level) set_level(s.rule, s.level);
      for (const param_value& v : part_of(pack_.param_values, s.values))
        out_.params[v.param] = v.value;
    }
  }

  void apply_choice(const rule_choice& choice) {
    const std::uint16_t i = named(choice.rule);
    if (i == no_rule) return;
    if (choice.level) set_level(i, *choice.level);
    for (const auto& [name, value] : choice.params) {
      std::vector<std::string_view> known;
      const run own = pack_.rules[i].params;
      for (const param& p : part_of(pack_.params, own)) known.push_back(p.name);
      const auto found = std::find(known.begin(), known.end(), name);
      if (found == known.end()) {
        tell("rule \"" + choice.rule + "\" has no param", name, did_you_mean(name, known));
      } else {
        out_.params[own.first + static_cast<std::size_t>(found - known.begin())] = value;
      }
    }
  }

  void select(const std::vector<std::string>& wanted, const std::vector<std::string>& unwanted) {
    if (!wanted.empty()) {
      std::vector<bool> chosen(out_.rules.size());
      for (const std::string& id : wanted) {
        if (const std::uint16_t i = named(id); i != no_rule) chosen[i] = true;
      }
      for (std::size_t i = 0; i < chosen.size(); ++i) out_.rules[i].on = chosen[i];
    }
    for (const std::string& id : unwanted) {
      if (const std::uint16_t i = named(id); i != no_rule) out_.rules[i].on = false;
    }
    out_.partial = !wanted.empty() || !unwanted.empty();
  }

  void list_by_scope() {
    for (std::size_t i = 0; i < out_.rules.size(); ++i) {
      if (!out_.rules[i].on) continue;
      const unsigned scopes = scopes_of(pack_.rules[i]);
      for (unsigned s = 0; s < std::size(out_.by_scope); ++s) {
        if ((scopes >> s & 1U) != 0) out_.by_scope[s].push_back(static_cast<std::uint16_t>(i));
      }
    }
  }

  /// Notes are most of a long document, and few rules look at them: read no more of them than is
  /// asked.
  void limit_notes() {
    bool only_marks = true;
    std::uint64_t of_notes = 0, of_remarks = 0, needed = 0;
    bool may_do_without = false;
    for (std::size_t i = 0; i < out_.rules.size(); ++i) {
      if (!out_.rules[i].on) continue;
      const rule& r = pack_.rules[i];
      std::uint64_t own = 0;
      bool simple = true;
      for (const rule_case& c : part_of(pack_.cases, r.cases))
        gather_marks(pack_, c.when, own, of_remarks, simple);
      if (r.has_unless) gather_marks(pack_, r.unless, own, of_remarks, simple);
      if ((r.scopes >> static_cast<unsigned>(rule_scope::note) & 1U) == 0) continue;
      of_notes |= own;
      for (const rule_case& c : part_of(pack_.cases, r.cases)) {
        const std::uint64_t own_needed = marks_needed(pack_, c.when);
        may_do_without = may_do_without || own_needed == 0;
        needed |= own_needed;
      }
      const bool simple_place =
          r.at == place::mark || r.at == place::statement || r.at == place::label;
      only_marks = only_marks && simple && simple_place && !names_slots(pack_, r);
    }
    if (may_do_without) needed = of_notes;
    out_.notes = {!only_marks, of_notes, needed};
    out_.remarks = {!only_marks, of_notes | of_remarks, needed | of_remarks};
  }

 private:
  void set_level(std::uint16_t i, severity level) {
    out_.rules[i].on = level != severity::off;
    out_.rules[i].fixed = level;
  }

  std::uint16_t named(std::string_view id) {
    const std::uint16_t i = rule_named(pack_, id);
    if (i != no_rule) return i;
    std::string hint = did_you_mean(id, ids_);
    tell("no rule is called", id, hint.empty() ? "okrlint rules" : std::move(hint));
    return i;
  }

  void tell(const std::string& message, std::string_view word, std::string hint) {
    if (problems_)
      problems_->push_back({message + " \"" + std::string(word) + "\"", std::move(hint)});
  }

  const pack& pack_;
  plan& out_;
  std::vector<settings_problem>* problems_;
  std::vector<std::string_view> ids_;
};

}  // namespace

plan resolve(const pack& p, const settings& wanted, std::vector<settings_problem>* problems) {
  plan out;
  out.forced = wanted.forced;
  out.level = wanted.level;
  out.all_findings = wanted.all_findings;
  out.rules.resize(p.rules.size());
  for (std::size_t i = 0; i < p.rules.size(); ++i)
    out.rules[i].within = looks_within(p, p.rules[i]);
  out.types_within = std::all_of(p.types.begin(), p.types.end(),
                                 [&](const type_line& line) { return looks_within(p, line.when); });
  for (const param& one : p.params) out.params.push_back(one.value);
  if (!p.regexes.empty()) out.patterns = std::make_shared<const regexes>(p.regexes);
  out.at_a_glance = std::make_shared<const guards>(p);
  resolver all(p, out, problems);
  all.apply_profile(wanted.profile);
  for (const rule_choice& choice : wanted.rules) all.apply_choice(choice);
  all.select(wanted.select, wanted.ignore);
  all.list_by_scope();
  all.limit_notes();
  return out;
}

}  // namespace okrlint
