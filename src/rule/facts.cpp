// SPDX-License-Identifier: Apache-2.0
#include "rule/facts.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace okrlint {
namespace {

bool is_figure(const quantity& q) {
  return q.plays == quantity::role::from || q.plays == quantity::role::to ||
         q.plays == quantity::role::population;
}

slot slot_named(const frame& f, part which) {
  switch (which) {
    case part::lead:
      return f.lead;
    case part::metric:
      return f.metric;
    case part::head:
      return f.head;
    case part::subject:
      return f.subject;
    case part::means:
      return f.means;
    case part::purpose:
      return f.purpose;
    case part::population:
      return f.population;
    case part::deadline:
      return f.deadline;
    case part::connector:
      return f.connector;
    case part::text:
      return {0, static_cast<std::uint16_t>(f.token_count)};
    default:
      return {};
  }
}

span mark_span(const frames& all, const frame& f, std::uint16_t id) {
  for (std::uint32_t i = 0; i < f.mark_count; ++i) {
    const mark& m = all.marks[f.first_mark + i];
    if (m.id != id) continue;
    slot words = m.where;  // a pattern may begin with the sign that parts it from what it hangs on
    const token* tokens = all.begin(f);
    while (words.begin + 1 < words.end && (tokens[words.begin].set & (cls::comma | cls::stop)) != 0)
      ++words.begin;
    return all.where(f, words);
  }
  return {};
}

span remark_span(const judged& in, std::size_t statement, std::uint16_t id) {
  if (!in.around) return {};
  const run own = in.around->of[statement];
  for (std::uint32_t i = own.first; i < own.first + own.count; ++i) {
    const span found = mark_span(in.around->framed, in.around->framed.of[i], id);
    if (!found.empty()) return found;
  }
  return {};
}

/// From the first word past the rule's own limit ("max") to the end.
span tail_span(const judged& in, const frame& f, const rule& r) {
  const token* first = in.framed->begin(f);
  std::int32_t limit = std::numeric_limits<std::int32_t>::max(), words = 0;
  for (std::uint32_t i = 0; i < r.params.count; ++i) {
    if (in.rules->params[r.params.first + i].name == "max") limit = in.params[r.params.first + i];
  }
  for (std::uint32_t i = 0; i < f.token_count; ++i) {
    if ((first[i].set & (cls::comma | cls::stop)) != 0) continue;
    words += first[i].words;
    if (words > limit) return {first[i].where.begin, first[f.token_count - 1].where.end};
  }
  return {};
}

span placeholder_or_quantity(const frames& all, const frame& f, std::int16_t i) {
  return i >= 0 ? quantity_of(all, f, i).where : span{};
}

span first_placeholder(const frames& all, const frame& f) {
  for (std::uint32_t i = 0; i < f.quantity_count; ++i) {
    const quantity& q = all.quantities[f.first_quantity + i];
    if (q.is == quantity::kind::placeholder) return q.where;
  }
  const token* first = all.begin(f);
  for (std::uint32_t i = 0; i < f.token_count; ++i) {
    if ((first[i].set & cls::placeholder) != 0) return first[i].where;
  }
  return {};
}

span first_figure(const frames& all, const frame& f) {
  if (f.to >= 0) return quantity_of(all, f, f.to).where;
  for (std::uint32_t i = 0; i < f.quantity_count; ++i) {
    if (is_figure(all.quantities[f.first_quantity + i]))
      return all.quantities[f.first_quantity + i].where;
  }
  return {};
}

span place_span(const judged& in, std::size_t i, const rule& r, const witness& seen) {
  const statement& s = in.doc->statements[i];
  const frames& all = *in.framed;
  const frame& f = all.of[i];
  switch (r.at) {
    case place::statement:
      return seen.found;
    case place::text:
      return own_span(s);
    case place::label:
      return s.label;
    case place::lead:
    case place::verb:
      return all.where(f, f.lead);
    case place::metric:
      return f.metric.present() ? all.where(f, f.metric) : s.metric;
    case place::head:
      return all.where(f, f.head);
    case place::subject:
      return all.where(f, f.subject);
    case place::means:
      return all.where(f, f.means);
    case place::connector:
      return all.where(f, f.connector);
    case place::purpose:
      return all.where(f, f.purpose);
    case place::population:
      return all.where(f, f.population);
    case place::deadline:
      return f.deadline.present() ? all.where(f, f.deadline) : s.deadline;
    case place::from:
      return f.from >= 0          ? placeholder_or_quantity(all, f, f.from)
             : s.baseline.empty() ? s.current
                                  : s.baseline;
    case place::to:
      return f.to >= 0 ? placeholder_or_quantity(all, f, f.to) : s.target;
    case place::figure:
      return first_figure(all, f);
    case place::placeholder:
      return first_placeholder(all, f);
    case place::tail:
      return tail_span(in, f, r);
    case place::mark: {
      const span found = mark_span(all, f, r.at_mark);
      return found.empty() ? remark_span(in, i, r.at_mark) : found;
    }
  }
  return {};
}

/// Compares a × 10^ea with b × 10^eb without floating point; values too far apart for that are told
/// by their sign.
int compare_scaled(std::int64_t a, int ea, std::int64_t b, int eb) {
  const bool flip = ea < eb;
  if (flip) {
    std::swap(a, b);
    std::swap(ea, eb);
  }
  int result = 2;
  for (; ea > eb && result == 2; --ea) {
    if (a > std::numeric_limits<std::int64_t>::max() / 10) result = 1;
    if (a < std::numeric_limits<std::int64_t>::min() / 10) result = -1;
    if (result == 2) a *= 10;
    if (a == 0) break;
  }
  if (result == 2) result = a < b ? -1 : a > b ? 1 : 0;
  return flip ? -result : result;
}

/// Whether one of two figures is written without the unit or scale word that the other has, and
/// means it: a scale word ("millones") only by what is small or has decimals.
bool shares_scale(const quantity& a, const quantity& b) {
  const bool first = a.scale.of == measure::none;
  if (!first && b.scale.of != measure::none) return false;
  const quantity& bare = first ? a : b;
  const bool worded = (first ? b : a).scale.of == measure::number;
  return worded ? bare.exponent < 0 || compare_scaled(bare.mantissa, bare.exponent, 1000, 0) < 0
                : bare.is == quantity::kind::count && bare.unit == 0;
}

}  // namespace

bool marked(const frames& all, const frame& f, std::uint64_t marks) {
  for (std::uint32_t i = 0; i < f.mark_count; ++i) {
    const std::uint16_t id = all.marks[f.first_mark + i].id;
    if (id < 64 && (marks >> id & 1U) != 0) return true;
  }
  return false;
}

std::uint64_t parts_of(const judged& in, std::size_t statement, std::uint64_t wanted) {
  const struct statement& s = in.doc->statements[statement];
  const frames& all = *in.framed;
  const frame& f = all.of[statement];
  bool figure = false, number = false, placeholder = false;
  for (std::uint32_t i = 0; i < f.quantity_count; ++i) {
    const quantity& q = all.quantities[f.first_quantity + i];
    const bool blank = q.is == quantity::kind::placeholder;
    placeholder = placeholder || blank;
    figure = figure || is_figure(q);
    number = number || (is_figure(q) && q.is != quantity::kind::universal && !blank);
  }
  const auto asked = [&](part p) { return (wanted >> static_cast<unsigned>(p) & 1U) != 0; };
  if (!placeholder && asked(part::placeholder))
    placeholder = (classes_of(all, f, part::text).set & cls::placeholder) != 0;
  const bool deadline = f.deadline.present() || !s.deadline.empty();
  std::uint64_t there = 0;
  const auto put = [&there](part p, bool is) {
    there |= static_cast<std::uint64_t>(is) << static_cast<unsigned>(p);
  };
  put(part::lead, f.lead.present());
  put(part::metric, f.metric.present() || !s.metric.empty());
  put(part::head, f.head.present());
  put(part::subject, f.subject.present());
  put(part::from, f.from >= 0);
  put(part::to, f.to >= 0);
  put(part::means, f.means.present());
  put(part::purpose, f.purpose.present());
  put(part::population, f.population.present());
  put(part::deadline, deadline);
  put(part::connector, f.connector.present());
  put(part::owner, !s.owner.empty() || !in.doc->owner.empty());
  put(part::baseline, f.from >= 0 || !s.baseline.empty() || !s.current.empty());
  put(part::target, f.to >= 0);
  put(part::figure, f.to >= 0 || f.from >= 0 || figure);
  put(part::placeholder, placeholder);
  put(part::verb, f.has_verb);
  put(part::number, number);
  put(part::objective, s.parent >= 0);
  put(part::label, !s.label.empty());
  put(part::remark, s.remark_count > 0);
  put(part::status, !s.status.empty());
  put(part::text, !s.text.empty());
  if (asked(part::period)) put(part::period, deadline || headings_name_period(in));
  return there & wanted;
}

slot_classes classes_of(const frames& all, const frame& f, part which) {
  if (which == part::lead) return {f.lead.present(), f.lead_set};
  if (which == part::head) return {f.head.present(), f.head_set};
  const slot s = slot_named(f, which);
  slot_classes out{s.present(), 0};
  const token* first = all.begin(f);
  for (std::uint32_t i = s.begin; i < s.end; ++i) out.set |= first[i].set;
  return out;
}

bool is_open(part which, classes set) {
  const bool verbs = which == part::lead;
  const classes listed = verbs ? cls::v_any : cls::n_any & ~cls::noun;
  return (set & (verbs ? cls::verb : cls::noun)) != 0 && (set & listed) == 0;
}

bool is_of_class(const condition& c, const slot_classes& found) {
  if (!found.present) return c.flag;
  return (found.set & c.mask) != 0 ||
         (c.value != 0 && is_open(static_cast<part>(c.part), found.set));
}

std::int32_t count_of(const judged& in, std::int32_t statement, counted what) {
  const auto number = [](auto n) { return static_cast<std::int32_t>(n); };
  const frame* f = statement < 0 ? nullptr : &in.framed->of[static_cast<std::size_t>(statement)];
  switch (what) {
    case counted::words:
      return f ? f->words : 0;
    case counted::content_words:
      return f ? number(in.content_of[static_cast<std::size_t>(statement)].count) : 0;
    case counted::verbs:
      return f ? f->verb_count : 0;
    case counted::connectors:
      return f ? f->connector_count : 0;
    case counted::targets:
      return f ? f->target_count : 0;
    case counted::figures: {
      const auto* first = f ? in.framed->quantities.data() + f->first_quantity : nullptr;
      return f ? number(std::count_if(first, first + f->quantity_count, is_figure)) : 0;
    }
    case counted::kr_count: {
      const std::int32_t set = statement < 0 ? -1 : in.set_of[static_cast<std::size_t>(statement)];
      return set < 0 ? 0 : number(in.sets[static_cast<std::size_t>(set)].members.count);
    }
    case counted::objectives:
      return number(in.objectives);
    case counted::key_results:
      return number(in.key_results);
    case counted::statements:
      return number(in.doc->statements.size());
    case counted::unparsed:
      return number(in.doc->unparsed.size());
    case counted::from_value:
    case counted::to_value:
      return 0;  // they may have fractions: see order_of
  }
  return 0;
}

int order_of(const quantity& a, const quantity& b) {
  using kind = quantity::kind;
  const auto valued = [](const quantity& q) {
    return q.is != kind::universal && q.is != kind::placeholder && q.is != kind::factor &&
           !q.relative && q.valued;
  };
  if (!valued(a) || !valued(b)) return incomparable;
  const auto plain = [](const quantity& q) { return q.is == kind::count && q.unit == 0; };
  const auto share = [](const quantity& q) {
    return q.is == kind::ratio && compare_scaled(q.mantissa, q.exponent, 1, 0) <= 0;
  };
  const auto part = [&](const quantity& q) {  // "de 6 a 8 sobre 10": the 6 lacks its whole
    return plain(q) && compare_scaled(q.mantissa, q.exponent, 1, 0) > 0;
  };
  if ((part(a) && share(b)) || (part(b) && share(a))) return incomparable;
  if (!plain(a) && !plain(b) && a.scale.of == measure::none && b.scale.of == measure::none &&
      (a.is != b.is || (a.unit != b.unit && a.unit != 0 && b.unit != 0)))
    return incomparable;
  if (a.scale.of != b.scale.of && shares_scale(a, b))  // "de 8 a 5 días", "de 1.2 a 3 millones"
    return compare_scaled(a.mantissa, a.exponent, b.mantissa, b.exponent);
  const bool worded = a.scale.of == measure::number || b.scale.of == measure::number;
  if (a.scale.of != b.scale.of && !worded) return incomparable;
  constexpr std::int64_t most = 1'000'000'000'000;  // what a scale may multiply
  if (std::abs(a.mantissa) > most || std::abs(b.mantissa) > most) return incomparable;
  return compare_scaled(a.mantissa * a.scale.mantissa, a.exponent + a.scale.exponent,
                        b.mantissa * b.scale.mantissa, b.exponent + b.scale.exponent);
}

int order_of(const quantity& a, std::int32_t number) {
  using kind = quantity::kind;
  if (a.is == kind::universal || a.is == kind::placeholder || a.is == kind::factor || !a.valued)
    return incomparable;
  return compare_scaled(
      a.mantissa, a.exponent + (a.scale.of == measure::number ? a.scale.exponent : 0), number, 0);
}

span span_of(const judged& in, std::int32_t statement, const rule& r, const witness& seen) {
  if (statement < 0) return document_span(in, seen);
  const auto i = static_cast<std::size_t>(statement);
  const span found = place_span(in, i, r, seen);
  if (!found.empty()) return found;
  if (!seen.found.empty()) return seen.found;
  const struct statement& s = in.doc->statements[i];
  return own_span(s);
}

}  // namespace okrlint
