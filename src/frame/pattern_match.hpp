// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// End of the shortest match of `elements` that begins exactly at `at`, or nullptr. A token that
/// stands for a phrase matches its words one by one. Gaps are tried from none to their most, so
/// keep those small.
const token* match_at(const lexicon& words, std::span<const element> elements, const token* at,
                      const token* last);

/// First match in [first, last); `where` is relative to `first`.
bool find_pattern(const lexicon& words, std::span<const element> elements, const token* first,
                  const token* last, slot& where);

/// Several words taken as one are also a form of their head ("sales calls", "llamadas en frío"):
/// the lemma of that head, or 0.
std::uint32_t head_lemma(const lexicon& words, const token& t);

/// What literals and lemmas of a pattern may match in the tokens, a word_bit each. A pattern can
/// match only where all that it `says` is among them.
std::uint64_t words_of(const lexicon& words, std::span<const token> tokens);

/// Finds the marks of the lexicon. Made once a document; its room is used again for every
/// statement.
class mark_finder {
 public:
  explicit mark_finder(const lexicon& words) : words_(words) {}

  /// Appends the marks found in `tokens`, in the order of the text; where patterns of one mark
  /// overlap the longest stays, and what an `except` pattern covers goes. `said`: words_of the
  /// tokens.
  void find(language lang, std::span<const token> tokens, std::uint64_t said,
            std::vector<mark>& out);

  /// May a pattern of one of the marks (a bit each) match these tokens, cut but not yet read?
  bool may_find(std::uint64_t marks, std::span<const token> tokens) const;

 private:
  struct hit {
    mark found;
    bool except;
  };
  bool is_hindered(const pattern& p, std::span<const token> tokens, const token* at) const;
  void add_hit(const hit& h);
  void attempt(const pattern& p, std::span<const token> tokens, const token* at);
  void attempt_anchored(const word& w, language lang, std::span<const token> tokens,
                        const token* at);
  void attempt_all(std::span<const pattern> patterns, language lang, std::span<const token> tokens,
                   const token* at);

  const lexicon& words_;
  std::uint64_t said_ = 0;  // words_of the tokens
  std::vector<hit> hits_;
};

}  // namespace okrlint
