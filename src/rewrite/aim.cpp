// SPDX-License-Identifier: Apache-2.0
#include "rewrite/aim.hpp"

#include <algorithm>

#include "rewrite/clauses.hpp"

namespace okrlint {
namespace {

class reader {
 public:
  explicit reader(const author& who)
      : who_(who), t_(who.tokens()), count_(static_cast<std::uint16_t>(who.framed().token_count)) {}

  /// The statement itself, where it makes things possible: "Help growers sell direct".
  std::optional<aim> whole() const {
    const std::uint16_t lead = who_.framed().lead.begin;
    if (!who_.begins_with_verb() || !who_.has_at(lead, cls::v_cause)) return {};
    const std::uint16_t end = clause_end(lead);
    return has_figure(lead, end) ? std::nullopt : people(lead, end);
  }

  /// The aim of the clause that the token opens.
  std::optional<aim> read(std::uint16_t opener) const {
    const std::uint16_t at = behind_openers(opener);
    if (at == opener || at >= count_) return {};
    const std::uint16_t end = clause_end(at);
    // "To cut churn, we…": in front it needs its comma.
    if (end <= at || (opener == 0 && end == count_) || has_figure(at, end)) return {};
    if (auto moved = change(at, end)) return moved;
    if (auto less = burden(at, end)) return less;
    return people(at, end);
  }

  /// The result that the token opens: it has a figure, and a verb of its own.
  std::optional<aimed_result> result(std::uint16_t opener) const {
    std::uint16_t at = behind_openers(opener);
    while (marked(who_, at, "opens-result")) ++at;
    const bool does = at == opener && who_.has_at(at, cls::comma) &&
                      who_.has_at(at + 1u, cls::f_ger) && who_.has_at(at + 1u, cls::verb);
    if (does) ++at;  // ", cutting the wait from 18 to 9 hours"
    if (opener == 0 || at == opener || !has_figure(at, count_)) return {};
    const auto able = static_cast<std::uint16_t>(who_.has_at(at, cls::pron) ? at + 1 : at);
    if (who_.has_at(able, cls::modal) && who_.has_at(able + 1u, cls::verb))
      at = static_cast<std::uint16_t>(able + 1);  // "poder facturar", "we can enrol"
    const auto acts = [](const token& t) { return (t.set & cls::verb) != 0; };
    if (std::none_of(t_ + at, t_ + count_, acts)) return {};
    std::string text = words(at, count_);
    if (does) text = as_infinitive(who_, t_[at], text);
    if (!marked(who_, at - 1u, "opens-result")) text = relative(at - 1u) + text;
    constexpr classes joins = cls::comma | cls::conj_and;
    const std::uint16_t end = who_.has_at(opener - 1u, joins) ? opener - 1 : opener;
    return aimed_result{capitalised(text), slot{0, end}};
  }

 private:
  /// Spanish keeps the "que" that its subjunctive hangs on: "para que lleguen" → "que ".
  std::string relative(std::size_t at) const {
    if (who_.lang() != language::es) return {};
    const lexicon& all = who_.knowledge().words;
    std::uint32_t last = t_[at].word;
    if (t_[at].phrase != 0) {
      const phrase& several = all.phrases[t_[at].phrase - 1];
      last = all.phrase_words[several.first + several.size - 1u];
    } else if ((t_[at].set & cls::purpose) != 0) {
      return {};
    }
    const reading& r = all.words[last].readings[static_cast<std::size_t>(language::es)];
    return (r.set & cls::rel) == 0 ? std::string()
                                   : std::string(all.display(all.words[last])) + ' ';
  }

  std::uint16_t behind_openers(std::uint16_t opener) const {
    std::uint16_t at = opener;
    while (at < count_ && opens(at)) ++at;
    return at;
  }

  bool opens(std::uint16_t at) const {
    if (who_.has_at(at, cls::purpose) && !who_.has_at(at, cls::noun)) return true;
    if (marked(who_, at, "opens-aim") && (at == 0 || !marked(who_, at - 1u, "opens-aim")))
      return true;  // "so"
    const bool behind_purpose = at > 0 && who_.has_at(at - 1u, cls::purpose);
    if (behind_purpose && who_.has_at(at, cls::rel)) return true;  // "para que", "so that"
    // English "to" before a verb is an opener too, but for what is done to somebody.
    return who_.lang() == language::en && who_.has_at(at, cls::prep_to) &&
           who_.has_at(at + 1u, cls::verb) && !who_.has_at(at + 1u, cls::noun | cls::f_ger);
  }

  std::uint16_t clause_end(std::uint16_t at) const {
    constexpr classes ends = cls::comma | cls::stop;
    const auto joins_verb = [&](std::uint16_t i) {
      return who_.has_at(i, cls::conj_and | cls::conj_or) && who_.has_at(i + 1u, cls::verb);
    };
    while (at < count_ && !who_.has_at(at, ends) && !joins_verb(at) &&
           (t_[at].flags & token_flag::in_brackets) == 0)
      ++at;
    return at;
  }

  bool has_figure(std::uint16_t begin, std::uint16_t end) const {
    return std::any_of(t_ + begin, t_ + end, [](const token& t) {
      const bool vague = (t.set & cls::vague) != 0 && (t.set & cls::adj) == 0;  // not "mayores"
      return t.quantity >= 0 || vague || (t.set & (cls::placeholder | cls::universal)) != 0;
    });
  }

  std::string words(std::uint16_t begin, std::uint16_t end) const {
    return who_.words(slot{begin, end});
  }

  /// "review drop-out": work on what there should be less of.
  std::optional<aim> burden(std::uint16_t at, std::uint16_t end) const {
    if (!who_.has_at(at, cls::verb) || !who_.has_at(at, cls::v_work) || at + 1u >= end) return {};
    std::size_t noun = at + 1u;
    while (noun < end && who_.has_at(noun, cls::det | cls::poss)) ++noun;
    if (noun >= end || !who_.has_at(noun, cls::n_burden)) return {};
    aim out;
    out.burden = words(static_cast<std::uint16_t>(at + 1), end);
    return out;
  }

  /// "cut no-shows": the verb moves what can be counted.
  std::optional<aim> change(std::uint16_t at, std::uint16_t end) const {
    constexpr classes moves = cls::v_up | cls::v_down;
    constexpr classes measured =
        cls::n_metric | cls::n_ratio | cls::n_burden | cls::n_count | cls::n_customer;
    constexpr classes made = cls::n_deliverable | cls::n_activity;
    if (!who_.has_at(at, cls::verb) || !who_.has_at(at, cls::f_inf | cls::f_lead)) return {};
    if (!who_.has_at(at, moves | cls::v_improve)) return {};
    auto noun = static_cast<std::uint16_t>(at + 1);
    while (noun < end && who_.has_at(noun, cls::det | cls::poss | cls::adj | cls::f_part) &&
           !who_.has_at(noun, measured))
      ++noun;
    const bool thing = who_.has_at(noun, cls::noun | cls::n_any);  // whatever else it may be
    if (noun >= end || who_.has_at(noun, cls::prep | cls::prep_of | cls::rel)) return {};
    if (who_.has_at(noun, cls::verb) && !thing) return {};
    if (who_.has_at(noun, made) && !who_.has_at(noun, measured)) return {};
    if (!who_.has_at(at, moves) && !who_.has_at(noun, measured)) return {};
    const std::string written = words(at, end);
    const std::string turned = as_infinitive(who_, t_[at], written);
    aim out;
    out.change = turned.empty() ? written : turned;
    return out;
  }

  /// "so that members can renew online", "to help farmers sell direct".
  std::optional<aim> people(std::uint16_t at, std::uint16_t end) const {
    constexpr classes small = cls::det | cls::poss;
    constexpr classes folk = cls::n_customer | cls::n_team;
    constexpr classes numbers = cls::n_ratio | cls::n_burden | cls::n_abstract;
    const bool caused = who_.has_at(at, cls::verb) && who_.has_at(at, cls::v_cause);
    if (caused) ++at;
    while (at < end &&
           (who_.has_at(at, small) || (caused && who_.has_at(at, cls::prep_to | cls::rel))))
      ++at;
    const std::uint16_t first = at;
    while (at < end && !acts(at, caused)) ++at;
    if (at == first || at >= end || at + 1u >= end) return {};
    const slot group{first, at};
    const std::uint16_t head = who_.head_of(group);
    const bool moves =
        who_.has_at(at, cls::v_up | cls::v_down);  // "so that costs fall": no share of them
    if (who_.has_at(head, numbers) || moves || !who_.noun_form_of(group).plural) return {};
    if (caused && !who_.has_at(head, folk)) return {};
    while (at < end && (who_.has_at(at, cls::modal) || (caused && who_.has_at(at, cls::prep_to))))
      ++at;
    if (at >= end || !who_.has_at(at, cls::verb | cls::copula) || who_.has_at(at, cls::neg))
      return {};
    std::string act = words(at, end);
    if (who_.lang() == language::en && !who_.has_at(at, cls::f_inf)) {
      act = as_infinitive(who_, t_[at], act);
      if (act.empty()) return {};
    }
    aim out;
    out.people = group;
    out.act = std::move(act);
    out.infinitive = who_.lang() == language::en || who_.has_at(at, cls::f_inf);
    return out;
  }

  bool acts(std::uint16_t at, bool caused) const {
    if (who_.has_at(at, cls::modal) ||
        (caused && who_.has_at(at, cls::prep_to) && who_.has_at(at + 1u, cls::verb)))
      return true;
    return who_.has_at(at, cls::verb) && !who_.has_at(at, cls::noun | cls::n_any | cls::prep) &&
           who_.has_at(at, cls::f_fin | cls::f_lead | cls::f_inf);
  }

  const author& who_;
  const token* t_;
  std::uint16_t count_;
};

}  // namespace

std::optional<aimed_result> result_of(const author& who) {
  const reader all(who);
  for (auto i = static_cast<std::uint16_t>(who.framed().token_count); i-- > 0;) {
    if (auto found = all.result(i)) return found;
  }
  return {};
}

std::optional<aim> aim_of(const author& who) {
  const reader all(who);
  const auto count = static_cast<std::uint16_t>(who.framed().token_count);
  for (std::uint16_t i = 0; i < count; ++i) {
    if (auto found = all.read(i)) return found;
  }
  return all.whole();
}

purpose_slots slots_of_purpose(const author& who) {
  constexpr classes small =
      cls::purpose | cls::prep | cls::prep_to | cls::modal | cls::pron | cls::rel;
  const slot purpose = who.framed().purpose;
  std::uint16_t at = purpose.begin;
  while (at < purpose.end && who.has_at(at, small) && !who.has_at(at, cls::n_any)) ++at;
  if (at >= purpose.end || !who.has_at(at, cls::verb) || !who.has_at(at, cls::f_inf)) return {};
  const auto count = static_cast<std::uint16_t>(who.framed().token_count);
  for (std::uint16_t i = at; i + 1 < count; ++i)
    if (who.has_at(i, cls::comma) && who.has_at(static_cast<std::uint16_t>(i + 1), cls::f_ger))
      return {{at, i}, {static_cast<std::uint16_t>(i + 1), count}};
  return {{at, count}, {}};
}

}  // namespace okrlint
