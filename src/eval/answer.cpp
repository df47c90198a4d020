// SPDX-License-Identifier: Apache-2.0
#include "eval/answer.hpp"

#include <algorithm>

#include "frame/words.hpp"

namespace okrlint {
namespace {

void append_figure(std::string& out, const source& file, const report& r, std::size_t statement,
                   std::int16_t index) {
  if (index < 0) return;
  const std::size_t at = r.framed.of[statement].first_quantity + static_cast<std::uint16_t>(index);
  append_words(out, file.bytes, r.doc, r.doc.statements[statement], r.framed.quantities[at].where);
}

void settle(std::vector<code_id>& fired) {
  std::sort(fired.begin(), fired.end());
  fired.erase(std::unique(fired.begin(), fired.end()), fired.end());
}

}  // namespace

bool answer::says(code_id id) const {
  return std::binary_search(fired.begin(), fired.end(), id);
}

plan measuring(plan how, severity level) {
  how.level = level;
  how.all_findings = true;
  how.forced = language::unknown;
  return how;
}

std::vector<answer> ask_each(const pack& p, const plan& how, const code_book& codes,
                             const source& draft, statement_kind kind) {
  const report r = check(p, how, draft, {draft.path, false});
  std::vector<answer> out;
  std::vector<std::size_t> place(r.doc.statements.size());  // in `out`, of a statement of the kind
  for (std::size_t i = 0; i < r.doc.statements.size(); ++i) {
    place[i] = out.size();
    if (r.doc.statements[i].kind != kind) continue;
    answer& one = out.emplace_back();
    one.read_as_one = true;
    one.type = r.framed.of[i].type;
    append_figure(one.from, draft, r, i, r.framed.of[i].from);
    append_figure(one.to, draft, r, i, r.framed.of[i].to);
  }
  const finding_kind wanted =
      kind == statement_kind::objective ? finding_kind::objective : finding_kind::key_result;
  for (const finding& f : r.findings) {
    if (!is_shown(f) || f.kind != wanted || f.statement < 0) continue;
    auto& fired = out[place[static_cast<std::size_t>(f.statement)]].fired;
    const auto& said = codes.of_rule(f.rule);
    fired.insert(fired.end(), said.begin(), said.end());
  }
  for (answer& one : out) settle(one.fired);
  return out;
}

answer ask(const pack& p, const plan& how, const code_book& codes, const source& draft,
           statement_kind kind) {
  std::vector<answer> each = ask_each(p, how, codes, draft, kind);
  if (each.size() == 1) return std::move(each.front());
  answer out;
  for (const answer& one : each)
    out.fired.insert(out.fired.end(), one.fired.begin(), one.fired.end());
  settle(out.fired);
  return out;
}

answer ask(const pack& p, const plan& how, const code_book& codes, const labelled_statement& one) {
  return ask(p, how, codes, {one.id + ".md", draft_around(one)}, one.kind);
}

}  // namespace okrlint
