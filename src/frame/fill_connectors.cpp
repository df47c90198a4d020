// SPDX-License-Identifier: Apache-2.0
// What joins two things or two clauses: words for "and" and "or", and the commas that stand for
// one.
#include "frame/slots.hpp"

namespace okrlint {
namespace {

constexpr classes content = cls::n_any | cls::name | cls::verb | cls::adj;

struct joiner {
  const statement_parts& in;
  frame& f;

  std::size_t size() const { return in.size(); }
  classes set(std::size_t i) const { return in.set(i); }
  std::size_t neighbour(std::size_t i, int step) const;

  bool one_of_a_list(std::size_t i) const;
  bool next_infinitive(std::size_t i) const;
  bool next_comparative(std::size_t i) const;
  bool next_thing(std::size_t i) const;
  bool next_clause(std::size_t i) const;
  bool two_described(std::size_t i) const;
  bool in_name(std::size_t i) const;
  bool titled() const;
  bool both_written_as_names(std::size_t left, std::size_t right) const;

  void connectors();
};

/// The nearest token that carries content, looking one way; size() when there is none before a
/// clause edge.
std::size_t joiner::neighbour(std::size_t i, int step) const {
  for (auto k = static_cast<std::ptrdiff_t>(i) + step;
       k >= 0 && k < static_cast<std::ptrdiff_t>(size()); k += step) {
    const auto at = static_cast<std::size_t>(k);
    if ((set(at) & cls::stop) != 0 && (set(at) & cls::conj_and) == 0) return size();
    if ((set(at) & (content | cls::num | cls::copula | cls::modal)) != 0 ||
        in.tokens[at].quantity >= 0)
      return at;
  }
  return size();
}

/// The first comma of "readers, advertisers, critics": single things, one comma between each two.
bool joiner::one_of_a_list(std::size_t i) const {
  const auto thing = [&](std::size_t at) { return (set(at) & (cls::n_any | cls::name)) != 0; };
  const auto from = [&](std::size_t at) {  // articles stepped over: "la caja, la marca, el talento"
    return (set(at) & (cls::det | cls::poss)) != 0 && !thing(at) ? at + 1 : at;
  };
  const std::size_t second = from(i + 1), third = from(second + 2);
  return (set(i) & cls::comma) != 0 && i > 0 && thing(i - 1) && thing(second) &&
         (set(second + 1) & cls::comma) != 0 && thing(third) &&
         (i < 2 || (set(i - 2) & cls::comma) == 0);
}

/// "Vender más, gastar menos", "Grow the herd, protect the soil": a comma before a second
/// infinitive or imperative, where one leads.
bool joiner::next_infinitive(std::size_t i) const {
  if (f.lang == language::en)
    return f.form != lead_form::none && f.lead.present() && f.lead.begin == 0 &&
           (set(0) & cls::f_lead) != 0 && (set(i) & cls::comma) != 0 &&
           (set(i + 1) & cls::f_lead) != 0 && (set(i + 1) & (cls::n_any | cls::adj)) == 0 &&
           (set(i + 2) &
            (cls::det | cls::poss | cls::vague | cls::n_any | cls::adj | cls::comma)) != 0;
  return f.lang == language::es && f.form == lead_form::infinitive && f.lead.begin < i &&
         (set(i) & cls::comma) != 0 && (set(i + 1) & cls::f_inf) != 0 &&
         (set(i + 1) & cls::n_any) == 0 && (set(f.lead.begin) & cls::v_cause) == 0;
}

/// "Menos papeleo, más pacientes", "Healthier herd, no vet bills": a comma between two things that
/// open with a comparative or with "no", of which the first opens the text.
bool joiner::next_comparative(std::size_t i) const {
  constexpr classes change = cls::v_up | cls::v_down | cls::v_improve;
  const auto opens = [&](std::size_t at) {
    const bool compares =
        (set(at) & (cls::vague | cls::adj)) != 0 &&
        ((set(at) & change) != 0 || (set(at) & (cls::vague | cls::adj)) == (cls::vague | cls::adj));
    const bool none = (set(at) & (cls::neg | cls::det)) == (cls::neg | cls::det);
    const std::size_t thing = at + ((set(at + 1) & (cls::n_any | cls::name)) == 0 ? 2 : 1);
    return (compares || none) && (set(thing) & (cls::n_any | cls::name)) != 0;
  };
  return (set(i) & cls::comma) != 0 && opens(0) && opens(i + 1);
}

/// "No delays, better river health, happier neighbours": things without any verb, between two
/// commas or more; between one where nothing else stands.
bool joiner::next_thing(std::size_t i) const {
  constexpr classes thing = cls::n_any | cls::name,
                    opens = thing | cls::adj | cls::neg | cls::vague;
  if ((set(i) & cls::comma) == 0 || f.has_verb || f.form == lead_form::participle) return false;
  std::size_t commas = 0;
  bool bare = (set(0) & cls::det) == 0;  // "Crane availability, crew morale": nothing but things
  for (std::size_t k = 1; k < size(); ++k) {
    bare = bare && (set(k) & (thing | cls::adj | cls::comma)) != 0;
    if ((set(k) & cls::comma) == 0 || in.aside(k)) continue;
    if ((set(k - 1) & thing) == 0 || (set(k + 1) & opens) == 0) return false;
    ++commas;
  }
  return commas > 1 || (commas == 1 && bare && size() < 8);
}

/// "Clients send clean data, we pay on time": a second clause with its subject.
bool joiner::next_clause(std::size_t i) const {
  constexpr classes foreword = cls::rel | cls::prep | cls::prep_by | cls::purpose | cls::means;
  return f.lang == language::en && (set(i) & cls::comma) != 0 && f.has_verb &&
         (set(0) & foreword) == 0 && (set(i + 1) & (cls::pron | cls::rel)) == cls::pron &&
         (set(i + 2) & cls::f_fin) != 0;
}

/// "Docentes motivados, familias más cercanas": a text of two things, each with what describes it.
bool joiner::two_described(std::size_t i) const {
  constexpr classes thing = cls::n_any | cls::name, describes = cls::adj | cls::f_part;
  const auto describes_to = [&](std::size_t at, std::size_t end) {
    if (f.lang != language::es)
      return at + 2 == end && (set(at) & describes) != 0 && (set(at + 1) & thing) != 0;
    if ((set(at) & thing) == 0) return false;
    for (++at; at + 1 < end && (set(at) & cls::adv) != 0;) ++at;
    return at + 1 == end && (set(at) & describes) != 0;
  };
  return (set(i) & cls::comma) != 0 && describes_to(0, i) && describes_to(i + 1, size());
}

/// Whether every long word has a capital, as in a title: then capitals make no names.
bool joiner::titled() const {
  return std::all_of(in.tokens.begin(), in.tokens.end(), [](const token& t) {
    return t.where.size() < 5 || t.word == 0 || (t.flags & token_flag::capital) != 0;
  });
}

/// "A&E", "Police Plus": a sign that touches both sides, or a word written as a name.
bool joiner::in_name(std::size_t i) const {
  const token& t = in.tokens[i];
  if ((t.flags & token_flag::capital) != 0)
    return (t.flags & token_flag::all_caps) == 0 && i > 0 && !titled();
  return t.where.size() == 1 && i > 0 && i + 1 < size() &&
         in.tokens[i - 1].where.end == t.where.begin && t.where.end == in.tokens[i + 1].where.begin;
}

/// "el área de Mercadotecnia y Ventas": Spanish writes names alone with a capital, unless the whole
/// text is set in capitals.
bool joiner::both_written_as_names(std::size_t left, std::size_t right) const {
  const auto named = [&](std::size_t i) {
    return (in.tokens[i].flags & (token_flag::capital | token_flag::all_caps |
                                  token_flag::piece_start)) == token_flag::capital;
  };
  return f.lang == language::es && named(left) && named(right) &&
         std::any_of(in.tokens.begin(), in.tokens.end(), [&](const token& t) {
           return (t.flags & (token_flag::capital | token_flag::piece_start)) == 0 &&
                  (t.set & content) != 0 && t.where.size() > 3;
         });
}

/// Connectors that join verbs, clauses or things; adjectives, adverbs, figures, names and asides do
/// not count.
void joiner::connectors() {
  for (std::size_t i = 0; i < size(); ++i) {
    if ((set(i) & (cls::conj_and | cls::conj_or | cls::comma)) == 0) continue;
    const bool clause = next_clause(i);
    const bool listed = clause || one_of_a_list(i) || next_infinitive(i) || next_comparative(i) ||
                        next_thing(i) || two_described(i);
    if (((set(i) & (cls::conj_and | cls::conj_or)) == 0 && !listed) || in.aside(i) || in_name(i) ||
        in.marked(i, "connector-safe"))
      continue;
    const std::size_t left = neighbour(i, -1);
    std::size_t right = neighbour(i, +1);
    if (left == size() || right == size()) continue;
    const auto is = [&](std::size_t at, classes bits) { return (set(at) & bits) != 0; };
    // "ventas y alta rotación": the thing behind the adjective is what is joined
    while (is(left, cls::n_any | cls::name) && right + 1 < size() && is(right, cls::adj) &&
           !is(right, cls::n_any) && is(right + 1, cls::adj | cls::n_any | cls::name | cls::n_unit))
      ++right;
    if (in.tokens[left].quantity >= 0 && in.tokens[right].quantity >= 0) continue;
    if (in.tokens[right].quantity >= 0 && is(right, cls::num)) {  // "a finance lead and two PMs"
      const auto figure = static_cast<std::size_t>(in.tokens[right].quantity);
      const std::size_t counted = in.quantities[figure].end_token;
      if (counted < size() && is(counted, cls::n_any)) right = counted;
    }
    const bool verbs = clause || is(right, cls::copula | cls::modal) ||
                       (is(right, cls::f_inf | cls::f_fin | cls::f_ger | cls::f_lead) &&
                        !is(right, cls::noun | cls::adj));
    const bool thing_left = is(left, cls::n_any | cls::name | cls::verb);
    const bool describing = is(right, cls::adj | cls::adv | cls::f_part) &&
                            is(left, cls::adj | cls::adv | cls::f_part) &&
                            !is(right, cls::noun | cls::name);
    const bool things = is(right, cls::n_any | cls::name | cls::n_unit) &&
                        (thing_left || is(left, cls::adj)) && !describing;  // "and calmer nights"
    const bool names =
        (is(left, cls::name) && is(right, cls::name)) || both_written_as_names(left, right);
    const bool spelled_out = in.tokens[i].words > 1;  // "as well as ISO 27001"
    if ((names && !spelled_out) || (!verbs && !things)) continue;
    if (!f.connector.present())
      f.connector = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(i + 1)};
    ++f.connector_count;
    if (verbs) ++f.verb_count;
  }
  if (f.has_verb) ++f.verb_count;
}

}  // namespace

void fill_connectors(const statement_parts& parts, frame& f) {
  joiner{parts, f}.connectors();
}

}  // namespace okrlint
