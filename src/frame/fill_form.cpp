// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "frame/slots.hpp"
#include "grammar/clause.hpp"

namespace okrlint {
namespace {

namespace part = grammar::part;

constexpr classes content = cls::n_any | cls::name | cls::verb | cls::adj;

struct filler {
  const statement_parts& in;
  const chunk_room& room;
  frame& f;

  std::size_t size() const { return in.size(); }
  classes set(std::size_t i) const { return in.set(i); }
  bool aside(std::size_t i) const { return in.aside(i); }
  bool marked(std::size_t i, std::string_view name) const { return in.marked(i, name); }
  std::uint16_t phrase_end(std::size_t i) const;

  void count_words();
  void clauses_of_means_and_purpose();
  void deadline();
  void targets();
  void direction_of_change();
  void sign();
};

/// Where a phrase that begins at `i` ends: before the next comma or clause edge.
std::uint16_t filler::phrase_end(std::size_t i) const {
  std::size_t k = i + 1;
  while (k < size() && (set(k) & (cls::comma | cls::stop)) == 0) ++k;
  return static_cast<std::uint16_t>(k);
}

void filler::count_words() {
  std::uint32_t words = 0;
  for (const token& t : in.tokens)
    if ((t.flags & token_flag::in_brackets) == 0) words += t.words;
  f.words = static_cast<std::uint16_t>(words);
}

void filler::clauses_of_means_and_purpose() {
  for (std::size_t c = 0; c < room.chunks.size(); ++c) {
    const chunk& k = room.chunks[c];
    const bool by_doing = (k.kinds & part::by) != 0 && c + 1 < room.chunks.size() &&
                          (room.chunks[c + 1].kinds & part::gerund) != 0;
    const bool trailing =
        f.lang == language::es && (k.kinds & part::gerund) != 0 &&  // "… mejorando el desayuno"
        ((set(k.begin) & cls::v_work) != 0 ||
         ((set(k.begin) & (cls::v_state | cls::v_cause)) == 0 && (set(0) & cls::rel) == 0 &&
          f.by != agent::customer)) &&  // "las familias salen sabiendo qué viene"
        (room.chunks[c > 0 ? c - 1 : 0].kinds &
         (part::copula | part::modal | part::fin | part::lead)) == 0;
    const bool english = f.lang == language::en && (k.kinds & part::gerund) != 0 &&
                         c > 0 &&  // ", creating a ladder"
                         (room.chunks[c - 1].kinds & part::comma) != 0 &&
                         (set(k.begin) & cls::v_work) != 0;
    const bool fronted =
        c == 0 && phrase_end(k.begin) < size() && (set(phrase_end(k.begin)) & cls::comma) != 0;
    const bool lasting = c + 1 < room.chunks.size() &&  // "through the lean months": when, not how
                         (set(k.begin) & cls::prep) != 0 &&
                         (set(room.chunks[c + 1].head) & cls::time_ref) != 0;
    const bool named =
        (((k.kinds & part::means) != 0 && !lasting) || by_doing) && (c > 0 || fronted);
    if (!f.means.present() && !aside(k.begin) && (named || english || (c > 0 && trailing)))
      f.means = {k.begin, phrase_end(k.begin)};
    if (!f.purpose.present() && c > 0 && (k.kinds & part::purpose) != 0)
      f.purpose = {k.begin, phrase_end(k.begin)};
  }
}

void filler::deadline() {
  for (std::size_t i = 0; i < size(); ++i) {
    const std::int16_t figure = in.tokens[i].quantity;
    const bool amount = figure >= 0 && in.quantities[static_cast<std::size_t>(figure)].plays !=
                                           quantity::role::deadline;
    if ((set(i) & cls::time_ref) == 0 || amount) continue;  // "from 4 to 6 days"
    std::size_t end = i + 1;
    while (end < size() && (set(end) & (cls::time_ref | cls::prep_of)) != 0) ++end;
    while ((set(end - 1) & cls::prep_of) != 0) --end;
    f.deadline = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(end)};
    return;
  }
}

/// Metrics with a target of their own: figures with a noun and a joining word between them.
void filler::targets() {
  const quantity* last = nullptr;
  for (const quantity& q : in.quantities) {
    if (q.plays != quantity::role::to) continue;
    constexpr classes measured = cls::n_metric | cls::n_ratio | cls::n_burden;
    bool joined = last == nullptr, loosely = false, named = last == nullptr, added = false;
    bool other_thing = false;   // a noun or a change between "and" and the figure
    bool other_metric = false;  // "CAC < $9, payback < 3 months"
    for (std::size_t i = last == nullptr ? q.first_token : last->end_token; i < q.first_token;
         ++i) {
      other_thing = other_thing || (added && (set(i) & (cls::n_any | cls::name | cls::v_up |
                                                        cls::v_down | cls::v_improve)) != 0);
      other_thing = other_thing || (added && f.lang == language::es && (set(i) & cls::f_inf) != 0);
      added = added || (set(i) & cls::conj_and) != 0;
      const bool describes =  // "de 4.º y 5.º", "motivados y contentos"
          (set(i - 1U) & (cls::adj | cls::noun)) == cls::adj &&
          (set(i + 1U) & (cls::adj | cls::noun)) == cls::adj;
      joined =
          joined || (!describes && (set(i) & (cls::conj_and | cls::conj_or | cls::comma)) != 0);
      const bool apart = joined || (f.lang == language::en && loosely);
      other_metric = other_metric ||
                     (last != nullptr && q.comparator != 0 && apart && (set(i) & measured) != 0) ||
                     (last != nullptr && i > 0 && (set(i - 1U) & cls::comma) != 0 &&
                      (set(i) & measured) != 0);  // "occupancy 92%, avg stay 3.4 nights"
      loosely = loosely || (set(i) & (cls::rel | cls::f_ger | cls::stop)) != 0 ||
                marked(i, "joins-figure");
      if (i + 1 == q.first_token)
        named = named || (loosely && (set(q.end_token) & measured) != 0) ||
                (loosely && (set(q.end_token + 1u) & measured) != 0);
      named = named || (joined && (set(i) & (cls::n_any | cls::verb | cls::name)) != 0) ||
              (loosely && (set(i) & measured) != 0);
    }
    const std::size_t counted = q.end_token + ((set(q.end_token) & cls::adj) != 0 ? 1U : 0U);
    named = named || (added && (set(counted) & cls::n_any) != 0);  // "€600k and 14 openings"
    const classes behind = set(q.end_token);  // "300 con empleo y 40 con negocio propio"
    const bool elided = last != nullptr && last->is == quantity::kind::count &&
                        q.is == quantity::kind::count && q.first_token > 0 &&
                        (set(q.first_token - 1U) & cls::conj_and) != 0 &&
                        last->end_token + 1U < q.first_token && (behind & cls::num) == 0 &&
                        ((behind & cls::f_part) != 0 || marked(q.end_token, "joins-figure"));
    for (std::size_t i = last == nullptr ? q.first_token : last->end_token;
         i + 2 < q.first_token + 1U; ++i)
      named = named ||
              ((set(i) & cls::conj_and) != 0 &&  // "merma al 2% y caducados al 0,5%"
               (set(i + 1) & (cls::f_part | cls::adj)) != 0 && (set(i + 2) & cls::prep_to) != 0);
    const bool in_another =
        added && (set(q.end_token) & cls::prep_by) != 0 &&
        (set(q.end_token + 1U) & measured) != 0;  // "20% en ventas y 15% en margen"
    const bool and_money = added && last != nullptr && q.is == quantity::kind::money &&
                           last->is != quantity::kind::money;  // "40 patrons + €25k in bequests"
    const bool another_to = last != nullptr && q.first_token > 1 &&  // "y a 2 los reclamos"
                            (set(q.first_token - 2U) & cls::conj_and) != 0 &&
                            (set(q.first_token - 1U) & cls::prep_to) != 0 &&
                            (set(q.end_token) & cls::det) != 0;
    constexpr classes bound = cls::det | cls::comparator | cls::adv;
    std::size_t opens = q.first_token;  // "y el 30% compre", "y al menos 40 consigan empleo"
    while (opens > 0 && (set(opens - 1U) & bound) != 0) --opens;
    const bool and_share = added && opens > 0 && (set(opens - 1U) & cls::conj_and) != 0 &&
                           (behind & (cls::f_fin | cls::noun)) == cls::f_fin;
    std::size_t front = q.first_token;  // ", que el 85% siga", "y que 60 sigan"
    if (front > 0 && (set(front - 1U) & cls::det) != 0) --front;
    const bool that_many = last != nullptr && f.lang == language::es && front > 1 &&
                           (set(front - 1U) & cls::rel) != 0 &&
                           (set(front - 2U) & (cls::comma | cls::conj_and)) != 0 &&
                           (behind & (cls::f_fin | cls::prep_of)) != 0;
    const bool each_of =
        added && last != nullptr &&
        (set(last->end_token) & cls::prep_of) != 0 &&  // "60% de apertura y 12% de clics"
        (set(q.end_token) & cls::prep_of) != 0 &&
        (set(last->end_token + 1U) & set(q.end_token + 1U) & cls::noun) != 0;
    const bool of_them = last != nullptr && q.first_token > 0 &&  // "and 120 of them posting"
                         (set(q.first_token - 1U) & (cls::conj_and | cls::comma)) != 0 &&
                         (behind & cls::prep_of) != 0 && (set(q.end_token + 1U) & cls::pron) != 0 &&
                         (set(q.end_token + 2U) & cls::figure) == 0;
    const bool of_other_kind =  // "$320k pledged, 4,500 backers"
        last != nullptr && q.is != last->is && q.first_token > 0 &&
        (set(q.first_token - 1U) & cls::comma) != 0 && (behind & cls::n_any) != 0 &&
        (q.is == quantity::kind::count || q.is == quantity::kind::percent) &&
        last->is != quantity::kind::duration && last->is != quantity::kind::placeholder;
    named = named || of_them || of_other_kind || elided || in_another || and_money || another_to ||
            and_share || that_many || each_of;
    // "90% of claims in 3 days", "40 growers sell and get paid within 8 days"; not "and a wait of…"
    const bool within = q.is == quantity::kind::duration && last != nullptr &&
                        last->is != quantity::kind::duration && (!added || !other_thing) &&
                        !other_metric;
    if (within) continue;
    // "300 alumnos y 90% de asistencia", "estancia de 4 días con reingresos del 6%"
    const bool other_kind = last != nullptr && q.is != last->is && q.is != quantity::kind::count;
    const auto named_at = [&](std::size_t i) { return (set(i) & (cls::n_any | cls::name)) != 0; };
    if (joined && (set(q.end_token) & cls::prep_of) != 0)
      named = named || (other_kind && named_at(q.end_token + 1U)) ||
              (set(q.end_token + 1U) & measured) != 0;
    if (other_kind && q.is == quantity::kind::percent && !named)
      for (std::size_t i = last->end_token; i + 1 < q.first_token; ++i)
        named = named || (marked(i, "joins-figure") && named_at(i + 1) && q.first_token < i + 5);
    // "500 girls with 85% attending", "30% margin with 2,000 units": a figure of another kind
    std::size_t linked = q.first_token;  // "with at least 300 reviews"
    while (linked > 0 && (set(linked - 1U) & cls::comparator) != 0) --linked;
    const bool counts_things = (set(counted) & (cls::n_any | cls::f_ger)) != 0;
    const bool beside =
        last != nullptr && linked > last->end_token && marked(linked - 1U, "joins-figure") &&
        counts_things &&
        (q.is != last->is ? q.is == quantity::kind::percent || last->is == quantity::kind::percent
                          : q.is == quantity::kind::count && last->unit == 0 &&
                                (set(last->end_token) & cls::n_any) == 0);
    named = named || beside;
    bool restated = last != nullptr && last->relative && !q.relative && f.from >= 0;
    for (std::size_t i = last == nullptr ? 0U : last->end_token; restated && i < q.first_token; ++i)
      restated = (set(i) & cls::conj_and) == 0 && (set(i) & (cls::verb | cls::noun)) != cls::verb &&
                 ((set(i) & cls::comma) == 0 || (set(i + 1U) & (content | cls::det)) == 0);
    if (restated) continue;  // "by 8 days, from 38 to 30"; "halve food waste, from 60 kg to 30"
    const bool bracketed = aside(q.first_token);
    if ((joined || loosely) && named && !bracketed) {
      ++f.target_count;
      last = &q;
    }
  }
}

void filler::direction_of_change() {
  if ((f.lead_set & cls::v_up) != 0)
    f.moves = direction::up;
  else if ((f.lead_set & cls::v_down) != 0)
    f.moves = direction::down;
}

std::uint64_t mix(std::uint64_t h, std::uint64_t v) {
  return (h ^ v) * 0x9E3779B97F4A7C15ULL;
}

/// What is measured and where, by its content lemmas in any order, with the unit of the target: two
/// key results on one metric agree, on one metric of two places they do not.
void filler::sign() {
  if (!f.metric.present()) return;
  std::array<std::uint32_t, 16> lemmas{};
  std::size_t n = 0;
  for (std::size_t i = f.metric.begin; i < size() && n < lemmas.size(); ++i) {
    const token& t = in.tokens[i];
    if (aside(i) || t.quantity >= 0) continue;
    if ((t.set & (cls::stop | cls::means | cls::purpose | cls::rel)) != 0) break;
    if ((t.set & (cls::n_any | cls::name | cls::adj)) == 0 ||
        (t.set & (cls::time_ref | cls::n_unit)) != 0)
      continue;
    if (t.lemma == 0 && t.word == 0) return;  // an unknown word: not comparable by lemma
    lemmas[n++] = t.lemma != 0 ? t.lemma : t.word;
  }
  if (n == 0) return;
  std::sort(lemmas.begin(), lemmas.begin() + static_cast<std::ptrdiff_t>(n));
  std::uint64_t h = 0x243F6A8885A308D3ULL;
  for (std::size_t i = 0; i < n; ++i) h = mix(h, lemmas[i]);
  if (f.to >= 0) {
    const quantity& target = in.quantities[static_cast<std::size_t>(f.to)];
    h = mix(h, target.unit);
    // "95% of cafés reorder" and "sign 12 cafés" measure two things.
    h = mix(h, target.is == quantity::kind::percent && !target.relative ? 1 : 0);
  }
  f.signature = h | 1;
}

}  // namespace

void fill_form(const statement_parts& parts, const chunk_room& room, frame& f) {
  filler fill{parts, room, f};
  fill.count_words();
  fill.clauses_of_means_and_purpose();
  fill.deadline();
  fill_connectors(parts, f);
  fill.targets();
  fill.direction_of_change();
  fill.sign();
}

}  // namespace okrlint
