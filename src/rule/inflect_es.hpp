// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "rule/inflect.hpp"

namespace okrlint::es {

/// Names that own_forms may use. Forms: pres1 pres3 pres1p pres3p subj3 subj1p subj3p pret1 pret3
/// pret1p pret3p imperf3 imperf3p imp vos ger part. Stems: "pret" (hic: hice, hizo, hicimos,
/// hicieron), "fut" (har), and "stem", the vowel change of stressed syllables: e>ie o>ue e>i u>ue
/// i>ie i>í u>ú.
std::span<const std::string_view> form_names();

/// All forms of a verb given by its infinitive ("convertirse" counts as "convertir"). With
/// `enclitics` also "mejorarlo", "mejorándose".
std::vector<form> verb_forms(std::string_view infinitive, const own_forms& own, bool enclitics);

/// The infinitive without a reflexive "se".
std::string_view plain_infinitive(std::string_view infinitive);

std::string plural(std::string_view noun);

/// The noun and its plural; "usuario/a" has a feminine too. The first is the lemma.
std::vector<std::string> noun_forms(std::string_view noun);

/// Gender and number of an adjective given in the masculine singular. The first is the lemma.
std::vector<std::string> adjective_forms(std::string_view adjective);

}  // namespace okrlint::es
