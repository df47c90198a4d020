// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "rule/names.hpp"
#include "rule/tables.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::string_view language_keys[] = {"es", "en"};

template <class T>
run grow(std::vector<T>& all, const std::vector<T>& more) {
  const run out{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(more.size())};
  all.insert(all.end(), more.begin(), more.end());
  return out;
}

class rule_reader {
 public:
  rule_reader(file_reader& in, const json& value, std::string pointer, rule& out)
      : in_(in), value_(value), pointer_(std::move(pointer)), out_(out) {}

  void read() {
    static constexpr std::string_view known[] = {"$schema", "id",        "scope", "cases",
                                                 "unless",  "yields_to", "at",    "params",
                                                 "source",  "es",        "en"};
    in_.check_keys(value_, pointer_, known);
    read_scope();
    read_place();
    read_params();
    read_cases();
    read_unless();
    read_references();
    read_sources();
    for (std::size_t i = 0; i < language_count; ++i) read_texts(i);
  }

 private:
  std::string at(std::string_view key) const { return pointer_to(pointer_, key); }

  void read_scope() {
    if (!value_.contains("scope")) return in_.fail(pointer_, "a rule says its scope");
    for (const auto& [word, where] : in_.texts(value_["scope"], at("scope"))) {
      const int i = index_in(names::scopes(), word);
      if (i < 0) {
        in_.fail_name(where, "scope", word, names::scopes());
        continue;
      }
      if (out_.scopes == 0) out_.scope = static_cast<rule_scope>(i);
      out_.scopes = static_cast<std::uint8_t>(out_.scopes | 1U << i);
    }
  }

  void read_place() {
    const std::string_view word = in_.text(value_, pointer_, "at");
    if (word.empty()) return;
    if (word.starts_with("mark:")) {
      const auto known = in_.tables.words.mark_names();
      const int i = index_in(known, word.substr(5));
      if (i < 0) return in_.fail_name(at("at"), "mark", word.substr(5), known);
      out_.at = place::mark;
      out_.at_mark = static_cast<std::uint16_t>(i);
      return;
    }
    const int i = index_in(names::places(), word);
    if (i < 0 || word == "mark") return in_.fail_name(at("at"), "place", word, names::places());
    out_.at = static_cast<place>(i);
  }

  void read_params() {
    if (!value_.contains("params")) return;
    const json& params = value_["params"];
    if (!params.is_object()) return in_.fail(at("params"), "params are names with whole numbers");
    std::vector<param> read;
    for (const auto& [name, number] : params.items()) {
      if (!number.is_number_integer()) {
        in_.fail(pointer_to(at("params"), name), "a param is a whole number");
        continue;
      }
      read.push_back({in_.tables.keep(name), number.get<std::int32_t>()});
    }
    out_.params = grow(in_.tables.params, read);
  }

  void read_cases() {
    static constexpr std::string_view known[] = {"severity", "when", "es", "en"};
    static constexpr std::string_view known_text[] = {"message", "question", "bad"};
    const json cases = value_.contains("cases") ? value_["cases"] : json();
    if (!cases.is_array() || cases.empty()) {
      return in_.fail(at("cases"), "a rule has cases", R"([{"severity": "warning", "when": {…}}])");
    }
    std::vector<rule_case> read;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const std::string here = pointer_to(at("cases"), i);
      rule_case& c = read.emplace_back();
      if (!cases[i].is_object()) {
        in_.fail(here, "a case is an object");
        continue;
      }
      in_.check_keys(cases[i], here, known);
      const std::string_view level = in_.text(cases[i], here, "severity", true);
      const int found = index_in(names::severities(), level);
      if (found < 0 && !level.empty()) {
        in_.fail_name(pointer_to(here, "severity"), "severity", level, names::severities());
      }
      if (found > 0) c.level = static_cast<severity>(found);
      if (!cases[i].contains("when")) {
        in_.fail(here, "a case says when it holds", R"("when": {} always holds)");
      } else {
        c.when = compile_condition(in_, cases[i]["when"], pointer_to(here, "when"), out_.params);
      }
      for (std::size_t l = 0; l < language_count; ++l) {
        const auto text = cases[i].find(language_keys[l]);
        if (text == cases[i].end()) continue;
        const std::string place_of = pointer_to(here, language_keys[l]);
        in_.check_keys(*text, place_of, known_text);
        c.texts[l] = {in_.text(*text, place_of, "message"), in_.text(*text, place_of, "question"),
                      load_examples(in_, *text, place_of, "bad")};
      }
    }
    out_.cases = grow(in_.tables.cases, read);
  }

  void read_unless() {
    if (!value_.contains("unless")) return;
    const json any = {{"any", value_["unless"]}};
    out_.has_unless = true;
    // The pointer of the wrapped condition is /unless itself: errors below it keep their place.
    out_.unless = compile_unless(any["any"], at("unless"));
  }

  std::uint32_t compile_unless(const json& list, const std::string& pointer) {
    if (!list.is_array()) return compile_condition(in_, list, pointer, out_.params);
    const std::size_t node = in_.tables.conditions.size();
    in_.tables.conditions.emplace_back().is = op::any_of;
    for (std::size_t i = 0; i < list.size(); ++i) {
      compile_condition(in_, list[i], pointer_to(pointer, i), out_.params);
    }
    in_.tables.conditions[node].size =
        static_cast<std::uint16_t>(in_.tables.conditions.size() - node);
    return static_cast<std::uint32_t>(node);
  }

  void read_references() {
    if (!value_.contains("yields_to")) return;
    std::vector<std::string_view> known;
    for (const rule& r : in_.tables.rules) known.push_back(r.id);
    std::vector<std::uint16_t> read;
    for (const auto& [word, where] : in_.texts(value_["yields_to"], at("yields_to"))) {
      const int i = index_in(known, word);
      if (i < 0) {
        in_.fail_name(where, "rule", word, known);
      } else {
        read.push_back(static_cast<std::uint16_t>(i));
      }
    }
    out_.yields_to = grow(in_.tables.references, read);
  }

  void read_sources() {
    if (!value_.contains("source")) return;
    std::vector<std::string_view> read;
    for (const auto& source : in_.texts(value_["source"], at("source")))
      read.push_back(in_.tables.keep(source.first));
    out_.sources = grow(in_.tables.strings, read);
  }

  void read_texts(std::size_t l) {
    static constexpr std::string_view known[] = {"name", "message", "question", "why",
                                                 "bad",  "good",    "near"};
    const std::string key(language_keys[l]);
    const std::string here = at(key);
    const auto text = value_.find(key);
    if (text == value_.end())
      return;  // a user's rule may speak one language: the other borrows below
    if (!text->is_object()) return in_.fail(here, "the rule's texts stand here");
    in_.check_keys(*text, here, known);
    rule_text& out = out_.texts[l];
    out.name = in_.text(*text, here, "name");
    out.message = in_.text(*text, here, "message", true);
    out.question = in_.text(*text, here, "question");
    out.why = in_.text(*text, here, "why");
    out.bad = load_examples(in_, *text, here, "bad");
    out.good = load_examples(in_, *text, here, "good");
    out.near = load_examples(in_, *text, here, "near");
  }

  file_reader& in_;
  const json& value_;
  std::string pointer_;
  rule& out_;
};

}  // namespace

run load_examples(file_reader& in, const json& object, const std::string& pointer,
                  const char* key) {
  const auto list = object.find(key);
  if (list == object.end()) return {};
  const std::string here = pointer_to(pointer, key);
  if (!list->is_array()) {
    in.fail(here, "examples are a list");
    return {};
  }
  std::vector<example> read;
  for (std::size_t i = 0; i < list->size(); ++i) {
    std::vector<std::string_view> lines;
    for (const auto& line : in.texts((*list)[i], pointer_to(here, i)))
      lines.push_back(in.tables.keep(line.first));
    read.push_back({grow(in.tables.strings, lines)});
  }
  return grow(in.tables.examples, read);
}

void load_rule(file_reader& in, const json& value, const std::string& pointer,
               std::uint16_t index) {
  rule out;
  out.id = in.tables.rules[index].id;
  out.rank = in.tables.rules[index].rank;
  out.file = in.tables.keep(in.file.path());
  rule_reader(in, value, pointer, out).read();
  if (!value.contains("es") && !value.contains("en")) {
    in.fail(pointer, "a rule says its message in es or en");
  } else if (!value.contains("es")) {
    out.texts[0] = out.texts[1];
  } else if (!value.contains("en")) {
    out.texts[1] = out.texts[0];
  }
  in.tables.rules[index] = out;
}

}  // namespace okrlint
