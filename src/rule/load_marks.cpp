// SPDX-License-Identifier: Apache-2.0
#include "rule/load_marks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::size_t most_choices = 4'096;  // patterns that one line may stand for

class marks_reader {
 public:
  marks_reader(const json_file& file, language in, lexicon_builder& builder,
               std::vector<load_error>& errors)
      : file_(file), in_(in), builder_(builder), errors_(errors) {}

  void read() {
    each("/groups", [this](const auto& at, const auto& name, const json& list) {
      strings(at, list, [&](const auto&, const auto& text) { groups_[name].push_back(text); });
    });
    each("/marks", [this](const auto& at, const auto& name, const json& value) {
      if (!value.is_object()) return wrong(at, "a mark has \"any\" and perhaps \"except\"");
      for (const auto& [key, list] : value.items()) mark(pointer_to(at, key), name, key, list);
    });
  }

 private:
  void wrong(std::string_view at, std::string message, std::string hint = {}) {
    errors_.push_back(file_.error_at(at, std::move(message), std::move(hint)));
  }

  template <class F>
  void each(const std::string& at, F&& read_member) {
    const auto found = file_.root().find(at.substr(1));
    if (found == file_.root().end()) return;
    if (!found->is_object()) return wrong(at, at.substr(1) + " is an object");
    for (const auto& [key, value] : found->items()) read_member(pointer_to(at, key), key, value);
  }

  template <class F>
  void strings(const std::string& at, const json& list, F&& take) {
    if (!list.is_array()) return wrong(at, "a list of words stands here");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].is_string() && !list[i].get_ref<const std::string&>().empty())
        take(pointer_to(at, i), list[i].get_ref<const std::string&>());
      else
        wrong(pointer_to(at, i), "a word stands here");
    }
  }

  void mark(const std::string& at, std::string_view name, const std::string& key,
            const json& list) {
    static constexpr std::array<std::string_view, 2> keys = {"any", "except"};
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      return wrong(at, "unknown key \"" + key + "\"", did_you_mean(key, keys));
    strings(at, list, [&](const std::string& place, const std::string& text) {
      for (const std::string& choice : choices(place, text)) {
        std::string what = builder_.add_mark(name, choice, in_, key == "except");
        if (!what.empty()) return wrong(place, std::move(what));
      }
    });
  }

  /// The patterns that `text` stands for; none after an error.
  std::vector<std::string> choices(const std::string& at, const std::string& text) {
    std::vector<std::string> out{{}};
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.find(' ', from), text.size());
      const std::string item = text.substr(from, end - from);
      const std::size_t sign = item.starts_with("=@") ? 1 : 0;
      const std::vector<std::string>* words = nullptr;
      if (item.size() > sign && item[sign] == '@') {
        words = group(at, item.substr(sign + 1));
        if (words == nullptr) return {};
        if (out.size() * words->size() > most_choices)
          return wrong(at, "too many choices: a line stands for at most 4096 patterns"),
                 std::vector<std::string>{};
      }
      std::vector<std::string> longer;
      for (const std::string& front : out) {
        const std::string before = from == 0 ? front : front + ' ';
        if (words == nullptr) longer.push_back(before + item);
        for (std::size_t w = 0; words != nullptr && w < words->size(); ++w)
          longer.push_back(before + item.substr(0, sign) + (*words)[w]);
      }
      out = std::move(longer);
      from = end + 1;
    }
    return out;
  }

  const std::vector<std::string>* group(const std::string& at, const std::string& name) {
    const auto found = groups_.find(name);
    if (found != groups_.end()) return &found->second;
    std::vector<std::string_view> names;
    for (const auto& [known, words] : groups_) names.push_back(known);
    wrong(at, "no group of this file is called \"" + name + "\"", did_you_mean(name, names));
    return nullptr;
  }

  const json_file& file_;
  language in_;
  lexicon_builder& builder_;
  std::vector<load_error>& errors_;
  std::map<std::string, std::vector<std::string>, std::less<>> groups_;
};

}  // namespace

void load_marks(const json_file& file, language in, lexicon_builder& builder,
                std::vector<load_error>& errors) {
  marks_reader(file, in, builder, errors).read();
}

}  // namespace okrlint
