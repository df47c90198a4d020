// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/proposal.hpp"
#include "rule/condition.hpp"
#include "rule/judged.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr std::size_t most_offers = 3;

/// Words and figures of a text, folded and sorted.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const std::string all = folded(text);
  for (const char c : all) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  std::sort(out.begin(), out.end());
  return out;
}

/// How many of the author's words a text keeps.
std::size_t kept_words(const std::vector<std::string>& own, std::string_view text) {
  const std::vector<std::string> other = words_in(text);
  std::vector<std::string> both;
  std::set_intersection(own.begin(), own.end(), other.begin(), other.end(),
                        std::back_inserter(both));
  return both.size();
}

/// The figures of a text: runs of digits with the signs between them.
std::vector<std::string> figures_in(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    if (!digit(i)) continue;
    std::size_t end = i;
    while (digit(end) || ((text[end] == '.' || text[end] == ',') && digit(end + 1))) ++end;
    out.emplace_back(text.substr(i, end - i));
    i = end;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

struct ranked {
  std::size_t kept = 0;
  rewrite offer;
};

}  // namespace

struct rewriter::state {
  const pack& knowledge;
  const plan& how;
  const source& file;
  const report& found;
  habits writes;
  judged in;
  std::vector<std::vector<const rewrite_template*>> by_rule;

  state(const pack& p, const plan& h, const source& f, const report& r)
      : knowledge(p), how(h), file(f), found(r), by_rule(p.rules.size()) {
    writes = habits_of(p, f.bytes, r);
    in.rules = &p;
    in.params = h.params.data();
    in.patterns = h.patterns.get();
    in.bytes = f.bytes;
    in.doc = &r.doc;
    in.framed = &r.framed;
    relate(in);
    for (const rewrite_template& t : p.templates) by_rule[t.rule].push_back(&t);
  }

  /// The texts that a template may write with an outcome: its own and the outcome's. Which comes
  /// first hangs on the statement, so that not every line reads alike.
  std::vector<std::string_view> texts_of(const rewrite_template& t, const filling& with,
                                         std::uint64_t seed) const {
    const template_text& say = t.texts[static_cast<std::size_t>(with.who.lang())];
    const bool as_noun = writes.lead == style::noun && !say.noun.empty();
    std::vector<std::string_view> out{as_noun ? say.noun : say.text};
    if (with.outcome.metric != nullptr && t.needs_outcome) {
      for (const std::string_view text : part_of(knowledge.strings, with.outcome.metric->says))
        out.push_back(text);
      std::rotate(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(seed % out.size()),
                  out.end());
    }
    return out;
  }

  bool passes(const finding& f, const recheck& judge, const proposal& p) const {
    return judge.closes(f, p.first, p.last);
  }

  /// Does the offer have the author's figures, all of them and no other?
  static bool is_honest(const rewrite_template& t, const std::string& own, const proposal& p) {
    if (t.way == rewrite_way::remove_line || t.way == rewrite_way::two_objectives) return true;
    return figures_in(own) == figures_in(p.offer.text);
  }
};

rewriter::rewriter(const pack& p, const plan& how, const source& file, const report& found)
    : state_(std::make_unique<state>(p, how, file, found)) {}
rewriter::~rewriter() = default;

std::vector<rewrite> rewriter::offers(const finding& f) const {
  const state& all = *state_;
  if (f.statement < 0 || all.by_rule[f.rule].empty()) return {};
  const author who(all.knowledge, all.file.bytes, all.found, f.statement);
  if (who.said().text.empty()) return {};
  const std::string own = who.text();
  const std::vector<std::string> own_words = words_in(own);
  const std::uint64_t seed = hash_folded(folded(own));
  const recheck judge(all.knowledge, all.how, all.file.bytes, all.found, f.statement);
  std::vector<ranked> made;
  std::vector<served_outcome> outcomes;
  bool searched = false;

  const rewrite_template* trying = nullptr;
  const auto add = [&](const std::optional<proposal>& p) {
    if (!p || !all.is_honest(*trying, own, *p) || !all.passes(f, judge, *p)) return false;
    for (const ranked& other : made) {
      if (other.offer.text == p->offer.text) return false;
    }
    made.push_back({kept_words(own_words, p->offer.text), p->offer});
    return true;
  };

  for (const rewrite_template* t : all.by_rule[f.rule]) {
    const template_text& say = t->texts[static_cast<std::size_t>(who.lang())];
    if (say.title.empty()) continue;
    trying = t;
    witness seen;
    if (t->when != 0 && !holds(all.in, t->when, f.statement, seen)) continue;
    filling with{who, all.writes, f, {}, {}, &say};
    if (t->way != rewrite_way::text && t->way != rewrite_way::edits) {
      add(operate(*t, with));
      continue;
    }
    if (!t->needs_outcome && !t->needs_state) {
      add(propose(
          *t, with,
          t->way == rewrite_way::edits ? std::string_view{} : all.texts_of(*t, with, seed)[0]));
      continue;
    }
    if (!searched) outcomes = outcomes_of(who, most_offers);
    searched = true;
    for (const served_outcome& outcome : outcomes) {
      with.outcome = outcome;
      if (t->needs_state) {
        if (outcome.link->states.count == 0) continue;
        with.state =
            all.knowledge.strings[outcome.link->states.first + seed % outcome.link->states.count];
      }
      if (t->way == rewrite_way::edits) {
        add(propose(*t, with, {}));
        continue;
      }
      for (const std::string_view text : all.texts_of(*t, with, seed)) {
        if (add(propose(*t, with, text))) break;
      }
    }
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const ranked& a, const ranked& b) { return a.kept > b.kept; });
  std::vector<rewrite> out;
  for (ranked& one : made) {
    if (out.size() == most_offers) break;
    out.push_back(std::move(one.offer));
  }
  return out;
}

std::vector<rewrite> offers(const pack& p, const plan& how, const source& file, const report& found,
                            const finding& f) {
  return rewriter(p, how, file, found).offers(f);
}

}  // namespace okrlint
