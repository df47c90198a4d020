// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <span>

#include "rewrite/honesty.hpp"
#include "rewrite/places.hpp"
#include "rewrite/proposal.hpp"
#include "rewrite/word_bag.hpp"
#include "rule/condition.hpp"
#include "rule/judged.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr std::size_t most_offers = 3;

/// An offer to be judged. Those of one group say the same in other words: the first that passes
/// stands for all.
struct candidate {
  std::size_t group = 0;
  std::size_t kept =
      0;  // words of the author that stay in the statement itself; of the group's first
  proposal made;
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

  std::vector<candidate> candidates(const finding& f, const author& who) const;
};

namespace {

/// Templates that write an outcome and stand together in their file are ways to say the same.
bool says_outcome(const rewrite_template& t) {
  return t.needs_outcome && t.way == rewrite_way::text;
}

/// All offers that the templates of a finding's rule make, before anyone judges them.
class maker {
 public:
  maker(const author& who, const habits& writes, const finding& f)
      : who_(who), writes_(writes), about_(f), words_(who.text()) {
    seed_ = hash_folded(folded(who.text()));
    // What the finding is about is no merit.
    for (const span fault : {f.where, comparison_of(who)})
      words_.remove(word_bag(who.words(fault)));
  }

  void make(const rewrite_template& t) {
    if (t.needs_state) {
      for (const std::string_view state : states_of(who_, most_offers)) {
        filling by = with(t);
        by.state = state;
        add(t, by, text_of(t));
      }
      return;
    }
    if (!t.needs_outcome) return add(t, with(t), text_of(t));
    for (const served_outcome& one : served()) {
      filling by = with(t);
      by.outcome = one;
      add(t, by, text_of(t));
    }
  }

  /// One group an outcome: the templates that suit it. Which comes first hangs on the statement, so
  /// that not every line reads alike.
  void make(std::span<const rewrite_template* const> same) {
    for (std::size_t o = 0; o < served().size(); ++o) {
      std::vector<std::pair<const rewrite_template*, std::string_view>> ways;
      const bool own_words = served()[o].metric->says.count != 0 && served()[o].counted == nullptr;
      for (const rewrite_template* t : same) {
        if (own_words ? !t->needs_plain : !t->needs_words) ways.emplace_back(t, text_of(*t));
      }
      ++group_;
      for (std::size_t w = 0; w < ways.size(); ++w) {
        const auto& [t, text] = ways[(seed_ + o + w) % ways.size()];
        filling by = with(*t);
        by.outcome = served()[o];
        add(propose(*t, by, text), *t);
      }
    }
  }

  std::vector<candidate> made;

 private:
  const template_text& say(const rewrite_template& t) const {
    return t.texts[static_cast<std::size_t>(who_.lang())];
  }

  /// The text that a template writes, as the author's other statements are written; none when it
  /// edits.
  std::string_view text_of(const rewrite_template& t) const {
    if (say(t).edits.count != 0) return {};
    return writes_.lead == style::noun && !say(t).noun.empty() ? say(t).noun : say(t).text;
  }

  filling with(const rewrite_template& t) const { return {who_, writes_, about_, {}, {}, &say(t)}; }

  const std::vector<served_outcome>& served() {
    if (!outcomes_) outcomes_ = outcomes_of(who_, most_offers);
    return *outcomes_;
  }

  void add(const rewrite_template& t, const filling& by, std::string_view text) {
    ++group_;
    const bool operation = t.way != rewrite_way::text && t.way != rewrite_way::edits;
    add(operation ? operate(t, by) : propose(t, by, text), t);
  }

  void add(std::optional<proposal> p, const rewrite_template& t) {
    if (!p || !is_honest(t, who_, about_, *p)) return;
    const bool first = made.empty() || made.back().group != group_;
    // A statement written anew has its place in the file: of outcomes, the dictionary knows which a
    // coach would name first.
    const bool counts = !t.needs_outcome && t.keeps == line_kind::none && !p->first.empty();
    const std::size_t own = counts ? words_.shared_with(word_bag(p->first.front().text)) : 0;
    const std::size_t kept = first ? own : made.back().kept;
    made.push_back({group_, kept, std::move(*p)});
  }

  const author& who_;
  const habits& writes_;
  const finding& about_;
  word_bag words_;  // of the author, but for those that the finding is about
  std::uint64_t seed_ = 0;
  std::optional<std::vector<served_outcome>> outcomes_;
  std::size_t group_ = 0;
};

}  // namespace

std::vector<candidate> rewriter::state::candidates(const finding& f, const author& who) const {
  maker all(who, writes, f);
  const auto fits = [&](const rewrite_template* t) {
    witness seen;
    return !t->texts[static_cast<std::size_t>(who.lang())].title.empty() &&
           (t->when == 0 || holds(in, t->when, f.statement, seen));
  };
  std::vector<const rewrite_template*> fitting;
  std::copy_if(by_rule[f.rule].begin(), by_rule[f.rule].end(), std::back_inserter(fitting), fits);
  for (auto one = fitting.begin(); one != fitting.end();) {
    const auto end =
        std::find_if(one, fitting.end(), [](const auto* t) { return !says_outcome(*t); });
    if (end == one) {
      all.make(**one++);
    } else {
      all.make(std::span<const rewrite_template* const>(one, end));
      one = end;
    }
  }
  std::stable_sort(all.made.begin(), all.made.end(),
                   [](const candidate& a, const candidate& b) { return a.kept > b.kept; });
  return std::move(all.made);
}

rewriter::rewriter(const pack& p, const plan& how, const source& file, const report& found)
    : state_(std::make_unique<state>(p, how, file, found)) {}
rewriter::~rewriter() = default;

std::vector<rewrite> rewriter::offers(const finding& f) const {
  const state& all = *state_;
  if (f.statement < 0 || all.by_rule[f.rule].empty()) return {};
  const author who(all.knowledge, all.file.bytes, all.found, f.statement);
  if (who.said().text.empty()) return {};
  recheck judge(all.knowledge, all.how, all.file.bytes, all.found, f);
  std::vector<rewrite> out;
  std::vector<std::size_t> settled;  // groups
  for (candidate& one : all.candidates(f, who)) {
    if (out.size() == most_offers) break;
    const bool twice = std::any_of(out.begin(), out.end(), [&](const rewrite& other) {
      return other.text == one.made.offer.text;
    });
    const bool done = std::find(settled.begin(), settled.end(), one.group) != settled.end();
    if (done || twice || !judge.closes(one.made.first, one.made.last)) continue;
    const auto works = [&](const std::string& text) { return judge.is_work(text); };
    if (!std::all_of(one.made.work.begin(), one.made.work.end(), works)) continue;
    const auto& parts = one.made.results;
    const auto of_work = std::count_if(parts.begin(), parts.end(), works);
    if (of_work != 0 && of_work != static_cast<std::ptrdiff_t>(parts.size())) continue;
    settled.push_back(one.group);
    out.push_back(std::move(one.made.offer));
  }
  return out;
}

std::vector<rewrite> offers(const pack& p, const plan& how, const source& file, const report& found,
                            const finding& f) {
  return rewriter(p, how, file, found).offers(f);
}

}  // namespace okrlint
