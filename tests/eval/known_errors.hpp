// SPDX-License-Identifier: Apache-2.0
// corpus/known-errors.json: which of the project's own labels are answered wrong today, and how.
#pragma once
#include <map>
#include <set>

#include "eval/own_figures.hpp"

namespace okrlint::testing {

/// By id of a labelled statement or pair: "output missed", "output said" (where it does not hold),
/// the same "at warning", "type", "from", "to".
using errors_by_id = std::map<std::string, std::set<std::string>>;

/// What is wrong of the answers about `labels`.
inline errors_by_id errors_of(const pack& p, const label_file& labels, const std::string& lang) {
  const code_book codes(p);
  errors_by_id out;
  for (const severity level : {severity::info, severity::warning}) {
    const plan how = measuring(resolve(p, {}), level);
    const auto add = [&](const std::string& id, const label_file& one) {
      score found;
      measure(p, how, codes, lang, one, {}, found);
      for (const disagreement& e : found.errors)
        out[id].insert(e.code + (e.false_alarm ? " said" : " missed") +
                       (level == severity::info ? "" : " at warning"));
      if (level != severity::info) return;
      const language_score& sum = found.in(lang == "es" ? language::es : language::en);
      const auto wrong = [](const agreement& a) { return a.false_alarms + a.misses > 0; };
      if (sum.type.right < sum.type.all) out[id].insert("type");
      if (wrong(sum.from)) out[id].insert("from");
      if (wrong(sum.to)) out[id].insert("to");
    };
    for (const labelled_statement& one : labels.statements) add(one.id, {{one}, {}, labels.scored});
    for (const labelled_pair& one : labels.pairs) add(one.fires.id, {{}, {one}, labels.scored});
  }
  return out;
}

class known_errors {
 public:
  known_errors() {
    const auto listed = nlohmann::json::parse(file_bytes(path));
    for (const auto& [id, list] : listed.items()) all_[id] = list.get<std::set<std::string>>();
  }

  /// Errors about `labels` that are not listed, and listed ones that are none; each with its id and
  /// text.
  std::vector<std::string> differing(const label_file& labels, const errors_by_id& now) const {
    std::vector<std::string> out;
    const auto ask = [&](const std::string& id, const std::string& text) {
      const std::set<std::string> none;
      const auto is = now.find(id), was = all_.find(id);
      const auto &here = is == now.end() ? none : is->second,
                 &there = was == all_.end() ? none : was->second;
      for (const std::string& e : here) {
        if (there.count(e) == 0) out.push_back(id + ": " + e + ": " + text);
      }
      for (const std::string& e : there) {
        if (here.count(e) == 0) out.push_back(id + ": right now: no more " + e + ": " + text);
      }
    };
    for (const labelled_statement& one : labels.statements) ask(one.id, one.text);
    for (const labelled_pair& one : labels.pairs)
      ask(one.fires.id, one.fires.text + " | " + one.clean.text);
    return out;
  }

  /// The ids that are listed.
  std::set<std::string> ids() const {
    std::set<std::string> out;
    for (const auto& [id, list] : all_) out.insert(id);
    return out;
  }

  static void write(const errors_by_id& now) {
    std::ofstream out(path);
    const char* before = "{\n";
    for (const auto& [id, list] : now) {
      out << before << " " << nlohmann::json(id) << ": ";
      const char* opener = "[";
      for (const std::string& one : list) out << std::exchange(opener, ", ") << nlohmann::json(one);
      out << "]";
      before = ",\n";
    }
    out << "\n}\n";
  }

 private:
  inline static const std::string path = okrlint::testing::source_dir("/corpus/known-errors.json");
  errors_by_id all_;
};

}  // namespace okrlint::testing
