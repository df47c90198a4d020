// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_en.hpp"

#include <algorithm>
#include <array>

namespace okrlint::en {
namespace {

constexpr std::array<std::string_view, 5> names = {"s", "past", "part", "ing", "double"};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

/// What follows the last hyphen: "cross-sell" and "co-plan" go like "sell" and "plan".
std::string_view last_part(std::string_view word) {
  return word.substr(word.rfind('-') + 1);
}

/// One syllable of consonant, vowel, consonant: ship, plan, cut; not show, fix, play.
bool doubles(std::string_view verb) {
  verb = last_part(verb);
  if (verb.size() < 3) return false;
  const char last = verb.back();
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' ||
      !is_vowel(verb[verb.size() - 2]))
    return false;
  std::size_t vowels = 0;
  for (std::size_t i = 0; i < verb.size(); ++i) {
    const bool silent = verb[i] == 'u' && i > 0 && verb[i - 1] == 'q';
    if ((is_vowel(verb[i]) || (verb[i] == 'y' && i > 0)) && !silent) ++vowels;
  }
  return vowels == 1;
}

/// One run of vowels: calm, clean, cheap; not open, quiet.
bool one_syllable(std::string_view word) {
  std::size_t runs = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++runs;
  return runs == 1;
}

/// "-s" of verbs and nouns: ships, reaches, tries.
std::string with_s(std::string_view word) {
  std::string out(word);
  if (ends_in_consonant_y(word)) return out.replace(out.size() - 1, 1, "ies");
  const bool hissing = out.ends_with('s') || out.ends_with('x') || out.ends_with('z') ||
                       out.ends_with("ch") || out.ends_with("sh");
  return out + (hissing ? "es" : "s");
}

std::string past_of(std::string_view base, bool doubled) {
  std::string out(base);
  if (base.ends_with('e')) return out + "d";
  if (ends_in_consonant_y(base)) return out.replace(out.size() - 1, 1, "ied");
  if (base.ends_with("ic")) return out + "ked";  // mimicked, but synced
  return (doubled ? out + base.back() : out) + "ed";
}

std::string gerund_of(std::string_view base, bool doubled) {
  std::string out(base);
  if (base.ends_with("ie")) return out.replace(out.size() - 2, 2, "ying");
  const bool keeps_e =
      base.ends_with("ee") || base.ends_with("ye") || base.ends_with("oe") || base.size() < 3;
  if (base.ends_with('e') && !keeps_e) return out.replace(out.size() - 1, 1, "ing");
  if (base.ends_with("ic")) return out + "king";
  return (doubled ? out + base.back() : out) + "ing";
}

/// "got/gotten" are two forms.
void add_each(std::vector<form>& out, std::string_view forms, classes set) {
  while (!forms.empty()) {
    const std::size_t slash = forms.find('/');
    out.push_back({std::string(forms.substr(0, slash)), set});
    forms = slash == std::string_view::npos ? std::string_view{} : forms.substr(slash + 1);
  }
}

}  // namespace

std::span<const std::string_view> form_names() {
  return names;
}

std::vector<form> verb_forms(std::string_view base, const own_forms& own) {
  using namespace cls;
  const auto named = [&](std::string_view name) -> std::string_view {
    const auto found = own.find(name);
    return found == own.end() ? std::string_view{} : std::string_view(found->second);
  };
  const std::string_view doubling = named("double");
  const bool doubled = doubling.empty() ? doubles(base) : doubling != "no";
  const auto regular = [&](auto make) {
    std::string out = make(base, doubled);
    if (doubling == "both") out += "/" + make(base, false);
    return out;
  };
  std::string s(named("s")), past(named("past")), part(named("part")), ing(named("ing"));
  if (s.empty())
    s = base.ends_with("go") || base.ends_with("do") ? std::string(base) + "es" : with_s(base);
  const bool part_differs = !part.empty();
  if (past.empty()) past = regular(past_of);
  if (ing.empty()) ing = regular(gerund_of);

  std::vector<form> out{{std::string(base), f_inf | f_fin | f_lead}};
  add_each(out, s, f_fin);
  add_each(out, past, part_differs ? f_fin : f_fin | f_part);
  add_each(out, part, f_part);
  add_each(out, ing, f_ger);
  return out;
}

std::vector<std::string> adjective_forms(std::string_view base) {
  std::vector<std::string> out{std::string(base)};
  const bool plain = base.find_first_of(" -") == std::string_view::npos && base.size() > 2;
  const auto vowels = std::count_if(base.begin(), base.end(), is_vowel);
  std::string stem;  // of both degrees
  if (plain && ends_in_consonant_y(base) && vowels <= 1)
    stem = out[0].substr(0, base.size() - 1) + "ie";
  else if (plain && base.ends_with('e') && vowels <= 2 && !is_vowel(base[base.size() - 2]))
    stem = out[0];
  else if (plain && vowels <= (base.ends_with("ed") ? 0 : 2) && one_syllable(base))
    stem = (doubles(base) ? out[0] + base.back() : out[0]) + "e";
  if (!stem.empty()) out.insert(out.end(), {stem + "r", stem + "st"});
  return out;
}

std::string plural(std::string_view noun) {
  return with_s(noun);
}

}  // namespace okrlint::en
