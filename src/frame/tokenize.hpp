// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "frame/frame.hpp"
#include "text/lexicon.hpp"
#include "text/span.hpp"

namespace okrlint {

inline constexpr std::uint32_t opener_limit =
    1024;                                        // bytes that an opener looks ahead for its closer
inline constexpr std::size_t token_limit = 256;  // a statement is read to so many tokens

/// Cuts one piece of a statement into tokens and appends them. Words get their index in the lexicon
/// and their flags, signs their classes, figures a quantity; Markdown, HTML and link targets are
/// stepped over. Stops when `out` holds `first + token_limit` tokens. `brackets` carries the
/// bracket depth between pieces.
class tokenizer {
 public:
  tokenizer(std::string_view file, const lexicon& lexicon_, std::vector<token>& tokens,
            std::vector<quantity>& figures)
      : bytes(file),
        words(lexicon_),
        out(tokens),
        quantities(figures),
        first(tokens.size()),
        first_quantity(figures.size()) {}
  void run(span piece);

 private:
  std::string_view bytes;
  const lexicon& words;
  std::vector<token>& out;
  std::vector<quantity>& quantities;
  std::size_t first;           // where the statement's tokens begin in `out`
  std::size_t first_quantity;  // where its quantities begin
  int brackets = 0;
  bool quotes = false;
  std::uint32_t at_ = 0;
  span piece_;

  bool full() const { return out.size() - first >= token_limit; }
  char look(std::uint32_t ahead = 0) const;
  std::string_view rest() const { return slice(bytes, {at_, piece_.end}); }
  token& emit(std::uint32_t end, classes set, std::uint32_t word = 0, unsigned flags = 0) {
    if (brackets > 0) flags |= token_flag::in_brackets;
    if (quotes) flags |= token_flag::in_quotes;
    const span where{at_, end};
    at_ = end;
    return out.emplace_back(token{where, set, 0, word, 0, -1, 1, static_cast<std::uint8_t>(flags)});
  }
  void one();
  void word_token();
  bool plain_word();
  void plain_words();
  bool word_ends(std::uint32_t at) const;
  void emit_word(std::uint32_t end, const word* w, bool capital, bool lower);
  bool figure_token();
  bool currency_code() const;
  bool sign_token();
  bool wide_sign();
  bool opening_bracket();
  bool names_slot(std::string_view inside, bool closed) const;
  bool angle();
  bool abbreviation();
  bool abbreviates();
  bool single_quote();
  bool is_dated(std::string_view text) const;
  void skip_link_target();
  bool address();
  void reference();
};

}  // namespace okrlint
