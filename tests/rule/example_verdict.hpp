// SPDX-License-Identifier: Apache-2.0
// What a rule's examples promise, asked of any pack.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "rule/example_draft.hpp"
#include "rule/names.hpp"

namespace okrlint::testing {

enum class sort_of { bad, good, near };

struct example_list {
  run of;  // into examples
  sort_of sort;
};

/// The lists of examples of a rule in a language.
inline std::array<example_list, 3> examples_of(const rule& r, language l) {
  const rule_text& text = r.texts[static_cast<std::size_t>(l)];
  return {{{text.bad, sort_of::bad}, {text.good, sort_of::good}, {text.near, sort_of::near}}};
}

/// The plan that the examples of a rule are judged by: everything on, hints too.
inline plan plan_for_examples(const pack& p, const rule& r) {
  settings wanted;
  wanted.level = severity::info;
  wanted.rules.push_back({std::string(r.id), {}, {}});
  return resolve(p, wanted);
}

/// What is wrong with an example; empty when it shows what it should. `told` gets what was found.
inline std::vector<std::string> broken_promises(const pack& p, const plan& how, std::uint16_t index,
                                                language l, const example& e, sort_of sort,
                                                std::string* told = nullptr) {
  const rule& r = p.rules[index];
  const example_draft draft = draft_of(lines_of(p, e), r.scope, l);
  const report result = check(p, how, {"example.okr.md", draft.text}, {"example.okr.md", true});
  // What is wrong with a set or a file as a whole may be wrong with its lines as well.
  const bool about_whole = r.scope == rule_scope::set || r.scope == rule_scope::document;
  const finding_kind own_kind =
      r.scope == rule_scope::set ? finding_kind::set : finding_kind::document;
  bool own = false, other = false, on_mark = false;
  if (told) *told = std::string(slice(draft.text, draft.body)) + "\nfound:";
  for (const finding& f : result.findings) {
    if (!counts(f)) continue;
    if (told) {
      *told += " " + std::string(p.rules[f.rule].id) + "/" +
               std::string(names::severities()[static_cast<std::size_t>(f.level)]) + "[" +
               std::string(slice(draft.text, f.where)) + "]";
    }
    if (f.rule == index) {
      own = true;
      on_mark = on_mark || f.where == draft.marked;
    } else if (f.level >= severity::warning &&
               !(about_whole && sort == sort_of::bad && f.kind != own_kind)) {
      other = true;
    }
  }
  std::vector<std::string> wrong;
  if (sort == sort_of::bad) {
    if (!own) wrong.emplace_back("bad: the rule is silent");
    if (other) wrong.emplace_back("bad: another rule warns too");
    if (own && !draft.marked.empty() && !on_mark)
      wrong.push_back("bad: marked «" + std::string(slice(draft.text, draft.marked)) + "»");
  } else {
    if (own)
      wrong.emplace_back(sort == sort_of::good ? "good: the rule fires" : "near: the rule fires");
    if (sort == sort_of::good && other) wrong.emplace_back("good: another rule warns");
  }
  return wrong;
}

/// Does every example of a line of types.json get this line? The ids of the wrong ones' texts.
inline std::vector<std::string> lines_of_types_missed(const pack& p, const plan& how,
                                                      std::size_t line) {
  std::vector<std::string> wrong;
  for (const language l : {language::es, language::en}) {
    for (const example& e :
         part_of(p.examples, p.types[line].examples[static_cast<std::size_t>(l)])) {
      const example_draft draft = draft_of(lines_of(p, e), rule_scope::key_result, l);
      const report r = check(p, how, {"example.okr.md", draft.text}, {"example.okr.md", true});
      const std::size_t got = r.framed.of.size() < 2 ? p.types.size() : r.framed.of[1].because;
      if (got != line)
        wrong.push_back(std::string(slice(draft.text, draft.body)) + ": decided by " +
                        std::string(got < p.types.size() ? p.types[got].id : "no line"));
    }
  }
  return wrong;
}

}  // namespace okrlint::testing
