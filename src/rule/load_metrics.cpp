// SPDX-License-Identifier: Apache-2.0
// corpus/metrics: outcome metrics, and the words of activities that link to them.
#include <algorithm>

#include "rule/inflect_en.hpp"
#include "rule/inflect_es.hpp"
#include "rule/names.hpp"
#include "rule/tables.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::string_view unit_names[] = {"count", "%",      "currency", "points",  "score",
                                           "ratio", "days",   "hours",    "minutes", "seconds",
                                           "weeks", "months", "ms"};
constexpr std::string_view sort_names[] = {"any", "people", "thing", "activity"};
constexpr std::string_view goal_names[] = {"up", "down", "keep"};
constexpr std::string_view style_names[] = {"infinitive", "we", "noun"};
constexpr std::string_view pair_names[] = {"up", "down"};

int index_in_list(std::span<const std::string_view> all, std::string_view name) {
  const auto found = std::find(all.begin(), all.end(), name);
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// Users' own stand before ours, so that they are found first.
template <class T>
T& place_of(std::vector<T>& all, std::string_view id, language in, bool ahead) {
  for (T& one : all) {
    if (one.id == id && one.in == in) return one;
  }
  return ahead ? *all.insert(all.begin(), T{}) : all.emplace_back();
}

class metrics_reader {
 public:
  explicit metrics_reader(file_reader& in) : in_(in) {}

  bool open() {
    static constexpr std::string_view known[] = {"$schema", "language",  "metrics",
                                                 "links",   "aims",      "genders",
                                                 "verbs",   "opposites", "counted"};
    in_.check_keys(in_.file.root(), "", known);
    return language_of();
  }

  bool language_of() {
    const std::string_view name = in_.text(in_.file.root(), "", "language", true);
    lang_ = language_named(name);
    if (lang_ != language::unknown) return true;
    if (!name.empty()) in_.fail("/language", "a dictionary of metrics is in es or en");
    return false;
  }

  /// Calls `read(value, pointer)` for each element of a list of the file.
  template <class Read>
  void each(const char* key, Read&& read) {
    const auto list = in_.file.root().find(key);
    if (list == in_.file.root().end()) return;
    const std::string here = pointer_to("", key);
    if (!list->is_array()) return in_.fail(here, "a list stands here");
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string at = pointer_to(here, i);
      if ((*list)[i].is_object())
        read((*list)[i], at);
      else
        in_.fail(at, "an object stands here");
    }
  }

  void metric(const json& value, const std::string& at) {
    static constexpr std::string_view known[] = {"id",      "name",   "spain",   "formula",
                                                 "gender",  "number", "unit",    "direction",
                                                 "domains", "says",   "article", "of"};
    in_.check_keys(value, at, known);
    const std::string_view id = in_.text(value, at, "id", true);
    if (id.empty()) return;
    outcome_metric& out = place_of(in_.tables.outcomes, id, lang_, false);
    out.id = id;
    out.in = lang_;
    out.name = in_.text(value, at, "name", true);
    out.plain = in_.tables.keep(folded(out.name));
    out.spain = in_.text(value, at, "spain");
    out.formula = in_.text(value, at, "formula");
    out.feminine = choice(value, at, "gender", std::array<std::string_view, 2>{"m", "f"}) == 1;
    out.plural = choice(value, at, "number", std::array<std::string_view, 2>{"s", "p"}) == 1;
    out.unit = static_cast<metric_unit>(choice(value, at, "unit", unit_names));
    out.goal = static_cast<metric_goal>(choice(value, at, "direction", goal_names));
    out.of = static_cast<noun_sort>(choice(value, at, "of", sort_names));
    out.bare = !flag(value, at, "article", true);
    out.says = strings(value, at, "says");
  }

  void link(const json& value, const std::string& at) {
    static constexpr std::string_view known[] = {"id",    "words",   "with", "without", "serves",
                                                 "state", "domains", "head", "last"};
    in_.check_keys(value, at, known);
    const std::string_view id = in_.text(value, at, "id", true);
    if (id.empty()) return;
    metric_link read = matched(value, at, id);
    read.serves.first = static_cast<std::uint32_t>(in_.tables.served.size());
    if (!value.contains("serves")) {
      in_.fail(at, "\"serves\" is missing");
    } else {
      for (const auto& [word, where] : in_.texts(value["serves"], pointer_to(at, "serves")))
        serve(word, where);
    }
    read.serves.count = static_cast<std::uint32_t>(in_.tables.served.size()) - read.serves.first;
    place_of(in_.tables.links, id, lang_, in_.tables.has_base) = read;
  }

  /// A link that serves no metric: its words are what is measured already.
  void aim(const json& value, const std::string& at) {
    static constexpr std::string_view known[] = {"id",    "words", "with", "without",
                                                 "state", "head",  "last"};
    in_.check_keys(value, at, known);
    const std::string_view id = in_.text(value, at, "id", true);
    if (id.empty()) return;
    const metric_link read = matched(value, at, id);
    if (read.states.count == 0) in_.fail(at, "\"state\" is missing");
    place_of(in_.tables.links, id, lang_, in_.tables.has_base) = read;
  }

  /// What links and aims share: when they match, and what the work is for.
  metric_link matched(const json& value, const std::string& at, std::string_view id) {
    metric_link read;
    read.id = id;
    read.in = lang_;
    read.head_only = flag(value, at, "head", false);
    read.last = flag(value, at, "last", false);
    read.own = in_.tables.has_base;
    read.words = patterns(value, at, "words");
    read.with = patterns(value, at, "with");
    read.without = patterns(value, at, "without");
    read.states = strings(value, at, "state");
    return read;
  }

  void genders() {
    const auto table = in_.file.root().find("genders");
    if (table == in_.file.root().end()) return;
    static constexpr std::string_view known[] = {"m", "f"};
    in_.check_keys(*table, "/genders", known);
    if (!table->is_object()) return;
    for (const auto& [gender, nouns] : table->items()) {
      for (const auto& [noun, where] : in_.texts(nouns, pointer_to("/genders", gender)))
        in_.tables.genders.push_back({in_.tables.keep(folded(noun)), gender == "f"});
    }
  }

  void verbs() {
    const auto table = in_.file.root().find("verbs");
    if (table == in_.file.root().end()) return;
    if (!table->is_object()) return in_.fail("/verbs", "an object stands here");
    for (const auto& [name, forms] : table->items()) {
      const std::string at = pointer_to("/verbs", name);
      in_.check_keys(forms, at, style_names);
      styled_verb out{in_.tables.keep(name), lang_, {}};
      for (std::size_t i = 0; i < style_count; ++i)
        out.forms[i] = in_.text(forms, at, std::string(style_names[i]).c_str(), true);
      std::erase_if(in_.tables.verbs,
                    [&](const styled_verb& v) { return v.name == out.name && v.in == lang_; });
      in_.tables.verbs.push_back(out);
    }
  }

  void counted(const json& value, const std::string& at) {
    static constexpr std::string_view known[] = {"share", "number", "period"};
    in_.check_keys(value, at, known);
    in_.tables.counted_shares.push_back({lang_, in_.text(value, at, "share", true),
                                         in_.text(value, at, "number", true),
                                         in_.text(value, at, "period", true)});
  }

  void opposite(const json& value, const std::string& at) {
    in_.check_keys(value, at, pair_names);
    in_.tables.opposites.push_back(
        {lang_, in_.text(value, at, "up", true), in_.text(value, at, "down", true)});
  }

 private:
  int choice(const json& value, const std::string& at, const char* key,
             std::span<const std::string_view> known) {
    const std::string_view word = in_.text(value, at, key);
    if (word.empty()) return 0;
    const int i = index_in_list(known, word);
    if (i < 0) in_.fail_name(pointer_to(at, key), key, word, known);
    return std::max(i, 0);
  }

  bool flag(const json& value, const std::string& at, const char* key, bool otherwise) {
    if (!value.contains(key)) return otherwise;
    if (value[key].is_boolean()) return value[key].get<bool>();
    in_.fail(pointer_to(at, key), "true or false stands here");
    return otherwise;
  }

  run strings(const json& value, const std::string& at, const char* key) {
    run out{static_cast<std::uint32_t>(in_.tables.strings.size()), 0};
    if (!value.contains(key)) return out;
    for (const auto& text : in_.texts(value[key], pointer_to(at, key))) {
      in_.tables.strings.push_back(in_.tables.keep(text.first));
      ++out.count;
    }
    return out;
  }

  void serve(const std::string& id, const std::string& where) {
    const auto& all = in_.tables.outcomes;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].id == id && all[i].in == lang_)
        return in_.tables.served.push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<std::string_view> known;
    for (const outcome_metric& m : all) {
      if (m.in == lang_) known.push_back(m.id);
    }
    in_.fail_name(where, "metric", id, known);
  }

  /// Patterns of words; a lemma that the lexicon lacks stands for the word and its plural.
  run patterns(const json& value, const std::string& at, const char* key) {
    run out{static_cast<std::uint32_t>(in_.tables.sequences.size()), 0};
    if (!value.contains(key)) return out;
    for (const auto& [text, where] : in_.texts(value[key], pointer_to(at, key))) {
      const std::string wrong = add(text);
      if (wrong.empty()) {
        ++out.count;
        continue;
      }
      if (wrong.find("has the lemma") == std::string::npos) {
        in_.fail(where, wrong);
        continue;
      }
      for (const bool plural : {false, true}) {
        if (const std::string still = add(without_lemmas(text, plural)); still.empty())
          ++out.count;
        else
          in_.fail(where, still);
      }
    }
    return out;
  }

  std::string add(std::string_view text) {
    pattern p;
    p.in = lang_;
    p.first = static_cast<std::uint32_t>(in_.tables.elements.size());
    std::string wrong = in_.tables.words.compile_pattern(text, in_.tables.elements);
    if (!wrong.empty()) {
      in_.tables.elements.resize(p.first);
      return wrong;
    }
    p.size = static_cast<std::uint16_t>(in_.tables.elements.size() - p.first);
    in_.tables.sequences.push_back(p);
    return {};
  }

  std::string without_lemmas(std::string_view text, bool plural) const {
    std::string out;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      std::string word(text.substr(0, end));
      if (word.size() > 1 && word[0] == '=') {
        word.erase(0, 1);
        if (plural) word = lang_ == language::es ? es::plural(word) : en::plural(word);
      }
      out += word;
      text.remove_prefix(end);
      if (!text.empty()) out += ' ', text.remove_prefix(1);
    }
    return out;
  }

  file_reader& in_;
  language lang_ = language::unknown;
};

}  // namespace

void load_metrics(file_reader& in) {
  metrics_reader all(in);
  if (!all.open()) return;
  all.each("aims", [&](const json& value, const std::string& at) { all.aim(value, at); });
  all.each("metrics", [&](const json& value, const std::string& at) { all.metric(value, at); });
  all.each("counted", [&](const json& value, const std::string& at) { all.counted(value, at); });
  all.each("opposites", [&](const json& value, const std::string& at) { all.opposite(value, at); });
  all.genders();
  all.verbs();
}

void load_links(file_reader& in) {
  metrics_reader all(in);
  const auto language = in.file.root().find("language");
  if (language == in.file.root().end() || !language->is_string() || !all.language_of()) return;
  all.each("links", [&](const json& value, const std::string& at) { all.link(value, at); });
}

}  // namespace okrlint
