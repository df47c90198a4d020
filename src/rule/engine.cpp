// SPDX-License-Identifier: Apache-2.0
#include "rule/engine.hpp"

#include "rule/condition.hpp"
#include "rule/facts.hpp"
#include "rule/guard.hpp"

namespace okrlint {
namespace {

bool speaks(language l) {
  return l == language::es || l == language::en;
}

class judge_of {
 public:
  judge_of(const judged& in, const plan& how, std::vector<finding>& out)
      : in_(in), how_(how), out_(out) {}

  void statements() {
    const auto& all = in_.doc->statements;
    take_over();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto at = static_cast<std::int32_t>(i);
      switch (all[i].kind) {
        case statement_kind::objective:
          over(rule_scope::objective, at, finding_kind::objective);
          over(rule_scope::set, at, finding_kind::set);
          break;
        case statement_kind::key_result:
          over(rule_scope::key_result, at, finding_kind::key_result);
          break;
        default:
          over(rule_scope::note, at, finding_kind::document);
      }
    }
    over(rule_scope::document, -1, finding_kind::document);
  }

  /// Headings and remarks, asked as notes; a finding in a remark is about its statement.
  void notes_around(const asides& around, const judged& as_notes) {
    for (std::size_t i = 0; i < around.owner.size(); ++i) {
      const std::size_t before = out_.size();
      judge_of(as_notes, how_, out_)
          .over(rule_scope::note, static_cast<std::int32_t>(i), finding_kind::document);
      for (std::size_t f = before; f < out_.size(); ++f) {
        out_[f].statement = around.owner[i];
        if (around.owner[i] < 0) continue;
        const statement_kind kind =
            in_.doc->statements[static_cast<std::size_t>(around.owner[i])].kind;
        if (kind == statement_kind::objective) out_[f].kind = finding_kind::objective;
        if (kind == statement_kind::key_result) out_[f].kind = finding_kind::key_result;
      }
    }
  }

 private:
  /// What rules that look at nothing else found in the statements that are still the same.
  void take_over() {
    if (in_.before.framed == nullptr) return;
    for (const finding& was : in_.before.findings) {
      if (was.statement < 0 || !how_.rules[was.rule].within) continue;
      const std::int32_t now =
          in_.before.framed->same.after(static_cast<std::size_t>(was.statement));
      if (now < 0 || !in_.before.holds(static_cast<std::size_t>(now))) continue;
      finding f;
      f.rule = was.rule;
      f.which_case = was.which_case;
      f.level = was.level;
      f.kind = was.kind;
      f.statement = now;
      f.where = moved(was.where, in_.before.framed->same.moved(static_cast<std::size_t>(now)));
      f.lang = voice_of(in_, now, how_);
      f.figure = was.figure;
      out_.push_back(f);
    }
  }

  void over(rule_scope scope, std::int32_t statement, finding_kind kind) {
    const auto& rules = how_.by_scope[static_cast<std::size_t>(scope)];
    if (rules.empty()) return;
    if (statement < 0) {
      for (const std::uint16_t i : rules) ask_all(i, kind);
      return;
    }
    const auto at = static_cast<std::size_t>(statement);
    const glance seen = scope == rule_scope::note ? in_.at_a_glance->look(in_, at, how_.notes.whole)
                                                  : in_.glances[at];
    const bool taken_over = in_.before.holds(at);
    std::uint16_t settled = no_rule;
    in_.at_a_glance->each_case(scope, seen, [&](std::uint16_t i, std::uint32_t which) {
      if (i == settled || !how_.rules[i].on || (taken_over && how_.rules[i].within)) return;
      if (settles(i, which, statement, kind, &seen)) settled = i;
    });
  }

  /// Asks a rule about the whole document.
  void ask_all(std::uint16_t index, finding_kind kind) {
    const run cases = in_.rules->rules[index].cases;
    for (std::uint32_t c = cases.first; c < cases.first + cases.count; ++c)
      if (settles(index, c, -1, kind, nullptr)) return;
  }

  /// Does a case of the rule hold, which then decides for the rule, whether it is found or
  /// excepted?
  bool settles(std::uint16_t index, std::uint32_t which, std::int32_t statement, finding_kind kind,
               const glance* glanced) {
    const rule& r = in_.rules->rules[index];
    const rule_case& one = in_.rules->cases[which];
    witness seen, aside;
    if (!holds(in_, one.when, statement, seen)) return false;
    const bool may_except =
        r.has_unless && (glanced == nullptr || in_.at_a_glance->admits(r.unless, *glanced));
    if (may_except && holds(in_, r.unless, statement, aside)) return true;
    const severity fixed = how_.rules[index].fixed;
    const severity level = one.level == severity::off ? severity::off
                           : fixed == severity::off   ? one.level
                                                      : fixed;
    if (level == severity::off) return true;  // a case may be there to except
    finding f;
    f.rule = index;
    f.which_case = static_cast<std::uint16_t>(which - r.cases.first);
    f.level = level;
    f.kind = kind;
    f.statement = statement;
    f.where = span_of(in_, statement, r, seen);
    if (seen.other >= 0) f.related = in_.doc->statements[static_cast<std::size_t>(seen.other)].text;
    f.lang = voice_of(in_, statement, how_);
    f.figure = seen.figure;
    out_.push_back(f);
    return true;
  }

  const judged& in_;
  const plan& how_;
  std::vector<finding>& out_;
};

}  // namespace

language voice_of(const judged& in, std::int32_t statement, const plan& how) {
  if (speaks(how.forced)) return how.forced;
  if (statement >= 0) {
    const language own = in.framed->of[static_cast<std::size_t>(statement)].lang;
    if (speaks(own)) return own;
  }
  return in.voice;
}

language voice_of(const frames& all) {
  if (speaks(all.lang)) return all.lang;
  for (const frame& f : all.of) {
    if (speaks(f.lang)) return f.lang;  // of a mixed draft, the language that it begins with
  }
  return language::en;
}

void judge(const judged& in, const plan& how, std::vector<finding>& out) {
  judge_of all(in, how, out);
  all.statements();
  if (!in.around || in.around->owner.empty() ||
      how.by_scope[static_cast<std::size_t>(rule_scope::note)].empty())
    return;
  judged as_notes;
  as_notes.rules = in.rules;
  as_notes.params = in.params;
  as_notes.patterns = in.patterns;
  as_notes.at_a_glance = in.at_a_glance;
  as_notes.bytes = in.bytes;
  as_notes.doc = &in.around->doc;
  as_notes.framed = &in.around->framed;
  as_notes.voice = in.voice;
  relate(as_notes);
  all.notes_around(*in.around, as_notes);
}

}  // namespace okrlint
