// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "output/view.hpp"

namespace okrlint {

/// A sentence about findings, cut where something of the statement comes to stand: a literal, a
/// slot, a literal…
struct cut_sentence {
  std::vector<std::string> literals;  // one more than slots
  std::vector<std::string_view> slots;
};
cut_sentence cut_at_slots(std::string_view sentence);

/// What a rule says of a finding, and asks, with its slots unfilled.
std::string_view message_of(const file_view& view, const finding& f);
std::string_view question_of(const file_view& view, const finding& f);

/// Appends what stands in a slot of them.
void append_slot(std::string& out, const file_view& view, const finding& f, std::string_view name);

/// Appends what a finding says, its slots filled: {metric} {lead} {from} {to} {unit} {objective}
/// {span} {n}, and params of the rule as {max}. A slot that the statement lacks gives what the
/// finding underlines.
void append_message(std::string& out, const file_view& view, const finding& f);

/// The one question that it asks; nothing when the rule has none.
void append_question(std::string& out, const file_view& view, const finding& f);

/// Message and question in one, for formats with one text a finding.
std::string remark_of(const file_view& view, const finding& f);

}  // namespace okrlint
