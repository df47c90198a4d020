// SPDX-License-Identifier: Apache-2.0
// Clauses of a statement in other words: a means as work, a condition as a result.
#pragma once
#include <string>
#include <string_view>

#include "rewrite/author.hpp"

namespace okrlint {

/// Is the token in a mark of that name?
bool marked(const author& who, std::size_t at, std::string_view name);

/// Is the token of the words that open a condition on others ("subject to", "siempre que")?
bool opens_condition(const author& who, std::size_t at);

/// The words with the verb that they begin with in the infinitive; empty when they begin with none.
std::string as_infinitive(const author& who, const token& verb, const std::string& words);

/// What a condition asks for, without the word that opens it: "if falls drop below 3" → "falls drop
/// below 3". Empty: there is none that reads alone.
span condition_of(const author& who);

/// Words that tell how, as a thing to do: "mediante talleres" → "Talleres", "creando X" → "Crear
/// X", "by leveraging X" → "Leverage X".
std::string as_task(const author& who, slot means);

/// "a nuestros pacientes | , a sus familiares": does the connector at `at` add one of those whom
/// the verb gives something?
bool joins_recipients(const author& who, std::size_t at);

/// "for residents to apply | , pay and report": does it add one of the verbs behind "to"?
bool joins_infinitives(const author& who, std::size_t at);

}  // namespace okrlint
