// SPDX-License-Identifier: Apache-2.0
#include "eval/answer.hpp"

#include <algorithm>

#include "output/words.hpp"

namespace okrlint {
namespace {

void append_figure(std::string& out, const source& file, const report& r, std::size_t statement,
                   std::int16_t index) {
  if (index < 0) return;
  const std::size_t at = r.framed.of[statement].first_quantity + static_cast<std::uint16_t>(index);
  append_words(out, file.bytes, r.doc, r.doc.statements[statement], r.framed.quantities[at].where);
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

answer ask(const pack& p, const plan& how, const code_book& codes, const source& draft,
           statement_kind kind) {
  const report r = check(p, how, draft, {draft.path, false});
  answer out;
  const finding_kind wanted =
      kind == statement_kind::objective ? finding_kind::objective : finding_kind::key_result;
  for (const finding& f : r.findings) {
    if (!is_shown(f) || f.kind != wanted) continue;
    const auto& said = codes.of_rule(f.rule);
    out.fired.insert(out.fired.end(), said.begin(), said.end());
  }
  std::sort(out.fired.begin(), out.fired.end());
  out.fired.erase(std::unique(out.fired.begin(), out.fired.end()), out.fired.end());
  const auto is_kind = [&](const statement& s) { return s.kind == kind; };
  const auto& all = r.doc.statements;
  if (std::count_if(all.begin(), all.end(), is_kind) != 1) return out;
  const auto at =
      static_cast<std::size_t>(std::find_if(all.begin(), all.end(), is_kind) - all.begin());
  out.read_as_one = true;
  out.type = r.framed.of[at].type;
  append_figure(out.from, draft, r, at, r.framed.of[at].from);
  append_figure(out.to, draft, r, at, r.framed.of[at].to);
  return out;
}

answer ask(const pack& p, const plan& how, const code_book& codes, const labelled_statement& one) {
  return ask(p, how, codes, {one.id + ".md", draft_around(one)}, one.kind);
}

}  // namespace okrlint
