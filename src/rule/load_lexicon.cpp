// SPDX-License-Identifier: Apache-2.0
#include "rule/load_lexicon.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "rule/inflect_en.hpp"
#include "rule/inflect_es.hpp"
#include "rule/json_positions.hpp"
#include "rule/load_marks.hpp"
#include "rule/load_values.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

using nlohmann::json;
using source = lexicon_builder::source;

constexpr std::array<std::string_view, 17> sections = {
    "language", "verbs",     "forms",  "stems",        "nouns",    "adjectives",
    "words",    "phrases",   "groups", "marks",        "evidence", "foreign",
    "endings",  "narrowing", "labels", "status_value", "values"};
constexpr std::array<std::string_view, 11> verb_kinds = {
    "up", "down", "improve", "reach", "keep", "win", "work", "state", "cause", "use", "other"};
constexpr std::array<std::string_view, 15> noun_kinds = {
    "activity", "deliverable", "metric", "ratio",    "count",  "unit",  "customer", "team",
    "external", "vanity",      "action", "abstract", "burden", "plain", "time"};
constexpr std::array<std::string_view, 19> label_names = {
    "objective", "key_result", "kpi",     "initiative", "note",        "owner",  "deadline",
    "baseline",  "target",     "current", "metric",     "unit",        "status", "score",
    "priority",  "dependency", "period",  "okr",        "status_value"};

/// Reads one file; every member function reads one section.
class reader {
 public:
  reader(const json_file& file, lexicon_builder& builder, std::vector<load_error>& errors)
      : file_(file), builder_(builder), errors_(errors) {}

  void read() {
    if (!file_.root().is_object())
      return wrong("", "a lexicon is an object", "{ \"language\": \"es\", … }");
    for (const auto& [key, value] : file_.root().items()) known(pointer_to("", key), key, sections);
    const std::string in = file_.root().value("language", "");
    in_ = in == "other" ? language::other : language_named(in);
    if (in_ == language::unknown)
      return wrong("/language", "the language of a lexicon is es, en or other");
    each("labels", std::bind_front(&reader::labels, this));
    if (const json* list = section("status_value")) labels("/status_value", "status_value", *list);
    each("foreign", [this](const auto& at, const auto&, const auto& weights) {
      evidence(at, weights, language::other);
    });
    if (in_ == language::other) return;
    each("words", std::bind_front(&reader::words, this));
    own_forms_of_verbs();
    each("verbs", std::bind_front(&reader::verbs, this));
    each("nouns", std::bind_front(&reader::nouns, this));
    if (const json* list = section("adjectives")) adjectives(*list);
    each("phrases", std::bind_front(&reader::phrases, this));
    if (const json* weights = section("evidence")) evidence("/evidence", *weights, in_);
    if (const json* list = section("endings")) endings(*list);
    if (const json* list = section("narrowing")) narrowings(*list);
    load_marks(file_, in_, builder_, errors_);
  }

 private:
  void wrong(std::string_view at, std::string message, std::string hint = {}) {
    errors_.push_back(file_.error_at(at, std::move(message), std::move(hint)));
  }

  bool known(std::string_view at, std::string_view name, std::span<const std::string_view> names) {
    for (const std::string_view one : names) {
      if (one == name) return true;
    }
    wrong(at, "unknown key \"" + std::string(name) + "\"", did_you_mean(name, names));
    return false;
  }

  const json* section(std::string_view name) const {
    const auto found = file_.root().find(name);
    return found == file_.root().end() ? nullptr : &*found;
  }

  template <class F>
  void each(std::string_view name, F&& read_member) {
    const json* object = section(name);
    if (object == nullptr) return;
    const std::string at = pointer_to("", name);
    if (!object->is_object()) return wrong(at, std::string(name) + " is an object");
    for (const auto& [key, value] : object->items()) {
      read_member(pointer_to(at, key), key, value);
    }
  }

  template <class F>
  void strings(const std::string& at, const json& list, F&& take) {
    if (!list.is_array()) return wrong(at, "a list of words stands here");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].is_string() && !list[i].get_ref<const std::string&>().empty()) {
        take(pointer_to(at, i), list[i].get_ref<const std::string&>());
      } else {
        wrong(pointer_to(at, i), "a word stands here");
      }
    }
  }

  classes class_set(const std::string& at, std::string_view text) {
    std::string unknown;
    const classes set = parse_classes(text, unknown);
    const auto names = all_class_names();
    if (set == 0) wrong(at, "no class is called \"" + unknown + "\"", did_you_mean(unknown, names));
    return set;
  }

  void labels(const std::string& at, std::string_view name, const json& list) {
    if (!known(at, name, label_names)) return;
    std::size_t as = 1;
    while (label_names[as - 1] != name) ++as;
    strings(at, list, [&](const auto&, const auto& text) {
      builder_.add_label(text, static_cast<label>(as));
    });
  }

  void evidence(const std::string& at, const json& weights, language in) {
    if (!weights.is_object())
      return wrong(at, "weights (\"1\" to \"9\") and their words stand here");
    for (const auto& [key, list] : weights.items()) {
      const std::string here = pointer_to(at, key);
      if (key.size() != 1 || key[0] < '1' || key[0] > '9') {
        wrong(here, "a weight is a digit from 1 to 9");
        continue;
      }
      const auto weight = static_cast<unsigned>(key[0] - '0');
      strings(here, list,
              [&](const auto&, const auto& text) { builder_.add_evidence(in, text, weight); });
    }
  }

  void words(const std::string& at, std::string_view name, const json& list) {
    const std::size_t cut = std::min(name.find('='), name.size());  // "num=2": 2 is their lemma
    const classes set = class_set(at, name.substr(0, cut));
    if (set == 0) return;
    strings(at, list, [&](const auto&, const std::string& text) {
      const auto lemma = cut == name.size() ? std::string_view(text) : name.substr(cut + 1);
      builder_.add_reading(in_, text, builder_.word_index(lemma), set, source::listed);
    });
  }

  void phrases(const std::string& at, std::string_view name, const json& list) {
    const classes set = class_set(at, name);
    if (set == 0) return;
    strings(at, list, [&](const auto&, const auto& text) {
      builder_.add_phrase(in_, text, builder_.word_index(text), set);
    });
  }

  void own_forms_of_verbs() {
    const auto names = in_ == language::es ? es::form_names() : en::form_names();
    each("stems", [&](const auto& at, const auto& change, const auto& list) {
      strings(at, list, [&](const auto&, const auto& verb) { own_[verb]["stem"] = change; });
    });
    each("forms", [&](const auto& at, const auto& verb, const auto& value) {
      if (value.is_string()) return;
      if (!value.is_object())
        return wrong(at, "forms by name, or the verb that it goes like, stand here");
      for (const auto& [name, text] : value.items()) {
        const std::string here = pointer_to(at, name);
        if (!known(here, name, names)) continue;
        if (!text.is_string()) {
          wrong(here, "a form stands here");
          continue;
        }
        own_[verb][name] = text.template get<std::string>();
      }
    });
    each("forms", [&](const auto& at, const auto& verb, const auto& value) {
      if (!value.is_string()) return;
      const std::string model = value.template get<std::string>();
      const auto found = own_.find(model);
      if (found == own_.end() || !verb.ends_with(model)) {
        return wrong(at, "\"" + verb + "\" does not end in a verb with forms of its own");
      }
      const std::string prefix = verb.substr(0, verb.size() - model.size());
      own_forms forms = found->second;
      for (auto& [name, text] : forms) {
        if (name != "stem" && name != "double") text.insert(0, prefix);
      }
      own_[verb] = std::move(forms);
    });
  }

  std::vector<form> verb_forms(std::string_view verb, bool enclitics) const {
    static const own_forms none;
    if (in_ == language::es) verb = es::plain_infinitive(verb);
    const auto found = own_.find(verb);
    const own_forms& own = found == own_.end() ? none : found->second;
    return in_ == language::es ? es::verb_forms(verb, own, enclitics) : en::verb_forms(verb, own);
  }

  void verbs(const std::string& at, const std::string& kind, const json& list) {
    if (!known(at, kind, verb_kinds)) return;
    const classes set = cls::verb | (kind == "other" ? 0 : class_named("v_" + kind));
    strings(at, list, [&](const auto&, const std::string& text) {
      const std::size_t space = text.find(' ');
      const std::string head = text.substr(0, space);
      if (space != std::string::npos) {
        const std::uint32_t lemma = builder_.word_index(text);
        for (const form& f : verb_forms(head, false)) {
          if (!builder_.links(in_, f.text))  // "dé acceso" is written like "de acceso"
            builder_.add_phrase(in_, f.text + text.substr(space), lemma, set | f.set);
        }
        return;
      }
      const std::uint32_t lemma =
          builder_.word_index(in_ == language::es ? es::plain_infinitive(text) : text);
      for (const form& f : verb_forms(text, true))
        builder_.add_reading(in_, f.text, lemma, set | f.set, source::generated);
    });
  }

  void nouns(const std::string& at, const std::string& kind, const json& list) {
    if (!known(at, kind, noun_kinds)) return;
    if (kind == "action") {
      const json objects = list.is_array() ? list : json::array({list});
      for (const json& object : objects) {
        if (!object.is_object())
          return wrong(at, "action nouns stand under the kind of their verb");
        for (const auto& [verb_kind, nouns_of_kind] : object.items()) {
          if (!known(at, verb_kind, verb_kinds)) continue;
          const classes verb_class = verb_kind == "other" ? 0 : class_named("v_" + verb_kind);
          noun_list(at, nouns_of_kind, cls::noun | cls::n_action | verb_class);
        }
      }
      return;
    }
    noun_list(at, list,
              cls::noun | (kind == "plain"  ? 0
                           : kind == "time" ? cls::time_ref
                                            : class_named("n_" + kind)));
  }

  void noun_list(const std::string& at, const json& list, classes set) {
    if (!list.is_array()) return wrong(at, "a list of nouns stands here");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const json& item = list[i];
      if (item.is_string() && !item.get_ref<const std::string&>().empty()) {
        const auto& text = item.get_ref<const std::string&>();
        add_noun(text, noun_forms(text), set);
      } else if (item.is_object() && item.value("lemma", json()).is_string() &&
                 item.value("plural", json()).is_string()) {
        add_noun(item["lemma"].get<std::string>(),
                 {item["lemma"].get<std::string>(), item["plural"].get<std::string>()}, set);
      } else {
        wrong(pointer_to(at, i), "a noun stands here",
              "\"tasa\" or {\"lemma\": \"…\", \"plural\": \"…\"}");
      }
    }
  }

  std::vector<std::string> noun_forms(const std::string& text) const {
    if (in_ == language::en) return {text, en::plural(text)};
    const std::size_t space = text.find(' ');
    std::vector<std::string> out = es::noun_forms(text.substr(0, space));
    if (space == std::string::npos) return out;
    const std::string rest = text.substr(space + 1), many = out[1];
    for (std::string& one : out) one += ' ' + rest;
    if (rest.find(' ') == std::string::npos)
      out.push_back(many + ' ' + es::plural(rest));  // ventas netas
    return out;
  }

  void add_noun(const std::string&, const std::vector<std::string>& forms, classes set) {
    const std::uint32_t lemma = builder_.word_index(forms[0]);
    for (const std::string& one : forms) {
      if (one.empty()) continue;
      if (one.find(' ') != std::string::npos) {
        builder_.add_phrase(in_, one, lemma, set);
      } else {
        builder_.add_reading(in_, one, lemma, set, source::generated);
      }
    }
  }

  void adjectives(const json& list) {
    strings("/adjectives", list, [&](const auto&, const auto& text) {
      const auto forms =
          in_ == language::es ? es::adjective_forms(text) : en::adjective_forms(text);
      const std::uint32_t lemma = builder_.word_index(forms[0]);
      for (const std::string& one : forms)
        builder_.add_reading(in_, one, lemma, cls::adj, source::generated);
    });
  }

  void endings(const json& list) {
    if (!list.is_array()) return wrong("/endings", "a list of endings stands here");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string at = pointer_to("/endings", i);
      const std::string text = text_of(list[i], "ending"), names = text_of(list[i], "classes");
      if (text.empty() || names.empty()) {
        wrong(at, "an ending has \"ending\" and \"classes\"");
      } else if (const classes set = class_set(at, names)) {
        builder_.add_ending(in_, text, set);
      }
    }
  }

  static std::string text_of(const json& object, std::string_view key) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
  }

  void narrowings(const json& list);
  void condition(const std::string& at, std::string_view offset, const json& value,
                 narrowing& rule);

  const json_file& file_;
  lexicon_builder& builder_;
  std::vector<load_error>& errors_;
  language in_ = language::unknown;
  std::map<std::string, own_forms, std::less<>> own_;
};

void reader::narrowings(const json& list) {
  static constexpr std::array<std::string_view, 7> keys = {"id",   "at",       "when", "drop",
                                                           "keep", "examples", "why"};
  if (!list.is_array()) return wrong("/narrowing", "a list of rules stands here");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string at = pointer_to("/narrowing", i);
    if (!list[i].is_object()) {
      wrong(at, "a rule is an object");
      continue;
    }
    narrowing rule;
    rule.in = in_;
    for (const auto& [key, value] : list[i].items()) {
      const std::string here = pointer_to(at, key);
      if (!known(here, key, keys)) continue;
      if (key == "at") rule.at = class_set(here, text_of(list[i], key));
      if (key == "drop") rule.drop = class_set(here, text_of(list[i], key));
      if (key == "keep") rule.keep = class_set(here, text_of(list[i], key));
      if (key == "when" && !value.is_object())
        wrong(here, "offsets (\"-2\" to \"2\") and their classes stand here");
      if (key == "when" && value.is_object()) {
        for (const auto& [offset, what] : value.items())
          condition(pointer_to(here, offset), offset, what, rule);
      }
    }
    if (rule.at == 0 || (rule.drop == 0) == (rule.keep == 0)) {
      wrong(at, "a rule has \"at\", \"when\", and one of \"drop\" and \"keep\"");
      continue;
    }
    builder_.add_narrowing(rule);
  }
}

void reader::condition(const std::string& at, std::string_view offset, const json& value,
                       narrowing& rule) {
  static constexpr std::array<std::string_view, 7> offsets = {"-3", "-2", "-1", "0", "1", "2", "3"};
  const auto found = std::find(offsets.begin(), offsets.end(), offset);
  const auto where = found - offsets.begin() - 3;
  if (found == offsets.end()) return wrong(at, "an offset is -3, -2, -1, 0, 1, 2 or 3");
  for (const json& item : value.is_array() ? value : json::array({value})) {
    std::string text = item.is_string() ? item.get<std::string>() : std::string{};
    const bool negated = text.starts_with('!');
    if (negated) text.erase(0, 1);
    const classes set = text == "inflected" ? 0 : class_set(at, text);
    if (rule.when_count == rule.when.size()) return wrong(at, "at most six conditions");
    rule.when[rule.when_count++] = {static_cast<std::int8_t>(where), negated, set};
  }
}

}  // namespace

void load_lexicon(const pack_file& file, lexicon_builder& builder,
                  std::vector<load_error>& errors) {
  const auto at = json_file::read(file, errors);
  if (at) reader(*at, builder, errors).read(), load_values(*at, builder, errors);
}

lexicon_tables build_lexicon(std::span<const pack_file> files, std::vector<load_error>& errors) {
  lexicon_builder builder;
  for (const pack_file& file : files) load_lexicon(file, builder, errors);
  return builder.finish();
}

}  // namespace okrlint
