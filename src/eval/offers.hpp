// SPDX-License-Identifier: Apache-2.0
// What the offers for the findings of labelled statements are worth. Every offer is made in its
// draft and the draft is read anew: nothing here trusts what the engine says of its own offers.
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "eval/score.hpp"

namespace okrlint {

/// Of one rule.
struct offer_counts {
  share offered;   // findings with at least one offer
  share closing;   // offers after which the finding is gone
  share harmless;  // offers that bring no finding of the same or a higher level
  share faithful;  // offers that lose and invent no figure, sign or name

  void add(const offer_counts& other);
};

/// A finding without an offer, or an offer that fails.
struct offer_flaw {
  enum class kind : std::uint8_t { none, stays, brings, unfaithful } what = kind::none;
  std::string rule, id, text, offer;
  std::string about;  // the rule that it brings; the figure or name
};

struct language_offers {
  std::map<std::string, offer_counts, std::less<>> rules;
  std::map<std::string, std::uint32_t, std::less<>> first;  // first offers by rule and template
  share
      outcomes;  // first offers for own work that measure an outcome met by the author's own words
  std::uint32_t most_blanks = 0;

  offer_counts all() const;
  std::uint32_t firsts() const;
  /// The template with most of the first offers, and its share of them.
  std::pair<std::string, double> commonest() const;
};

struct offer_score {
  std::array<language_offers, language_count> of;  // by language
  std::vector<offer_flaw> flaws;                   // in the order of the labels

  language_offers& in(language l) { return of[static_cast<std::size_t>(l)]; }
};

/// Asks for the offers of every finding of the chosen statements and adds what came of it.
/// Statements of the check part count and are never listed.
void measure_offers(const pack& p, const plan& how, const label_file& labels,
                    const selection& chosen, offer_score& into);

}  // namespace okrlint
