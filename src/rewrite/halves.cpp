// SPDX-License-Identifier: Apache-2.0
#include "rewrite/halves.hpp"

#include <algorithm>
#include <span>

#include "rewrite/alone.hpp"
#include "rewrite/clauses.hpp"
#include "rewrite/editing.hpp"

namespace okrlint {
namespace {

constexpr classes joint = cls::conj_and | cls::conj_or;

bool is_verb(const token& t) {
  return (t.set & (cls::f_inf | cls::f_lead | cls::f_fin)) != 0 && (t.set & cls::verb) != 0;
}

/// Parts two targets that go together: "while keeping", "mientras subimos".
bool goes_with(std::string_view folded_word) {
  return folded_word == "while" || folded_word == "whilst" || folded_word == "mientras";
}

class cutter {
 public:
  explicit cutter(const author& who)
      : who_(who), first_(who.tokens()), count_(who.framed().token_count) {}

  bool has_target(std::size_t begin, std::size_t end) const {
    const frame& f = who_.framed();
    for (std::uint32_t k = 0; k < f.quantity_count; ++k) {
      const quantity& q = who_.found().framed.quantities[f.first_quantity + k];
      if (q.plays == quantity::role::to && q.first_token >= begin && q.first_token < end)
        return true;
    }
    return false;
  }

  /// Does it change by an amount, from nothing that is told?
  bool changes_baseless(std::size_t begin, std::size_t end) const {
    const frame& f = who_.framed();
    bool relative = false;
    for (std::uint32_t k = 0; k < f.quantity_count; ++k) {
      const quantity& q = who_.found().framed.quantities[f.first_quantity + k];
      if (q.first_token < begin || q.first_token >= end) continue;
      if (q.plays == quantity::role::from) return false;
      relative = relative || (q.plays == quantity::role::to && q.relative);
    }
    return relative;
  }

  bool splits_pair(std::size_t at) const {
    const frame& f = who_.framed();
    for (std::uint32_t k = 0; k + 1 < f.quantity_count; ++k) {
      const quantity& a = who_.found().framed.quantities[f.first_quantity + k];
      const quantity& b = who_.found().framed.quantities[f.first_quantity + k + 1];
      if (a.plays == quantity::role::from && b.plays == quantity::role::to && a.first_token < at &&
          at < b.first_token && !told_behind(a))
        return true;
    }
    return false;
  }

  /// "85% (now 61%)": a base behind its target.
  bool told_behind(const quantity& base) const {
    return aside(first_[base.first_token]) ||
           (base.first_token > 0 && (first_[base.first_token - 1].set & cls::current) != 0);
  }

  bool marked(std::size_t at, std::string_view name) const {
    return okrlint::marked(who_, at, name);
  }

  bool may_cut(std::size_t at) const {
    const token& t = first_[at];
    if (aside(t) || at + 1 >= count_ || marked(at, "connector-safe")) return false;
    if (marked(at, "acts-we-do") || marked(at + 1, "acts-we-do")) return false;  // "que hacemos"
    if (joins_recipients(who_, at) || joins_infinitives(who_, at)) return false;
    if ((t.set & (joint | cls::comma)) != 0 || is_while(at) || guards(at)) return true;
    // "con reingresos menores al 4%", not "con el cliente": a target comes close behind.
    return joins_figure(at) && has_target(at + 1, std::min(at + 7, part_end(at + 1)));
  }

  /// "con", "with", or a gerund behind no comma ("llegando a 4 estrellas").
  bool joins_figure(std::size_t at) const { return marked(at, "joins-figure") || is_gerund(at); }

  /// Does a condition begin here that protects the target before it ("sin que…", "without…")?
  bool guards(std::size_t at) const {
    const frame& f = who_.framed();
    for (std::uint32_t i = 0; i < f.mark_count; ++i) {
      const mark& m = who_.found().framed.marks[f.first_mark + i];
      if (m.where.begin == at && who_.knowledge().words.marks[m.id] == "guardrail")
        return (first_[at].set & cls::prep) != 0 || is_gerund(at);
    }
    return false;
  }

  std::size_t part_end(std::size_t at) const {
    while (at < count_ && (first_[at].set & (cls::comma | cls::stop | joint)) == 0) ++at;
    return at;
  }

  /// ", logrando un 90%": a gerund behind a comma says a result of its own.
  bool is_gerund(std::size_t at) const {
    constexpr classes other = cls::f_inf | cls::f_lead | cls::f_fin | cls::noun;
    return (first_[at].set & cls::f_ger) != 0 && (first_[at].set & other) == 0;
  }

  bool is_while(std::size_t at) const {
    return goes_with(folded(slice(who_.bytes(), first_[at].where)));
  }

  std::string words(std::size_t begin, std::size_t end) const {
    while (begin < end && (first_[begin].set & (joint | cls::comma | cls::stop)) != 0 &&
           (first_[begin].set & cls::verb) == 0)
      ++begin;
    while (end > begin && (first_[end - 1].set & cls::comma) != 0) --end;
    if (begin >= end) return {};
    const std::uint32_t last = end == count_ ? who_.said().text.end : first_[end - 1].where.end;
    return trimmed(who_.words(span{first_[begin].where.begin, last}));
  }

  /// Is there white space on both sides of the joint ("A&E")?
  bool stands_apart(std::size_t at) const {
    if (at == 0 || at + 1 >= count_) return false;
    const bool mark = (first_[at].set & (cls::comma | cls::stop)) != 0;
    return (mark || first_[at - 1].where.end < first_[at].where.begin) &&
           first_[at].where.end < first_[at + 1].where.begin;
  }

  /// What follows the noun behind a joint of two nouns, from its preposition on; empty when the
  /// noun before the joint has one of its own.
  std::string complement(std::size_t joint_at) const {
    constexpr classes opens = cls::prep | cls::prep_of | cls::prep_to | cls::purpose;
    const auto begins = [&](std::size_t i) {
      return (first_[i].set & opens) != 0 && (first_[i].set & (cls::verb | cls::noun)) == 0;
    };
    const std::size_t lead = who_.framed().lead.end;
    for (std::size_t i = lead; i < joint_at; ++i) {
      if (begins(i)) return {};
    }
    for (std::size_t i = joint_at + 1; i < count_; ++i) {
      if ((first_[i].set & (cls::comma | cls::stop | joint)) != 0) return {};
      if (begins(i) && i > joint_at + 1) return words(i, count_);
    }
    return {};
  }

  /// What stands behind the first verb from `at` on and those joined to it; empty when nothing
  /// does.
  std::string behind_verb(std::size_t at) const {
    while (at < count_ && !is_verb(first_[at])) ++at;
    while (at + 2 < count_ && (first_[at + 1].set & (joint | cls::comma)) != 0 &&
           is_verb(first_[at + 2]))
      at += 2;  // "strengthen, consolidate and expand our presence"
    return at + 1 < count_ ? words(at + 1, count_) : std::string();
  }

  /// The part with a verb: its own, or the statement's said again.
  std::string with_verb(std::size_t begin, std::size_t end, bool& own) const {
    // "Que A y que B", "Lograr que A y que B": each is a whole clause.
    const std::size_t that = who_.begins_with_verb() ? who_.framed().lead.end : 0;
    if (const std::size_t rel = first_word(begin, end);
        rel + 1 < end && (first_[rel].set & first_[that].set & cls::rel) != 0) {
      const std::string clause = words(rel, end);
      return capitalised(who_.begins_with_verb() ? who_.words(who_.framed().lead) + ' ' + clause
                                                 : clause);
    }
    std::size_t at = begin;
    while (at < end && ((first_[at].set & (joint | cls::comma | cls::stop | cls::adv)) != 0) &&
           (first_[at].set & cls::verb) == 0)
      ++at;
    if (at > begin && at < end && joined_by_word(at)) begin = ++at;
    std::string out = words(begin, end);
    if (at < end && begin > 0 && ((at == begin && is_while(begin - 1)) || is_gerund(at))) {
      if (const std::string turned = as_infinitive(who_, first_[at], out); !turned.empty())
        return capitalised(turned);
    }
    if (at < end && (is_verb(first_[at]) || is_clause(at, end))) return capitalised(std::move(out));
    own = false;
    const frame& f = who_.framed();
    if (who_.begins_with_verb() && f.form != lead_form::action_noun && !stands_alone(begin, end))
      return capitalised(behind_lead(who_.words(f.lead), out));
    constexpr classes articles = cls::det;
    if (begin > 0 && begin + 1 < end && (first_[begin].set & articles) != 0 &&
        first_[begin].quantity < 0)
      out = words(begin + 1, end);
    return capitalised(std::move(out));
  }

  /// "los informes corregidos bajan de 30 a 10": one who acts, and a verb that is of no relative.
  bool is_clause(std::size_t begin, std::size_t end) const {
    constexpr classes other = cls::noun | cls::adj | cls::f_part | cls::f_inf;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (first_[i].quantity >= 0 || (first_[i].set & cls::rel) != 0) return false;
      if ((first_[i].set & cls::f_fin) != 0 && (first_[i].set & other) == 0) return true;
    }
    return false;
  }

  /// "Llegar a" and "a 35.000": what both say is said once.
  static std::string behind_lead(const std::string& lead, const std::string& part) {
    const std::string last = lead.substr(lead.rfind(' ') + 1) + ' ';
    const bool twice = lead.find(' ') != std::string::npos && part.starts_with(last);
    return lead + ' ' + part.substr(twice ? last.size() : 0);
  }

  /// The first that neither joins nor parts.
  std::size_t first_word(std::size_t at, std::size_t end) const {
    while (at < end && (first_[at].set & (joint | cls::comma | cls::stop)) != 0) ++at;
    return at;
  }

  /// Is it the "with" of "with churn below 3%"?
  bool joined_by_word(std::size_t at) const {
    return marked(at, "joins-figure") && (first_[at].set & (joint | cls::rel)) == 0;
  }

  /// "with churn below 3%" is a level that "Grow" does not lead, nor would "Sin que… ".
  bool stands_alone(std::size_t begin, std::size_t end) const {
    if (begin == 0) return false;
    if (guards(begin)) return true;
    constexpr classes changes = cls::v_up | cls::v_down | cls::v_improve;
    const std::size_t next = who_.framed().lead.end;
    const bool led = (first_[next].set & (cls::prep | cls::prep_to)) == 0;  // "Llegar a 50"
    if (joined_by_word(begin - 1)) return !led || (who_.framed().lead_set & changes) != 0;
    if ((who_.framed().lead_set & changes) == 0) return false;
    const auto compares = [](const token& t) { return (t.set & cls::comparator) != 0; };
    return std::any_of(first_ + begin, first_ + end, compares);
  }

  /// Does the verb tell more of the work: own work, or a clause on the noun before it that moves
  /// nothing?
  bool tells_of_work(std::size_t at) const {
    constexpr classes outcome = cls::v_any & ~cls::v_work;
    constexpr classes moves =
        cls::v_up | cls::v_down | cls::v_improve | cls::v_cause | cls::v_reach | cls::v_win;
    const bool of_noun = at > 1 && (first_[at - 1].set & cls::rel) != 0 &&
                         (first_[at - 2].set & (cls::noun | cls::n_any | cls::adj)) != 0;
    if (of_noun && (first_[at].set & moves) == 0) return true;
    return (first_[at].set & cls::v_work) != 0 && (first_[at].set & outcome) == 0;
  }

  /// Does the part begin with a verb of its own?
  bool leads(std::size_t at) const {
    constexpr classes about = cls::prep | cls::prep_of;  // "posts on gardening"
    if (at > 0 && is_gerund(at) && (first_[at - 1].set & about) != 0) return false;
    return at < count_ && (is_gerund(at) || is_verb(first_[at])) &&
           (first_[at].set & cls::adv) == 0;
  }

 private:
  const author& who_;
  const token* first_;
  std::size_t count_;
};

}  // namespace

namespace {

/// Where a key result with several targets parts: between two cuts stands a target.
std::vector<std::size_t> cuts(const cutter& all, const author& who) {
  const std::size_t count = who.framed().token_count;
  std::vector<std::size_t> out;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (!all.may_cut(i) || all.splits_pair(i)) continue;
    if (!all.has_target(begin, i) || !all.has_target(i + 1, count)) continue;
    // "occupancy of 95% with prices 8% higher": a change that comes along is no second result
    if (all.joined_by_word(i) && all.changes_baseless(i + 1, count)) continue;
    out.push_back(i);
    begin = i;
  }
  return out;
}

/// Where the part behind a cut begins: with a verb or a condition, or behind the word that joins.
std::size_t behind(const cutter& all, const author& who, std::size_t cut) {
  const bool skips = (who.tokens()[cut].set & (joint | cls::comma)) != 0;
  return skips || all.is_gerund(cut) || all.guards(cut) ? cut : cut + 1;
}

bool all_there(const parts_of_statement& parts) {
  return std::none_of(parts.texts.begin(), parts.texts.end(),
                      [](const auto& t) { return t.empty(); });
}

/// The parts between the cuts.
parts_of_statement parted(const cutter& all, const author& who, std::span<const std::size_t> at) {
  if (at.empty()) return {};
  parts_of_statement out;
  out.texts.push_back(all.words(0, at[0]));
  out.baseless.push_back(all.changes_baseless(0, at[0]));
  for (std::size_t k = 0; k < at.size(); ++k) {
    const std::size_t end = k + 1 < at.size() ? at[k + 1] : who.framed().token_count;
    out.texts.push_back(all.with_verb(behind(all, who, at[k]), end, out.own_verbs));
    out.baseless.push_back(all.changes_baseless(at[k], end));
  }
  return all_there(out) ? out : parts_of_statement{};
}

}  // namespace

parts_of_statement by_targets(const author& who) {
  const cutter all(who);
  return parted(all, who, cuts(all, who));
}

parts_of_statement first_target(const author& who) {
  const cutter all(who);
  const std::vector<std::size_t> at = cuts(all, who);
  return parted(all, who, std::span(at).first(std::min<std::size_t>(at.size(), 1)));
}

parts_of_statement last_target(const author& who) {
  const cutter all(who);
  const std::size_t count = who.framed().token_count;
  for (std::size_t i = count; i-- > 1;) {
    if (!all.may_cut(i) || all.splits_pair(i) || !all.has_target(i + 1, count)) continue;
    const std::size_t begin = behind(all, who, i);
    const std::size_t verb = begin == i && !all.is_gerund(i) ? i + 1 : begin;
    // "clases que ofrecemos de 30 a 45" tells more of the work.
    if (!all.leads(verb) || all.tells_of_work(verb)) continue;
    parts_of_statement out;
    out.texts.push_back(all.with_verb(begin, count, out.own_verbs));
    out.texts.push_back(all.words(0, i));
    return all_there(out) ? out : parts_of_statement{};
  }
  return {};
}

parts_of_statement by_verbs(const author& who) {
  constexpr classes moves = cls::v_up | cls::v_down | cls::v_improve | cls::v_win;
  const frame& f = who.framed();
  const std::uint32_t next = f.connector.end;
  if (f.to >= 0 || !f.connector.present() || next >= f.token_count || (f.lead_set & moves) == 0 ||
      (who.tokens()[next].set & moves) == 0 || (who.tokens()[next].set & cls::f_lead) == 0)
    return {};
  parts_of_statement out = at_connector(who);
  out.baseless.assign(out.texts.size(), true);
  return out.texts.size() == 2 && out.own_verbs ? out : parts_of_statement{};
}

std::uint32_t first_part_end(const author& who) {
  const cutter all(who);
  const std::vector<std::size_t> at = cuts(all, who);
  if (at.empty()) return words_end(who.bytes(), who.said().text);
  std::size_t last = at[0];
  while (last > 1 && (who.tokens()[last - 1].set & (joint | cls::comma)) != 0) --last;
  return who.tokens()[last - 1].where.end;
}

parts_of_statement at_connector(const author& who) {
  const cutter all(who);
  const frame& f = who.framed();
  if (!f.connector.present()) return {};
  std::size_t at = f.connector.begin;
  for (std::size_t i = 1; i < at; ++i) {  // "ganar a X, cuidar a Y y ordenar Z"
    const token* t = who.tokens() + i;
    if ((t->set & cls::comma) != 0 && !aside(*t) && is_verb(t[1])) at = i;
  }
  if (!all.stands_apart(at) || joins_recipients(who, at) || joins_infinitives(who, at) ||
      !halves_stand_alone(who, at))
    return {};
  if (f.purpose.present() && f.purpose.begin < at &&
      (at < f.purpose.end || who.has_at(at + 1, cls::modal)) &&
      who.has_at(at + 1, cls::verb | cls::modal))
    return {};  // "so that I sleep better and can keep up": all of it is what for
  const token* joined = who.tokens() + at;  // "to truly and holistically deliver": one act
  if (at > 0 && at + 1 < f.token_count && (joined[-1].set & joined[1].set & cls::adv) != 0)
    return {};
  parts_of_statement out;
  out.texts.push_back(all.words(0, at));
  out.texts.push_back(all.with_verb(at, f.token_count, out.own_verbs));
  if (out.texts[0].empty() || out.texts[1].empty()) return {};
  // "Improve and scale our hiring": one object of two verbs goes with each.
  if (out.own_verbs && f.lead.present() && f.lead.end == at && is_verb(who.tokens()[at - 1])) {
    const std::string object = all.behind_verb(at + 1U);
    if (object.empty()) return {};
    out.texts[0] += ' ' + object;
  }
  // "el orgullo y la puntualidad de la cuadrilla": what the two nouns share stays with the first.
  if (!out.own_verbs) {
    const std::string shared = all.complement(at);
    if (!shared.empty()) out.texts[0] += ' ' + shared;
  }
  return out;
}

}  // namespace okrlint
