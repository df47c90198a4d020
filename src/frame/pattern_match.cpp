// SPDX-License-Identifier: Apache-2.0
#include "frame/pattern_match.hpp"

#include <algorithm>

namespace okrlint {
namespace {

bool fits(const element& e, const token& t) {
  switch (e.is) {
    case element::kind::literal:
      return e.value != 0 && t.word == e.value;
    case element::kind::lemma:
      return e.value != 0 && t.lemma == e.value;
    case element::kind::any_of:
      return (t.set & e.value) != 0;
    case element::kind::gap:
      return false;
  }
  return false;
}

/// How many elements from the front are the words of the phrase that `t` stands for; 0 when they
/// differ.
std::size_t phrase_words_matched(const lexicon& words, std::span<const element> elements,
                                 const token& t) {
  if (t.phrase == 0) return 0;
  const phrase& p = words.phrases[t.phrase - 1];
  if (p.size > elements.size()) return 0;
  for (std::size_t i = 0; i < p.size; ++i)
    if (elements[i].is != element::kind::literal ||
        elements[i].value != words.phrase_words[p.first + i])
      return 0;
  return p.size;
}

/// Can a match begin at `t`? What most tokens fail, asked before the rest.
bool may_begin(const element& e, const token& t) {
  return e.is == element::kind::gap || t.phrase != 0 || fits(e, t);
}

struct hit {
  mark found;
  bool except;
};

struct finder {
  const lexicon& words;
  language lang;
  std::span<const token> tokens;
  std::vector<hit> hits;

  void attempt(std::span<const pattern> patterns, const token* at) {
    const token* last = tokens.data() + tokens.size();
    for (const pattern& p : patterns) {
      if (p.in != lang && p.in != language::unknown) continue;
      if (!may_begin(words.elements[p.first], *at)) continue;
      const token* end = match_at(words, words.elements.subspan(p.first, p.size), at, last);
      if (end == nullptr) continue;
      const slot where{static_cast<std::uint16_t>(at - tokens.data()),
                       static_cast<std::uint16_t>(end - tokens.data())};
      hits.push_back({{p.mark, where}, p.except});
    }
  }
};

bool covers(slot outer, slot inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

const token* match_at(const lexicon& words, std::span<const element> elements, const token* at,
                      const token* last) {
  while (!elements.empty()) {
    const element& e = elements.front();
    if (e.is == element::kind::gap) {
      elements = elements.subspan(1);
      if (elements.empty()) return at;
      for (std::uint64_t skipped = 0; at != last && skipped <= e.value; ++skipped, ++at)
        if (const token* end = match_at(words, elements, at, last)) return end;
      return nullptr;
    }
    if (at == last) return nullptr;
    const std::size_t several = phrase_words_matched(words, elements, *at);
    if (several == 0 && !fits(e, *at)) return nullptr;
    elements = elements.subspan(several == 0 ? 1 : several);
    ++at;
  }
  return at;
}

bool find_pattern(const lexicon& words, std::span<const element> elements, const token* first,
                  const token* last, slot& where) {
  if (elements.empty()) return false;
  for (const token* at = first; at != last; ++at) {
    if (!may_begin(elements.front(), *at)) continue;
    if (const token* end = match_at(words, elements, at, last)) {
      where = {static_cast<std::uint16_t>(at - first), static_cast<std::uint16_t>(end - first)};
      return true;
    }
  }
  return false;
}

void find_marks(const lexicon& words, language lang, std::span<const token> tokens,
                std::vector<mark>& out) {
  finder f{words, lang, tokens, {}};
  const auto class_first = std::partition_point(
      words.patterns.begin(), words.patterns.end(),
      [&](const pattern& p) { return words.elements[p.first].is < element::kind::any_of; });
  const std::span<const pattern> by_class{class_first, words.patterns.end()};
  classes class_union = 0;  // of what they begin with
  for (const pattern& p : by_class) class_union |= words.elements[p.first].value;
  for (const token& t : tokens) {
    if (const word& w =
            words.words[t.phrase != 0 ? words.phrase_words[words.phrases[t.phrase - 1].first]
                                      : t.word];
        w.literals != 0)
      f.attempt(words.patterns.subspan(w.first_literal, w.literals), &t);
    if (const word& w = words.words[t.lemma]; w.lemmas != 0)
      f.attempt(words.patterns.subspan(w.first_lemma, w.lemmas), &t);
    if ((t.set & class_union) != 0) f.attempt(by_class, &t);
  }
  for (const hit& h : f.hits) {
    if (h.except) continue;
    const bool shadowed = std::any_of(f.hits.begin(), f.hits.end(), [&](const hit& o) {
      if (o.found.id != h.found.id || !covers(o.found.where, h.found.where)) return false;
      return o.except || (&o != &h && (!covers(h.found.where, o.found.where) || &o < &h));
    });
    if (!shadowed) out.push_back(h.found);
  }
}

}  // namespace okrlint
