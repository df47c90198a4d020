// SPDX-License-Identifier: Apache-2.0
// What must not change what okrlint says: each property writes a statement in other ways and asks
// for the same answer.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "eval/score.hpp"

namespace okrlint::testing {

/// A way of writing that was answered otherwise.
struct broken {
  std::string property, id, text, changed;
  std::string lost, gained;  // codes; a type as "type a → b"
};

struct kept {
  std::map<std::string, share> of;  // by property
  std::vector<broken> failures;
};

class prober {
 public:
  explicit prober(const pack& p);

  /// Accents, case, NFC and NFD, quotes, numbers, labels, inflection: one statement alone.
  void alone(const labelled_statement& one, kept& into) const;
  /// Key results of one language in another order.
  void in_order(const std::vector<labelled_statement>& all, kept& into) const;
  /// Without its base exactly the base finding appears; with a second metric exactly the compound.
  void directions(const labelled_statement& one, kept& into) const;
  /// The same statement in Spanish and in English.
  void twins(const labelled_statement& es, const labelled_statement& en, kept& into) const;

  const code_book& codes() const { return codes_; }

 private:
  struct expectation;
  answer ask_of(const std::string& draft, statement_kind kind) const;
  void compare(const std::string& property, const labelled_statement& one, const answer& want,
               const answer& have, const std::string& changed, bool longer, kept& into) const;

  const pack& pack_;
  plan how_;
  code_book codes_;
};

/// Runs all properties over the statements.
kept probe(const pack& p, const std::vector<labelled_statement>& all);

/// One statement in both languages; {"id", "kind", "es", "en"} a line.
struct twin {
  labelled_statement es, en;
};
std::vector<twin> read_twins(const std::string& json_lines);
kept probe(const pack& p, const std::vector<twin>& all);

}  // namespace okrlint::testing
