// SPDX-License-Identifier: Apache-2.0
// What corpus/metrics and corpus/templates hold, as the pack keeps it: how to say a statement
// better.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "frame/frame.hpp"

namespace okrlint {

/// A half-open run of elements of one of the pack's arrays.
struct run {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// What the figures of an outcome metric are counted in.
enum class metric_unit : std::uint8_t {
  count,
  percent,
  currency,
  points,
  score,
  ratio,
  days,
  hours,
  minutes,
  seconds,
  weeks,
  months,
  milliseconds,
};

/// What an outcome is said of: any noun, people, things, or the activity that links to it.
enum class noun_sort : std::uint8_t { any, people, thing, activity };

enum class metric_goal : std::uint8_t { up, down, keep };

/// A state of the world that work may serve. Names may hold slots ("{noun:of}").
struct outcome_metric {
  // plain: the name, folded; spain: the name where Spain says it otherwise
  std::string_view id, name, plain, spain, formula;
  language in = language::unknown;
  bool feminine = false, plural = false;  // of the name's head
  bool bare = false;                      // takes no article ("time to hire")
  noun_sort of = noun_sort::any;          // what the author's noun must be for it
  metric_unit unit = metric_unit::count;
  metric_goal goal = metric_goal::up;
  run says;  // the whole key result in words of its own, into strings; none: "Raise the…" reads
             // well
};

/// Words of activities and deliverables, and the outcomes that they serve.
struct metric_link {
  std::string_view id;
  language in = language::unknown;
  bool head_only = false;  // its words count as lead or head of the noun group, nowhere else
  bool last = false;       // stands behind every other link that its words compete with
  run words, with;         // into sequences; `with`: words around that a link asks for, or none
  run without;             // into sequences: none of them may stand in the statement itself
  run serves;              // into served: the offer that a coach would make first stands first
  run states;              // what the work is for, as an objective; into strings
  bool own = false;        // of the user's files: asked before ours
};

/// A link, by what one of its patterns of words begins with: a word, a word as lemma (as triggers
/// have their keys, rule/triggers), or any of a set of classes.
struct link_opening {
  std::uint64_t by = 0;
  std::uint32_t link = 0;  // into links
};
struct link_openings {
  std::span<const link_opening> by_word;  // by their keys
  std::span<const link_opening> by_class;
};

/// A noun whose gender its ending does not tell (folded), or a verb in the styles of drafts.
struct gendered_noun {
  std::string_view noun;
  bool feminine = false;
};
enum class style : std::uint8_t { infinitive, we, noun };
inline constexpr std::size_t style_count = 3;
struct styled_verb {
  std::string_view name;  // "raise", as templates write it
  language in = language::unknown;
  std::array<std::string_view, style_count> forms{};
};
/// Two words that turn a statement round ("aumentar", "reducir").
struct opposite_pair {
  language in = language::unknown;
  std::string_view up, down;
};
/// How the name of a share opens, how the same opens as a number of them, and what that number is
/// counted over ("share of", "number of", "a month").
struct counted_share {
  language in = language::unknown;
  std::string_view share, number, period;
};

enum class rewrite_kind : std::uint8_t { safe, structural, from_template };

/// What becomes of words that an offer takes out.
enum class line_kind : std::uint8_t { none, initiative, note };

/// How a template makes its offer.
enum class rewrite_way : std::uint8_t {
  text,   // the whole statement anew
  edits,  // the author's statement changed at places, in one language at least
  split,
  swap_figures,
  flip_verb,
  number_to_key_result,
  to_key_result,  // the whole statement; a text stands in its place
  two_objectives,
  one_objective,
  remove_line,
  first_target,  // the part with the first target stays, the rest becomes a line of its own
  last_target,   // the same for the last
  as_kpi,        // the statement as it stands is no key result any more: its label says KPI
};

enum class edit_place : std::uint8_t {
  span,
  lead,
  metric,
  head,
  subject,
  from,
  to,
  means,
  purpose,
  population,
  connector,
  deadline,
  clause,      // from the span to the end of its clause
  core,        // behind what is measured, before a deadline, a means or a purpose at the end
  aside,       // behind the first comma, where what follows hangs on what stands before
  part,        // behind the part that holds the first of several targets
  comparison,  // the words of the first mark named "compares-…"
  start,
  end,
};
enum class edit_action : std::uint8_t { remove, replace, before, after, move };

struct template_edit {
  edit_place at = edit_place::span;
  edit_action does = edit_action::remove;
  line_kind to = line_kind::none;  // of a move
  std::string_view text;
};

/// The question that a blank asks.
struct template_ask {
  std::string_view blank, question;
};
struct template_text {
  std::string_view title, text, noun;  // noun: where the author's other statements are noun phrases
  std::string_view
      kept;  // what the line that keeps the author's words says of them; empty: themselves
  run edits, asks;
};

struct rewrite_template {
  std::string_view id;
  std::uint16_t rule = 0;  // into rules
  rewrite_kind kind = rewrite_kind::from_template;
  rewrite_way way = rewrite_way::text;
  line_kind keeps = line_kind::none;  // the author's statement stays as such a line
  bool needs_outcome = false, needs_state = false;
  bool needs_words = false, needs_plain = false;  // of the outcome: words of its own, or none
  std::uint32_t when = 0;                         // into conditions; [0] always holds
  std::array<template_text, language_count> texts{};
};

}  // namespace okrlint
