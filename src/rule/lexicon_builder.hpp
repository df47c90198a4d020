// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/lexicon.hpp"

namespace okrlint {

/// A lexicon that owns its tables. Moved, never copied: `marks` looks into the pool.
struct lexicon_tables {
  std::vector<char> pool;
  std::vector<word> words;
  std::vector<std::uint32_t> slots;
  std::vector<phrase> phrases;
  std::vector<std::uint32_t> phrase_words;
  std::vector<std::uint64_t> phrase_pairs;
  std::vector<ending> endings;
  std::vector<narrowing> narrowings;
  std::vector<std::uint64_t> narrowing_rows;
  std::vector<classes> narrowing_sets;
  std::vector<std::uint64_t> narrowing_of_sets;
  std::vector<element> elements;
  std::vector<pattern> patterns;
  std::vector<std::string_view> marks;
  open_patterns open;

  lexicon_tables() = default;
  lexicon_tables(lexicon_tables&&) = default;
  lexicon_tables& operator=(lexicon_tables&&) = default;
  lexicon_tables(const lexicon_tables&) = delete;
  lexicon_tables& operator=(const lexicon_tables&) = delete;

  lexicon view() const;
};

/// Gathers words and builds the tables. Started from a lexicon it adds on top: indices of words,
/// elements and marks that rules already hold stay what they were.
class lexicon_builder {
 public:
  explicit lexicon_builder(const lexicon& base = {});

  /// Index of the folded form of `written`, added without readings when it is new. May hold spaces
  /// (labels, lemmas of several words).
  std::uint32_t word_index(std::string_view written);

  enum class source : std::uint8_t { listed, generated };
  /// A reading of a form. Generated forms never touch a word that is listed as a function word
  /// ("para", "sobre").
  void add_reading(language in, std::string_view written, std::uint32_t lemma, classes set,
                   source from);
  /// Whether a word is listed as a preposition, a conjunction or an article.
  bool links(language in, std::string_view written);
  /// Several words as one token; a single word becomes a reading.
  void add_phrase(language in, std::string_view written, std::uint32_t lemma, classes set);
  void add_evidence(language in, std::string_view written,
                    unsigned weight);                     // language::other: Portuguese, Catalan
  void add_worth(std::string_view written, worth value);  // the first one given stays
  void add_label(std::string_view written, label as);     // the first one given stays
  void add_ending(language in, std::string_view written, classes set);
  void add_narrowing(const narrowing& rule) { narrowings_.push_back(rule); }

  /// Compiles a pattern ("=depender de", "<n_customer> *2 listo") into `out`. Returns what is
  /// wrong, or "".
  std::string compile_pattern(std::string_view text, std::vector<element>& out);
  /// Adds a mark's pattern; returns what is wrong with it, or "".
  std::string add_mark(std::string_view name, std::string_view text, language in, bool except);

  /// Names of the marks so far, by index; valid until the next addition.
  std::vector<std::string_view> mark_names() const;

  /// Ends building.
  lexicon_tables finish();

 private:
  struct pool_text {
    std::uint32_t at = 0;
    std::uint16_t size = 0;
  };
  struct open_phrase {
    std::vector<std::uint32_t> words;
    language in = language::unknown;
    reading as{};
  };
  pool_text store(std::string_view text);
  /// "=sign off the": where the verb is listed with its particle, both are one token in a text. The
  /// lemma and how many parts it takes; 1 when the first stands alone.
  std::pair<std::uint32_t, std::size_t> longest_lemma(
      std::span<const std::string_view> parts) const;
  void index_phrases(lexicon_tables& out) const;
  static void index_patterns(lexicon_tables& out);
  static void index_open_patterns(lexicon_tables& out);
  static void index_narrowings(lexicon_tables& out);
  static void index_narrowed_sets(lexicon_tables& out);

  std::vector<char> pool_;
  std::vector<word> words_;
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<open_phrase> phrases_;
  std::map<std::pair<std::vector<std::uint32_t>, language>, std::size_t> phrase_index_;
  std::unordered_set<std::uint32_t> phrase_lemmas_;
  std::vector<ending> endings_;
  std::vector<narrowing> narrowings_;
  std::vector<element> elements_;
  std::vector<pattern> patterns_;
  std::vector<pool_text> marks_;
};

/// Classes written as "noun+n_action" or "det|poss"; also the groups v_any, n_any and figure. 0 and
/// the name that is none in `unknown` when one is wrong.
classes parse_classes(std::string_view text, std::string& unknown);

/// All names that parse_classes takes.
std::vector<std::string_view> all_class_names();

}  // namespace okrlint
