// SPDX-License-Identifier: Apache-2.0
// What conditions look at: a document framed and typed, with its sets and what resembles what.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "frame/frame.hpp"
#include "rule/glance.hpp"
#include "rule/pack.hpp"

namespace okrlint {

class guards;
class regexes;

/// An objective with its key results; objective -1 gathers the key results that stand under none.
struct okr_set {
  std::int32_t objective = -1;
  run members;  // into judged::members
};

/// Remarks under statements and headings, framed like notes: texts that only few rules read.
struct asides {
  document doc;  // a note an aside; those of one statement stand together
  frames framed;
  std::vector<std::int32_t> owner;  // by aside: the statement, or -1 for a heading
  std::vector<run> of;              // by statement
};

/// Answers about a whole set, kept while its key results ask the same again (else a set of n would
/// cost n²).
struct set_answer {
  const condition* asked = nullptr;
  std::int32_t set = -1;
  bool held = false;
};

/// What was judged before an edit, where it still holds: all or nothing of a statement.
struct earlier_judgement {
  const earlier_frames* framed = nullptr;
  std::span<const finding> findings;
  std::span<const glance> glances;
  bool types_hold = false;

  bool holds(std::size_t statement) const {
    return framed != nullptr && framed->serving(statement) >= 0;
  }
  /// Of a statement of which it holds.
  const glance& glance_of(std::size_t statement) const {
    return glances[static_cast<std::size_t>(framed->serving(statement))];
  }
};

/// Where the labels of the file disagree, told once a file: by label_trouble, the first statement
/// that shows it, or -1.
struct label_troubles {
  std::array<std::int32_t, 3> first{};
  bool known = false;
};

struct judged {
  const pack* rules = nullptr;
  const std::int32_t* params = nullptr;  // by param of the pack
  const regexes* patterns = nullptr;
  const guards* at_a_glance = nullptr;
  std::string_view bytes;
  std::string_view file_name;
  const document* doc = nullptr;
  const frames* framed = nullptr;
  const asides* around = nullptr;  // nullptr while asides themselves are judged
  earlier_judgement before;
  std::vector<okr_set> sets;
  std::vector<std::uint32_t> members;
  std::vector<std::int32_t> set_of;       // by statement: its set, or -1
  std::vector<std::int32_t> same_metric;  // by statement: an earlier key result of the set, or -1
  std::vector<std::int32_t> same_text;
  std::vector<std::uint32_t> content;  // content words, sorted, of each statement
  std::vector<run> content_of;         // by statement
  std::vector<std::uint64_t>
      content_bits;  // by statement: a bit for each content word, some shared
  std::uint32_t objectives = 0, key_results = 0;
  std::vector<glance> glances;    // by statement, once it is classified
  language voice = language::en;  // of findings about statements of no known language
  mutable std::array<set_answer, 128> answers{};  // by place of the condition
  mutable label_troubles troubles;
};

/// What made a condition hold, for the message.
struct witness {
  std::int32_t other = -1;   // the statement that it was compared with
  std::int32_t figure = 0;   // what was counted
  std::int32_t member = -1;  // the statement of the file that was meant, when asked of the document
  span found;                // by a sequence or a regular expression
};

asides read_asides(std::string_view bytes, const document& doc, const lexicon& words,
                   language forced, note_reading notes = {});

/// Fills sets and resemblances; `in` has its pointers set.
void relate(judged& in);

/// No less than shared_content, and soon told.
std::uint32_t most_shared(const judged& in, std::size_t a, std::size_t b);

/// How much of the content words two statements share, in percent of the longer one.
std::uint32_t shared_content(const judged& in, std::size_t a, std::size_t b);

}  // namespace okrlint
