// SPDX-License-Identifier: Apache-2.0
// corpus/templates: how a finding of a rule is rewritten.
#include <algorithm>

#include "rule/names.hpp"
#include "rule/tables.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::string_view kind_names[] = {"safe", "structural", "template"};
constexpr std::string_view line_names[] = {"none", "initiative", "note"};
constexpr std::string_view way_names[] = {"text",          "edits",          "split",
                                          "swap-figures",  "flip-verb",      "number-to-key-result",
                                          "to-key-result", "two-objectives", "one-objective",
                                          "remove-line",   "first-target",   "last-target",
                                          "as-kpi"};
constexpr std::string_view place_names[] = {
    "span",  "lead",    "metric",     "head",      "subject",  "from",   "to",
    "means", "purpose", "population", "connector", "deadline", "clause", "core",
    "aside", "part",    "comparison", "start",     "end"};
constexpr std::string_view action_names[] = {"delete", "replace", "before", "after", "move"};
constexpr std::string_view need_names[] = {"outcome", "state", "words", "plain"};
constexpr std::string_view language_keys[] = {"es", "en"};

class template_reader {
 public:
  template_reader(file_reader& in, const json& value, std::string at, std::uint16_t rule)
      : in_(in), value_(value), at_(std::move(at)) {
    out_.rule = rule;
  }

  void read() {
    static constexpr std::string_view known[] = {"id",    "kind", "needs", "when",
                                                 "keeps", "by",   "es",    "en"};
    if (!value_.is_object()) return in_.fail(at_, "a template is an object");
    in_.check_keys(value_, at_, known);
    out_.id = in_.text(value_, at_, "id", true);
    if (out_.id.empty()) return;
    out_.kind = static_cast<rewrite_kind>(name(value_, at_, "kind", kind_names, 2));
    out_.keeps = static_cast<line_kind>(name(value_, at_, "keeps", line_names, 0));
    out_.way = static_cast<rewrite_way>(name(value_, at_, "by", way_names, 0));
    if (value_.contains("needs")) {
      for (const auto& [word, where] : in_.texts(value_["needs"], here("needs"))) {
        out_.needs_outcome = out_.needs_outcome || word == "outcome";
        out_.needs_state = out_.needs_state || word == "state";
        out_.needs_words = out_.needs_words || word == "words";
        out_.needs_plain = out_.needs_plain || word == "plain";
        if (index_in(need_names, word) < 0) in_.fail_name(where, "need", word, need_names);
      }
    }
    if (value_.contains("when"))
      out_.when = compile_condition(in_, value_["when"], here("when"), run{});
    for (std::size_t l = 0; l < language_count; ++l) texts(l);
    store();
  }

 private:
  std::string here(std::string_view key) const { return pointer_to(at_, key); }

  int name(const json& value, const std::string& at, const char* key,
           std::span<const std::string_view> known, int otherwise) {
    const std::string_view word = in_.text(value, at, key);
    if (word.empty()) return otherwise;
    const int i = index_in(known, word);
    if (i < 0) in_.fail_name(pointer_to(at, key), key, word, known);
    return i < 0 ? otherwise : i;
  }

  void texts(std::size_t l) {
    static constexpr std::string_view known[] = {"title", "text", "noun", "kept", "edits", "asks"};
    const auto text = value_.find(language_keys[l]);
    if (text == value_.end()) return;  // a template may serve one language
    const std::string at = here(language_keys[l]);
    in_.check_keys(*text, at, known);
    if (!text->is_object()) return;
    template_text& out = out_.texts[l];
    out.title = in_.text(*text, at, "title", true);
    out.text = in_.text(*text, at, "text");
    out.noun = in_.text(*text, at, "noun");
    out.kept = in_.text(*text, at, "kept");
    const bool has_edits = text->contains("edits");
    const bool made_by_engine = value_.contains("by");
    if (has_edits + (!out.text.empty() || made_by_engine) != 1)
      in_.fail(at, "a template has one of \"text\", \"edits\" and \"by\"");
    if (has_edits) {
      out_.way = rewrite_way::edits;
      edits((*text)["edits"], pointer_to(at, "edits"), out);
    }
    if (text->contains("asks")) asks((*text)["asks"], pointer_to(at, "asks"), out);
  }

  void edits(const json& list, const std::string& at, template_text& out) {
    static constexpr std::string_view known[] = {"at", "do", "to", "text"};
    if (!list.is_array()) return in_.fail(at, "a list of edits stands here");
    out.edits.first = static_cast<std::uint32_t>(in_.tables.template_edits.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string where = pointer_to(at, i);
      in_.check_keys(list[i], where, known);
      template_edit edit;
      edit.at = static_cast<edit_place>(name(list[i], where, "at", place_names, 0));
      edit.does = static_cast<edit_action>(name(list[i], where, "do", action_names, 0));
      edit.to = static_cast<line_kind>(name(list[i], where, "to", line_names, 0));
      edit.text = in_.text(list[i], where, "text");
      in_.tables.template_edits.push_back(edit);
      ++out.edits.count;
    }
  }

  void asks(const json& object, const std::string& at, template_text& out) {
    if (!object.is_object()) return in_.fail(at, "questions by the name of their blank stand here");
    out.asks.first = static_cast<std::uint32_t>(in_.tables.asks.size());
    for (const auto& [blank, question] : object.items()) {
      in_.tables.asks.push_back(
          {in_.tables.keep(blank), in_.text(object, at, blank.c_str(), true)});
      ++out.asks.count;
    }
  }

  void store() {
    auto& all = in_.tables.templates;
    for (rewrite_template& one : all) {
      if (one.rule == out_.rule && one.id == out_.id) return void(one = out_);
    }
    if (in_.tables.has_base)  // users' own are offered first
      all.insert(all.begin(), out_);
    else
      all.push_back(out_);
  }

  file_reader& in_;
  const json& value_;
  std::string at_;
  rewrite_template out_;
};

}  // namespace

void load_templates(file_reader& in) {
  static constexpr std::string_view known[] = {"$schema", "rule", "templates"};
  const json& root = in.file.root();
  in.check_keys(root, "", known);
  const std::string_view id = in.text(root, "", "rule", true);
  if (id.empty()) return;
  std::vector<std::string_view> rules;
  for (const rule& r : in.tables.rules) rules.push_back(r.id);
  const int index = index_in(rules, id);
  if (index < 0) return in.fail_name("/rule", "rule", id, rules);
  if (!root["templates"].is_array())
    return in.fail("/templates", "a list of templates stands here");
  for (std::size_t i = 0; i < root["templates"].size(); ++i) {
    template_reader(in, root["templates"][i], pointer_to("/templates", i),
                    static_cast<std::uint16_t>(index))
        .read();
  }
}

}  // namespace okrlint
