// SPDX-License-Identifier: Apache-2.0
#include "frame/readings.hpp"

#include <algorithm>
#include <array>

#include "frame/characters.hpp"
#include "frame/tokenize.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

std::size_t index_of(language l) {
  return l == language::en ? 1 : 0;
}

/// The rows of `words.endings` that end in `last`, the longest first.
std::span<const ending> rows_with(const lexicon& words, char last) {
  const auto first = std::partition_point(words.endings.begin(), words.endings.end(),
                                          [&](const ending& e) { return e.last < last; });
  const auto end = std::partition_point(first, words.endings.end(),
                                        [&](const ending& e) { return e.last == last; });
  return {first, end};
}

/// Classes by the folded ending of an unknown word; 0 when no ending fits.
classes by_ending(const lexicon& words, language lang, std::string_view folded) {
  if (folded.empty() || folded.back() == '-') return 0;
  for (const ending& e : rows_with(words, folded.back())) {
    if ((e.in != lang && e.in != language::unknown) || folded.size() < e.text_size + 2U) continue;
    const std::string_view text = words.pool.substr(e.text, e.text_size);
    if (folded[folded.size() - text.size()] == text[0] && folded.ends_with(text)) return e.set;
  }
  return 0;
}

/// Classes of the known word inside an unknown one: behind a prefix (a row that ends in a hyphen;
/// "repaint" reads as "paint", which has a class of the row), or the last word of a compound
/// ("crash-free", "staff-reported"), which describes when it comes of a verb.
classes by_rest(const lexicon& words, language lang, std::string_view folded) {
  const auto read = [&](std::string_view rest) {
    const word* w = rest.size() < 3 ? nullptr : words.find(rest);
    return w == nullptr ? 0 : w->readings[index_of(lang)].set;
  };
  for (const ending& e : rows_with(words, '-')) {
    const std::string_view prefix = words.pool.substr(e.text, e.text_size - 1U);
    if (e.in != lang || prefix.empty() || !folded.starts_with(prefix[0])) continue;
    if (!folded.starts_with(prefix)) continue;
    std::string_view rest = folded.substr(prefix.size());
    if (rest.starts_with('-')) rest.remove_prefix(1);
    if (const classes set = read(rest); (set & e.set) != 0) return set;
  }
  const std::size_t hyphen = folded.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return 0;
  constexpr classes links = cls::prep | cls::prep_to | cls::prep_of | cls::prep_by;
  const std::size_t link = folded.rfind('-', hyphen - 1);
  if (link != std::string_view::npos && link > 0) {  // "time-to-fill" is a time
    const word* w = words.find(folded.substr(link + 1, hyphen - link - 1));
    if (w != nullptr && (w->readings[index_of(lang)].set & links) != 0)
      return read(folded.substr(0, folded.find('-'))) & (cls::n_any | cls::adj);
  }
  const classes last = read(folded.substr(hyphen + 1));
  if ((last & cls::f_part) != 0) return cls::adj;
  return last & (cls::n_any | cls::adj);
}

classes unknown_word(std::string_view bytes, const lexicon& words, language lang, const token& t) {
  const bool named =
      (t.flags & token_flag::capital) != 0 && (t.flags & token_flag::piece_start) == 0;
  std::array<char, 64> buffer{};
  const std::size_t n = fold_token(slice(bytes, t.where), buffer.data(), buffer.size());
  classes set = n <= buffer.size() ? by_rest(words, lang, {buffer.data(), n}) : 0;
  if (set == 0 && n <= buffer.size()) set = by_ending(words, lang, {buffer.data(), n});
  if (named) return cls::name | cls::noun | (set & cls::n_action);
  return set != 0 ? set : cls::noun;
}

/// A letter that stands for a figure or a name: X, Y, Z, N, XX. Lower case only before a percent
/// sign.
classes slot_letter(std::string_view bytes, const token& t, const token* next, classes set) {
  if (t.where.size() > 1 || !is_letter(bytes[t.where.begin])) return set;
  const bool capital = (t.flags & token_flag::capital) != 0;
  const bool percent = next != nullptr && next->set == cls::percent;
  if (percent) return cls::placeholder;
  const bool first = (t.flags & token_flag::piece_start) != 0;
  const bool shouted =
      next != nullptr && (next->flags & token_flag::all_caps) != 0 && next->where.size() > 3;
  const classes left = set & ~(cls::placeholder | cls::name);
  const char letter = bytes[t.where.begin];  // "N new dealers", "X clientes"
  if (first && (letter == 'N' || letter == 'X') && next != nullptr &&
      (next->flags & token_flag::capital) == 0 && next->word != 0)
    return cls::placeholder | cls::name;
  const bool joins = (left & cls::conj_and) != 0 && next != nullptr &&  // "Vender Y Retener"
                     ((next->flags & token_flag::capital) != 0 || next->quantity >= 0);
  if (capital && !first && !shouted && !joins && bytes[t.where.begin] != 'A')
    return cls::placeholder | cls::name;
  return left != 0 ? left : cls::name | cls::noun;
}

/// Capitals on a word that is not written so, in a text that is not shouted: a name ("Increase
/// APP").
bool is_acronym(const lexicon& words, const word& w, const token& t, std::span<const token> all) {
  if ((t.flags & token_flag::all_caps) == 0 || t.where.size() < 2) return false;
  const char second = words.display(w).size() > 1 ? words.display(w)[1] : 'a';
  if (second < 'a' || second > 'z') return false;
  return std::any_of(all.begin(), all.end(), [](const token& o) {
    return (o.flags & token_flag::all_caps) == 0 && o.word != 0 && o.where.size() > 3;
  });
}

/// "Observers", "obradores": an s that no ss makes.
bool ends_as_plural(std::string_view written) {
  return written.size() > 3 && written.back() == 's' && written[written.size() - 2] != 's';
}

/// What follows an unknown opening word is the object of a verb: "Dedupe our contacts", "Ring 40
/// donors".
bool takes_object(const lexicon& words, language lang, std::span<const token> rest) {
  const auto set = [&](std::size_t i) {
    return i < rest.size() && rest[i].word != 0 && rest[i].quantity < 0
               ? words.words[rest[i].word].readings[index_of(lang)].set
               : classes{0};
  };
  if (rest.empty()) return false;
  if (rest[0].quantity >= 0 || (set(0) & (cls::num | cls::det)) == cls::num) {
    constexpr std::uint8_t named = token_flag::capital | token_flag::piece_start;
    const bool unknown = rest.size() > 1 && rest[1].word == 0 && rest[1].set == 0 &&
                         rest[1].quantity < 0 && (rest[1].flags & named) == 0;
    return unknown || (set(1) & (cls::noun | cls::adj)) != 0;
  }
  return (set(0) & (cls::det | cls::poss)) != 0 && (set(0) & (cls::prep_of | cls::prep)) == 0;
}

/// "Harvest the upper terraces", "Bottle 900 magnums", "Green the yard", "Track down the leaks":
/// English makes a verb of any plain noun that stands in the singular before an object, and of any
/// adjective before an article; what is numbered or measured stays a noun.
bool works_as_verb(const lexicon& words, const token& t, std::span<const token> rest) {
  constexpr classes never = cls::f_lead | cls::adj | cls::name | cls::adv | cls::n_unit |
                            cls::time_ref | cls::n_metric | cls::n_ratio | cls::n_count |
                            cls::n_customer | cls::n_team | cls::n_external | cls::n_action |
                            cls::n_vanity | cls::n_burden;
  constexpr classes never_before_article = cls::f_lead | cls::name | cls::adv | cls::n_unit |
                                           cls::time_ref | cls::n_ratio | cls::n_count;
  constexpr classes measured = cls::n_unit | cls::time_ref | cls::n_metric | cls::n_ratio |
                               cls::n_count | cls::n_vanity | cls::n_burden | cls::name;
  constexpr classes no_quality = cls::noun | cls::name | cls::verb | cls::prep | cls::det |
                                 cls::num | cls::factor | cls::vague | cls::pron | cls::rel |
                                 cls::neg | cls::comparator | cls::current;
  const auto read = [&](std::size_t i) {
    return i >= rest.size() || rest[i].word == 0 || rest[i].quantity >= 0
               ? classes{0}
               : words.words[rest[i].word].readings[index_of(language::en)].set;
  };
  const classes next = read(0);
  const bool article = (next & (cls::det | cls::poss)) != 0 &&  // "Staff the helpline"
                       (next & (cls::neg | cls::vague)) == 0;   // "Arrears no higher than 3%"
  const bool plain =
      t.word == t.lemma && (t.flags & (token_flag::all_caps | token_flag::borrowed)) == 0;
  const bool quality = (t.set & cls::adj) != 0 && (t.set & no_quality) == 0 &&
                       ((t.set & cls::adv) == 0 || (t.set & cls::done) != 0);
  if (quality) return plain && article && (next & (cls::pron | cls::rel)) == 0;
  const bool particle = (next & cls::adv) != 0 && (next & (cls::v_up | cls::v_down)) != 0 &&
                        (read(1) & (cls::det | cls::poss | cls::universal)) != 0;
  if (particle) return plain && (t.set & cls::noun) != 0 && (t.set & measured) == 0;
  const classes stay = article                     ? never_before_article
                       : (t.set & cls::f_inf) != 0 ? never
                                                   : never | cls::n_abstract;
  return (t.set & cls::noun) != 0 && (t.set & stay) == 0 && plain &&
         takes_object(words, language::en, rest);
}

constexpr classes per = cls::prep | cls::n_ratio;

/// The readings of the word behind the first; 0 when it is unknown.
classes next_set(const lexicon& words, std::span<const token> tokens) {
  return tokens.size() < 2 || tokens[1].word == 0
             ? classes{0}
             : words.words[tokens[1].word].readings[index_of(language::en)].set;
}

/// English makes a noun of any verb behind an article, a possessive or "per" and what describes it.
bool is_named_as_thing(classes set, std::span<const token> before) {
  constexpr classes other = cls::n_any | cls::name | cls::adj | cls::adv | cls::prep | cls::f_ger |
                            cls::f_part | cls::copula | cls::modal | cls::pron | cls::figure |
                            cls::current | cls::done | cls::vague;
  constexpr classes no_article = cls::rel | cls::pron | cls::universal | cls::neg | cls::vague |
                                 cls::n_any | cls::adv | cls::verb;
  if ((set & (cls::f_inf | cls::f_fin)) == 0 || (set & other) != 0) return false;
  std::size_t i = before.size();
  while (i > 0 && (before[i - 1].set & (cls::adj | cls::verb | cls::noun)) == cls::adj) --i;
  if (i > 0 && (before[i - 1].set & per) == per) return true;  // "cost per hire"
  return i > 0 && (before[i - 1].set & (cls::det | cls::poss)) != 0 &&
         (before[i - 1].set & no_article) == 0;
}

/// A gerund between a figure and a thing in the plural says what kind of thing is counted.
bool describes(const lexicon& words, classes set, const token& before,
               std::span<const token> behind) {
  if ((set & cls::f_ger) == 0 || (set & (cls::n_any | cls::adj)) != 0 || before.quantity < 0 ||
      (before.set & (cls::percent | cls::n_unit | cls::time_ref)) != 0 || behind.empty() ||
      behind[0].word == 0)
    return false;
  const word& thing = words.words[behind[0].word];
  const reading& r = thing.readings[index_of(language::en)];
  return (r.set & cls::noun) != 0 && r.lemma != behind[0].word;
}

bool phrase_fits(const lexicon& words, const phrase& p, std::span<const token> from) {
  if (p.size > from.size()) return false;
  for (std::size_t i = 0; i < p.size; ++i) {
    const token& t = from[i];
    if (t.word == 0 || t.word != words.phrase_words[p.first + i]) return false;
    if (i > 0 && (t.flags & token_flag::piece_start) != 0) return false;
  }
  return true;
}

/// phrase_at, of two words that may begin one.
[[gnu::noinline]] const phrase* longest_phrase(const lexicon& words, language lang,
                                               std::span<const token> from) {
  const word& w = words.words[from[0].word];
  const auto all = words.phrases.subspan(w.first_phrase, w.phrase_count);
  const auto second = [&](const phrase& p) { return words.phrase_words[p.first + 1]; };
  auto p = std::partition_point(all.begin(), all.end(),  // "a", "de", "in" begin very many
                                [&](const phrase& one) { return second(one) < from[1].word; });
  for (; p != all.end() && second(*p) == from[1].word; ++p)
    if ((p->in == language::unknown || p->in == lang) && phrase_fits(words, *p, from)) return &*p;
  return nullptr;
}

/// The longest phrase of `lang` that begins here, or nullptr.
inline const phrase* phrase_at(const lexicon& words, language lang, std::span<const token> from) {
  return from.size() < 2 || !words.may_begin_phrase(from[0].word, from[1].word)
             ? nullptr
             : longest_phrase(words, lang, from);
}

}  // namespace

language language_evidence::decide() const {
  const std::uint32_t best = std::max(es, en);
  if (foreign > best + 1) return language::other;
  // One word is no proof ("Describe" is Spanish too); two, or a function word, are.
  if (es >= en + 2) return language::es;
  if (en >= es + 2) return language::en;
  return language::unknown;
}

language_evidence weigh(std::span<const token> tokens, const lexicon& words) {
  constexpr unsigned opening_verb =
      2;  // "Instalar 12 switches": things are borrowed, verbs are not
  language_evidence sum;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const token& t = tokens[i];
    if (t.word == 0) continue;
    const word& w = words.words[t.word];
    // "Time to value de 9 días": a term of several words is borrowed whole, its "to" says nothing
    if (const phrase* term = phrase_at(words, language::en, tokens.subspan(i));
        term != nullptr && (term->as.set & cls::n_any) != 0 && (term->as.set & cls::verb) == 0) {
      ++sum.en;
      i += term->size - 1U;
      continue;
    }
    const classes es = w.readings[0].set, en = w.readings[1].set;
    const bool speaks = ((es | en) & cls::name) == 0 && t.where.end - t.where.begin > 2;
    sum.foreign += w.foreign;
    sum.es += w.evidence[0] + (speaks && en == 0 && es != 0 ? 1U : 0U);
    sum.en += w.evidence[1] + (speaks && es == 0 && en != 0 ? 1U : 0U);
    if (&t != tokens.data() || ((es | en) & cls::f_inf) == 0) continue;
    if (en == 0) sum.es += opening_verb;
    if (es == 0) sum.en += opening_verb;
  }
  return sum;
}

std::size_t read_words(std::string_view bytes, const lexicon& words, language lang,
                       std::span<const token> tokens, token* out, std::span<quantity> quantities) {
  const std::size_t own = index_of(lang);
  std::size_t to = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    const std::span<const token> rest = tokens.subspan(i);
    token& t = out[to];  // which may be the first of the rest
    t = rest[0];
    if (const phrase* p = t.word != 0 ? phrase_at(words, lang, rest) : nullptr) {
      t.where.end = rest[p->size - 1].where.end;
      t.set = p->as.set;
      t.lemma = p->as.lemma;
      t.words = static_cast<std::uint8_t>(p->size);
      t.word = 0;
      t.phrase = static_cast<std::uint32_t>(p - words.phrases.data()) + 1;
      i += p->size;
    } else {
      if (t.word != 0) {
        const word& w = words.words[t.word];
        const reading& r = w.readings[own].set != 0 ? w.readings[own] : w.readings[1 - own];
        if (&r != &w.readings[own] && r.set != 0) t.flags |= token_flag::borrowed;
        t.set = r.set;
        t.lemma = r.lemma;
        constexpr classes only_finite = cls::n_any | cls::name | cls::adj | cls::adv | cls::prep |
                                        cls::f_inf | cls::f_ger | cls::f_part | cls::copula |
                                        cls::modal | cls::pron | cls::figure | cls::current;
        constexpr classes governs =
            cls::prep_of | cls::prep_by | cls::prep_from | cls::prep | cls::det | cls::poss;
        if (lang == language::es && to > 0 && (t.set & cls::f_fin) != 0 &&
            (t.set & only_finite) == 0 && (out[to - 1].set & governs) != 0 &&
            (out[to - 1].set & (cls::rel | cls::adv | cls::current | cls::neg)) == 0)
          t.set = cls::noun;  // "el clima en cocina", "orgullo de oficio": no verb stands there
        if (lang == language::en && is_named_as_thing(t.set, {out, to}))
          t.set = cls::noun;  // "the new hoist", "in the skip"
        if (lang == language::en && to == 0 && (t.set & (cls::f_fin | cls::f_inf)) == cls::f_fin &&
            (t.set & cls::n_any) == 0 && (next_set(words, rest) & per) == per)
          t.set = cls::noun;  // "Touches per parcel"
        if (lang == language::en && to > 0 && describes(words, t.set, out[to - 1], rest.subspan(1)))
          t.set = cls::adj;  // "14 breeding pairs"
        constexpr classes measures = cls::n_metric | cls::n_ratio | cls::n_vanity | cls::n_burden;
        const bool said_of_us = (t.set & cls::pron) != 0 && t.where.size() == 2;  // "IT", "US"
        if (((t.set & cls::n_any) != 0 || said_of_us) &&
            (t.set & (measures | cls::n_external | cls::n_unit)) == 0 &&
            is_acronym(words, w, t, rest))
          t.set = cls::name | cls::noun;
        if (lang == language::en && (to == 0 || (out[to - 1].set & cls::modal) != 0) &&
            works_as_verb(words, t, rest.subspan(1)))
          t.set |= cls::verb | cls::f_inf | cls::f_lead;
        if (lang == language::en && to == 0 && (t.set & (cls::adj | cls::noun)) == cls::adj &&
            i + 1 < tokens.size() && tokens[i + 1].word != 0 &&
            (words.words[tokens[i + 1].word].readings[own].set & cls::modal) != 0)
          t.set |= cls::noun;  // "Brave can open …"
        if ((t.set & cls::placeholder) != 0)
          t.set = slot_letter(bytes, t, i + 1 < tokens.size() ? &tokens[i + 1] : nullptr, t.set);
      }
      if (t.where.size() == 1 && t.quantity < 0 && (t.set & cls::num) != 0)
        t.set = cls::name | cls::noun;  // "A/B"
      if (t.set == cls::percent &&
          (to == 0 || (out[to - 1].set & (cls::num | cls::placeholder)) == 0))
        t.set = cls::noun | cls::n_ratio;  // "% de usuarios"
      if (t.set == 0) {
        t.set = unknown_word(bytes, words, lang, t);
        if (ends_as_plural(slice(bytes, t.where))) t.flags |= token_flag::plural;
        const classes before = to > 0 ? out[to - 1].set : 0;
        if (to == 0 && t.set == cls::adj) t.set |= cls::noun;  // "Ofqual accredits"
        if ((t.set & cls::f_part) != 0 &&
            ((before & cls::prep_of) != 0 ||
             (lang == language::es && (before & (cls::det | cls::poss)) != 0)))
          t.set = cls::noun;  // "el contrato de alumbrado"
        constexpr classes forms = cls::f_fin | cls::f_inf | cls::f_part;
        if (lang == language::en && (t.set & forms) == cls::f_fin &&
            (before & (cls::vague | cls::det | cls::poss | cls::num)) != 0)
          t.set = cls::noun;  // "fewer re-runs"
        if (t.set == cls::noun && before == cls::pron)
          t.set = cls::verb | cls::f_fin;  // "que la gente se entere"
        if (to == 0 && t.set == cls::noun && (t.flags & token_flag::all_caps) == 0 &&
            takes_object(words, lang, rest.subspan(1)))
          t.set = cls::noun | cls::verb | cls::f_inf | cls::f_lead;
      }
      const bool sign = t.word == 0 && t.quantity < 0 &&
                        (t.set & (cls::stop | cls::comma | cls::arrow | cls::percent)) != 0;
      t.words = sign || (t.word == 0 && (t.set & (cls::comparator | cls::conj_and)) != 0) ? 0 : 1;
      ++i;
    }
    if (t.quantity >= 0) {
      quantity& q = quantities[static_cast<std::size_t>(t.quantity)];
      q.first_token = static_cast<std::uint16_t>(to);
      q.end_token = static_cast<std::uint16_t>(q.first_token + 1);
    }
    ++to;
  }
  return to;
}

}  // namespace okrlint
