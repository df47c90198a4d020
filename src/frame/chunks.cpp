// SPDX-License-Identifier: Apache-2.0
#include "frame/chunks.hpp"

#include <algorithm>

#include "grammar/clause.hpp"

namespace okrlint {
namespace {

namespace g = grammar::chunk;
namespace part = grammar::part;
namespace pegtl = grammar::pegtl;

struct cutter {
  std::span<const token> tokens;
  language lang;
  chunk_room& room;
  const char* base;

  template <class Input>
  void add(const Input& in, std::uint64_t kinds) {
    const auto begin = static_cast<std::size_t>(in.begin() - base) / sizeof(classes);
    const auto end = static_cast<std::size_t>(in.end() - base) / sizeof(classes);
    chunk c;
    c.begin = room.origin[begin];
    c.end = end == begin ? c.begin : static_cast<std::uint16_t>(room.last_of[end - 1] + 1);
    c.head = c.begin;
    c.kinds = kinds;
    room.chunks.push_back(c);
  }
  chunk& last() { return room.chunks.back(); }
};

std::uint64_t verb_kinds(classes set) {
  std::uint64_t kinds = 0;
  if ((set & cls::f_lead) != 0) kinds |= part::lead;
  if ((set & cls::f_inf) != 0) kinds |= part::infinitive;
  if ((set & cls::f_fin) != 0) kinds |= part::fin;
  if ((set & cls::f_part) != 0) kinds |= part::participle;
  if ((set & cls::f_ger) != 0) kinds |= part::gerund;
  if ((set & cls::v_cause) != 0) kinds |= part::cause;
  return kinds == 0 ? part::fin : kinds;
}

/// "We'll", "vamos a": a modal that announces what is led.
std::uint64_t modal_kinds(classes set) {
  return part::modal | ((set & cls::f_lead) != 0 ? part::lead : 0);
}

/// "Be", "ser": a copula that may lead like a verb.
std::uint64_t copula_kinds(classes set) {
  return part::copula | ((set & (cls::f_inf | cls::f_lead)) != 0 ? part::lead : 0);
}

std::uint64_t link_kinds(classes set) {
  std::uint64_t kinds = 0;
  if ((set & cls::prep_of) != 0) kinds |= part::of;
  if ((set & cls::prep_to) != 0) kinds |= part::to;
  if ((set & cls::prep_from) != 0) kinds |= part::from;
  if ((set & cls::prep_by) != 0) kinds |= part::by;
  if ((set & cls::prep) != 0) kinds |= part::prep;
  if ((set & cls::purpose) != 0) kinds |= part::purpose;
  if ((set & cls::means) != 0) kinds |= part::means;
  if ((set & cls::arrow) != 0) kinds |= part::arrow;
  if ((set & cls::current) != 0) kinds |= part::current;
  return kinds;
}

/// The head of a noun group: its last noun in English (and in groups borrowed from it), its first
/// in Spanish.
std::uint16_t head_of(std::span<const token> tokens, const chunk& c, language lang) {
  std::uint16_t first = c.end, last = c.begin;
  for (std::uint16_t i = c.begin; i < c.end; ++i) {
    if ((tokens[i].set & g::nominal_bits) == 0) continue;
    if (first == c.end) first = i;
    last = i;
  }
  if (first == c.end) return c.begin;
  if (lang == language::en) return last;
  std::uint16_t head = first;
  while (head < last && (tokens[head].flags & token_flag::borrowed) != 0 &&
         (tokens[head + 1].set & g::nominal_bits) != 0)
    ++head;
  return head;
}

/// "Waiting time to fall to 3 days", "the app to be launched": what a headline says will happen;
/// "to" stands there as "will" does. Behind another verb, or before an object, it is no such thing.
bool foretells(std::span<const token> tokens, std::size_t i) {
  constexpr classes alone = cls::prep_to | cls::prep_from | cls::prep_by | cls::prep |
                            cls::comparator | cls::adv | cls::time_ref;
  constexpr classes told = cls::f_part | cls::done | cls::comparator;
  if (i == 0 || i + 1 >= tokens.size() || (tokens[i].set & cls::prep_to) == 0 ||
      tokens[i].phrase != 0 || (tokens[i - 1].set & (cls::noun | cls::name)) == 0 ||
      tokens[i - 1].quantity >= 0)
    return false;
  const token& verb = tokens[i + 1];
  const bool last = i + 2 >= tokens.size();
  const bool counted = !last && tokens[i + 2].quantity >= 0;
  const classes next = last ? 0 : tokens[i + 2].set;
  const bool is = (verb.set & cls::copula) != 0 && (counted || (next & told) != 0);
  const bool moves = (verb.set & cls::f_inf) != 0 && (verb.set & (cls::v_up | cls::v_down)) != 0 &&
                     (last || counted || (next & alone) != 0);
  if (!is && !moves) return false;
  return std::none_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                      [](const token& t) { return (t.set & (cls::verb | cls::copula)) != 0; });
}

template <class Rule>
struct action : pegtl::nothing<Rule> {};

template <std::uint64_t Kinds>
struct sign {
  template <class Input>
  static void apply(const Input& in, cutter& to) {
    to.add(in, Kinds);
  }
};
template <std::uint64_t (*Kinds)(classes)>
struct by_set {
  template <class Input>
  static void apply(const Input& in, cutter& to) {
    to.add(in, 0);
    to.last().kinds = Kinds(to.tokens[to.last().begin].set);
  }
};
// clang-format off
template <> struct action<g::edge_sign> : sign<part::stop> {};
template <> struct action<g::comma> : sign<part::comma> {};
template <> struct action<g::done> : sign<part::done> {};
template <> struct action<g::copula> : by_set<copula_kinds> {};
template <> struct action<g::modal> : by_set<modal_kinds> {};
template <> struct action<g::relative> : sign<part::rel> {};
template <> struct action<g::connector> : sign<part::conj> {};
template <> struct action<g::adj_group> : sign<part::adj> {};
template <> struct action<g::light> : sign<part::light> {};
template <> struct action<g::figure> : sign<part::quantity> {};
template <> struct action<g::preposition> : by_set<link_kinds> {};
template <> struct action<g::verb_group> : by_set<verb_kinds> {};
template <> struct action<g::lead_group> : by_set<verb_kinds> {};
// clang-format on

// Productions that serve inside others report only as members of `chunk`: quantity, noun_group,
// any_verb.
template <>
struct action<g::attributive> {
  template <class Input>
  static void apply(const Input& in, cutter& to) {
    to.add(in, part::np);
    to.last().head = head_of(to.tokens, to.last(), to.lang);
  }
};
template <>
struct action<g::noun_group> : action<g::attributive> {};

}  // namespace

void cut_chunks(std::span<const token> tokens, language lang, chunk_room& room) {
  room.words.clear();
  room.origin.clear();
  room.last_of.clear();
  room.chunks.clear();
  room.kinds.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const token& t = tokens[i];
    if ((t.flags & token_flag::in_brackets) != 0 && i > 0)
      continue;  // asides are no part of the clause
    if (room.words.empty() && (t.set & cls::stop) != 0) continue;  // "[Ventas] Subir la nota"
    const bool factor_word = (t.set & cls::factor) != 0 && (t.set & cls::num) == 0;
    if (t.quantity >= 0 && (t.set & cls::time_ref) == 0 && !factor_word) {
      if (i > 0 && tokens[i - 1].quantity == t.quantity && !room.last_of.empty()) {
        room.last_of.back() = static_cast<std::uint16_t>(i);
        continue;
      }
      room.words.push_back(cls::num);
    } else {
      const bool when = (t.set & cls::time_ref) != 0 && (t.set & cls::n_unit) == 0;
      const bool will = lang == language::en && foretells(tokens, i);
      room.words.push_back(when ? cls::adv : will ? cls::modal : t.set & ~cls::num);
    }
    room.origin.push_back(static_cast<std::uint16_t>(i));
    room.last_of.push_back(static_cast<std::uint16_t>(i));
  }
  const auto* base = reinterpret_cast<const char*>(room.words.data());
  pegtl::memory_input<pegtl::tracking_mode::lazy> in(
      base, base + room.words.size() * sizeof(classes), "");
  cutter to{tokens, lang, room, base};
  pegtl::parse<g::chunks, action>(in, to);
  for (const chunk& c : room.chunks) room.kinds.push_back(c.kinds);
}

}  // namespace okrlint
