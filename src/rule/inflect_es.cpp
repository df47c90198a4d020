// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_es.hpp"

#include <array>

#include "text/fold.hpp"

namespace okrlint::es {
namespace {

constexpr std::array<std::string_view, 20> names = {
    "stem",    "pret",     "fut",    "pres1", "pres3", "pres1p", "pres3p",
    "subj3",   "subj1p",   "subj3p", "pret1", "pret3", "pret1p", "pret3p",
    "imperf3", "imperf3p", "imp",    "vos",   "ger",   "part"};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// The stem with the vowel of its stressed syllable changed ("e>ie").
std::string changed(std::string stem, std::string_view change) {
  const std::size_t cut = change.find('>');
  if (cut == std::string_view::npos) return stem;
  const std::string_view from = change.substr(0, cut), to = change.substr(cut + 1);
  const std::size_t at = stem.rfind(from);
  return at == std::string::npos ? stem : stem.replace(at, from.size(), to);
}

struct paradigm {
  std::string lemma, stem, strong,
      weak;         // strong: stressed; weak: preterite 3rd, gerund, subjunctive 1st plural
  char kind = 'a';  // a, e or i
  std::string zc;   // stem before a/o of conocer, producir; else empty

  /// Stem and ending, spelled so that the consonant keeps its sound.
  std::string spell(std::string base, std::string_view ending) const {
    const std::string open = folded(ending.substr(0, ending.size() > 1 ? 2 : 1));
    const char next = open.empty() ? ' ' : open[0];
    if (kind == 'a' && next == 'e') {
      if (base.ends_with("gu")) {
        base.replace(base.size() - 1, 1, "ü");
      } else if (base.ends_with('c')) {
        base.back() = 'q', base += 'u';
      } else if (base.ends_with('g')) {
        base += 'u';
      } else if (base.ends_with('z')) {
        base.back() = 'c';
      }
    } else if (kind != 'a' && (next == 'a' || next == 'o')) {
      if (base.ends_with("gu")) {
        base.pop_back();
      } else if (base.ends_with("qu")) {
        base.resize(base.size() - 2), base += 'c';
      } else if (base.ends_with('g')) {
        base.back() = 'j';
      } else if (base.ends_with('c')) {
        base.back() = 'z';
      }
    }
    return base.append(ending);
  }
};

paradigm paradigm_of(std::string_view infinitive, std::string_view change) {
  paradigm p;
  p.lemma = infinitive;
  const bool accented = infinitive.ends_with("ír");
  p.stem = infinitive.substr(0, infinitive.size() - (accented ? 3 : 2));
  p.kind = accented ? 'i' : infinitive[infinitive.size() - 2];
  p.strong = changed(p.stem, change);
  p.weak = p.stem;
  if (p.kind == 'i' && (change == "e>ie" || change == "e>i")) p.weak = changed(p.stem, "e>i");
  if (p.kind == 'i' && change == "o>ue") p.weak = changed(p.stem, "o>u");
  const std::string& s = p.stem;
  if (p.kind == 'i' && s.ends_with('u') && !s.ends_with("gu") && !s.ends_with("qu"))
    p.strong = s + "y";
  if (p.kind != 'a' && change.empty() && s.size() > 2 && s.ends_with('c') &&
      is_vowel(s[s.size() - 2])) {
    p.zc = s.substr(0, s.size() - 1) + "zc";
  }
  return p;
}

std::string own_or(const own_forms& own, std::string_view name, const std::string& regular) {
  const auto found = own.find(name);
  return found == own.end() ? regular : found->second;
}

void add_enclitics(const std::string& base, std::span<const std::string_view> pronouns, classes set,
                   std::vector<form>& out) {
  for (const std::string_view pronoun : pronouns) out.push_back({base + std::string(pronoun), set});
}

/// "mejorando" → "mejorándo", so that pronouns can follow.
std::string stressed_gerund(const std::string& gerund) {
  const std::size_t vowel = gerund.size() - 4;
  return gerund.substr(0, vowel) + (gerund[vowel] == 'a' ? "á" : "é") + gerund.substr(vowel + 1);
}

}  // namespace

std::span<const std::string_view> form_names() {
  return names;
}

std::string_view plain_infinitive(std::string_view infinitive) {
  const bool reflexive =
      infinitive.size() > 5 && (infinitive.ends_with("arse") || infinitive.ends_with("erse") ||
                                infinitive.ends_with("irse") || infinitive.ends_with("írse"));
  return reflexive ? infinitive.substr(0, infinitive.size() - 2) : infinitive;
}

std::vector<form> verb_forms(std::string_view infinitive, const own_forms& own, bool enclitics) {
  using namespace cls;
  infinitive = plain_infinitive(infinitive);
  std::vector<form> out;
  if (infinitive.size() < 2) return out;
  const paradigm p = paradigm_of(infinitive, own_or(own, "stem", ""));
  const bool a = p.kind == 'a', i = p.kind == 'i';
  const bool vowel_stem = !a && !p.stem.empty() && is_vowel(p.stem.back()) &&
                          !p.stem.ends_with("gu") && !p.stem.ends_with("qu");
  const bool y = vowel_stem;  // leyó, construyó
  const auto add = [&](std::string text, classes set) { out.push_back({std::move(text), set}); };
  const auto named = [&](std::string_view name, const std::string& regular) {
    return own_or(own, name, regular);
  };

  add(p.lemma, f_inf | f_lead);
  const std::string pres3 = named("pres3", p.spell(p.strong, a ? "a" : "e"));
  const auto imp = own.find("imp");
  add(pres3, imp == own.end() ? f_fin | f_lead : f_fin);
  if (imp != own.end()) add(imp->second, f_fin | f_lead);
  add(named("vos", p.stem + (a ? "á" : i ? "í" : "é")), f_fin | f_lead);
  const std::string pres1 = named("pres1", p.zc.empty() ? p.spell(p.strong, "o") : p.zc + "o");
  add(pres1, f_fin);
  add(named("pres1p", p.stem + (a ? "amos" : i ? "imos" : "emos")), f_fin | f_lead);
  add(named("pres3p", pres3 + "n"), f_fin);

  // The subjunctive follows an irregular first person: tengo → tenga.
  const bool own_first = own.contains("pres1") && pres1.ends_with('o') && !a;
  const std::string first_stem = pres1.substr(0, pres1.size() - 1);
  const std::string subj3 = named("subj3", own_first       ? first_stem + "a"
                                           : !p.zc.empty() ? p.zc + "a"
                                                           : p.spell(p.strong, a ? "e" : "a"));
  add(subj3, f_fin | f_lead);
  add(named("subj3p", subj3 + "n"), f_fin);
  const bool own_subj =
      own_first || own.contains("subj3") || !p.zc.empty() || p.strong.ends_with('y');
  add(named("subj1p", own_subj && !a ? subj3.substr(0, subj3.size() - 1) + "amos"
                                     : p.spell(p.weak, a ? "emos" : "amos")),
      f_fin | f_lead);

  std::string pret = named("pret", "");
  if (pret.empty() && i && p.stem.ends_with("duc"))
    pret = p.stem.substr(0, p.stem.size() - 1) + "j";
  const std::string past = p.weak;
  const bool strong_past = !pret.empty();
  add(named("pret1", strong_past ? pret + "e" : p.spell(p.stem, a ? "é" : "í")), f_fin);
  add(named("pret3", strong_past ? pret + "o"
                     : a         ? p.stem + "ó"
                                 : past + (y ? "yó" : "ió")),
      f_fin);
  add(named("pret1p", (strong_past ? pret : p.stem) + (a && !strong_past ? "amos" : "imos")),
      f_fin);
  add(named("pret3p", strong_past ? pret + (pret.ends_with('j') ? "eron" : "ieron")
                      : a         ? p.stem + "aron"
                                  : past + (y ? "yeron" : "ieron")),
      f_fin);
  const std::string imperfect = named("imperf3", p.stem + (a ? "aba" : "ía"));
  add(imperfect, f_fin | current);  // "gastábamos 40": a figure behind it tells of before
  add(named("imperf3p", imperfect + "n"), f_fin | current);
  if (a || imperfect.ends_with("ía"))
    add(a ? p.stem + "ábamos" : imperfect + "mos", f_fin | current);

  const std::string future = named("fut", a ? p.stem + "ar" : p.stem + (i ? "ir" : "er"));
  add(future + "é", f_fin | f_lead);
  add(future + "emos", f_fin | f_lead);
  for (const std::string_view ending : {"á", "án", "ía", "ían"})
    add(future + std::string(ending), f_fin);

  const std::string gerund = named("ger", a ? p.stem + "ando" : past + (y ? "yendo" : "iendo"));
  add(gerund, f_ger);
  const std::string participle =
      named("part", p.stem + (a                                      ? "ado"
                              : vowel_stem && !p.stem.ends_with('u') ? "ído"
                                                                     : "ido"));
  const std::string part_stem = participle.substr(0, participle.size() - 1);
  for (const std::string_view ending : {"o", "a", "os", "as"})
    add(part_stem + std::string(ending), f_part);

  if (enclitics) {
    static constexpr std::array<std::string_view, 10> after_infinitive = {
        "se", "nos", "me", "te", "le", "les", "lo", "la", "los", "las"};
    static constexpr std::array<std::string_view, 8> after_gerund = {"se", "nos", "le",  "les",
                                                                     "lo", "la",  "los", "las"};
    add_enclitics(p.lemma, after_infinitive, f_inf | f_lead, out);
    if (gerund.ends_with("ndo") && gerund.size() > 4)
      add_enclitics(stressed_gerund(gerund), after_gerund, f_ger, out);
  }
  return out;
}

}  // namespace okrlint::es
