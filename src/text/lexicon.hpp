// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/classes.hpp"
#include "text/fold.hpp"

namespace okrlint {

enum class language : std::uint8_t { es, en, unknown, mixed, other };  // other: Portuguese, Catalan
inline constexpr std::size_t language_count = 2;                       // es and en carry readings

/// What a folded line opener means to the draft reader ("resultado clave", "owner", "línea base").
enum class label : std::uint8_t {
  none,
  objective,
  key_result,
  kpi,
  initiative,
  note,
  owner,
  deadline,
  baseline,
  target,
  current,
  metric,
  unit,
  status,
  score,
  priority,
  dependency,
  period,
  okr,
  status_value,
};

/// One reading a language: the classes that the form may have, and the index of its lemma in
/// `words`.
struct reading {
  classes set = 0;
  std::uint32_t lemma = 0;
};

/// What a word measures: a number word counts, a unit measures time, mass or length.
enum class measure : std::uint8_t { none, number, time, mass, length, volume, clock };

/// The value of a number word, or the size of a unit in the smallest of its measure: mantissa *
/// 10^exponent.
struct worth {
  std::int64_t mantissa = 0;
  std::int8_t exponent = 0;
  measure of = measure::none;
};

/// One folded full form. `text` and `display` are offsets into the pool (display keeps the
/// accents).
struct word {
  std::uint32_t text = 0;
  std::uint32_t display = 0;
  std::uint16_t text_size = 0;
  std::uint16_t display_size = 0;
  std::uint32_t first_phrase = 0;  // phrases that begin with this word, by the second
  std::array<reading, language_count> readings{};
  std::array<std::uint8_t, language_count> evidence{};  // weight of the word as a sign of es, en
  std::uint8_t foreign = 0;                             // weight as a sign of Portuguese or Catalan
  label as_label = label::none;
  bool begins_label = false;  // labels of several words begin with it
  std::uint16_t phrase_count = 0;
  std::uint64_t anchors = 0;        // marks with patterns that it or its lemma anchors, a bit each
  std::uint32_t first_pattern = 0;  // patterns that it anchors as it stands, then as a lemma
  std::uint16_t literal_patterns = 0;
  std::uint16_t lemma_patterns = 0;
  worth value{};
};

/// Several words that act as one token ("a través de", "al menos", "así como").
struct phrase {
  std::uint32_t first = 0;  // into phrase_words
  std::uint16_t size = 0;
  language in = language::unknown;  // unknown: both languages
  reading as{};
};

/// Readings of a word that the table lacks, by its folded ending; the longest ending wins.
struct ending {
  std::uint32_t text = 0;
  std::uint16_t text_size = 0;
  language in = language::unknown;
  char last = '\0';  // its last byte
  classes set = 0;
};

/// One condition of a narrowing rule: the token at `offset` (-3…+3) has (or, negated, lacks) a
/// class of `set`, or, when `set` is 0, stands in another form than its lemma (a plural, a
/// conjugated verb). A token beyond the ends of the statement has the class `edge` below.
struct neighbour {
  std::int8_t offset = 0;
  bool negated = false;
  classes set = 0;
};
inline constexpr classes edge = 1ULL << 63;

/// Where `at` meets the token and all neighbours hold, drop the classes of `drop`, or keep only
/// those of `keep` (0: not that kind). The last reading is never dropped.
struct narrowing {
  language in = language::unknown;
  classes at = 0;
  classes drop = 0;
  classes keep = 0;
  std::array<neighbour, 6> when{};
  std::uint8_t when_count = 0;
};

/// What a row of `lexicon::narrowing_rows` tells: the narrowing rules, a bit each, that may act on
/// a token with a class, that such a token does not hinder as the neighbour before or behind, and
/// that serve a language. A negated condition hinders no rule here.
enum class narrowing_by : std::uint8_t { own, before, behind, in_language };

/// The bit of two words in a set of pairs, some shared: most pairs that a text has begin no phrase.
inline constexpr std::size_t pair_bits = 65536;
constexpr std::size_t pair_bit(std::uint32_t first, std::uint32_t second) {
  return (first * 0x9E3779B1U ^ second * 0x85EBCA6BU) >> 16;
}

/// How many of them tell by the classes of a token and its neighbours.
inline constexpr std::size_t narrowing_by_classes = 3;

/// Where the search for a set of classes begins among so many places, a power of two.
constexpr std::size_t place_of_set(classes set, std::size_t places) {
  return set * 0x9E3779B97F4A7C15ULL >> 40 & (places - 1);
}

/// Element of a token pattern, used for marks (below) and by the rule language's `sequence`.
struct element {
  enum class kind : std::uint8_t { literal, lemma, any_of, gap } is = kind::literal;
  std::uint64_t value =
      0;  // index of a word, of a lemma, a class set, or the most tokens that a gap may skip

  bool operator==(const element&) const = default;
};

/// A sequence of elements that gives its tokens a mark ("bonus", "dependency", "hedge"…), or, when
/// `except`, takes the mark from tokens that it covers.
struct pattern {
  std::uint32_t first = 0;  // into elements
  std::uint16_t size = 0;
  std::uint16_t mark = 0;  // into marks
  language in = language::unknown;
  bool except = false;
  bool opens = false;        // only at the first token
  std::uint16_t anchor = 0;  // the element that it is looked up by
  std::uint16_t before = 0;  // most tokens that may stand in front of that
  std::uint64_t says = 0;    // its words and lemmas, a word_bit each
};

/// The bit of a word or lemma in a set of them, some shared: what a text lacks there it lacks.
constexpr std::uint64_t word_bit(std::uint64_t word) {
  return std::uint64_t{1} << (word * 0x9E3779B97F4A7C15ULL >> 58);
}

/// The bit of a mark in a set of them; marks beyond the 64th share bits.
constexpr std::uint64_t mark_bit(std::uint16_t mark) {
  return std::uint64_t{1} << (mark % 64);
}

/// Patterns of marks without words, which are looked up by the class that they begin with.
struct open_patterns {
  std::uint32_t first = 0;                          // they are the last of `patterns`
  std::uint64_t marks = 0;                          // theirs, a mark_bit each
  std::array<classes, language_count + 1> begin{};  // the classes, by es, en, other languages
};

/// All words of both languages as constant tables. Views only: the tables are compiled in, or owned
/// by the pack that was loaded.
struct lexicon {
  std::string_view pool;                 // ends in eight bytes that no word has
  std::span<const word> words;           // words[0] is the empty word
  std::span<const std::uint32_t> slots;  // open addressing over words; a power of two; 0 is free
  std::span<const phrase> phrases;
  std::span<const std::uint32_t> phrase_words;
  std::span<const std::uint64_t> phrase_pairs;  // a pair_bit for the first two words of each phrase
  std::span<const ending> endings;              // by their last byte, then the longest first
  std::span<const narrowing> narrowings;        // in order
  std::span<const std::uint64_t> narrowing_rows;  // by narrowing_by, then by class (or language)
  std::span<const classes> narrowing_sets;  // those that words have; open addressing; 0 is free
  std::span<const std::uint64_t> narrowing_of_sets;  // by place there, then by narrowing_by
  std::span<const element> elements;
  std::span<const pattern>
      patterns;  // by their anchor: a word, a word as lemma; those without words come last
  std::span<const std::string_view> marks;
  open_patterns open;

  /// The entry of a folded form, or nullptr.
  const word* find(std::string_view folded) const;
  const word* find(const letters& folded) const;
  /// So many words of bits has a row of narrowing_rows.
  std::size_t narrowing_blocks() const { return (narrowings.size() + 63) / 64; }
  std::span<const std::uint64_t> narrowing_row(narrowing_by what, std::size_t which) const {
    const std::size_t blocks = narrowing_blocks();
    return narrowing_rows.subspan((static_cast<std::size_t>(what) * 64 + which) * blocks, blocks);
  }
  /// May a phrase begin with these two words?
  bool may_begin_phrase(std::uint32_t first_word, std::uint32_t second_word) const {
    const std::size_t bit = pair_bit(first_word, second_word);
    return (phrase_pairs[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  /// The rules that may act on a token of just these classes, and those that it does not hinder
  /// beside one: sharper than the rows of its classes. nullptr for a set that no word has.
  const std::uint64_t* narrowing_of(classes set) const {
    std::size_t at = place_of_set(set, narrowing_sets.size());
    for (; narrowing_sets[at] != set; at = (at + 1) & (narrowing_sets.size() - 1))
      if (narrowing_sets[at] == 0) return nullptr;
    return narrowing_of_sets.data() + at * narrowing_by_classes * narrowing_blocks();
  }
  std::uint32_t index_of(const word& w) const {
    return static_cast<std::uint32_t>(&w - words.data());
  }
  std::string_view text(const word& w) const { return pool.substr(w.text, w.text_size); }
  std::string_view display(const word& w) const { return pool.substr(w.display, w.display_size); }
};

/// The element by which a pattern is looked up: the word (or lemma) that stands in the fewest
/// texts, so that most words of a text wake no pattern; the first element when none is a word.
std::size_t anchor_of(std::span<const word> words, std::span<const element> pattern);

/// `pattern::says` of these elements.
std::uint64_t words_of(std::span<const element> pattern);

/// Hash of a folded form; `slots` holds the word at hash % size, probing linearly.
std::uint64_t hash_folded(std::string_view folded);

}  // namespace okrlint
