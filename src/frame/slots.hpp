// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

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
};

/// Who does what: lead, form, subject, metric, head, agent, state.
void fill_clause(std::span<const token> tokens, const chunk_room& room, const clause& said,
                 frame& f);

/// How it is put: means, purpose, deadline, connectors, counts of words, verbs and targets,
/// direction, signature.
void fill_form(const statement_parts& parts, const chunk_room& room, frame& f);

}  // namespace okrlint
