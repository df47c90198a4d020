// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "rule/inflect_es.hpp"

namespace okrlint::es {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> accents = {
    {{"á", 'a'}, {"é", 'e'}, {"í", 'i'}, {"ó", 'o'}, {"ú", 'u'}}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string_view accented_form(char vowel) {
  for (const auto& [written, plain] : accents) {
    if (plain == vowel) return written;
  }
  return {};
}

/// Where the word carries a written accent, and the plain vowel there; npos when nowhere.
std::pair<std::size_t, char> accent_of(std::string_view word) {
  for (const auto& [written, plain] : accents) {
    const std::size_t at = word.find(written);
    if (at != std::string_view::npos) return {at, plain};
  }
  return {std::string_view::npos, ' '};
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
  }
  return count;
}

/// "margen" → "márgen": the stress stays when a syllable follows.
std::string with_stress_kept(std::string word) {
  std::size_t groups = 0;
  for (std::size_t i = word.size(); i-- > 0;) {
    if (!is_vowel(word[i]) || (i + 1 < word.size() && is_vowel(word[i + 1]))) continue;
    if (++groups == 2) return word.replace(i, 1, accented_form(word[i]));
  }
  return word;
}

std::string without_accent(std::string word) {
  const auto [at, plain] = accent_of(word);
  return at == std::string::npos ? word : word.replace(at, 2, 1, plain);
}

bool takes_plain_s(std::string_view word) {
  const char last = word.back();
  if (is_vowel(last)) return true;
  // Loans: tests, bugs, pipelines; a Spanish word ends in none of these.
  return std::string_view("bcfghkmptvw").find(last) != std::string_view::npos ||
         word.ends_with("ing");
}

}  // namespace

std::string plural(std::string_view noun) {
  std::string word(noun);
  if (word.empty()) return word;
  const auto [at, plain] = accent_of(word);
  const bool stressed_end = at != std::string::npos && at + 2 == word.size();
  if (stressed_end && (plain == 'i' || plain == 'u')) return word + "es";
  if (stressed_end || takes_plain_s(word)) return word + "s";
  if (word.ends_with('z')) return word.replace(word.size() - 1, 1, "ces");
  const bool last_syllable_stressed = at != std::string::npos && at + 3 == word.size();
  const bool hiatus =
      last_syllable_stressed && (plain == 'i' || plain == 'u') && at > 0 && is_vowel(word[at - 1]);
  if (hiatus) return word + "es";  // país → países
  if (word.ends_with('s') || word.ends_with('x')) {
    if (!last_syllable_stressed && vowel_groups(word) + (at != std::string::npos ? 1 : 0) > 1)
      return word;
    return without_accent(word) + "es";  // interés → intereses, mes → meses
  }
  if (last_syllable_stressed) return without_accent(word) + "es";
  if (word.ends_with('n') && at == std::string::npos && vowel_groups(word) > 1)
    return with_stress_kept(word) + "es";
  return word + "es";
}

std::vector<std::string> noun_forms(std::string_view noun) {
  const bool both = noun.ends_with("/a");
  const std::string lemma(both ? noun.substr(0, noun.size() - 2) : noun);
  std::vector<std::string> out{lemma, plural(lemma)};
  if (both) {
    std::string feminine = lemma.ends_with('o') || lemma.ends_with('e')
                               ? lemma.substr(0, lemma.size() - 1) + "a"
                               : without_accent(lemma) + "a";
    out.push_back(feminine + "s");
    out.push_back(std::move(feminine));
  }
  return out;
}

std::vector<std::string> adjective_forms(std::string_view adjective) {
  std::string lemma(adjective);
  std::vector<std::string> out{lemma, plural(lemma)};
  if (lemma.ends_with('o')) {
    const std::string stem = lemma.substr(0, lemma.size() - 1);
    out.push_back(stem + "a");
    out.push_back(stem + "as");
  } else if (lemma.ends_with("dor") || lemma.ends_with("tor") || lemma.ends_with("sor") ||
             lemma.ends_with("és") || lemma.ends_with("ón") || lemma.ends_with("ín") ||
             lemma.ends_with("ñol")) {
    const std::string stem = without_accent(lemma);
    out.push_back(stem + "a");
    out.push_back(stem + "as");
  }
  return out;
}

}  // namespace okrlint::es
