// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "rule/lexicon_builder.hpp"
#include "rule/load_error.hpp"

namespace okrlint {

/// Adds one lexicon file (rules/lexicon/*.json) to the builder. What is wrong becomes an error; the
/// rest of the file is still read. Sections: language, verbs, forms, stems, nouns, adjectives,
/// words, phrases, marks, evidence, foreign, endings, narrowing, labels, status_value.
///   forms      {"hacer": {"pret": "hic", …}, "rehacer": "hacer"}   own forms, or: goes like that
///   verb behind a prefix stems      {"e>ie": ["cerrar", …]}                              Spanish
///   vowel changes nouns      "usuario/a" has a feminine; {"lemma": "…", "plural": "…"} an
///   irregular plural ("" for none) verbs and nouns of several words inflect the word that carries
///   the ending and become phrases narrowing  "when": {"-1": "det|poss", "1": "!noun"}; an item
///   after "!" must be lacked; arrays add up
///   endings    "re-" is a prefix: "repaint" reads as "paint", which has a class of the row
void load_lexicon(const pack_file& file, lexicon_builder& builder, std::vector<load_error>& errors);

/// The tables of several files, in their order.
lexicon_tables build_lexicon(std::span<const pack_file> files, std::vector<load_error>& errors);

}  // namespace okrlint
