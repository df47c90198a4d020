// SPDX-License-Identifier: Apache-2.0
// Plain words: most of what a statement holds.
#include <array>

#include "frame/characters.hpp"
#include "frame/tokenize.hpp"
#include "text/fold.hpp"
#include "text/short_word.hpp"

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

/// Does a word that ends before `at` end there whatever follows?
bool tokenizer::word_ends(std::uint32_t at) const {
  if (at >= piece_.end || bytes[at] == ' ' || ends_words[static_cast<unsigned char>(bytes[at])])
    return true;
  return bytes[at] == '.' && (at + 1 == piece_.end || bytes[at + 1] == ' ');
}

void tokenizer::emit_word(std::uint32_t end, const word* w, bool capital, bool lower) {
  unsigned flags = 0;
  if (w != nullptr) flags |= token_flag::known;
  if (capital) flags |= token_flag::capital;
  if (capital && !lower) flags |= token_flag::all_caps;
  emit(end, 0, w != nullptr ? words.index_of(*w) : 0, flags);
}

/// Words of plain letters with spaces between, as most of a text is made of. Stops where anything
/// else begins.
void tokenizer::plain_words() {
  if (bytes.size() < 8) return;
  const auto last = static_cast<std::uint32_t>(bytes.size() - 8);  // eight bytes can be read here
  const char* const text = bytes.data();
  unsigned aside = 0;
  if (brackets > 0) aside |= token_flag::in_brackets;
  if (quotes) aside |= token_flag::in_quotes;
  // A point ends a word here, but for "www.".
  const auto ends = [&](std::uint32_t at, std::uint32_t end) {
    if (end >= piece_.end) return end == piece_.end;
    if (text[end] == ' ' || text[end] == ',') return true;
    return text[end] == '.' && (end + 1 == piece_.end || text[end + 1] == ' ') &&
           (text[at] | 0x20) != 'w';
  };
  std::uint32_t at = at_;
  for (std::size_t used = out.size() - first; at <= last && at < piece_.end && used < token_limit;
       ++used) {
    const short_word read = read_short(text + at);
    std::uint32_t end = at + read.size;
    bool capital = is_upper(text[at]), lower = read.lower;
    const word* w = nullptr;
    if (read.size != 0 && read.size != 8 && ends(at, end)) {
      w = find_short(words, read);
    } else {  // longer, or with accents
      if (read.size != 8 && (end >= piece_.end || text[end] != '\xC3')) break;
      letters more;
      fold_letters(slice(bytes, {at, piece_.end}), more);
      end = at + static_cast<std::uint32_t>(more.read);
      if (more.size == 0 || more.size > letters::most || !ends(at, end)) break;
      if (text[at] == '\xC3') capital = static_cast<unsigned char>(text[at + 1]) < 0x9F;
      lower = more.lower;
      w = words.find(more);
    }
    unsigned flags = aside;
    if (w != nullptr) flags |= token_flag::known;
    if (capital) flags |= token_flag::capital;
    if (capital && !lower) flags |= token_flag::all_caps;
    out.emplace_back(token{{at, end},
                           0,
                           0,
                           w != nullptr ? words.index_of(*w) : 0,
                           0,
                           -1,
                           1,
                           static_cast<std::uint8_t>(flags)});
    at = end;
    if (at >= piece_.end || text[at] != ' ') break;
    ++at;
  }
  at_ = at;
}

/// Letters of the Latin alphabet up to a sign that joins nothing: most words. What word_token says
/// of them, told faster.
bool tokenizer::plain_word() {
  if (bytes.size() - at_ >= 8) {
    const short_word read = read_short(bytes.data() + at_);
    const std::uint32_t end = at_ + read.size;
    if (read.size != 0 && read.size < 8 && end <= piece_.end &&
        (end == piece_.end || static_cast<unsigned char>(bytes[end]) < 0x80)) {
      if (!word_ends(end)) return false;
      emit_word(end, find_short(words, read), is_upper(bytes[at_]), read.lower);
      return true;
    }
  }
  letters read;
  fold_letters(rest(), read);
  const std::uint32_t end = at_ + static_cast<std::uint32_t>(read.read);
  if (read.size == 0 || read.size > letters::most || !word_ends(end)) return false;
  const char head = bytes[at_];
  const bool capital =
      is_upper(head) || (head == '\xC3' && static_cast<unsigned char>(bytes[at_ + 1]) < 0x9F);
  emit_word(end, words.find(read), capital, read.lower);
  return true;
}

}  // namespace okrlint
