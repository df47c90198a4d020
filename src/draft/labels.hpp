// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "text/lexicon.hpp"
#include "text/span.hpp"

namespace okrlint {

/// How a label is parted from what follows.
enum class separator : std::uint8_t { none, colon, dash, point, end };

/// A label at the front of some words.
struct label_match {
  label is = label::none;
  bool coded = false;   // "KR1.2"
  bool plural = false;  // "Key Results", "KPIs": it names a list
  bool whole =
      true;  // false: other words stand between the label and the separator ("KPIs del equipo:")
  bool code_like = false;  // the label is capitals: "KR", "OBJ", "O"
  bool loose = false;  // nothing but a blank parts a code from the words ("KR 4.2 Experiment in…")
  separator by = separator::none;
  span where;  // words and code
  span rest;   // the words after the separator, still undressed
  explicit operator bool() const { return is != label::none; }
};

/// The label opens a statement, rather than a field or a note of one.
constexpr bool is_statement_label(label l) {
  return l == label::objective || l == label::key_result || l == label::kpi ||
         l == label::initiative;
}

/// The label that `words` begin with; `is` is none when they begin with none or nothing parts it.
/// `set_off`: the words stand out as a label's would (an emoji, bold, right under another), so that
/// a code needs no capital behind it ("KR1 asistencia 34%").
label_match match_label(std::string_view bytes, span words, const lexicon& lexicon,
                        bool set_off = false);

/// The meaning of a whole cell or value ("Línea base", "on track"); none when it has none.
label label_of(std::string_view bytes, span words, const lexicon& lexicon);

/// The first label among the words of `s` that `wanted` accepts; at most `limit` words are read.
struct inner_label {
  label is = label::none;
  span where;
  std::uint32_t index = 0;  // of its first word
};
inner_label find_label(std::string_view bytes, span s, const lexicon& lexicon, unsigned limit,
                       bool (*wanted)(label));

/// The first word of `s` that has one of the classes `set`; empty when none of the first `limit`
/// words has.
span find_class(std::string_view bytes, span s, const lexicon& lexicon, unsigned limit,
                classes set);

/// Classes that the lexicon gives the first word of `s`, in either language.
classes first_word_classes(std::string_view bytes, span s, const lexicon& lexicon);

}  // namespace okrlint
