// SPDX-License-Identifier: Apache-2.0
#include "rule/condition.hpp"

#include <algorithm>

#include "frame/pattern_match.hpp"
#include "rule/facts.hpp"
#include "rule/guard.hpp"
#include "rule/pattern.hpp"

namespace okrlint {
namespace {

constexpr std::size_t sibling_window = 16;  // similar: as many key results before are compared

template <class E>
bool in_mask(const condition& c, E value) {
  return (c.mask >> static_cast<unsigned>(value) & 1U) != 0;
}

class asker {
 public:
  asker(const judged& in, std::int32_t statement, witness& seen)
      : in_(in),
        at_(statement),
        frame_(statement < 0 ? nullptr : &in.framed->of[static_cast<std::size_t>(statement)]),
        glance_(statement < 0 ? nullptr : glance_of(in, static_cast<std::size_t>(statement))),
        seen_(seen) {}

  bool ask(const condition* c) const {
    if (glance_ != nullptr) {
      const guards::told by_glance = in_.at_a_glance->tell(place_of(*c), *glance_);
      if (by_glance != guards::told::perhaps) return by_glance == guards::told::yes;
    }
    return ask_in_full(c);
  }

 private:
  static constexpr int none_stopped = -1;

  [[gnu::noinline]] bool ask_in_full(const condition* c) const {
    switch (c->is) {
      case op::always:
        return true;
      case op::all_of:
        return each(c, [this](const condition* k) { return ask(k); }) == none_stopped;
      case op::any_of:
        return each(c, [this](const condition* k) { return !ask(k); }) != none_stopped;
      case op::none_of:
        return each(c, [this](const condition* k) { return !ask(k); }) == none_stopped;
      case op::count:
        return compare(c);
      case op::suppression:
        return false;
      case op::on_statements:
        return of_document(c);
      case op::labels:
        return labels_show(in_, c->mask, seen_.member);
      default:
        return frame_ != nullptr ? about_statement(c) : about_document(c);
    }
  }

  /// What objectives and key results are known by; nullptr for others, which have none.
  static const glance* glance_of(const judged& in, std::size_t statement) {
    const statement_kind kind = in.doc->statements[statement].kind;
    const bool has = kind == statement_kind::objective || kind == statement_kind::key_result;
    return has && statement < in.glances.size() ? &in.glances[statement] : nullptr;
  }

  /// Asks the children in turn until `go_on` is false; which one stopped, or none_stopped.
  template <class F>
  static int each(const condition* c, F&& go_on) {
    const condition* end = c + c->size;
    int i = 0;
    for (const condition* k = c + 1; k < end; k += k->size, ++i) {
      if (!go_on(k)) return i;
    }
    return none_stopped;
  }

  std::uint32_t place_of(const condition& c) const {
    return static_cast<std::uint32_t>(&c - in_.rules->conditions.data());
  }
  std::size_t index() const { return static_cast<std::size_t>(at_); }
  const frame& framed() const { return *frame_; }
  const statement& stated() const { return in_.doc->statements[index()]; }
  bool other(std::int32_t statement, const condition* c) const {
    if (statement < 0) return false;
    const auto i = static_cast<std::size_t>(statement);
    if (i < in_.glances.size() && !in_.at_a_glance->admits(place_of(*c), in_.glances[i]))
      return false;
    return asker(in_, statement, seen_).ask(c);
  }

  bool about_document(const condition* c) const {
    if (c->is == op::has) return document_has(in_, c->mask);
    return c->is == op::language && in_mask(*c, in_.framed->lang);
  }

  // Asked some hundred times a statement: one jump, no call.
  [[gnu::always_inline]] inline bool about_statement(const condition* c) const {
    const frame& f = framed();
    switch (c->is) {
      case op::kind:
        return in_mask(*c, stated().kind);
      case op::type:
        return in_mask(*c, f.type);
      case op::certainty:
        return in_mask(*c, f.sure);
      case op::language:
        return in_mask(*c, f.lang);
      case op::direction:
        return in_mask(*c, f.moves);
      case op::agent:
        return in_mask(*c, f.by);
      case op::form:
        return in_mask(*c, f.form);
      case op::change:
        return in_mask(*c, f.how);
      case op::state:
        return in_mask(*c, f.in_state);
      case op::slot_class:
        return is_of_class(*c, classes_of(*in_.framed, f, static_cast<part>(c->part)));
      case op::has:
        return has_any(in_, index(), c->mask);
      case op::from_kind:
        return f.from >= 0 && in_mask(*c, quantity_of(*in_.framed, f, f.from).is);
      case op::to_kind:
        return f.to >= 0 && in_mask(*c, quantity_of(*in_.framed, f, f.to).is);
      case op::mark:
        return marked(*in_.framed, f, c->mask);
      case op::remark_mark:
        return remarked(*c);
      case op::relation:
        return related(*c);
      case op::same_metric:
        return same(c->part, in_.same_metric, true);
      case op::same_text:
        return same(c->part, in_.same_text, false);
      case op::similar:
        return similar(*c);
      case op::sequence:
        return sequence(*c);
      case op::matches:
        return in_.patterns && search(*c);
      case op::on_objective:
        return stated().kind == statement_kind::key_result && other(stated().parent, c + 1);
      case op::on_krs:
      case op::set_type:
        return of_set(c);
      default:
        return false;
    }
  }

  bool compare(const condition* c) const {
    const auto what = static_cast<counted>(c->part);
    if (what == counted::from_value || what == counted::to_value) {
      return at_ >= 0 && compare_value(*c, what == counted::to_value ? framed().to : framed().from);
    }
    if (at_ < 0 && what < counted::kr_count) return false;
    const std::int32_t n = count_of(in_, at_, what);
    const bool met = compares(in_, *c, n);
    if (met) seen_.figure = n;
    if (met && what == counted::unparsed && n > 0) seen_.found = in_.doc->unparsed.front();
    return met;
  }

  bool compare_value(const condition& c, std::int16_t quantity) const {
    if (quantity < 0) return false;
    const std::int32_t limit = c.param >= 0 ? in_.params[c.param] : c.value;
    const int order = order_of(quantity_of(*in_.framed, framed(), quantity), limit);
    return order == (c.compares == comparison::over ? 1 : c.compares == comparison::under ? -1 : 0);
  }

  bool remarked(const condition& c) const {
    if (!in_.around) return false;
    const run own = in_.around->of[index()];
    for (std::uint32_t i = own.first; i < own.first + own.count; ++i) {
      if (marked(in_.around->framed, in_.around->framed.of[i], c.mask)) return true;
    }
    return false;
  }

  bool related(const condition& c) const {
    const frame& f = framed();
    if (f.from < 0 || f.to < 0) return false;
    const int order =
        order_of(quantity_of(*in_.framed, f, f.from), quantity_of(*in_.framed, f, f.to));
    return order != incomparable && (c.mask >> (order + 1) & 1U) != 0;
  }

  bool same(std::uint8_t with, const std::vector<std::int32_t>& siblings, bool metric) const {
    std::int32_t found = -1;
    if (static_cast<peer>(with) == peer::sibling) {
      found = siblings[index()];
    } else if (const std::int32_t parent = stated().parent; parent >= 0) {
      const auto p = static_cast<std::size_t>(parent);
      const bool equal =
          metric ? framed().signature != 0 && framed().signature == in_.framed->of[p].signature
                 : shared_content(in_, index(), p) == 100;
      if (equal) found = parent;
    }
    if (found >= 0) seen_.other = found;
    return found >= 0;
  }

  bool similar(const condition& c) const {
    const auto over = static_cast<std::uint32_t>(c.param >= 0 ? in_.params[c.param] : c.value);
    const auto close = [&](std::size_t peer_index) {
      if (most_shared(in_, index(), peer_index) <= over) return false;
      if (shared_content(in_, index(), peer_index) <= over) return false;
      seen_.other = static_cast<std::int32_t>(peer_index);
      return true;
    };
    if (static_cast<peer>(c.part) == peer::objective) {
      return stated().parent >= 0 && close(static_cast<std::size_t>(stated().parent));
    }
    if (stated().kind != statement_kind::key_result) return false;
    const run members = in_.sets[static_cast<std::size_t>(in_.set_of[index()])].members;
    const auto* first = in_.members.data() + members.first;
    const auto* own =
        std::lower_bound(first, first + members.count, static_cast<std::uint32_t>(at_));
    const auto* from = own - std::min<std::ptrdiff_t>(own - first, sibling_window);
    return std::find_if(from, own, close) != own;
  }

  bool sequence(const condition& c) const {
    const frame& f = framed();
    const token* first = in_.framed->begin(f);
    for (std::uint32_t i = 0; i < c.extra; ++i) {
      const pattern& p = in_.rules->sequences[static_cast<std::uint32_t>(c.value) + i];
      if ((p.says & ~f.said) != 0) continue;
      slot where;
      const auto elements = in_.rules->elements.subspan(p.first, p.size);
      const token* last = first + f.token_count;
      if (c.flag) {
        const token* end = match_at(in_.rules->words, elements, first, last);
        where = {0, static_cast<std::uint16_t>(end ? end - first : 0)};
      } else if (!find_pattern(in_.rules->words, elements, first, last, where)) {
        continue;
      }
      if (!where.present()) continue;
      seen_.found = in_.framed->where(f, where);
      return true;
    }
    return false;
  }

  bool search(const condition& c) const {
    const span text = stated().text;
    span where;
    if (!in_.patterns->search(static_cast<std::size_t>(c.value), slice(in_.bytes, text), where))
      return false;
    seen_.found = {text.begin + where.begin, text.begin + where.end};
    return true;
  }

  template <class F>
  bool any_member(F&& matches) const {
    const std::int32_t set = in_.set_of[index()];
    if (set < 0) return false;
    const run members = in_.sets[static_cast<std::size_t>(set)].members;
    const auto* first = in_.members.data() + members.first;
    return std::any_of(first, first + members.count, matches);
  }

  bool of_set(const condition* c) const {
    const std::int32_t set = in_.set_of[index()];
    if (set < 0) return false;
    set_answer& kept = in_.answers[place_of(*c) % in_.answers.size()];
    if (kept.asked == c && kept.set == set) return kept.held;
    const auto of_type = [&](std::uint32_t m) { return in_mask(*c, in_.framed->of[m].type); };
    const bool held = c->is == op::on_krs ? members_are(c) : any_member(of_type);
    kept = {c, set, held};
    return held;
  }

  bool members_are(const condition* c) const {
    std::uint32_t all = 0, yes = 0;
    any_member([&](std::uint32_t m) {
      ++all;
      if (other(static_cast<std::int32_t>(m), c + 1)) ++yes;
      return false;
    });
    return quantified(static_cast<quantifier>(c->part), yes, all);
  }

  /// Asked once a file of each condition: the answer is the same for all its statements.
  bool of_document(const condition* c) const {
    constexpr std::int32_t whole = -2;
    set_answer& kept = in_.answers[place_of(*c) % in_.answers.size()];
    if (at_ >= 0 && kept.asked == c && kept.set == whole) return kept.held;
    std::uint32_t all = 0, yes = 0;
    for (std::size_t i = 0; i < in_.doc->statements.size(); ++i) {
      const statement_kind kind = in_.doc->statements[i].kind;
      if (kind != statement_kind::objective && kind != statement_kind::key_result) continue;
      ++all;
      if (!other(static_cast<std::int32_t>(i), c + 1)) continue;
      if (yes++ == 0 && static_cast<quantifier>(c->part) == quantifier::any)
        seen_.member = static_cast<std::int32_t>(i);
    }
    const bool held = quantified(static_cast<quantifier>(c->part), yes, all);
    if (at_ >= 0) kept = {c, whole, held};
    return held;
  }

  static bool quantified(quantifier which, std::uint32_t yes, std::uint32_t all) {
    switch (which) {
      case quantifier::all:
        return all > 0 && yes == all;
      case quantifier::any:
        return yes > 0;
      case quantifier::none:
        return yes == 0;
      case quantifier::most:
        return yes * 2 > all;
    }
    return false;
  }

  const judged& in_;
  std::int32_t at_;
  const frame* frame_;  // of the statement; nullptr for a document
  const glance* glance_;
  witness& seen_;
};

}  // namespace

bool suppression_holds(const pack& p, std::uint32_t index, std::uint64_t states) {
  const condition& root = p.conditions[index];
  bool asked = false;
  for (std::uint32_t i = index; i < index + root.size; ++i) {
    const condition& c = p.conditions[i];
    if (c.is != op::suppression) continue;
    asked = true;
    if ((c.mask & states) == 0) return false;
  }
  return asked;
}

bool holds(const judged& in, std::uint32_t index, std::int32_t statement, witness& seen) {
  return asker(in, statement, seen).ask(in.rules->conditions.data() + index);
}

}  // namespace okrlint
