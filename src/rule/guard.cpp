// SPDX-License-Identifier: Apache-2.0
#include "rule/guard.hpp"

#include <algorithm>
#include <bit>

#include "rule/glance_layout.hpp"

namespace okrlint {
namespace {

using namespace glance_layout;

const field* field_of(op is) {
  switch (is) {
    case op::kind:
      return &kinds;
    case op::language:
      return &languages;
    case op::direction:
      return &directions;
    case op::agent:
      return &agents;
    case op::form:
      return &forms;
    case op::change:
      return &changes;
    case op::state:
      return &states;
    case op::type:
      return &types;
    case op::certainty:
      return &certainties;
    case op::from_kind:
      return &from_kinds;
    case op::to_kind:
      return &to_kinds;
    default:
      return nullptr;
  }
}

/// One value of `f` holds, and it is, or is not, in the mask.
guard one_of(const field& f, std::uint64_t mask, bool holding) {
  const std::uint64_t named = mask << f.first & f.bits();
  guard out;
  out.absent[f.word] = holding ? f.bits() & ~named : named;
  return out;
}

/// Any of `mask` is there, or none is.
guard any_of(std::size_t word, std::uint64_t mask, bool holding) {
  guard out;
  if (!holding) {
    out.absent[word] = mask;
  } else if ((mask & (mask - 1)) == 0) {
    out.there[word] = mask;
  }
  return out;
}

guard both(const guard& a, const guard& b) {
  guard out;
  for (std::size_t i = 0; i < out.there.size(); ++i) {
    out.there[i] = a.there[i] | b.there[i];
    out.absent[i] = a.absent[i] | b.absent[i];
  }
  return out;
}

/// What all of them need.
guard common(const std::vector<guard>& all) {
  guard out = all.front();
  for (const guard& one : all) {
    for (std::size_t i = 0; i < out.there.size(); ++i) {
      out.there[i] &= one.there[i];
      out.absent[i] &= one.absent[i];
    }
  }
  return out;
}

bool same_question(const condition& a, const condition& b) {
  return a.compares == b.compares && a.flag == b.flag && a.value == b.value && a.param == b.param &&
         a.mask == b.mask;
}

/// Where a glance must have one of some bits.
struct want {
  std::size_t word = 0;
  std::uint64_t bits = 0;  // none: it need not
};

/// What the guard cannot do without and few statements have: something rare, else one of few values
/// of an enumeration.
want rarest(const guard& g) {
  for (std::size_t i = marks_word; i < g.there.size(); ++i)
    if (g.there[i] != 0) return {i, g.there[i] & -g.there[i]};
  constexpr field fields[] = {forms,  directions,  changes, types, to_kinds, from_kinds,
                              agents, certainties, states,  kinds, languages};
  want best;
  int least = 64;
  for (const field& f : fields) {
    const std::uint64_t barred = g.absent[f.word] & f.bits();
    const std::uint64_t left = f.bits() & ~barred;
    if (barred == 0 || std::popcount(left) >= least) continue;
    least = std::popcount(left);
    best = {f.word, left};
  }
  const std::uint64_t there = g.there[parts_word];
  return least > 1 && there != 0 ? want{parts_word, there & -there} : best;
}

constexpr std::size_t most_ways = 8;

}  // namespace

/// Rare things tell most; then what is wanted of the enumerations.
void guard::order_words() {
  static_assert(glance{}.size() <= 8);
  std::size_t best = absent[0] != 0 ? 0 : parts_word;
  others = 0;
  for (std::size_t i = there.size(); i-- > 0;) {
    if ((there[i] | absent[i]) != 0) others |= static_cast<std::uint8_t>(1U << i);
    if (i >= marks_word && there[i] != 0) best = i;
  }
  telling = static_cast<std::uint8_t>(best);
  others &= static_cast<std::uint8_t>(~(1U << best));
}

unsigned scopes_of(const rule& r) {
  const auto bit = [](rule_scope s) { return 1U << static_cast<unsigned>(s); };
  if ((r.scopes & bit(rule_scope::statement)) == 0) return r.scopes;
  return r.scopes | bit(rule_scope::objective) | bit(rule_scope::key_result);
}

guards::guards(const pack& p)
    : pack_(p), of_(p.conditions.size()), tellers_(p.conditions.size()), types_(p.types.size()) {
  rules_.fill(shortlist(p.rules.size()));
  for (const rule_case& one : p.cases) add(one.when);
  for (const type_line& line : p.types) add(line.when);
  for (const rule& r : p.rules)
    if (r.has_unless) add(r.unless);
  for (std::uint32_t i = 0; i < p.conditions.size(); ++i) {
    const op is = p.conditions[i].is;
    if (is == op::on_objective || is == op::on_krs || is == op::on_statements) add(i + 1);
  }
  for (const rule& r : p.rules) {
    ways any;
    for (const rule_case& one : part_of(p.cases, r.cases)) {
      const run own = of_[one.when];
      any.insert(any.end(), all_.begin() + own.first, all_.begin() + own.first + own.count);
    }
    of_rule_.push_back(any.empty() ? guard{} : common(any));
    of_rule_.back().order_words();
  }
  for (guard& g : all_) g.order_words();
  sequences_.close();
  around_[parts_word] |= part_bit(part::owner) << first_part;
  for (const question& q : questions_) {
    if (!q.of_surroundings()) continue;
    for (const leaf& one : q.leaves) around_[one.word] |= 1ULL << one.bit;
  }
  const auto bar = [](shortlist& from, std::size_t item, const guard& all) {
    for (std::size_t word = 0; word < all.absent.size(); ++word)
      from.bar(item, word, all.absent[word]);
  };
  for (std::size_t i = 0; i < p.types.size(); ++i) {
    list(types_, i, p.types[i].when);
    const run own = of_[p.types[i].when];
    if (own.count != 0)
      bar(types_, i, common({all_.begin() + own.first, all_.begin() + own.first + own.count}));
  }
  for (std::size_t i = 0; i < p.rules.size(); ++i) {
    for (std::size_t s = 0; s < rules_.size(); ++s) {
      if ((scopes_of(p.rules[i]) >> s & 1U) == 0) continue;
      for (const rule_case& one : part_of(p.cases, p.rules[i].cases)) list(rules_[s], i, one.when);
      bar(rules_[s], i, of_rule_[i]);
    }
  }
}

/// One of the ways in which the condition at `root` holds is reason enough to look at the item.
void guards::list(shortlist& on, std::size_t item, std::uint32_t root) const {
  const run own = of_[root];
  if (own.count == 0) on.wake(item);
  for (std::uint32_t i = own.first; i < own.first + own.count; ++i) {
    const want w = rarest(all_[i]);
    if (w.bits == 0)
      on.wake(item);
    else
      on.wait(item, w.word, w.bits);
  }
}

void guards::add(std::uint32_t root) {
  if (of_[root].count != 0) return;
  const ways own = needs(root, true);
  of_[root] = {static_cast<std::uint32_t>(all_.size()), static_cast<std::uint32_t>(own.size())};
  all_.insert(all_.end(), own.begin(), own.end());
}

guards::ways guards::needs(std::uint32_t node, bool holding) {
  const condition& c = pack_.conditions[node];
  if (const field* f = field_of(c.is)) {
    const bool may_lack = c.is == op::from_kind || c.is == op::to_kind;
    const std::uint64_t values = may_lack ? c.mask & ~(1ULL << (f->size - 1)) : c.mask;
    tells(node, f->word, values << f->first & f->bits(), weight::exact);
    return {one_of(*f, c.mask, holding)};
  }
  switch (c.is) {
    case op::all_of:
    case op::any_of:
    case op::none_of:
      return joined(node, holding);
    case op::has:
      if ((c.mask & unseen_parts) == 0)
        tells(node, parts_word, c.mask << first_part, weight::exact);
      if (holding && (c.mask & unseen_parts) != 0) return {guard{}};
      return {any_of(parts_word, (c.mask & ~unseen_parts) << first_part, holding)};
    case op::mark:
      tells(node, marks_word, c.mask, weight::exact);
      return {any_of(marks_word, c.mask, holding)};
    case op::remark_mark:
      return {holding ? any_of(parts_word, part_bit(part::remark) << first_part, true) : guard{}};
    case op::slot_class:
      return {asked(node, holding)};
    case op::count: {
      const auto what = static_cast<counted>(c.part);
      return {what <= counted::kr_count ? asked(node, holding) : guard{}};
    }
    case op::same_text:
    case op::same_metric:
      return {static_cast<peer>(c.part) == peer::sibling ? asked(node, holding) : guard{}};
    case op::sequence:
      return {holding ? sequence(node) : guard{}};
    default:
      return {guard{}};
  }
}

/// Where all children must hold (or fail), their needs add up; where one is enough, each is a way.
guards::ways guards::joined(std::uint32_t node, bool holding) {
  const condition& c = pack_.conditions[node];
  const bool every = (c.is == op::any_of) != holding;
  const bool of_child = c.is == op::none_of ? !holding : holding;
  ways out;
  if (every) out.emplace_back();
  for (std::uint32_t k = node + 1; k < node + c.size; k += pack_.conditions[k].size) {
    ways own = needs(k, of_child);
    if (!every) {
      out.insert(out.end(), own.begin(), own.end());
      continue;
    }
    if (out.size() * own.size() > most_ways) own = {common(own)};
    ways product;
    for (const guard& a : out)
      for (const guard& b : own) product.push_back(both(a, b));
    out = std::move(product);
  }
  if (out.size() > most_ways) return {common(out)};
  if (out.empty()) out.emplace_back();
  return out;
}

void guards::tells(std::uint32_t node, std::size_t word, std::uint64_t bits, weight how) {
  tellers_[node] = {bits, static_cast<std::uint8_t>(word), how};
}

guard guards::asked(std::uint32_t node, bool holding) {
  const condition& c = pack_.conditions[node];
  auto q = std::find_if(questions_.begin(), questions_.end(),
                        [&](const question& o) { return o.is == c.is && o.part == c.part; });
  if (q == questions_.end())
    q = questions_.insert(q, {c.is, c.part, {}, {}, {}, 0, std::vector<glance>(64)});
  auto own = std::find_if(q->leaves.begin(), q->leaves.end(),
                          [&](const leaf& o) { return same_question(o.asked, c); });
  if (own == q->leaves.end()) {
    if (bits_ == most_bits) return {};  // the condition itself will be asked
    own = q->leaves.insert(own, {c, first_question + bits_ / 64, bits_ % 64});
    ++bits_;
    const std::uint64_t bit = 1ULL << own->bit;
    if (c.flag) q->when_absent[own->word] |= bit;
    if (c.value != 0) q->when_open[own->word] |= bit;
    q->asked |= c.mask;
    for (classes left = c.mask; left != 0; left &= left - 1)
      q->by_class[static_cast<std::size_t>(std::countr_zero(left))][own->word] |= bit;
  }
  // What is counted, or resembled, is told to the witness: there a yes is not enough.
  tells(node, own->word, 1ULL << own->bit, c.is == op::slot_class ? weight::exact : weight::needed);
  return any_of(own->word, 1ULL << own->bit, holding);
}

guard guards::sequence(std::uint32_t node) {
  if (sequences_.full()) return {};
  const condition& c = pack_.conditions[node];
  const unsigned which = sequences_.next();
  tells(node, first_sequence + which / 64, 1ULL << (which % 64), weight::needed);
  for (std::uint32_t i = 0; i < c.extra; ++i) {
    const pattern& p = pack_.sequences[static_cast<std::uint32_t>(c.value) + i];
    sequences_.add(pack_.words, pack_.elements.subspan(p.first, p.size), which, c.flag);
  }
  return any_of(first_sequence + which / 64, 1ULL << (which % 64), true);
}

}  // namespace okrlint
