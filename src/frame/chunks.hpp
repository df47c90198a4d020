// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "frame/frame.hpp"

namespace okrlint {

/// Tokens that act as one: a noun group, a verb, a figure, a sign. `kinds` are bits of
/// grammar::part.
struct chunk {
  std::uint64_t kinds = 0;
  std::uint16_t begin = 0, end = 0;  // tokens of the statement
  std::uint16_t head = 0;            // token of the head
};

/// Room that is used again for every statement, so that framing one allocates nothing.
struct chunk_room {
  std::vector<classes> words;          // one a token, or one a quantity
  std::vector<std::uint16_t> origin;   // the first token of words[i]
  std::vector<std::uint16_t> last_of;  // and its last
  std::vector<chunk> chunks;
  std::vector<std::uint64_t> kinds;  // of chunks, in a row
};

/// Cuts the narrowed tokens of a statement into chunks.
void cut_chunks(std::span<const token> tokens, language lang, chunk_room& room);

}  // namespace okrlint
