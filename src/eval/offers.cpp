// SPDX-License-Identifier: Apache-2.0
#include "eval/offers.hpp"

#include <algorithm>
#include <set>

#include "frame/words.hpp"
#include "rewrite/rewrite.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool in_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// What an author would miss, or wonder at.
struct facts {
  std::set<std::string> figures;  // digits with the signs beside them: "20%", "$1,200"
  std::set<std::string> names;    // folded words with a capital that no sentence begins with
  std::set<std::string> words;    // all of them, folded
};

void read_facts(facts& out, std::string_view text) {
  const bool mixed =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t i = 0; i < text.size();) {
    if (!in_word(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    const auto inside = [&](std::size_t at) {
      return at < text.size() && (in_word(text[at]) ||
                                  ((text[at] == '.' || text[at] == ',') && is_digit(text[at - 1]) &&
                                   at + 1 < text.size() && is_digit(text[at + 1])));
    };
    while (inside(end)) ++end;
    std::string word(text.substr(i, end - i));
    const bool opens =
        text.substr(0, i).find_first_not_of(" *_\"'([¿¡") == std::string_view::npos ||
        text.substr(0, i).ends_with(": ") || text.substr(0, i).ends_with(". ");
    const bool capital = word[0] >= 'A' && word[0] <= 'Z' && word != "I" && mixed;
    if (std::any_of(word.begin(), word.end(), is_digit)) {
      std::size_t sign = end;
      while (sign < text.size() && text[sign] == ' ') ++sign;
      if (sign < text.size() && text[sign] == '%') word += '%';
      if (i > 0 && text[i - 1] == '$') word.insert(0, "$");
      out.figures.insert(folded(word));
    } else if (capital && !opens) {
      out.names.insert(folded(word));
    }
    out.words.insert(folded(text.substr(i, end - i)));
    i = end;
  }
}

/// `__` with its unit ("$__", "__ days"): an offer's question, no lapse.
bool is_blank(std::string_view placeholder) {
  const std::string_view from =
      placeholder.substr(std::min(placeholder.find('_'), placeholder.size()));
  return from.starts_with("__") && !from.starts_with("___") &&
         std::none_of(placeholder.begin(), placeholder.end(), is_digit);
}

/// Of all statements of a draft.
facts facts_of(const source& draft, const report& r) {
  facts out;
  for (const statement& s : r.doc.statements) {
    std::string text;
    append_statement(text, draft.bytes, r.doc, s);
    read_facts(out, text);
  }
  return out;
}

/// Statements that an offer adds.
std::size_t offer_lines(const rewrite& offer) {
  return static_cast<std::size_t>(std::count(offer.text.begin(), offer.text.end(), '\n'));
}

/// The first figure or name that is missing or new; empty when none is. An outcome metric brings
/// the acronym that it goes by ("NPS").
std::string difference(const facts& before, facts after, std::string_view outcome_name) {
  facts of_outcome;
  read_facts(of_outcome, outcome_name);
  std::erase_if(after.names, [&](const auto& one) { return of_outcome.words.contains(one); });
  const auto missing = [](const std::set<std::string>& of, const std::set<std::string>& in) {
    const auto found =
        std::find_if(of.begin(), of.end(), [&](const auto& one) { return !in.contains(one); });
    return found == of.end() ? std::string() : *found;
  };
  for (const std::string& one :
       {missing(before.figures, after.figures), missing(after.figures, before.figures),
        missing(before.names, after.words), missing(after.names, before.words)}) {
    if (!one.empty()) return one;
  }
  return {};
}

class offers_scorer {
 public:
  offers_scorer(const pack& p, const plan& how, offer_score& into)
      : pack_(p), how_(how), into_(into) {}

  void add(const labelled_statement& one) {
    const source draft{one.id + ".md", draft_around(one)};
    const report found = check(pack_, how_, draft, {draft.path, false});
    const rewriter all(pack_, how_, draft, found);
    const finding_kind wanted =
        one.kind == statement_kind::objective ? finding_kind::objective : finding_kind::key_result;
    for (const finding& f : found.findings) {
      if (is_shown(f) && f.kind == wanted && f.statement >= 0) add(one, draft, found, f, all);
    }
  }

 private:
  const std::string_view rule_of(const finding& f) const { return pack_.rules[f.rule].id; }

  void add(const labelled_statement& one, const source& draft, const report& found,
           const finding& f, const rewriter& all) {
    language_offers& sum = into_.in(one.lang);
    const std::string rule(rule_of(f));
    offer_counts& row = sum.rules[rule];
    const std::vector<rewrite> offers = all.offers(f);
    ++row.offered.all;
    if (offers.empty()) return tell(one, offer_flaw::kind::none, rule, {}, {});
    ++row.offered.right;
    const rewrite& first = offers.front();
    ++sum.first[rule + '/' + std::string(first.id)];
    if (rule == "kr-output" || rule == "kr-disguised-output") {
      ++sum.outcomes.all;
      sum.outcomes.right += first.by_own_word ? 1 : 0;
    }
    for (const rewrite& offer : offers) {
      sum.most_blanks = std::max(sum.most_blanks, static_cast<std::uint32_t>(offer.blanks.size()));
      judge(one, draft, found, f, offer, row);
    }
  }

  void judge(const labelled_statement& one, const source& draft, const report& found,
             const finding& f, const rewrite& offer, offer_counts& row) {
    const source made{draft.path, apply_edits(draft.bytes, offer.edits)};
    const report after = check(pack_, how_, made, {made.path, false});
    const std::string rule(rule_of(f));
    const auto passes = [&](share& of, bool good, offer_flaw::kind what, const std::string& about) {
      ++of.all;
      of.right += good ? 1 : 0;
      if (!good) tell(one, what, rule, offer.text, about);
    };
    const std::size_t left = count(made, after, f.rule, severity::off, true);
    passes(row.closing, left < count(draft, found, f.rule, severity::off), offer_flaw::kind::stays,
           {});
    std::string gained;
    for (std::uint16_t r = 0; r < pack_.rules.size() && gained.empty(); ++r) {
      // What the statement had, each of the statements made of it may have.
      const bool had =
          std::any_of(found.findings.begin(), found.findings.end(),
                      [&](const auto& g) { return g.statement == f.statement && g.rule == r; });
      const std::size_t may = count(draft, found, r, f.level) + (had ? offer_lines(offer) : 0);
      if (r != f.rule && count(made, after, r, f.level, true) > may) gained = pack_.rules[r].id;
    }
    passes(row.harmless, gained.empty(), offer_flaw::kind::brings, gained);
    facts before = facts_of(draft, found);
    // What the finding is about may go: a placeholder, who pays the bonus.
    const place at = pack_.rules[f.rule].at;
    if (at == place::placeholder || at == place::mark) before.names.clear();
    if (at == place::mark) forget_removed(before, draft, found, f, offer);
    const std::string changed = difference(before, facts_of(made, after), name_of(offer));
    passes(row.faithful, changed.empty(), offer_flaw::kind::unfaithful, changed);
  }

  /// Figures of words that an offer takes out ("30% of the bonus"), but for base and target.
  static void forget_removed(facts& before, const source& draft, const report& found,
                             const finding& f, const rewrite& offer) {
    facts gone, kept;
    for (const text_edit& e : offer.edits) {
      if (e.text.empty()) read_facts(gone, slice(draft.bytes, e.where));
    }
    const frame& said = found.framed.of[static_cast<std::size_t>(f.statement)];
    for (const std::int16_t i : {said.from, said.to}) {
      if (i < 0) continue;
      const std::size_t at = said.first_quantity + static_cast<std::size_t>(i);
      read_facts(kept, slice(draft.bytes, found.framed.quantities[at].where));
    }
    std::erase_if(before.figures, [&](const std::string& one) {
      return gone.figures.contains(one) && !kept.figures.contains(one);
    });
  }

  std::string_view name_of(const rewrite& offer) const {
    const auto metric = std::find_if(pack_.outcomes.begin(), pack_.outcomes.end(),
                                     [&](const auto& one) { return one.id == offer.outcome; });
    return metric == pack_.outcomes.end() ? std::string_view{} : metric->name;
  }

  /// Findings of a rule from a level on, but those that only ask to fill a blank of the offer.
  std::size_t count(const source& file, const report& r, std::uint16_t rule, severity from,
                    bool of_offer = false) const {
    return static_cast<std::size_t>(
        std::count_if(r.findings.begin(), r.findings.end(), [&](const finding& f) {
          const bool blank = of_offer && pack_.rules[f.rule].at == place::placeholder &&
                             is_blank(slice(file.bytes, f.where));
          return f.rule == rule && f.level >= from && is_shown(f) && !blank;
        }));
  }

  void tell(const labelled_statement& one, offer_flaw::kind what, const std::string& rule,
            const std::string& offer, const std::string& about) {
    if (!one.check_part) into_.flaws.push_back({what, rule, one.id, one.text, offer, about});
  }

  const pack& pack_;
  const plan& how_;
  offer_score& into_;
};

void add(share& to, const share& more) {
  to.right += more.right;
  to.all += more.all;
}

}  // namespace

void offer_counts::add(const offer_counts& other) {
  for (share offer_counts::*one : {&offer_counts::offered, &offer_counts::closing,
                                   &offer_counts::harmless, &offer_counts::faithful})
    okrlint::add(this->*one, other.*one);
}

offer_counts language_offers::all() const {
  offer_counts sum;
  for (const auto& [rule, one] : rules) sum.add(one);
  return sum;
}

std::uint32_t language_offers::firsts() const {
  std::uint32_t sum = 0;
  for (const auto& [name, n] : first) sum += n;
  return sum;
}

std::pair<std::string, double> language_offers::commonest() const {
  const auto most = std::max_element(
      first.begin(), first.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == first.end()) return {};
  return {most->first, static_cast<double>(most->second) / firsts()};
}

void measure_offers(const pack& p, const plan& how, const label_file& labels,
                    const selection& chosen, offer_score& into) {
  offers_scorer all(p, how, into);
  for (const labelled_statement& one : labels.statements) {
    if (chosen.takes(one)) all.add(one);
  }
  for (const labelled_pair& pair : labels.pairs) {
    if (chosen.takes(pair.fires)) all.add(pair.fires);
  }
}

}  // namespace okrlint
