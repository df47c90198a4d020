// SPDX-License-Identifier: Apache-2.0
#include "mutate/mutants.hpp"

#include <functional>
#include <nlohmann/json.hpp>

#include "rule/json_positions.hpp"

namespace okrlint::testing {
namespace {

using json = nlohmann::ordered_json;
using pointer = json::json_pointer;

const json never = json::object({{"not", json::object()}});

class maker {
 public:
  maker(const pack_file& file, std::vector<mutant>& out)
      : file_(file), root_(json::parse(blank_comments(file.bytes))), out_(out) {}

  const json& root() const { return root_; }

  /// A mutant in which `change` has been done to the value at `at`.
  void make(const std::string& kind, const pointer& at, const std::function<void(json&)>& change) {
    json other = root_;
    const std::string stood = root_.at(at).dump().substr(0, 90);
    change(other.at(at));
    out_.push_back({kind,
                    file_.path + " " + at.to_string() + " " + stood,
                    {file_.path, other.dump(), file_.part}});
  }

  void rule() {
    const pointer cases("/cases");
    make("rule dropped", cases, [](json& all) {
      for (json& one : all) one["when"] = never;
    });
    const std::size_t count = root_.at(cases).size();
    for (std::size_t i = 0; i < count; ++i) {
      if (count > 1) make("case dropped", cases / i, [](json& one) { one["when"] = never; });
      if (root_.at(cases / i).contains("when")) conditions(cases / i / "when");
    }
    if (!root_.contains("unless")) return;
    for (std::size_t i = 0; i < root_["unless"].size(); ++i) {
      make("unless dropped", pointer("/unless") / i, [](json& one) { one = never; });
      conditions(pointer("/unless") / i);
    }
  }

  void types() {
    for (std::size_t i = 0; i + 1 < root_.size(); ++i) {
      make("type line dropped", pointer() / i, [](json& one) { one["when"] = never; });
      conditions(pointer() / i / "when");
    }
  }

  /// Every key of a condition negated, every bound one up and one down, all the way down.
  void conditions(const pointer& at) {
    const json& here = root_.at(at);
    if (here.is_array()) {
      for (std::size_t i = 0; i < here.size(); ++i) {
        if (here[i].is_object()) conditions(at / i);
      }
      return;
    }
    if (!here.is_object()) return;
    for (const auto& [key, value] : here.items()) {
      make("condition negated", at, [&key = key, &value = value](json& one) {
        one.erase(key);
        json& all = one["all"];
        if (all.is_object()) all = json::array({all});
        all.push_back(key == "not" && value.is_object()
                          ? value
                          : json::object({{"not", json::object({{key, value}})}}));
      });
      out_.back().where += " ¬" + key;
      if (value.is_number_integer()) shift(at / key);
      if (key == "all" || key == "any" || key == "not" || value.is_object()) conditions(at / key);
    }
  }

  void shift(const pointer& at) {
    for (const int by : {1, -1}) {
      make("bound shifted", at, [by](json& one) { one = one.get<int>() + by; });
      out_.back().where += by > 0 ? " +1" : " -1";
    }
  }

  /// Every `step`-th word of the lists of verbs, nouns, adjectives, words, phrases and marks.
  void lexicon(std::size_t step) {
    std::size_t n = 0;
    const std::function<void(const pointer&)> walk = [&](const pointer& at) {
      const json& here = root_.at(at);
      if (here.is_object()) {
        for (const auto& [key, value] : here.items()) walk(at / key);
      } else if (here.is_array()) {
        for (std::size_t i = 0; i < here.size(); ++i) {
          if (here[i].is_string() && ++n % step == 0)
            make("word removed", at, [i](json& list) { list.erase(i); });
          if (here[i].is_string() && n % step == 0)
            out_.back().where = file_.path + " " + (at / i).to_string() + " " + here[i].dump();
          if (here[i].is_object()) walk(at / i);
        }
      }
    };
    for (const char* section :
         {"/verbs", "/nouns", "/adjectives", "/words", "/phrases", "/marks"}) {
      if (root_.contains(pointer(section))) walk(pointer(section));
    }
  }

 private:
  const pack_file& file_;
  json root_;
  std::vector<mutant>& out_;
};

}  // namespace

std::vector<mutant> mutants_of(const pack_file& file, std::size_t step) {
  std::vector<mutant> out;
  const auto in = [&](std::string_view part) { return file.path.find(part) != std::string::npos; };
  if (in("/schema/") || in("/profiles/") || in("order.json") || in("labels.json") ||
      in("other.json"))
    return out;
  maker all(file, out);
  if (in("types.json"))
    all.types();
  else if (in("/lexicon/"))
    all.lexicon(step);
  else if (all.root().is_object() && all.root().contains("cases"))
    all.rule();
  return out;
}

}  // namespace okrlint::testing
