// SPDX-License-Identifier: Apache-2.0
// The short way that most words are read gives what folding and looking up give.
#include <doctest/doctest.h>

#include "frame/one_statement.hpp"
#include "frame/tokenize.hpp"
#include "text/fold.hpp"

using namespace okrlint;

TEST_CASE("a written word is the lexicon's entry of its folded form") {
  const lexicon& words = builtin_pack().words;
  std::size_t tried = 0;
  for (const word& w : words.words) {
    const std::string written(words.display(w));
    if (written.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\xC3\xA1\xA9"
                                  "\xAD\xB1\xB3\xBA\xBC") != std::string::npos ||
        written.empty())
      continue;
    const bool pointed = words.find(folded(written + ".")) != nullptr;  // "Dr. "
    for (const std::string_view behind : {"", " ", ",", ". ", ")"}) {
      const std::string text = written + std::string(behind);
      const std::string whole = pointed && behind == ". " ? written + "." : written;
      const word* known = words.find(folded(whole));
      std::vector<token> tokens;
      std::vector<quantity> figures;
      tokenizer(text, words, tokens, figures).run({0, static_cast<std::uint32_t>(text.size())});
      INFO(text);
      REQUIRE(!tokens.empty());
      CHECK(tokens[0].where.end == whole.size());
      CHECK(tokens[0].word == (known == nullptr ? 0 : words.index_of(*known)));
    }
    ++tried;
  }
  CHECK(tried > 10000);
}

TEST_CASE("letters are folded as fold does it") {
  for (const std::string_view text :
       {"", "a", "abcdefgh", "abcdefghi", "ABCdefGHIjkl", "canción", "ÑANDÚ", "añoañoañoaño",
        "naïve", "Straße", "a1", "x\xC3", "éééééééééééééééééééé",
        "donaudampfschifffahrtsgesellschaften"}) {
    letters out;
    fold_letters(text, out);
    INFO(text);
    CHECK(std::string_view(out.folded.data(), out.size) == folded(text.substr(0, out.read)));
    CHECK(std::string_view(out.folded.data() + out.size, 8) ==
          std::string_view("\0\0\0\0\0\0\0\0", 8));
  }
}
