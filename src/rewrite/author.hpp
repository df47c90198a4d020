// SPDX-License-Identifier: Apache-2.0
// What the author of a statement wrote, in words: the slots that an offer keeps to the letter.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "okrlint.hpp"
#include "rewrite/agreement.hpp"

namespace okrlint {

/// How the author of a draft writes, as far as offers follow it.
struct habits {
  style lead = style::infinitive;  // of key results
  bool spaced_percent = false;     // 9 % rather than 9%
  bool spain = false;              // words that only Spain uses
  std::string currency;            // the sign in front of amounts, or empty
};
habits habits_of(const pack& p, std::string_view bytes, const report& found);

/// With article, with "de"/"of", with "a"/"to", with "un"/"a", or bare.
enum class grouping : std::uint8_t { bare, the, of, to, one };

class author {
 public:
  author(const pack& p, std::string_view bytes, const report& found, std::int32_t statement);

  const statement& said() const { return *statement_; }
  const frame& framed() const { return *frame_; }
  const token* tokens() const { return found_.framed.begin(*frame_); }
  /// Has the token one of the classes? None does behind the last.
  bool has_at(std::size_t at, classes set) const {
    return at < frame_->token_count && (tokens()[at].set & set) != 0;
  }
  language lang() const { return lang_; }
  const pack& knowledge() const { return pack_; }
  const report& found() const { return found_; }
  std::string_view bytes() const { return bytes_; }

  /// The whole statement in one line; words of it; words of a slot.
  std::string text() const;
  std::string words(span where) const;
  std::string words(slot which) const { return words(found_.framed.where(*frame_, which)); }

  /// The noun group of what is measured or made, without article, figure or comparator.
  slot measured() const;
  /// The same without a head that only counts ("the number of"): what is counted.
  slot noun() const;
  /// Such a group of the author in words.
  std::string words(slot group, grouping as) const;

  const quantity* figure(std::int16_t index) const;
  /// The unit of its own figure, else of its metric; worked out when first asked.
  metric_unit unit() const;
  /// The figure's phrase with its preposition and comparator: "en un 20%", "de 9% a 15%", "al menos
  /// 5".
  slot figure_phrase() const;
  /// The deadline with its preposition ("antes de junio", "by June").
  slot deadline() const;

  /// What the statement says it is done by, with all of a list ("a chat, a calculator and a
  /// webinar").
  slot means() const;

  /// Words before the lead verb that promise nothing ("try to", "tratar de"); empty: it leads.
  slot hedge() const;
  /// Does the statement begin with its verb, but for such words?
  bool begins_with_verb() const;

  /// Index of the noun group's head token; the group's begin when it has none.
  std::uint16_t head_of(slot group) const;
  noun_form noun_form_of(slot group) const;
  /// Is the noun group about people, several or as a body (los vendedores, el personal)?
  bool speaks_of_people() const;

  /// A group of words that is not the author's, in its place.
  std::string group(std::string_view words, noun_form form, grouping as) const;

 private:
  const pack& pack_;
  std::string_view bytes_;
  const report& found_;
  const statement* statement_;
  const frame* frame_;
  language lang_;
  metric_unit read_unit() const;
  std::uint16_t compound_end(std::uint16_t end) const;
  mutable std::optional<metric_unit> unit_;
};

}  // namespace okrlint
