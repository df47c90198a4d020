// SPDX-License-Identifier: Apache-2.0
// What the author says that the work is for: "Hold 10 sessions to cut no-shows", "para que los
// socios renueven en línea".
#pragma once
#include <optional>
#include <string>

#include "rewrite/author.hpp"

namespace okrlint {

/// One of three: a number that is to move ("cut no-shows at the clinic"), as an infinitive; a
/// burden that is worked on ("review drop-out"); those who are to do something, several of them,
/// and what they do.
struct aim {
  std::string change;
  std::string burden;  // what there should be less of, with its article
  slot people;
  std::string act;         // English: infinitive; Spanish: as written
  bool infinitive = true;  // how the act is written
};

/// The first such aim behind an opener of purpose, else the statement itself when it makes
/// something possible for people ("Help growers sell direct"); none when it has a figure of its
/// own.
std::optional<aim> aim_of(const author& who);

/// "Seguir trabajando para poder llegar a ser…, poniendo…": what work is for, from its verb on, and
/// the gerunds behind a comma that say how; both end with the statement.
struct purpose_slots {
  slot core, rest;
};
purpose_slots slots_of_purpose(const author& who);

/// A result with its figures that stands behind an opener of purpose, and what comes before that.
struct aimed_result {
  std::string text;
  slot before;
};

/// "The operator adds crossings so that bookings go from 900 to 1,400": the last such clause, when
/// it ends the statement.
std::optional<aimed_result> result_of(const author& who);

}  // namespace okrlint
