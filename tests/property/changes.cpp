// SPDX-License-Identifier: Apache-2.0
#include "property/changes.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <regex>

namespace okrlint::testing {
namespace {

using icu::UnicodeString;

UnicodeString wide(std::string_view text) {
  return UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}
std::string narrow(const UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string replaced(std::string_view text, const char* pattern, const char* with) {
  return std::regex_replace(std::string(text), std::regex(pattern), with);
}
std::string all_of(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

void keep(std::vector<std::string>& out, std::string changed, std::string_view text) {
  if (changed == text) return;
  for (const std::string& one : out) {
    if (one == changed) return;
  }
  out.push_back(std::move(changed));
}

/// Point for comma and comma for point inside figures.
std::string swapped_signs(std::string_view text) {
  std::string out(text);
  const auto digit = [&](std::size_t i) {
    return i < out.size() && out[i] >= '0' && out[i] <= '9';
  };
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (digit(i - 1) && digit(i + 1) && (out[i] == '.' || out[i] == ','))
      out[i] = out[i] == '.' ? ',' : '.';
  }
  return out;
}

// ---- inflection, as a grammar book has it ----

bool is_infinitive(std::string_view word) {
  for (const std::string_view end : {"ar", "er", "ir", "ír"}) {
    if (word.size() > end.size() && word.ends_with(end)) return true;
  }
  return word == "ir";
}

std::string first_plural_present(const std::string& infinitive) {
  if (infinitive == "ir") return "vamos";
  if (infinitive == "ser") return "somos";
  if (infinitive == "haber") return "hemos";
  if (infinitive.ends_with("ír")) return infinitive.substr(0, infinitive.size() - 3) + "ímos";
  const std::string stem = infinitive.substr(0, infinitive.size() - 2);
  const char vowel = infinitive[infinitive.size() - 2];
  return stem + (vowel == 'a' ? "amos" : vowel == 'e' ? "emos" : "imos");
}

std::string first_plural_future(const std::string& infinitive) {
  struct irregular {
    std::string_view ending, stem;
  };
  constexpr irregular all[] = {{"tener", "tendr"},
                               {"poner", "pondr"},
                               {"venir", "vendr"},
                               {"salir", "saldr"},
                               {"valer", "valdr"}};
  constexpr irregular whole[] = {{"hacer", "har"},  {"rehacer", "rehar"}, {"decir", "dir"},
                                 {"poder", "podr"}, {"saber", "sabr"},    {"querer", "querr"},
                                 {"haber", "habr"}, {"caber", "cabr"}};
  for (const irregular& one : whole) {
    if (infinitive == one.ending) return std::string(one.stem) + "emos";
  }
  for (const irregular& one : all) {
    if (infinitive.ends_with(one.ending))
      return infinitive.substr(0, infinitive.size() - one.ending.size()) + std::string(one.stem) +
             "emos";
  }
  if (infinitive.ends_with("ír")) return infinitive.substr(0, infinitive.size() - 3) + "iremos";
  return infinitive + "emos";
}

/// The verb in the first person plural, its pronoun put before it: "nos convertimos".
template <class Form>
std::string conjugated(const std::string& word, Form form) {
  for (const std::string_view pronoun : {"nos", "se", "la", "lo", "las", "los"}) {
    if (!word.ends_with(pronoun) ||
        !is_infinitive(std::string_view(word).substr(0, word.size() - pronoun.size())))
      continue;
    const std::string said = pronoun == "se" ? "nos" : std::string(pronoun);
    return said + " " + form(word.substr(0, word.size() - pronoun.size()));
  }
  return is_infinitive(word) ? form(word) : std::string();
}

std::string capitalised(std::string text) {
  UnicodeString all = wide(text);
  const UnicodeString first = UnicodeString(all, 0, 1).toUpper();
  all.replace(0, 1, first);
  return narrow(all);
}

/// The leading infinitive, and those that "y", "e" or "o" join to it, in another form.
template <class Form>
std::string inflected_es(std::string_view text, Form form) {
  std::string out, word, before;
  const auto close = [&](char c) {
    std::string changed;
    if (out.empty() || before == "y" || before == "e" || before == "o")
      changed = conjugated(lower(word), form);
    if (out.empty() && changed.empty()) return false;
    out += changed.empty() ? word : out.empty() ? capitalised(changed) : changed;
    if (c != '\0') out += c;
    before = word;
    word.clear();
    return true;
  };
  for (const char c : text) {
    if (c != ' ')
      word += c;
    else if (!close(c))
      return {};
  }
  return close('\0') ? out : std::string();
}

}  // namespace

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return narrow(icu::Normalizer2::getNFDInstance(status)->normalize(wide(text), status));
}
std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return narrow(icu::Normalizer2::getNFCInstance(status)->normalize(wide(text), status));
}

std::string without_accents(std::string_view text) {
  const UnicodeString apart = wide(decomposed(text));
  UnicodeString out;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK) out.append(apart.char32At(i));
  }
  return narrow(out);
}

std::string lower(std::string_view text) {
  return narrow(wide(text).toLower(icu::Locale::getRoot()));
}
std::string upper(std::string_view text) {
  return narrow(wide(text).toUpper(icu::Locale::getRoot()));
}
std::string title(std::string_view text) {
  return narrow(wide(text).toTitle(nullptr, icu::Locale::getRoot(),
                                   U_TITLECASE_NO_LOWERCASE | U_TITLECASE_NO_BREAK_ADJUSTMENT));
}

std::vector<std::string> other_marks(std::string_view text) {
  std::vector<std::string> out;
  std::string curly = replaced(text, "\"([^\"]*)\"", "“$1”");
  curly = replaced(curly, "(\\w)'(\\w)", "$1’$2");
  curly = all_of(all_of(curly, "->", "→"), " - ", " – ");
  keep(out, curly, text);
  keep(out, replaced(text, "\"([^\"]*)\"", "«$1»"), text);
  keep(out, all_of(std::string(text), " - ", " — "), text);
  std::string plain(text);
  for (const std::string_view quote : {"“", "”", "«", "»", "„"}) plain = all_of(plain, quote, "\"");
  plain = all_of(all_of(plain, "’", "'"), "‘", "'");
  plain = all_of(all_of(plain, "–", "-"), "—", "-");
  plain = all_of(plain, "→", "->");
  plain = all_of(all_of(all_of(plain, "≥", ">="), "≤", "<="), "…", "...");
  keep(out, plain, text);
  return out;
}

std::vector<std::string> other_numbers(std::string_view text, language l) {
  std::vector<std::string> out;
  const std::string_view narrow_space = "\u202F";
  keep(out, replaced(text, "(\\d) ?%", "$1 %"), text);
  keep(out, replaced(text, "(\\d) ?%", "$1%"), text);
  keep(out, replaced(text, "(\\d) ?%", "$1\u00A0%"), text);
  keep(out, replaced(text, "(\\d) ([a-z]+)", "$1\u00A0$2"), text);
  const char* thousands = "(\\d)[.,](\\d{3})(?![\\d%])";
  if (std::regex_search(std::string(text), std::regex("\\d,\\d{3}(?!\\d)")))
    keep(out, replaced(text, thousands, "$1$2"), text);
  if (std::regex_search(std::string(text), std::regex("\\d,\\d{3}(?!\\d)"))) {
    keep(out, replaced(text, thousands, ("$1" + std::string(narrow_space) + "$2").c_str()), text);
  }
  if (l == language::es) keep(out, swapped_signs(text), text);
  return out;
}

std::string in_number_words(std::string_view text, language l) {
  constexpr std::array<std::array<std::string_view, 11>, 2> words{
      {{"dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"},
       {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve"}}};
  // A number behind a capital or a sign is a name, a date or money.
  static const std::regex figure(
      "(^|[a-záéíóúñ] )(1[0-2]|[2-9])(?= [a-záéíóúñ]|$)(?! (de "
      ")?(millones|mil|million|thousand|enero|febrero|marzo|"
      "abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\b)");
  static const std::regex named(
      "((fase|versión|nivel|etapa|grado|año|semana|día|clase|tipo|zona|turno|línea|planta|phase|"
      "version|level|stage|grade|year|week|day|class|type|zone|shift|tier|step|top|web|scope|"
      "sprint)|\\b[A-Z][a-z]+) $");
  static const std::regex part_of_whole("\\d (in|out of|de cada) \\d");  // "4 in ten" is no one's
  if (std::regex_search(std::string(text), part_of_whole)) return {};
  const std::string from(text);
  std::string out;
  std::size_t last = 0;
  for (std::sregex_iterator m(from.begin(), from.end(), figure), end; m != end; ++m) {
    const auto at = static_cast<std::size_t>(m->position(2));
    const std::string before = from.substr(0, at);
    if (std::regex_search(before, named)) continue;
    out += from.substr(last, at - last);
    const std::string_view word = words[static_cast<std::size_t>(l)][std::stoul(m->str(2)) - 2];
    out += at == 0 ? capitalised(std::string(word)) : std::string(word);
    last = at + m->str(2).size();
  }
  return last == 0 ? std::string() : out + from.substr(last);
}

std::vector<std::string> other_inflections(std::string_view text, language l) {
  std::vector<std::string> out;
  if (text.empty()) return out;
  if (l == language::en) {
    const std::string rest = lower(text.substr(0, 1)) + std::string(text.substr(1));
    return {"We " + rest, "We will " + rest, "we'll " + rest};
  }
  for (const auto form : {first_plural_present, first_plural_future}) {
    std::string changed = inflected_es(text, form);
    if (!changed.empty()) out.push_back(std::move(changed));
  }
  if (out.empty()) return out;
  std::string first(text.substr(0, text.find(' ')));
  std::string going = "Vamos a " + lower(first);
  if (going.ends_with("rse")) going.replace(going.size() - 2, 2, "nos");
  out.push_back(going + std::string(text.substr(first.size())));
  return out;
}

}  // namespace okrlint::testing
