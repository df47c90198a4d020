// SPDX-License-Identifier: Apache-2.0
#include "rule/guard_builder.hpp"

#include <algorithm>
#include <bit>

#include "rule/glance_layout.hpp"
#include "rule/guard.hpp"

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

/// Rare things tell most; then what is wanted of the enumerations.
void order_words(guard& g) {
  static_assert(glance{}.size() <= 16);
  std::size_t best = g.absent[0] != 0 ? 0 : parts_word;
  g.others = 0;
  for (std::size_t i = g.there.size(); i-- > 0;) {
    if ((g.there[i] | g.absent[i]) != 0) g.others |= static_cast<std::uint16_t>(1U << i);
    if (i >= marks_word && g.there[i] != 0) best = i;
  }
  g.telling = static_cast<std::uint8_t>(best);
  g.others &= static_cast<std::uint16_t>(~(1U << best));
}

class builder {
 public:
  explicit builder(const pack& p) : pack_(p) {
    out_.of.resize(p.conditions.size());
    out_.tellers.resize(p.conditions.size());
    out_.types = owned_shortlist(p.types.size());
    out_.cases.fill(owned_shortlist(p.cases.size()));
  }

  owned_guards run_all() {
    for (const rule_case& one : pack_.cases) add(one.when);
    for (const type_line& line : pack_.types) add(line.when);
    for (const rule& r : pack_.rules)
      if (r.has_unless) add(r.unless);
    for (std::uint32_t i = 0; i < pack_.conditions.size(); ++i) {
      const op is = pack_.conditions[i].is;
      if (is == op::on_objective || is == op::on_krs || is == op::on_statements) add(i + 1);
    }
    out_.rule_of.resize(pack_.cases.size());
    for (std::size_t i = 0; i < pack_.rules.size(); ++i)
      std::fill_n(out_.rule_of.begin() + pack_.rules[i].cases.first, pack_.rules[i].cases.count,
                  static_cast<std::uint16_t>(i));
    for (guard& g : out_.all) order_words(g);
    tell_groups(pack_, out_.tellers);
    out_.sequences.close();
    gather_questions();
    list_all();
    return std::move(out_);
  }

 private:
  using ways = std::vector<guard>;  // one of them must admit
  using told = guard_teller::told;
  struct open_question {
    guard_question q;
    std::vector<guard_leaf> leaves;
    std::vector<glance> by_class = std::vector<glance>(64);
  };

  std::span<const guard> ways_of(std::uint32_t root) const {
    return std::span(out_.all).subspan(out_.of[root].first, out_.of[root].count);
  }
  void gather_questions();
  void list_all();
  void list(owned_shortlist& on, std::size_t item, std::uint32_t root) const;
  void add(std::uint32_t root);
  ways needs(std::uint32_t node, bool holding);
  ways joined(std::uint32_t node, bool holding);
  guard asked(std::uint32_t node, bool holding);
  guard sequence(std::uint32_t node);
  bool same_sequences(const condition& a, const condition& b) const;
  /// The condition holds only where one of the bits is there; `there`: what is told if so.
  void tells(std::uint32_t node, std::size_t word, std::uint64_t bits, told there) {
    out_.tellers[node] = {bits, static_cast<std::uint8_t>(word), there, told::no};
  }

  const pack& pack_;
  owned_guards out_;
  std::vector<open_question> questions_;
  std::vector<std::uint32_t> sequences_;  // by set of patterns: the first node that asks for it
  std::size_t bits_ = 0;
};

void builder::gather_questions() {
  out_.around[parts_word] |= part_bit(part::owner) << first_part;
  for (open_question& one : questions_) {
    one.q.leaves = {static_cast<std::uint32_t>(out_.leaves.size()),
                    static_cast<std::uint32_t>(one.leaves.size())};
    one.q.by_class = static_cast<std::uint32_t>(out_.by_class.size());
    out_.leaves.insert(out_.leaves.end(), one.leaves.begin(), one.leaves.end());
    if (pack_.conditions[one.q.asked].is == op::slot_class)
      out_.by_class.insert(out_.by_class.end(), one.by_class.begin(), one.by_class.end());
    out_.questions.push_back(one.q);
    if (!is_of_surroundings(pack_.conditions[one.q.asked])) continue;
    for (const guard_leaf& leaf : one.leaves) out_.around[leaf.word] |= 1ULL << leaf.bit;
  }
}

void builder::list_all() {
  for (std::size_t i = 0; i < pack_.types.size(); ++i) {
    list(out_.types, i, pack_.types[i].when);
  }
  for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
    for (std::size_t s = 0; s < out_.cases.size(); ++s) {
      if ((scopes_of(pack_.rules[i]) >> s & 1U) == 0) continue;
      const run own = pack_.rules[i].cases;
      for (std::uint32_t c = own.first; c < own.first + own.count; ++c)
        list(out_.cases[s], c, pack_.cases[c].when);
    }
  }
}

/// One of the ways in which the condition at `root` holds is reason enough to look at the item;
/// what all of them want absent bars it.
void builder::list(owned_shortlist& on, std::size_t item, std::uint32_t root) const {
  const auto own = ways_of(root);
  if (own.empty()) return on.wake(item);
  for (const guard& way : own) {
    const want w = rarest(way);
    if (w.bits == 0)
      on.wake(item);
    else
      on.wait(item, w.word, w.bits);
  }
  on.bar(item, common({own.begin(), own.end()}));
}

void builder::add(std::uint32_t root) {
  if (out_.of[root].count != 0) return;
  const ways own = needs(root, true);
  out_.of[root] = {static_cast<std::uint32_t>(out_.all.size()),
                   static_cast<std::uint32_t>(own.size())};
  out_.all.insert(out_.all.end(), own.begin(), own.end());
}

builder::ways builder::needs(std::uint32_t node, bool holding) {
  const condition& c = pack_.conditions[node];
  if (const field* f = field_of(c.is)) {
    const bool may_lack = c.is == op::from_kind || c.is == op::to_kind;
    const std::uint64_t values = may_lack ? c.mask & ~(1ULL << (f->size - 1)) : c.mask;
    tells(node, f->word, values << f->first & f->bits(), told::yes);
    return {one_of(*f, c.mask, holding)};
  }
  switch (c.is) {
    case op::all_of:
    case op::any_of:
    case op::none_of:
      return joined(node, holding);
    case op::has:
      if ((c.mask & unseen_parts) == 0) tells(node, parts_word, c.mask << first_part, told::yes);
      if (holding && (c.mask & unseen_parts) != 0) return {guard{}};
      return {any_of(parts_word, (c.mask & ~unseen_parts) << first_part, holding)};
    case op::mark:
      tells(node, marks_word, c.mask, told::yes);
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
builder::ways builder::joined(std::uint32_t node, bool holding) {
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

guard builder::asked(std::uint32_t node, bool holding) {
  const condition& c = pack_.conditions[node];
  auto q = std::find_if(questions_.begin(), questions_.end(), [&](const open_question& o) {
    const condition& first = pack_.conditions[o.q.asked];
    return first.is == c.is && first.part == c.part;
  });
  if (q == questions_.end()) {
    q = questions_.emplace(q);
    q->q.asked = node;
  }
  auto own = std::find_if(q->leaves.begin(), q->leaves.end(), [&](const guard_leaf& o) {
    return same_question(pack_.conditions[o.asked], c);
  });
  if (own == q->leaves.end()) {
    if (bits_ == most_bits) return {};  // the condition itself will be asked
    const std::size_t word = first_question + bits_ / 64;
    own = q->leaves.insert(
        own, {node, static_cast<std::uint8_t>(word), static_cast<std::uint8_t>(bits_ % 64)});
    const std::uint64_t bit = 1ULL << (bits_ % 64);
    ++bits_;
    if (c.flag) q->q.when_absent[word] |= bit;
    if (c.value != 0) q->q.when_open[word] |= bit;
    q->q.listed |= c.mask;
    for (classes left = c.mask; left != 0; left &= left - 1)
      q->by_class[static_cast<std::size_t>(std::countr_zero(left))][word] |= bit;
  }
  // What is counted, or resembled, is told to the witness: there a yes is not enough.
  tells(node, own->word, 1ULL << own->bit, c.is == op::slot_class ? told::yes : told::perhaps);
  return any_of(own->word, 1ULL << own->bit, holding);
}

bool builder::same_sequences(const condition& a, const condition& b) const {
  const auto of = [&](const condition& c) {
    return pack_.sequences.subspan(static_cast<std::uint32_t>(c.value), c.extra);
  };
  const auto same = [&](const pattern& p, const pattern& q) {
    const auto of_p = pack_.elements.subspan(p.first, p.size);
    const auto of_q = pack_.elements.subspan(q.first, q.size);
    return std::equal(of_p.begin(), of_p.end(), of_q.begin(), of_q.end());
  };
  const auto all_a = of(a), all_b = of(b);
  return a.flag == b.flag &&
         std::equal(all_a.begin(), all_a.end(), all_b.begin(), all_b.end(), same);
}

guard builder::sequence(std::uint32_t node) {
  const condition& c = pack_.conditions[node];
  const auto known = std::find_if(sequences_.begin(), sequences_.end(), [&](std::uint32_t other) {
    return same_sequences(pack_.conditions[other], c);
  });
  const auto which = static_cast<std::size_t>(known - sequences_.begin());
  if (known == sequences_.end()) {
    if (which == most_sequences) return {};
    sequences_.push_back(node);
    for (std::uint32_t i = 0; i < c.extra; ++i) {
      const pattern& p = pack_.sequences[static_cast<std::uint32_t>(c.value) + i];
      out_.sequences.add(pack_.words, pack_.elements.subspan(p.first, p.size), which, c.flag);
    }
  }
  tells(node, first_sequence + which / 64, 1ULL << (which % 64), told::perhaps);
  return any_of(first_sequence + which / 64, 1ULL << (which % 64), true);
}

}  // namespace

unsigned scopes_of(const rule& r) {
  const auto bit = [](rule_scope s) { return 1U << static_cast<unsigned>(s); };
  if ((r.scopes & bit(rule_scope::statement)) == 0) return r.scopes;
  return r.scopes | bit(rule_scope::objective) | bit(rule_scope::key_result);
}

owned_guards build_guards(const pack& p) {
  return builder(p).run_all();
}

}  // namespace okrlint
