// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"
#include "text/span.hpp"

namespace okrlint {

enum class statement_kind : std::uint8_t { objective, key_result, kpi, initiative, note };

/// One statement as its author laid it out. All spans are bytes of the file.
struct statement {
  statement_kind kind = statement_kind::note;
  std::int32_t parent = -1;  // index of the objective that a key result stands under, or -1
  span label;                // "KR1.1", "Objetivo", without its colon; empty when there is none
  span text;                 // from the first to the last byte of the statement's own words
  std::uint32_t first_piece =
      0;  // the text in pieces (wrapped lines, joined cells), into document::pieces
  std::uint32_t piece_count = 0;
  span block;  // whole lines or cell, label included: what a suppression binds to
  span owner, status, score, priority,
      deadline;  // values of their own cells, lines or tags; else empty
  span baseline, current, target, unit, metric;
  std::uint32_t first_remark = 0;  // trailing remarks and continuation lines, into document::pieces
  std::uint32_t remark_count = 0;
  std::uint32_t line = 1;  // 1-based line where the text begins
  bool in_okr_section = false;
};

/// `<!-- okrlint-disable-next rule-id: reason -->` and its relatives, as found; see
/// finding/suppression.
struct directive {
  span where;
  std::int32_t statement = -1;  // index of the next statement after it; -1 when none follows
};

/// A draft read: statements in file order, and what took no role.
struct document {
  std::vector<statement> statements;
  std::vector<span> pieces;
  std::vector<span>
      headings;  // text of headings and titles, front matter values: where a period may stand
  span owner;    // of the whole draft: front matter, a line above the first statement
  std::vector<span> unparsed;  // lines of an OKR section that took no role, without indentation
  std::vector<directive> directives;
  bool is_draft = false;  // design section 4: a file that holds OKRs at all
};

/// What the reader needs to know beside the bytes.
struct draft_context {
  std::string_view file_name;   // "team.okr.md" says draft by its name
  bool declared_draft = false;  // standard input, editor: a draft as such
};

/// Reads any bytes; linear in their number, never fails.
document read_draft(std::string_view bytes, const lexicon& words, const draft_context& context);

}  // namespace okrlint
