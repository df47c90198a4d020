// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <span>
#include <string_view>

#include "frame/chunks.hpp"
#include "frame/clause.hpp"
#include "frame/frame.hpp"

namespace okrlint {

/// The arrays of one statement.
struct statement_parts {
  std::span<const token> tokens;
  std::span<const quantity> quantities;
  std::span<const mark> marks;
  const lexicon& words;

  std::size_t size() const { return tokens.size(); }
  classes set(std::size_t i) const { return i < size() ? tokens[i].set : 0; }  // i may wrap below 0
  bool aside(std::size_t i) const { return okrlint::aside(tokens[i]); }
  /// Does the mark of that name cover the token?
  bool marked(std::size_t i, std::string_view name) const {
    return std::any_of(marks.begin(), marks.end(), [&](const mark& m) {
      return m.where.begin <= i && i < m.where.end && words.marks[m.id] == name;
    });
  }
};

/// Who does what: lead, form, subject, metric, head, agent, state.
void fill_clause(std::span<const token> tokens, const chunk_room& room, const clause& said,
                 frame& f);

/// What joins two things or two clauses: the first connector, and how many there are of each.
void fill_connectors(const statement_parts& parts, frame& f);

/// How it is put: means, purpose, deadline, connectors, counts of words, verbs and targets,
/// direction, signature.
void fill_form(const statement_parts& parts, const chunk_room& room, frame& f);

}  // namespace okrlint
