// SPDX-License-Identifier: Apache-2.0
// A lexicon of labels alone, read from the project's own label files, for tests of the reader.
#pragma once
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/paths.hpp"
#include "text/fold.hpp"
#include "text/lexicon.hpp"

namespace okrlint::test {

class label_lexicon {
 public:
  label_lexicon() {
    words_.emplace_back();
    for (const char* language : {"es", "en"}) {
      std::ifstream file(okrlint::testing::source_dir("/rules/lexicon/") + language +
                         ".labels.json");
      const auto json = nlohmann::json::parse(file);
      for (const auto& [name, list] : json.at("labels").items())
        for (const auto& text : list) add(folded(text.get<std::string>()), named(name));
      for (const auto& text : json.at("status_value"))
        add(folded(text.get<std::string>()), label::status_value);
    }
    for (const char* word : {"es", "son", "is", "are"}) add(word, label::none, cls::copula);
    for (const char* word : {"y", "e", "and"}) add(word, label::none, cls::conj_and);
    mark_first_words();
    std::size_t size = 64;
    while (size < words_.size() * 4) size *= 2;
    slots_.resize(size);
    view_.pool = pool_;
    view_.words = words_;
    for (std::uint32_t i = 1; i < words_.size(); ++i) {
      std::size_t at = hash_folded(view_.text(words_[i])) & (size - 1);
      while (slots_[at] != 0) at = (at + 1) & (size - 1);
      slots_[at] = i;
    }
    view_.slots = slots_;
  }
  const lexicon& words() const { return view_; }

 private:
  static label named(std::string_view name) {
    constexpr std::string_view names[] = {
        "none",     "objective", "key_result", "kpi",     "initiative", "note",        "owner",
        "deadline", "baseline",  "target",     "current", "metric",     "unit",        "status",
        "score",    "priority",  "dependency", "period",  "okr",        "status_value"};
    for (std::size_t i = 0; i < std::size(names); ++i)
      if (names[i] == name) return static_cast<label>(i);
    return label::none;
  }
  void mark_first_words() {
    std::set<std::string> first;
    for (const word& w : words_) {
      const std::string text = pool_.substr(w.text, w.text_size);
      if (text.find(' ') != std::string::npos) first.insert(text.substr(0, text.find(' ')));
    }
    for (word& w : words_) {
      const auto found = first.find(pool_.substr(w.text, w.text_size));
      w.begins_label = found != first.end();
      if (w.begins_label) first.erase(found);
    }
    for (const std::string& text : first) {
      add(text, label::none);
      words_.back().begins_label = true;
    }
  }
  void add(const std::string& text, label is, classes set = 0) {
    word w;
    w.text = static_cast<std::uint32_t>(pool_.size());
    w.text_size = static_cast<std::uint16_t>(text.size());
    w.as_label = is;
    w.readings[0].set = set;
    pool_ += text;
    words_.push_back(w);
  }
  std::string pool_;
  std::vector<word> words_;
  std::vector<std::uint32_t> slots_;
  lexicon view_;
};

}  // namespace okrlint::test
