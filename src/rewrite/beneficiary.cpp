// SPDX-License-Identifier: Apache-2.0
#include "rewrite/beneficiary.hpp"

#include <array>

#include "rewrite/clauses.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// The plural that the lexicon knows of a word for one ("portal del cliente", "patient portal");
/// empty when there is none.
std::string several(const author& who, const token& t) {
  if (t.lemma == 0) return {};
  const std::string written = folded(slice(who.bytes(), t.where));
  const lexicon& words = who.knowledge().words;
  const auto in = static_cast<std::size_t>(who.lang());
  for (const std::string_view ending : std::array<std::string_view, 2>{"s", "es"}) {
    const word* plural = words.find(written + std::string(ending));
    if (plural != nullptr && plural->readings[in].lemma == t.lemma)
      return std::string(words.display(*plural));
  }
  return {};
}

/// The words that tell which of them: "clientes nuevos", "new customers".
slot with_adjective(const author& who, std::uint16_t at) {
  constexpr classes describes = cls::adj;
  constexpr classes other = cls::verb | cls::noun | cls::prep | cls::prep_of | cls::vague;
  const token* t = who.tokens();
  const auto only_describes = [&](std::uint32_t i) {
    return (t[i].set & describes) != 0 && (t[i].set & other) == 0 && t[i].quantity < 0;
  };
  slot out{at, static_cast<std::uint16_t>(at + 1)};
  if (who.lang() == language::es && out.end < who.framed().token_count && only_describes(out.end))
    ++out.end;
  if (who.lang() == language::en && at > 0 && only_describes(at - 1u)) --out.begin;
  return out;
}

/// Is it done for them ("para 40 pacientes", "to new drivers"), or to them ("train 40 drivers")?
bool is_served(const author& who, std::uint16_t at) {
  constexpr classes between = cls::det | cls::poss | cls::num | cls::adj | cls::universal;
  const token* t = who.tokens();
  if (who.speaks_of_people() && who.head_of(who.noun()) == at) return true;
  const auto leads = [&](std::uint16_t i) { return marked(who, i, "leads-to-people"); };
  std::uint16_t i = at;
  while (i > 0 && ((t[i - 1].set & between) != 0 || t[i - 1].quantity >= 0) &&
         !leads(static_cast<std::uint16_t>(i - 1)))
    --i;
  return i > 0 && leads(static_cast<std::uint16_t>(i - 1));
}

/// "members' app", "patients’ portal".
bool is_possessive(const author& who, const token& t) {
  const std::string_view behind = who.bytes().substr(t.where.end, 3);
  return behind.starts_with('\'') || behind.starts_with("\xE2\x80\x99");
}

/// A noun of its own: no adjective ("local mosses"), no part of a compound word ("back-to-school").
bool is_noun(const author& who, std::uint16_t at) {
  const token& t = who.tokens()[at];
  const std::string_view written = slice(who.bytes(), t.where);
  if ((t.set & cls::adj) != 0 || written.find_first_of("-'\xE2") != std::string_view::npos)
    return false;
  // "estufas ahorradoras": behind a Spanish noun it says what that is like.
  constexpr classes names = cls::noun | cls::n_any;
  return who.lang() != language::es || at == 0 || (who.tokens()[at - 1].set & names) == 0 ||
         (who.tokens()[at - 1].set &
          (cls::num | cls::prep | cls::prep_to | cls::prep_of | cls::purpose)) != 0;
}

/// Does a noun that it describes follow ("shop floor", "departments' plans")?
bool describes_next(const author& who, std::uint16_t at) {
  if (who.lang() != language::en || at + 1u >= who.framed().token_count) return false;
  const token& next = who.tokens()[at + 1];
  return (next.set & (cls::noun | cls::n_any)) != 0 && next.quantity < 0;
}

enum class place_of_people : std::uint8_t { served, anywhere };

std::optional<beneficiary> named_in(const author& who, classes people, place_of_people where) {
  const frame& f = who.framed();
  const token* t = who.tokens();
  for (std::uint16_t i = 0; i < f.token_count; ++i) {
    if ((t[i].set & people) == 0 || (t[i].set & cls::verb) != 0 || !is_noun(who, i)) continue;
    if (f.subject.present() && f.subject.begin <= i && i < f.subject.end) continue;  // who does it
    const bool plural = who.noun_form_of(slot{i, static_cast<std::uint16_t>(i + 1)}).plural;
    // Of those that describe something else only customers: a "patient portal", no "shop floor".
    if (describes_next(who, i) && !is_possessive(who, t[i]) &&
        (plural || (t[i].set & cls::n_customer) == 0))
      continue;
    if (where == place_of_people::served && (!plural || !is_served(who, i))) continue;
    if (marked(who, i, "place"))
      continue;  // "the timetable of the school", "printed for the shops"
    noun_form form = who.noun_form_of(slot{i, static_cast<std::uint16_t>(i + 1)});
    form.plural = true;
    // A word made plural here cannot keep an adjective that was not; one firm stays one ("la app
    // del banco").
    const bool firm = (t[i].set & (cls::n_customer | cls::n_team)) == 0;
    std::string words = plural ? uncapitalised(who.words(with_adjective(who, i)))
                        : firm ? std::string()
                               : several(who, t[i]);
    if (!words.empty()) return beneficiary{std::move(words), form};
  }
  return {};
}

/// Those that a word unknown as people names, where only people stand: "talleres a los profes".
std::optional<beneficiary> named_by_place(const author& who) {
  constexpr classes things = cls::n_deliverable | cls::n_activity | cls::n_metric | cls::n_ratio |
                             cls::n_count | cls::n_unit | cls::n_abstract | cls::n_burden |
                             cls::time_ref | cls::name | cls::num | cls::verb | cls::adj;
  const token* t = who.tokens();
  for (std::uint16_t i = 2; i < who.framed().token_count; ++i) {
    const slot here{i, static_cast<std::uint16_t>(i + 1)};
    const bool open = (t[i].set & (cls::noun | cls::n_any)) != 0 && (t[i].set & things) == 0 &&
                      t[i].quantity < 0 && !describes_next(who, i);
    if (!open || !who.noun_form_of(here).plural || !is_served(who, i)) continue;
    return beneficiary{uncapitalised(who.words(with_adjective(who, i))), who.noun_form_of(here)};
  }
  return {};
}

}  // namespace

std::optional<beneficiary> beneficiary_of(const author& who, bool of_activity) {
  constexpr classes all = cls::n_customer | cls::n_team | cls::n_external;
  if (auto served = named_in(who, all, place_of_people::served)) return served;
  // "Talleres de atención al cliente" are not for the customer; a portal for customers is.
  if (of_activity) return named_by_place(who);
  constexpr classes theirs = cls::n_customer | cls::n_external;  // "portal de proveedores"
  if (auto own = named_in(who, theirs, place_of_people::anywhere)) return own;
  if (who.said().parent < 0) return {};
  const author above(who.knowledge(), who.bytes(), who.found(), who.said().parent);
  if (above.lang() != who.lang()) return {};
  return named_in(above, cls::n_customer, place_of_people::anywhere);
}

}  // namespace okrlint
