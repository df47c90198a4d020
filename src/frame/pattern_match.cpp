// SPDX-License-Identifier: Apache-2.0
#include "frame/pattern_match.hpp"

#include <algorithm>

namespace okrlint {
namespace {

bool fits(const lexicon& words, const element& e, const token& t) {
  switch (e.is) {
    case element::kind::literal:
      return e.value != 0 && t.word == e.value;
    case element::kind::lemma:
      return e.value != 0 && (t.lemma == e.value || head_lemma(words, t) == e.value);
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

/// Whether one word is wanted where another stands.
bool is_other(const lexicon& words, const element& e, const token& t) {
  return e.is != element::kind::gap && t.phrase == 0 && !fits(words, e, t);
}

std::size_t place_of(language l) {
  return l == language::es ? 0 : l == language::en ? 1 : 2;
}

bool covers(slot outer, slot inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

std::uint32_t head_lemma(const lexicon& words, const token& t) {
  if (t.phrase == 0) return 0;
  const phrase& p = words.phrases[t.phrase - 1];
  if ((p.as.set & cls::n_any) == 0 || p.in == language::unknown) return 0;
  const std::size_t head = p.in == language::es ? p.first : p.first + p.size - 1U;
  const word& w = words.words[words.phrase_words[head]];
  return w.readings[p.in == language::es ? 0 : 1].lemma;
}

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
    if (several == 0 && !fits(words, e, *at)) return nullptr;
    elements = elements.subspan(several == 0 ? 1 : several);
    ++at;
  }
  return at;
}

namespace {

/// match_at, where the first element fits `at`, or that is a phrase.
const token* match_behind(const lexicon& words, std::span<const element> elements, const token* at,
                          const token* last) {
  if (at->phrase != 0) return match_at(words, elements, at, last);
  return elements.size() == 1 ? at + 1 : match_at(words, elements.subspan(1), at + 1, last);
}

}  // namespace

bool find_pattern(const lexicon& words, std::span<const element> elements, const token* first,
                  const token* last, slot& where) {
  if (elements.empty()) return false;
  const element& front = elements.front();  // no pattern begins with a gap
  const auto find = [&](auto&& begins) {
    for (const token* at = first; at != last; ++at) {
      if (at->phrase == 0 && !begins(*at)) continue;
      if (const token* end = match_behind(words, elements, at, last)) {
        where = {static_cast<std::uint16_t>(at - first), static_cast<std::uint16_t>(end - first)};
        return true;
      }
    }
    return false;
  };
  if (front.is == element::kind::any_of)
    return find([set = front.value](const token& t) { return (t.set & set) != 0; });
  return find([&](const token& t) { return fits(words, front, t); });
}

std::uint64_t words_of(const lexicon& words, std::span<const token> tokens) {
  std::uint64_t out = 0;
  for (const token& t : tokens) {
    out |= word_bit(t.word) | word_bit(t.lemma);
    if (t.phrase == 0) continue;
    const phrase& p = words.phrases[t.phrase - 1];
    for (const std::uint32_t w : words.phrase_words.subspan(p.first, p.size)) out |= word_bit(w);
    out |= word_bit(head_lemma(words, t));
  }
  return out;
}

/// Does a word that `p` wants stand nowhere, or another one beside its anchor, which stands at
/// `at`? So it is of nearly all.
bool mark_finder::is_hindered(const pattern& p, std::span<const token> tokens,
                              const token* at) const {
  if ((p.says & ~said_) != 0) return true;
  if (p.opens && at - tokens.data() > p.before) return true;
  if (at->phrase != 0) return false;
  const element* anchor = words_.elements.data() + p.first + p.anchor;
  if (p.anchor + 1U < p.size &&
      (at + 1 == tokens.data() + tokens.size() || is_other(words_, anchor[1], at[1])))
    return true;
  return p.anchor > 0 && (at == tokens.data() || is_other(words_, anchor[-1], at[-1]));
}

/// Keeps the hits in the order of the text; most are found in it.
void mark_finder::add_hit(const hit& h) {
  auto at = hits_.end();
  while (at != hits_.begin() && h.found.where.begin < at[-1].found.where.begin) --at;
  hits_.insert(at, h);
}

/// Tries the pattern wherever its anchor would come to stand at `at`.
void mark_finder::attempt(const pattern& p, std::span<const token> tokens, const token* at) {
  const auto elements = words_.elements.subspan(p.first, p.size);
  const token* last = tokens.data() + tokens.size();
  const token* from = at - std::min<std::ptrdiff_t>(at - tokens.data(), p.before);
  if (p.opens && from != tokens.data()) return;
  for (const token* until = p.opens ? from : at; from <= until; ++from) {
    if (from->phrase == 0 && !fits(words_, elements.front(), *from)) continue;
    const token* end = match_behind(words_, elements, from, last);
    if (end == nullptr) continue;
    const slot where{static_cast<std::uint16_t>(from - tokens.data()),
                     static_cast<std::uint16_t>(end - tokens.data())};
    add_hit({{p.mark, where}, p.except});
  }
}

void mark_finder::attempt_all(std::span<const pattern> patterns, language lang,
                              std::span<const token> tokens, const token* at) {
  for (const pattern& p : patterns)
    if ((p.in == lang || p.in == language::unknown) && !is_hindered(p, tokens, at))
      attempt(p, tokens, at);
}

void mark_finder::attempt_anchored(const word& w, language lang, std::span<const token> tokens,
                                   const token* at) {
  attempt_all(words_.patterns.subspan(w.first_pattern, w.literal_patterns), lang, tokens, at);
}

bool mark_finder::may_find(std::uint64_t marks, std::span<const token> tokens) const {
  return (words_.open.marks & marks) != 0 ||
         std::any_of(tokens.begin(), tokens.end(),
                     [&](const token& t) { return (words_.words[t.word].anchors & marks) != 0; });
}

void mark_finder::find(language lang, std::span<const token> tokens, std::uint64_t said,
                       std::vector<mark>& out) {
  hits_.clear();
  said_ = said;
  for (const token& t : tokens) {
    if (t.phrase != 0) {
      const phrase& p = words_.phrases[t.phrase - 1];
      for (const std::uint32_t w : words_.phrase_words.subspan(p.first, p.size))
        attempt_anchored(words_.words[w], lang, tokens, &t);
    } else if (const word& w = words_.words[t.word]; w.anchors != 0) {
      attempt_anchored(w, lang, tokens, &t);
    }
    const auto attempt_lemma = [&](const word& w) {
      attempt_all(words_.patterns.subspan(w.first_pattern + w.literal_patterns, w.lemma_patterns),
                  lang, tokens, &t);
    };
    if (const word& w = words_.words[t.lemma]; w.lemma_patterns != 0) attempt_lemma(w);
    if (const std::uint32_t head = head_lemma(words_, t); head != 0 && head != t.lemma)
      if (const word& w = words_.words[head]; w.lemma_patterns != 0) attempt_lemma(w);
    if ((t.set & words_.open.begin[place_of(lang)]) == 0) continue;
    for (const pattern& p : words_.patterns.subspan(words_.open.first))
      if ((p.in == lang || p.in == language::unknown) &&
          (t.set & words_.elements[p.first].value) != 0 && !is_hindered(p, tokens, &t))
        attempt(p, tokens, &t);
  }
  for (const hit& h : hits_) {
    if (h.except) continue;
    const bool shadowed = std::any_of(hits_.begin(), hits_.end(), [&](const hit& o) {
      if (o.found.id != h.found.id) return false;
      // An exception takes what it covers, and a longer match that ends in it (", … bono de
      // registro").
      if (o.except && o.found.where.begin < h.found.where.end &&
          h.found.where.end <= o.found.where.end)
        return true;
      if (!covers(o.found.where, h.found.where)) return false;
      return o.except || (&o != &h && (!covers(h.found.where, o.found.where) || &o < &h));
    });
    if (!shadowed) out.push_back(h.found);
  }
}

}  // namespace okrlint
