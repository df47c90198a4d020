// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_en.hpp"

#include <array>

namespace okrlint::en {
namespace {

constexpr std::array<std::string_view, 5> names = {"s", "past", "part", "ing", "double"};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// One syllable of consonant, vowel, consonant: ship, plan, cut; not show, fix, play.
bool doubles(std::string_view verb) {
  if (verb.size() < 3) return false;
  const char last = verb.back();
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' || !is_vowel(verb[verb.size() - 2])) return false;
  std::size_t vowels = 0;
  for (std::size_t i = 0; i < verb.size(); ++i) {
    if (is_vowel(verb[i]) && !(i > 0 && verb[i] == 'u' && verb[i - 1] == 'q')) ++vowels;
  }
  return vowels == 1;
}

/// "-s" of verbs and nouns: ships, reaches, tries.
std::string with_s(std::string_view word) {
  std::string out(word);
  if (out.size() > 1 && out.ends_with('y') && !is_vowel(out[out.size() - 2])) return out.replace(out.size() - 1, 1, "ies");
  const bool hissing = out.ends_with('s') || out.ends_with('x') || out.ends_with('z') || out.ends_with("ch") ||
                       out.ends_with("sh");
  return out + (hissing ? "es" : "s");
}

}  // namespace

std::span<const std::string_view> form_names() { return names; }

std::vector<form> verb_forms(std::string_view base, const own_forms& own) {
  using namespace cls;
  std::string stem(base);
  if (own.contains("double") || (doubles(stem) && !own.contains("past"))) stem += stem.back();
  std::string past, ing;
  if (base.ends_with('e')) {
    past = stem + "d";
    ing = (base.ends_with("ee") || base.ends_with("ye") || base.ends_with("oe")) ? stem : stem.substr(0, stem.size() - 1);
    if (base.ends_with("ie")) ing = stem.substr(0, stem.size() - 2) + "y";
    ing += "ing";
  } else if (base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2])) {
    past = stem.substr(0, stem.size() - 1) + "ied";
    ing = stem + "ing";
  } else {
    past = stem + "ed";
    ing = (doubles(base) && stem == base ? stem + stem.back() : stem) + "ing";
  }
  const auto named = [&](std::string_view name, std::string regular) {
    const auto found = own.find(name);
    return found == own.end() ? regular : found->second;
  };
  past = named("past", past);
  std::string s = with_s(base);
  if (base.ends_with("go") || base.ends_with("do")) s = std::string(base) + "es";
  return {{std::string(base), f_inf | f_fin | f_lead},
          {named("s", s), f_fin},
          {past, own.contains("part") ? f_fin : f_fin | f_part},
          {named("part", past), f_part},
          {named("ing", ing), f_ger}};
}

std::string plural(std::string_view noun) {
  return with_s(noun);
}

}  // namespace okrlint::en
