// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "frame/slots.hpp"
#include "grammar/clause.hpp"

namespace okrlint {
namespace {

namespace part = grammar::part;

struct filler {
  std::span<const token> tokens;
  std::span<const chunk> chunks;
  frame& f;

  classes set(std::int16_t c) const { return tokens[chunks[static_cast<std::size_t>(c)].head].set; }
  slot slot_of(std::int16_t c) const {
    const chunk& k = chunks[static_cast<std::size_t>(c)];
    return {k.begin, k.end};
  }

  bool measure(clause::range where);
  void customers_do(std::int16_t after);
  void look_through(std::int16_t object);
  void share_of_people(std::int16_t verb);
  void compare();
  agent who(classes head) const;
  void lead_by(std::int16_t verb);
  void state_of(const clause& said);
  void subject_acts(const clause& said);
  void nominal(const clause& said);
};

constexpr std::uint64_t joins = part::of;
constexpr classes average = cls::adj | cls::n_ratio;
constexpr classes outcome = cls::n_metric | cls::n_ratio | cls::n_vanity | cls::n_burden;
constexpr classes change = cls::v_up | cls::v_down | cls::v_improve;

/// Takes the first noun group of `where` as the metric, with the groups that "of" hangs on it; the
/// classes of a count head are those of what is counted.
bool filler::measure(clause::range where) {
  for (std::int16_t i = where.begin; i >= 0 && i < where.end; ++i) {
    const chunk& np = chunks[static_cast<std::size_t>(i)];
    if ((np.kinds & part::np) == 0) continue;
    f.head = {np.head, static_cast<std::uint16_t>(np.head + 1)};
    f.head_set = tokens[np.head].set;
    for (std::uint16_t k = np.begin; k < np.head; ++k)  // "average review": a rate of reviews
      if ((tokens[k].set & average) == average) f.head_set |= cls::n_ratio;
    if (np.head > np.begin && (tokens[np.head].set & (cls::n_ratio | cls::n_count)) != 0)
      f.head_set |= tokens[np.head - 1U].set & cls::n_burden;  // "bounce rate"
    f.metric = {np.begin, np.end};
    const auto size = static_cast<std::int16_t>(chunks.size());
    bool counted = (f.head_set & cls::n_count) == 0;
    for (std::int16_t k = static_cast<std::int16_t>(i + 1); k + 1 < size;
         k = static_cast<std::int16_t>(k + 2)) {
      while (k + 1 < size && (chunks[static_cast<std::size_t>(k)].kinds & part::adj) != 0) ++k;
      if (k + 1 >= size || (chunks[static_cast<std::size_t>(k)].kinds & joins) == 0) break;
      std::int16_t next = static_cast<std::int16_t>(k + 1);
      while (next + 1 < size && (chunks[static_cast<std::size_t>(next)].kinds & part::light) != 0)
        ++next;
      const chunk& of = chunks[static_cast<std::size_t>(next)];
      if ((of.kinds & part::np) == 0) break;
      f.metric.end = of.end;
      k = static_cast<std::int16_t>(next - 1);
      if (!counted) f.head_set = cls::n_count | tokens[of.head].set;
      counted = true;
    }
    customers_do(static_cast<std::int16_t>(i + 1));
    return true;
  }
  return false;
}

/// "cotizaciones completadas", "orders placed": what is measured is done by those who use, not by
/// the team. Where a team may do it too ("CVs reviewed"), only a measure is theirs.
void filler::customers_do(std::int16_t after) {
  for (std::int16_t k = after; k < static_cast<std::int16_t>(chunks.size()); ++k) {
    const chunk& c = chunks[static_cast<std::size_t>(k)];
    if ((c.kinds & part::participle) != 0) {
      const classes s = tokens[c.begin].set;
      const auto of_whom = static_cast<std::size_t>(k) + 2;  // "books read per pupil"
      const bool named =
          of_whom < chunks.size() && (tokens[chunks[of_whom].head].set & cls::n_customer) != 0;
      const bool theirs = (s & cls::v_work) == 0 || (f.head_set & outcome) != 0 || named;
      const bool taken = (s & (cls::v_use | cls::v_win)) != 0 || (named && (s & cls::v_any) == 0);
      if (taken && theirs) f.head_set |= cls::n_customer;
      return;
    }
    if ((c.kinds & (part::of | part::np | part::adj)) == 0 || c.begin >= f.metric.end + 1) return;
  }
}

/// "Fewer complaints", "Revenue up 15%": a comparative that opens a noun phrase, or an adverb of
/// direction behind one, leads as a verb of change would. "Bring the wait down" goes down.
void filler::compare() {
  constexpr classes vertical = cls::v_up | cls::v_down;
  constexpr classes leads = change | cls::v_work | cls::v_keep | cls::v_reach | cls::v_win;
  const bool led = f.lead.present() && (f.lead_set & leads) != 0 &&
                   !(f.form == lead_form::action_noun && f.lead.begin > 0);  // "Faster deployments"
  const bool carries = (f.lead_set & cls::v_improve) != 0 ||  // "push the share up to 60%"
                       ((f.lead_set & cls::v_work) != 0 && (f.head_set & outcome) != 0);
  if (f.lead.present() && (tokens[f.lead.begin].set & cls::copula) != 0 && f.lead.begin == 0)
    return;  // "ser la marca más recordada"
  const bool moved = led && carries && (f.lead_set & vertical) == 0;
  const bool named = f.form == lead_form::action_noun && (f.lead_set & change) == 0;
  if (led && !moved && !named) return;
  bool first = true;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const classes s = tokens[i].set;
    const bool opens = first && !led && (s & (cls::vague | cls::adj)) != 0 && (s & cls::verb) == 0;
    const bool behind = i > 0 && (s & cls::adv) != 0 && (s & cls::verb) == 0 &&
                        (tokens[i].flags & token_flag::in_brackets) == 0 &&
                        (i + 1 == tokens.size() ||
                         (tokens[i].words > 1 && tokens[i - 1].quantity >= 0) ||  // "off the"
                         (tokens[i + 1].set & cls::n_any) == 0);
    first = first && (s & (cls::adv | cls::vague)) != 0;
    if (moved && behind && (s & vertical) != 0) f.lead_set |= s & vertical;
    if (moved) continue;
    const classes next = i + 1 < tokens.size() ? tokens[i + 1].set : 0;
    if (led && !(behind && i == f.metric.end &&  // "Sales up 10%"
                 (i + 1 == tokens.size() ||
                  (next & (cls::num | cls::factor | cls::prep_by | cls::prep_from)) != 0)))
      continue;
    if ((s & change) == 0 || (!opens && !behind)) continue;
    f.lead = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(i + 1)};
    f.lead_set = s & change;
    return;
  }
}

/// "Lograr una reducción del 20% en las quejas": reaching a change is changing; what follows "of"
/// or "in" is what changes.
/// "Conseguir más clientes" changes too.
void filler::look_through(std::int16_t object) {
  constexpr classes gains = cls::v_reach | cls::v_cause | cls::v_win | cls::v_state;
  for (std::uint16_t i = f.metric.begin; i < f.head.begin; ++i) {
    const classes s = tokens[i].set;
    if ((f.lead_set & gains) != 0 && (f.lead_set & cls::v_work) == 0 &&
        (s & (cls::vague | cls::adj)) != 0 && (s & cls::verb) == 0)
      f.lead_set |= s & change;
  }
  if ((f.lead_set & (cls::v_reach | cls::v_cause)) == 0 || (f.head_set & cls::n_action) == 0 ||
      (f.head_set & change) == 0 || (f.head_set & cls::n_ratio) != 0)
    return;
  f.lead_set = f.head_set & change;
  for (auto i = static_cast<std::int16_t>(object + 1);
       i + 1 < static_cast<std::int16_t>(chunks.size()); ++i) {
    const std::uint64_t kinds = chunks[static_cast<std::size_t>(i)].kinds;
    if ((kinds & (part::rel | part::stop | part::conj | part::fin)) != 0) return;
    const auto next = static_cast<std::int16_t>(i + 1);
    if ((kinds & (part::of | part::by)) != 0 && measure({next, static_cast<std::int16_t>(i + 3)}))
      return;
  }
}

/// "Un buen porcentaje de los clientes migra": those act of whom it is a share.
void filler::share_of_people(std::int16_t verb) {
  if ((f.head_set & cls::n_ratio) == 0 || verb < 0 || (set(verb) & change) != 0) return;
  for (std::uint16_t i = f.head.end; i < f.metric.end; ++i)  // "shop margin" is not the shops'
    if ((tokens[i].set & cls::n_customer) != 0) f.by = agent::customer;
}

agent filler::who(classes head) const {
  if ((head & cls::n_customer) != 0) return agent::customer;
  if ((head & cls::n_external) != 0) return agent::external;
  if ((head & cls::n_team) != 0) return agent::team;
  return agent::product;
}

void filler::lead_by(std::int16_t verb) {
  const classes s = set(verb);
  f.lead = slot_of(verb);
  f.lead_set = s;
  f.form = (s & cls::f_inf) != 0                   ? lead_form::infinitive
           : (s & cls::f_ger) != 0                 ? lead_form::gerund
           : (s & (cls::f_fin | cls::f_lead)) != 0 ? lead_form::finite
                                                   : lead_form::participle;
}

/// A participle or a ready-word after the subject: done, when it comes of work and not of change or
/// use.
void filler::state_of(const clause& said) {
  constexpr classes not_work =
      cls::v_up | cls::v_down | cls::v_improve | cls::v_use | cls::v_keep | cls::v_win;
  if (said.participle >= 0) {
    const classes s = set(said.participle);
    const bool known = (tokens[chunks[static_cast<std::size_t>(said.participle)].head].flags &
                        token_flag::known) != 0;
    const bool plain = known && (s & cls::v_any) == 0;  // "butacas ocupadas"
    f.in_state =
        ((s & not_work) != 0 || plain) && (s & cls::v_work) == 0 ? state::none : state::done;
    if (!f.lead.present()) {
      f.lead = slot_of(said.participle);
      f.lead_set = s;
      f.form = lead_form::participle;
    }
  } else if (said.ready >= 0) {
    f.in_state = state::done;
  } else if (said.quality >= 0) {
    f.in_state = state::quality;
  }
}

void filler::subject_acts(const clause& said) {
  if (measure(said.subject)) {
    f.subject = f.metric;
    f.by = who(f.head_set);
    share_of_people(said.verb);
    if (f.by == agent::team && f.head.begin > f.metric.begin &&
        (tokens[f.head.begin - 1U].set & cls::n_external) != 0)
      f.by = agent::external;  // "vendor engineers", "council officers"
    if (said.object.present() && f.by != agent::customer) measure(said.object);
  }
  if (said.verb >= 0) lead_by(said.verb);
  // "Partners sign the deal": a subject makes it finite, unless "to" stands before it
  if (f.lang == language::en && f.form == lead_form::infinitive && f.subject.present() &&
      (f.lead_set & cls::f_fin) != 0 && f.lead.begin > 0 &&
      (tokens[f.lead.begin - 1U].set & (cls::prep_to | cls::modal)) == 0)
    f.form = lead_form::finite;
  state_of(said);
}

/// "Reducción de…", "Lanzamiento de…": the noun leads as its verb would, and what follows "of" is
/// its object.
void filler::nominal(const clause& said) {
  if (!measure(said.subject)) return;
  f.subject = f.metric;
  const bool counted =  // "cero caídas del sistema": they are counted, nothing falls
      (f.head_set & cls::n_burden) != 0 && f.head.begin > 0 &&
      (tokens[f.head.begin - 1U].set & cls::num) != 0;
  if ((f.head_set & cls::n_action) == 0 || (f.head_set & cls::n_ratio) != 0 || counted) {
    f.by = who(f.head_set) == agent::product ? agent::none : who(f.head_set);
    return;
  }
  f.form = lead_form::action_noun;
  f.lead = f.head;
  f.lead_set = f.head_set & (cls::v_any | cls::n_action);
  f.by = agent::own;
  for (std::int16_t i = said.subject.begin; i < said.subject.end; ++i)
    if ((chunks[static_cast<std::size_t>(i)].kinds & joins) != 0) {
      if (measure({i, said.subject.end})) f.subject = {};
      return;
    }
}

}  // namespace

void fill_clause(std::span<const token> tokens, const chunk_room& room, const clause& said,
                 frame& f) {
  filler fill{tokens, room.chunks, f};
  using form = clause::form;
  switch (said.is) {
    case form::lead:
      fill.lead_by(said.verb);
      f.by = agent::own;
      if (fill.measure(said.object)) fill.look_through(said.object.begin);
      if ((f.lead_set & (cls::v_reach | cls::v_keep)) == cls::v_reach &&
          (said.ready >= 0 || said.participle >= 0)) {
        fill.state_of(said);  // "tendremos listas 4 maquetas"
        if (said.participle >= 0)
          f.lead_set |=
              tokens[room.chunks[static_cast<std::size_t>(said.participle)].head].set & cls::v_work;
      }
      break;
    case form::cause:
    case form::act:
      fill.subject_acts(said);
      if (!said.subject.present() && fill.measure(said.object))
        f.by = fill.who(f.head_set);  // "que suba la asistencia"
      if (said.cause_verb >= 0) f.lead = fill.slot_of(said.cause_verb);
      if (said.cause_verb >= 0 && said.participle >= 0 && (f.lead_set & cls::v_any) == 0 &&
          f.by != agent::customer)
        f.in_state = state::done;  // "have 12 rafts lashed"
      break;
    case form::finished:
    case form::there:
      fill.subject_acts(said);
      break;
    case form::nominal:
      fill.nominal(said);
      break;
    case form::none:
      break;
  }
  fill.compare();
  f.has_verb =
      said.is == form::lead || said.is == form::cause || said.is == form::act ||
      said.is == form::there ||
      std::any_of(room.chunks.begin(), room.chunks.end(), [](const chunk& c) {
        return (c.kinds & (part::fin | part::copula | part::modal | part::infinitive)) != 0;
      });
}

}  // namespace okrlint
