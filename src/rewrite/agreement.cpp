// SPDX-License-Identifier: Apache-2.0
#include "rewrite/agreement.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace okrlint {
namespace {

std::string first_word(std::string_view text) {
  return folded(text.substr(0, std::min(text.find_first_of(" ,.;:"), text.size())));
}

bool ends(std::string_view word, std::string_view with) {
  return word.size() > with.size() && word.ends_with(with);
}

bool is_feminine(std::string_view singular) {
  constexpr std::array masculine{"ista", "aje", "ambre", "on", "or", "an", "en", "in"};
  constexpr std::array feminine{"cion", "sion", "xion", "gion", "dad",  "tad", "tud",  "umbre",
                                "ez",   "eza",  "sis",  "itis", "triz", "nza", "ncia", "ie"};
  if (std::any_of(feminine.begin(), feminine.end(),
                  [&](std::string_view e) { return ends(singular, e); }))
    return true;
  if (std::any_of(masculine.begin(), masculine.end(),
                  [&](std::string_view e) { return ends(singular, e); }))
    return false;
  return singular.ends_with('a');
}

/// Words whose first a is stressed take "el" in the singular.
bool takes_el(std::string_view word) {
  constexpr std::array stressed{"agua", "area",  "aula", "arma",   "alma",  "aguila", "ala",
                                "alza", "ansia", "arpa", "hambre", "habla", "hacha",  "asma"};
  return std::find(stressed.begin(), stressed.end(), word) != stressed.end();
}

/// The second byte of the two-byte letters À…Þ and à…þ differs by 0x20.
void set_case(std::string& text, bool capital) {
  if (text.empty()) return;
  auto& c = text[0];
  if (capital && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  if (!capital && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  if (static_cast<unsigned char>(c) != 0xC3 || text.size() < 2) return;
  const auto second = static_cast<unsigned char>(text[1]);
  if (capital && second >= 0xA0 && second != 0xB7 && second != 0xBF)
    text[1] = static_cast<char>(second - 0x20);
  if (!capital && second >= 0x80 && second < 0x9F && second != 0x97)
    text[1] = static_cast<char>(second + 0x20);
}

}  // namespace

noun_form form_of(const pack& p, std::string_view noun, std::string_view lemma) {
  // "mesas de trabajo", "cursos en línea": the first word tells.
  noun = noun.substr(0, noun.find(' '));
  lemma = lemma.substr(0, lemma.find(' '));
  const std::string word = folded(noun);
  std::string singular = folded(lemma);
  noun_form out;
  if (singular.empty() || singular == word) {
    singular = word;
    const bool invariable = ends(word, "sis") || ends(word, "us") || ends(word, "itis");
    const bool acronym = !noun.empty() && noun.back() == 'S';
    const bool known = !lemma.empty();
    if (!known && !invariable && !acronym && ends(word, "s")) {
      out.plural = true;
      singular.pop_back();
      if (ends(singular, "cione") || ends(singular, "sione") || ends(singular, "dade"))
        singular.pop_back();
    }
  } else {
    out.plural = word.ends_with('s');
  }
  const auto listed = std::find_if(p.genders.rbegin(), p.genders.rend(),
                                   [&](const gendered_noun& g) { return g.noun == singular; });
  // "promotoras", "desarrolladora": a form of the masculine lemma.
  const std::string own = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  // "analistas", "artistas": of either gender, the masculine stands for both.
  const bool turned =
      own.ends_with('a') && !singular.ends_with('a') && own.size() >= singular.size();
  out.feminine = turned                       ? true
                 : listed != p.genders.rend() ? listed->feminine
                                              : is_feminine(singular);
  return out;
}

std::string_view article(noun_form form, std::string_view next_word) {
  if (form.plural) return form.feminine ? "las" : "los";
  return form.feminine && !takes_el(first_word(next_word)) ? "la" : "el";
}

std::string contracted(std::string_view preposition, std::string_view group) {
  const bool contracts = group.starts_with("el ");
  std::string out(preposition);
  if (!contracts) return (out += ' ') += group;
  out += preposition == "de" ? "l" : preposition == "a" ? "l" : " el";
  return out += group.substr(2);
}

std::string with_contractions(std::string text) {
  for (const auto& [apart, joined] : {std::pair{" de el ", " del "}, std::pair{" a el ", " al "}}) {
    for (std::size_t at; (at = text.find(apart)) != std::string::npos;)
      text.replace(at, std::string_view(apart).size(), joined);
  }
  return text;
}

std::string_view conjunction_and(std::string_view next_word) {
  const std::string word = first_word(next_word);
  const bool sound = word.starts_with("i") || word.starts_with("hi");
  const bool glide = word.starts_with("hie") || word.starts_with("hia") || word.starts_with("io") ||
                     word.starts_with("ia") || word.starts_with("ie");
  return sound && !glide ? "e" : "y";
}

std::string_view conjunction_or(std::string_view next_word) {
  const std::string word = first_word(next_word);
  return word.starts_with("o") || word.starts_with("ho") ? "u" : "o";
}

std::string_view indefinite(std::string_view next_word) {
  const std::string word = first_word(next_word);
  const bool vowel = !word.empty() && std::string_view("aeiou").find(word[0]) < 5;
  const bool glide = word.starts_with("uni") || word.starts_with("use") || word.starts_with("eu") ||
                     word.starts_with("one") || word.starts_with("once");
  const bool silent = word.starts_with("hour") || word.starts_with("honest");
  return (vowel && !glide) || silent ? "an" : "a";
}

std::string_view indefinite(noun_form form, std::string_view next_word) {
  return form.feminine && !takes_el(first_word(next_word)) ? "una" : "un";
}

std::string capitalised(std::string text) {
  set_case(text, true);
  return text;
}

std::string uncapitalised(std::string text) {
  // Names and acronyms keep their capitals: only a word of one capital followed by small letters is
  // made small.
  if (text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z') return text;
  set_case(text, false);
  return text;
}

bool begins_capital(std::string_view text) {
  while (!text.empty() && (text[0] == '*' || text[0] == '_' || text[0] == '"' || text[0] == '('))
    text.remove_prefix(1);
  const std::string_view head = text.substr(0, 2);
  std::string small(head);
  set_case(small, false);
  return small != head;
}

}  // namespace okrlint
