// SPDX-License-Identifier: Apache-2.0
// Plain words: most of what a statement holds.
#include <array>

#include "frame/characters.hpp"
#include "frame/tokenize.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// ASCII signs at which a word ends whatever follows them.
constexpr std::array<bool, 256> ends_words = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\r\n,:;!?()[]{}<>|/\\\"*`~%=#$^"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

}  // namespace

/// Letters of the Latin alphabet up to a sign that joins nothing: most words. What word_token says
/// of them, told faster.
bool tokenizer::plain_word() {
  letters read;
  fold_letters(rest(), read);
  const std::uint32_t end = at_ + static_cast<std::uint32_t>(read.read);
  if (read.size == 0 || read.size > letters::most) return false;
  if (end < piece_.end && bytes[end] != ' ') {
    const bool last = end + 1 == piece_.end || bytes[end + 1] == ' ';
    if (!ends_words[static_cast<unsigned char>(bytes[end])] && !(bytes[end] == '.' && last))
      return false;
  }
  const word* w = words.find(read);
  const char head = bytes[at_];
  const bool capital =
      is_upper(head) || (head == '\xC3' && static_cast<unsigned char>(bytes[at_ + 1]) < 0x9F);
  token& t = emit(end, 0);
  if (w != nullptr) t.word = words.index_of(*w), t.flags |= token_flag::known;
  if (capital) t.flags |= token_flag::capital;
  if (capital && !read.lower) t.flags |= token_flag::all_caps;
  return true;
}

}  // namespace okrlint
