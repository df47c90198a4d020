// SPDX-License-Identifier: Apache-2.0
#include "rewrite/outcomes.hpp"

#include <algorithm>

#include "frame/pattern_match.hpp"
#include "rewrite/clauses.hpp"
#include "rule/triggers.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

struct scored {
  int points = 0;
  bool by_word = false;  // the author wrote the link's words, not just words of its classes
  const metric_link* link = nullptr;
  slot where;  // its words
};

class finder {
 public:
  explicit finder(const author& who) : who_(who), p_(who.knowledge()) {
    around_.push_back(&who.framed());
    const report& r = who.found();
    gather_words();
    const auto& all = r.doc.statements;
    const auto at = static_cast<std::size_t>(&who.said() - all.data());
    const std::int32_t parent = who.said().parent;
    if (parent >= 0) around_.push_back(&r.framed.of[static_cast<std::size_t>(parent)]);
    const std::size_t first = at > 8 ? at - 8 : 0;
    for (std::size_t i = first; i < all.size() && i < at + 8; ++i) {
      if (i == at || all[i].kind != statement_kind::key_result || all[i].parent != parent) continue;
      around_.push_back(&r.framed.of[i]);
    }
  }

  /// The links of which a pattern may stand, told by what it begins with.
  std::vector<std::uint32_t> opened() const {
    std::vector<std::uint32_t> out;
    const auto all = p_.openings.by_word;
    auto at = all.begin();
    for (const std::uint32_t w : words_) {
      at = std::lower_bound(at, all.end(), w,
                            [](const link_opening& o, std::uint32_t key) { return o.by < key; });
      for (; at != all.end() && at->by == w; ++at) out.push_back(at->link);
    }
    for (const link_opening& o : p_.openings.by_class)
      if ((classes_ & o.by) != 0) out.push_back(o.link);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  scored score(const metric_link& link) const {
    scored best{0, false, &link, {}};
    if (stands(link.without, who_.framed(), {})) return best;
    for (const pattern& p : part_of(p_.sequences, link.words)) {
      if (!is_said(p, who_.framed()) || !may_stand(p)) continue;
      const scored one = score(link, p, who_.framed());
      if (one.points > best.points) best = one;
    }
    if (best.points != 0 && link.last) best.points = last_points(best);
    if (best.points == 0 || link.with.count == 0) return best;
    for (const frame* f : around_) {
      // A word does not stand beside itself.
      const bool own = f == &who_.framed();
      if (!stands(link.with, *f, own ? best.where : slot{})) continue;
      best.points += 40;
      return best;
    }
    return {};
  }

  /// A last resort by the author's own verb beats what classes alone would say; one by classes
  /// stands before nothing but words that only tell where.
  int last_points(const scored& one) const { return one.by_word && one.points >= 10 ? 6 : 2; }

  /// Can the metric be said of what the author names?
  bool suits(const outcome_metric& m, const metric_link& link) const {
    const bool has_noun = who_.noun().present();
    if (m.name.find("{noun") != std::string_view::npos && !has_noun) return false;
    switch (m.of) {
      case noun_sort::any:
        return true;
      case noun_sort::people:
        return who_.speaks_of_people();
      case noun_sort::thing:
        return has_noun && !who_.speaks_of_people();
      case noun_sort::activity:
        break;
    }
    const slot noun = who_.noun();
    for (const pattern& p : part_of(p_.sequences, link.words)) {
      slot where;
      if (find(p, who_.framed(), where) && where.begin >= noun.begin && where.end <= noun.end)
        return true;
    }
    return false;
  }

  /// Does a sibling already measure it?
  bool taken(const outcome_metric& m) const {
    const std::string_view name = m.plain;
    if (name.find('{') != std::string_view::npos) return false;
    for (std::size_t i = 1; i < around_.size(); ++i) {
      const frame& f = *around_[i];
      const slot whole{0, static_cast<std::uint16_t>(f.token_count)};
      const span where = who_.found().framed.where(f, whole);
      if (folded(slice(who_.bytes(), where)).find(name) != std::string::npos) return true;
      // "incidentes graves" and "incidentes al mes": one noun, measured twice.
      if (!f.head.present() || (f.head_set & (cls::n_ratio | cls::n_count)) != 0) continue;
      const std::string head = folded(slice(who_.bytes(), who_.found().framed.where(f, f.head)));
      if (name.starts_with(head + ' ')) return true;
    }
    return false;
  }

 private:
  /// What a pattern may begin with that the author's statement has.
  void gather_words() {
    const auto put = [this](std::uint32_t w) {
      words_.push_back(trigger_of_word(w));
      for (const reading& r : p_.words.words[w].readings)
        words_.push_back(trigger_of_lemma(r.lemma));
    };
    const token* tokens = who_.tokens();
    for (std::uint32_t i = 0; i < who_.framed().token_count; ++i) {
      classes_ |= tokens[i].set;
      put(tokens[i].word);
      words_.push_back(trigger_of_lemma(tokens[i].lemma));
      if (tokens[i].phrase == 0) continue;
      const phrase& several = p_.words.phrases[tokens[i].phrase - 1];
      for (const std::uint32_t w : p_.words.phrase_words.subspan(several.first, several.size))
        put(w);
    }
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  }

  bool may_stand(const pattern& p) const {
    const element& e = p_.elements[p.first];
    if (e.is == element::kind::any_of) return (classes_ & e.value) != 0;
    const auto value = static_cast<std::uint32_t>(e.value);
    const std::uint32_t wanted =
        e.is == element::kind::literal ? trigger_of_word(value) : trigger_of_lemma(value);
    return std::binary_search(words_.begin(), words_.end(), wanted);
  }

  /// Are all the words of the pattern there, as far as bits tell?
  static bool is_said(const pattern& p, const frame& f) { return (p.says & ~f.said) == 0; }

  bool find(const pattern& p, const frame& f, slot& where) const {
    const token* first = who_.found().framed.begin(f);
    return is_said(p, f) && find_pattern(p_.words, p_.elements.subspan(p.first, p.size), first,
                                         first + f.token_count, where);
  }

  /// Does one of the patterns stand in the frame, clear of a slot?
  bool stands(const run& patterns, const frame& f, slot clear_of) const {
    const token* first = who_.found().framed.begin(f);
    const auto finds = [&](const pattern& p, std::uint32_t begin, std::uint32_t end) {
      slot where;
      return begin < end && find_pattern(p_.words, p_.elements.subspan(p.first, p.size),
                                         first + begin, first + end, where);
    };
    for (const pattern& p : part_of(p_.sequences, patterns)) {
      if (!is_said(p, f)) continue;
      const std::uint32_t cut = clear_of.present() ? clear_of.begin : f.token_count;
      if (finds(p, 0, cut) || finds(p, clear_of.present() ? clear_of.end : cut, f.token_count))
        return true;
    }
    return false;
  }

  scored score(const metric_link& link, const pattern& p, const frame& f) const {
    slot where;
    if (!find(p, f, where)) return {};
    bool by_class = true;
    for (const element& e : p_.elements.subspan(p.first, p.size))
      by_class = by_class && e.is == element::kind::any_of;
    const slot noun = who_.noun();
    const std::uint16_t head = who_.head_of(noun);
    const bool at_head = noun.present() && where.begin <= head && head < where.end;
    const bool in_noun = noun.present() && where.begin >= noun.begin && where.end <= noun.end;
    const bool at_lead =
        f.lead.present() && where.begin <= f.lead.begin && f.lead.begin < where.end;
    if (link.head_only && !at_head && !at_lead) return {};
    const int place = at_lead ? 14 : at_head ? 12 : in_noun ? 8 : 0;
    if (by_class) return {2 + place / 4, false, &link, where};
    // A word beats a class, but for one that only the surroundings of the noun have ("meet the
    // managers of our stores"): that is where, not what.
    if (place == 0) return {tells_where(where) ? 1 : p.size == 1 ? 3 : 4, true, &link, where};
    return {10 + place + 10 * (p.size - 1), true, &link, where};
  }

  /// Do the words stand in a phrase of place ("in the lobby", "at the bus station")?
  bool tells_where(slot words) const {
    constexpr classes opens = cls::prep | cls::prep_by | cls::prep_to | cls::prep_of |
                              cls::prep_from | cls::purpose | cls::rel | cls::verb | cls::comma |
                              cls::stop;
    const token* t = who_.tokens();
    std::uint32_t i = words.begin;
    while (i > 0 && (t[i - 1].set & opens) == 0) --i;
    return i > 0 && marked(who_, i - 1, "tells-where");
  }

  const author& who_;
  const pack& p_;
  std::vector<const frame*> around_;  // its own first
  std::vector<std::uint32_t> words_;  // of its own: words, and words as lemmas, as trigger keys
  classes classes_ = 0;
};

/// Is it a count of acts that is to grow? A share of them may stay flat however many there are.
bool counts_more(const frame& f) {
  return f.type == result_type::activity_count &&
         (f.from >= 0 || (f.lead_set & cls::v_up) != 0 || f.how == change::relative);
}

/// How the metric is told as a number of them; nullptr when it is no share of things that count.
const counted_share* as_number(const pack& p, const outcome_metric& m) {
  if (m.unit != metric_unit::percent) return nullptr;
  const auto opens = [&](const counted_share& c) {
    return c.in == m.in && m.name.starts_with(c.share);
  };
  const auto found = std::find_if(p.counted_shares.begin(), p.counted_shares.end(), opens);
  return found == p.counted_shares.end() ? nullptr : &*found;
}

/// The links that the statement's words make, the best first.
std::vector<scored> linked(const author& who, const finder& all) {
  std::vector<scored> out;
  for (const std::uint32_t i : all.opened()) {
    const metric_link& link = who.knowledge().links[i];
    if (link.in != who.lang()) continue;
    if (const scored one = all.score(link); one.points > 0) out.push_back(one);
  }
  std::stable_sort(out.begin(), out.end(), [](const scored& a, const scored& b) {
    return a.link->own != b.link->own ? a.link->own : a.points > b.points;
  });
  return out;
}

}  // namespace

std::vector<served_outcome> outcomes_of(const author& who, std::size_t most) {
  const pack& p = who.knowledge();
  const finder all(who);
  std::vector<served_outcome> out;
  const bool volume = counts_more(who.framed());
  for (const scored& one : linked(who, all)) {
    const auto served = part_of(p.served, one.link->serves);
    std::vector<std::uint32_t> ranked(served.begin(), served.end());
    if (volume) {
      std::stable_partition(ranked.begin(), ranked.end(), [&](std::uint32_t i) {
        return p.outcomes[i].unit == metric_unit::count || as_number(p, p.outcomes[i]) != nullptr;
      });
    }
    for (const std::uint32_t i : ranked) {
      const outcome_metric& m = p.outcomes[i];
      const bool twice = std::any_of(out.begin(), out.end(),
                                     [&](const served_outcome& o) { return o.metric == &m; });
      if (twice || all.taken(m)) continue;
      if (!all.suits(m, *one.link)) continue;
      const bool of_noun = m.name.find("{noun") != std::string_view::npos;
      out.push_back({one.link, &m, volume ? as_number(p, m) : nullptr, of_noun || one.by_word});
      if (out.size() == most) return out;
    }
  }
  return out;
}

std::vector<std::string_view> states_of(const author& who, std::size_t most) {
  const pack& p = who.knowledge();
  const std::uint64_t seed = hash_folded(folded(who.text()));
  std::vector<std::string_view> out;
  for (const scored& one : linked(who, finder(who))) {
    const run& states = one.link->states;
    if (states.count == 0) continue;
    out.push_back(p.strings[states.first + seed % states.count]);
    if (out.size() == most) break;
  }
  return out;
}

}  // namespace okrlint
