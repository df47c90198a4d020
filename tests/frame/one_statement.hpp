// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "frame/frame.hpp"
#include "rule/builtin.hpp"

/// The frames of a text that is one key result and nothing else.
inline okrlint::frames frames_of_one(const std::string& text, okrlint::language forced) {
  okrlint::document doc;
  okrlint::statement s;
  s.kind = okrlint::statement_kind::key_result;
  s.text = {0, static_cast<std::uint32_t>(text.size())};
  s.piece_count = 1;
  doc.pieces.push_back(s.text);
  doc.statements.push_back(s);
  return okrlint::build_frames(text, doc, okrlint::builtin_pack().words, forced);
}
