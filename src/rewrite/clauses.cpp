// SPDX-License-Identifier: Apache-2.0
#include "rewrite/clauses.hpp"

#include <algorithm>

#include "rewrite/editing.hpp"
#include "text/fold.hpp"

namespace okrlint {

bool marked(const author& who, std::size_t at, std::string_view name) {
  const frame& f = who.framed();
  for (std::uint32_t i = 0; i < f.mark_count; ++i) {
    const mark& m = who.found().framed.marks[f.first_mark + i];
    if (m.where.begin <= at && at < m.where.end && who.knowledge().words.marks[m.id] == name)
      return true;
  }
  return false;
}

bool opens_condition(const author& who, std::size_t at) {
  return marked(who, at, "waits-clause") || marked(who, at, "waits-for");
}

namespace {

/// The verb of a gerund that is a noun of its own too ("offering" → "offer", "planning" → "plan");
/// empty when no such verb is known.
std::string_view verb_under(const author& who, const token& gerund) {
  const lexicon& all = who.knowledge().words;
  const std::string written = folded(slice(who.bytes(), gerund.where));
  if ((gerund.set & cls::f_ger) == 0 || !written.ends_with("ing")) return {};
  const std::string stem = written.substr(0, written.size() - 3);
  std::string single = stem;
  if (single.size() > 2 && single[single.size() - 1] == single[single.size() - 2])
    single.pop_back();
  for (const std::string& form : {stem, stem + 'e', single}) {
    const word* w = all.find(form);
    const auto in = static_cast<std::size_t>(who.lang());
    if (w != nullptr && (w->readings[in].set & cls::f_inf) != 0) return all.display(*w);
  }
  return {};
}

}  // namespace

std::string as_infinitive(const author& who, const token& verb, const std::string& words) {
  constexpr classes forms = cls::f_ger | cls::f_inf | cls::f_lead | cls::f_fin;
  if ((verb.set & forms) == 0 || (verb.set & cls::verb) == 0 || verb.lemma == 0) return {};
  const lexicon& all = who.knowledge().words;
  std::string_view lemma = all.display(all.words[verb.lemma]);
  if (verb.lemma == verb.word) {
    if (const std::string_view other = verb_under(who, verb); !other.empty()) lemma = other;
  }
  return std::string(lemma) + words.substr(std::min<std::size_t>(verb.where.size(), words.size()));
}

namespace {

constexpr classes gerund = cls::f_ger | cls::verb;

/// The verb of a gerund that the word may be, whatever else it is ("leveraging", "usando"); 0:
/// none.
std::uint32_t verb_of_gerund(const author& who, std::uint32_t word) {
  const reading& r =
      who.knowledge().words.words[word].readings[static_cast<std::size_t>(who.lang())];
  return (r.set & (cls::f_ger | cls::means)) != 0 && r.lemma != word ? r.lemma : 0;
}

/// The words that open a means as the work that they name ("by leveraging" → "leverage", "con el
/// uso de" → "uso de"); empty when they only join ("a través de").
std::string work_in(const author& who, const token& opens) {
  const lexicon& all = who.knowledge().words;
  if (opens.phrase == 0) {
    const std::uint32_t lemma = verb_of_gerund(who, opens.word);
    return lemma == 0 ? std::string() : std::string(all.display(all.words[lemma]));
  }
  const phrase& several = all.phrases[opens.phrase - 1];
  std::string out;
  for (const std::uint32_t w : all.phrase_words.subspan(several.first, several.size)) {
    const reading& r = all.words[w].readings[static_cast<std::size_t>(who.lang())];
    const std::uint32_t lemma = verb_of_gerund(who, w);
    if (out.empty() && lemma == 0 && (r.set & cls::n_action) == 0) continue;
    if (!out.empty()) out += ' ';
    out += all.display(all.words[out.empty() && lemma != 0 ? lemma : w]);
  }
  return out;
}

/// The words of a means whose further acts are infinitives too ("reorganizando los turnos y
/// comprando…"), and whose opener is not said again ("gracias a un plan y a la reducción").
std::string listed(const author& who, slot means) {
  constexpr classes joins = cls::comma | cls::conj_and | cls::conj_or;
  const token* t = who.tokens();
  std::string out;
  std::uint16_t begin = means.begin;
  for (auto i = static_cast<std::uint16_t>(means.begin + 1); i < means.end; ++i) {
    if (!who.has_at(i - 1u, joins)) continue;
    // "by lowering prices and hiring two managers": a noun elsewhere, an act in such a list.
    const bool goes_on = who.has_at(means.begin, cls::f_ger) && i + 1 < means.end &&
                         who.has_at(i + 1U, cls::det | cls::poss | cls::num | cls::noun);
    const bool acts =
        who.has_at(i, cls::f_ger) && (goes_on || !who.has_at(i, cls::noun | cls::adj));
    const bool opens = who.has_at(i, cls::prep_to | cls::prep_by | cls::means) && i + 1 < means.end;
    if (!acts && !opens) continue;
    const std::string one = who.words(slot{i, static_cast<std::uint16_t>(i + 1)});
    const std::string turned = acts ? as_infinitive(who, t[i], one) : std::string();
    if (acts && turned.empty()) continue;
    out += who.words(slot{begin, i}) + ' ' + turned + (acts ? " " : "");
    begin = static_cast<std::uint16_t>(i + 1);
  }
  return out + who.words(slot{begin, means.end});
}

}  // namespace

std::string as_task(const author& who, slot means) {
  const token* t = who.tokens();
  std::string work;
  while (means.present() && (t[means.begin].set & (cls::means | cls::prep_by | cls::prep)) != 0 &&
         (t[means.begin].set & gerund) != gerund) {
    work = work_in(who, t[means.begin]);
    ++means.begin;
  }
  if (!means.present()) return {};
  // "La capacitación continua": a line of its own needs no article.
  if (work.empty() && means.end - means.begin > 1 && (t[means.begin].set & cls::det) != 0 &&
      t[means.begin].quantity < 0)
    ++means.begin;
  std::string out = listed(who, means);
  // "a través de la meditación y de dormir mejor": the "de" of the opener is said again.
  for (std::size_t again; who.lang() == language::es && (again = out.find(" y de ")) < out.size();)
    out.erase(again + 3, 3);
  const token& head = t[means.begin];
  if (work.empty() && (head.set & cls::f_ger) != 0 && (head.set & cls::noun) == 0) {
    if (std::string task = as_infinitive(who, head, out); !task.empty()) out = std::move(task);
  } else if (!work.empty()) {
    out = work + ' ' + out;
  }
  return capitalised(trimmed(std::move(out)));
}

span condition_of(const author& who) {
  const auto opens = [&](std::size_t at) {
    constexpr classes leads =
        cls::f_inf | cls::f_ger;  // "al llegar", "by reaching": asked for itself
    return marked(who, at, "condition") ||
           (marked(who, at, "earned-by") && (who.tokens()[at].set & leads) == 0);
  };
  const std::size_t count = who.framed().token_count;
  for (std::size_t i = 0; i + 2 < count; ++i) {
    if (!opens(i)) continue;
    std::size_t begin = i, end = i + 1;
    while (begin + 1 < count && opens(begin)) ++begin;
    while (end < count && (who.tokens()[end].set & cls::comma) == 0) ++end;
    if (i > 0 && end < count) return {};  // an aside in the middle: what is left would not read
    const span first = who.tokens()[begin].where, last = who.tokens()[end - 1].where;
    return begin < end ? span{first.begin, last.end} : span{};
  }
  return {};
}

bool joins_recipients(const author& who, std::size_t at) {
  constexpr classes determining = cls::det | cls::poss | cls::universal;
  const token* t = who.tokens();
  return who.lang() == language::es && at + 2 < who.framed().token_count &&
         (t[at + 1].set & cls::prep_to) != 0 && (t[at + 2].set & determining) != 0 &&
         t[at + 2].quantity < 0;
}

bool joins_infinitives(const author& who, std::size_t at) {
  const token* t = who.tokens();
  const auto acts = [&](std::size_t i) {
    return (t[i].set & cls::verb) != 0 && (t[i].set & (cls::f_inf | cls::f_lead)) != 0;
  };
  if (who.lang() != language::en || at + 1 >= who.framed().token_count || !acts(at + 1))
    return false;
  for (std::size_t i = who.framed().lead.end; i + 1 < at; ++i)
    if ((t[i].set & cls::prep_to) != 0 && acts(i + 1) && (t[i + 1].set & cls::noun) == 0)
      return true;
  return false;
}

}  // namespace okrlint
