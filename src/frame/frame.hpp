// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "draft/unchanged.hpp"
#include "frame/evidence.hpp"
#include "text/lexicon.hpp"
#include "text/span.hpp"

namespace okrlint {

/// One word, figure, or phrase taken as one, of a statement.
struct token {
  span where;                // bytes of the file
  classes set = 0;           // its readings, narrowed
  std::uint32_t lemma = 0;   // into lexicon::words; 0 when unknown
  std::uint32_t word = 0;    // folded form, into lexicon::words; 0 when unknown
  std::uint32_t phrase = 0;  // index + 1 into lexicon::phrases when several words were taken as one
  std::int16_t quantity = -1;  // into the statement's quantities
  std::uint8_t words = 1;      // how many written words it stands for
  std::uint8_t flags = 0;
};
namespace token_flag {
enum : std::uint8_t {
  capital = 1,
  all_caps = 2,
  in_brackets = 4,
  in_quotes = 8,
  piece_start = 16,
  known = 32,
  borrowed = 64,  // read in the other language
  plural = 128    // unknown, and ends in s
};
}
/// In brackets or quotes: beside what the statement says.
inline bool aside(const token& t) {
  return (t.flags & (token_flag::in_brackets | token_flag::in_quotes)) != 0;
}

/// Half-open range of token indices within the statement; empty when the slot is absent.
struct slot {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  constexpr bool present() const { return begin < end; }
};

/// A figure with its unit. Value = mantissa * 10^exponent; a placeholder and a universal have none.
struct quantity {
  enum class kind : std::uint8_t {
    count,
    percent,
    points,
    money,
    duration,
    ratio,
    factor,
    universal,
    placeholder
  };
  enum class role : std::uint8_t {
    other,
    from,
    to,
    population,
    deadline,
    segment
  };           // other: not a target
  span where;  // as contract 3 writes from/to: sign and unit in, comparator and counted noun out
  std::int64_t mantissa = 0;
  std::int8_t exponent = 0;
  kind is = kind::count;
  role plays = role::other;
  bool valued = true;                // false: a number word, whose value is not known
  bool relative = false;             // "en un 15 %", "by 20 %", "double"
  std::uint8_t comparator = 0;       // 0 none, 1 at least, 2 at most
  std::uint32_t unit = 0;            // lemma of the unit word, into lexicon::words, or 0
  worth scale{1, 0, measure::none};  // what one of its unit is worth, where units of a kind convert
  std::uint16_t first_token = 0, end_token = 0;
};

enum class direction : std::uint8_t { none, up, down };
enum class agent : std::uint8_t { none, own, team, customer, external, product };
enum class lead_form : std::uint8_t { none, infinitive, finite, gerund, participle, action_noun };
enum class change : std::uint8_t { none, absolute, relative };
enum class state : std::uint8_t { none, done, quality };  // "is published", "listo"; "is fast"
enum class certainty : std::uint8_t { none, likely, sure };
enum class result_type : std::uint8_t {
  none,
  metric_move,
  metric_level,
  maintain,
  activity_count,
  deliverable,
  baseline,
  unclear,
};

/// A mark of the lexicon found in the statement ("bonus", "dependency"…).
struct mark {
  std::uint16_t id = 0;  // into lexicon::marks
  slot where;
};

/// What a statement says. Tokens, quantities and marks stand in the arrays of `frames`.
struct frame {
  std::uint32_t first_token = 0, token_count = 0;
  std::uint32_t first_quantity = 0, quantity_count = 0;
  std::uint32_t first_mark = 0, mark_count = 0;
  std::uint16_t words = 0;  // written words, brackets and remarks left out
  language lang = language::unknown;
  bool own_language = true;  // false: taken from the draft
  slot lead;                 // lead verb, or the action noun that stands for it
  lead_form form = lead_form::none;
  classes lead_set = 0;  // the classes of the lead, causatives and hedges looked through
  slot metric;           // noun group of what is measured, or of the object
  slot head;             // its head
  classes head_set =
      0;  // classes of the head; a count head gives those of what is counted with n_count
  slot subject, means, purpose, population, deadline, connector;
  std::int16_t from = -1, to = -1;  // into the statement's quantities
  direction moves = direction::none;
  agent by = agent::none;
  change how = change::none;
  state in_state = state::none;
  std::uint8_t verb_count = 0;    // verbs that head a clause of their own, joined by connectors
  std::uint8_t target_count = 0;  // metrics with a target of their own
  std::uint8_t connector_count = 0;
  bool has_verb = false;
  result_type type = result_type::none;  // set by rule/classify
  certainty sure = certainty::none;
  std::uint16_t because = 0;    // line of types.json that decided
  std::uint64_t signature = 0;  // metric head + scope + unit, sorted; 0 when there is none
  std::uint64_t said = 0;       // words, lemmas and heads of its tokens, a word_bit each
};

/// Frames of all statements of a document (frames[i] belongs to statements[i]), with the arrays
/// they share.
struct frames {
  std::vector<frame> of;
  std::vector<language_evidence> evidence;  // by statement
  std::vector<token> tokens;
  std::vector<quantity> quantities;
  std::vector<mark> marks;
  language lang = language::unknown;  // of the document: es, en, mixed, unknown, other

  const token* begin(const frame& f) const { return tokens.data() + f.first_token; }
  span where(const frame& f, slot s) const {
    return s.present() ? span{tokens[f.first_token + s.begin].where.begin,
                              tokens[f.first_token + s.end - 1].where.end}
                       : span{};
  }
};

/// Frames of the draft as it was before an edit. They still serve the statements that are the same,
/// but for those that took their language from what surrounds them.
struct earlier_frames {
  const frames& was;
  const unchanged& same;

  /// The frame before the edit; -1 when the statement is to be read.
  std::int32_t serving(std::size_t statement) const {
    const std::int32_t before = same.before(statement);
    return before >= 0 && was.of[static_cast<std::size_t>(before)].own_language ? before : -1;
  }
};

/// How far notes, KPIs and initiatives are read: whole, like what is linted; or for some marks only
/// (a bit each), which leaves their frames without slots and figures, and without tokens where
/// nothing will come of them: where no mark of `needed` can be, nor, under a remark, any of
/// `marks`.
struct note_reading {
  bool whole = true;
  std::uint64_t marks = 0;
  std::uint64_t needed = 0;
};

/// Frames every statement of the document; linear, deterministic, never fails. `forced` is --lang.
/// `before` were built from the same words and with the same wishes: what they serve is the same,
/// its type too.
frames build_frames(std::string_view bytes, const document& doc, const lexicon& words,
                    language forced, note_reading notes = {},
                    const earlier_frames* before = nullptr);

}  // namespace okrlint
