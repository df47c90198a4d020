// SPDX-License-Identifier: Apache-2.0
#include "okrlint.hpp"

#include <algorithm>
#include <optional>

#include "finding/choose.hpp"
#include "finding/suppression.hpp"
#include "rule/classify.hpp"
#include "rule/condition.hpp"
#include "rule/engine.hpp"
#include "rule/facts.hpp"
#include "rule/judged.hpp"

namespace okrlint {
namespace {

/// Findings about suppressions themselves: rules whose condition asks for a state that one of them
/// is in.
void judge_suppressions(const judged& in, const plan& how, const suppressions& all,
                        std::vector<finding>& out) {
  const auto states_of = [&](const suppression& s, const suppressed_rule& r) {
    std::uint64_t states = 0;
    const bool unknown = !r.all && r.rule == no_rule;
    const bool silent = r.all ? how.partial : !unknown && !how.rules[r.rule].on;
    if (unknown) states |= 1ULL << static_cast<int>(suppression_state::unknown);
    if (!r.used && !silent && s.is != suppression::kind::enable) {
      states |= 1ULL << static_cast<int>(suppression_state::unused);
    }
    if (!s.reasoned && s.is != suppression::kind::enable) {
      states |= 1ULL << static_cast<int>(suppression_state::unreasoned);
    }
    return states;
  };
  for (const std::uint16_t index : how.by_scope[static_cast<std::size_t>(rule_scope::document)]) {
    const rule& r = in.rules->rules[index];
    for (const suppression& s : all.of) {
      for (std::uint32_t named = s.first; named < s.first + s.count; ++named) {
        const std::uint64_t states = states_of(s, all.rules[named]);
        for (std::uint32_t c = 0; c < r.cases.count; ++c) {
          const rule_case& one = in.rules->cases[r.cases.first + c];
          if (one.level == severity::off || !suppression_holds(*in.rules, one.when, states))
            continue;
          finding f;
          f.rule = index;
          f.which_case = static_cast<std::uint16_t>(c);
          f.level = how.rules[index].fixed == severity::off ? one.level : how.rules[index].fixed;
          f.where = all.rules[named].where;
          f.lang = voice_of(in, -1, how);
          out.push_back(f);
          break;
        }
      }
    }
  }
}

}  // namespace

report check(const pack& p, const plan& how, const source& file, const draft_context& context,
             const focus& on, const earlier_check* before) {
  return check(p, how, file.bytes, read_draft(file.bytes, p.words, context), context.file_name, on,
               before);
}

report check(const pack& p, const plan& how, std::string_view bytes, document read,
             std::string_view file_name, const focus& on, const earlier_check* before) {
  report out;
  out.doc = std::move(read);
  if (!out.doc.is_draft) return out;
  std::optional<unchanged> same;
  std::optional<earlier_frames> serving;
  if (before != nullptr && before->gave.doc.is_draft) {
    same.emplace(before->bytes, before->gave.doc, bytes, out.doc);
    serving.emplace(earlier_frames{before->gave.framed, *same});
  }
  out.framed =
      build_frames(bytes, out.doc, p.words, how.forced, how.notes, serving ? &*serving : nullptr);
  const asides around = read_asides(bytes, out.doc, p.words, how.forced, how.remarks);

  judged in;
  in.rules = &p;
  in.params = how.params.data();
  in.patterns = how.patterns.get();
  in.at_a_glance = how.at_a_glance.get();
  in.bytes = bytes;
  in.file_name = file_name;
  in.doc = &out.doc;
  in.framed = &out.framed;
  in.around = &around;
  if (serving)
    in.before = {&*serving, before->gave.findings, before->gave.glances, how.types_within};
  relate(in);
  in.voice = voice_of(out.framed);
  classify(in, out.framed);
  in.answers.fill({});  // they were given before there were types
  judge(in, how, out.findings);

  suppressions directives = read_suppressions(bytes, out.doc, p);
  apply(directives, out.findings);
  judge_suppressions(in, how, directives, out.findings);
  put_in_order(out.findings, p);
  fingerprint(out.findings, p, bytes, out.doc);
  mark_known(out.findings, on);
  keep_touched(out.findings, out.doc, on);
  choose(out.findings, p, how);
  out.glances = std::move(in.glances);
  return out;
}

report check(const pack& p, const settings& wanted, const source& file,
             const draft_context& context) {
  return check(p, resolve(p, wanted), file, context);
}

}  // namespace okrlint
