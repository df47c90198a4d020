// SPDX-License-Identifier: Apache-2.0
#include "lsp/complete.hpp"

#include <algorithm>

#include "draft/labels.hpp"
#include "lsp/key_results.hpp"
#include "lsp/labels.hpp"
#include "lsp/names.hpp"

namespace okrlint::lsp {
namespace {

enum item_kind : int { value_item = 12, keyword_item = 14, snippet_item = 15 };

constexpr std::size_t most_proposed = 5;
constexpr std::string_view marks = " \t-*+#>|";  // of lists, headings, tables

struct directive_row {
  std::string_view verb, es, en;
};
constexpr directive_row directives[] = {
    {"disable-next", "calla reglas en el enunciado que sigue",
     "silences rules for the next statement"},
    {"disable", "calla reglas desde aquí", "silences rules from here on"},
    {"enable", "vuelve a dejarlas hablar", "lets them speak again"},
    {"disable-file", "calla reglas en todo el archivo", "silences rules in the whole file"},
};

const rule_text& text_of(const rule& r, language ui) {
  return r.texts[static_cast<std::size_t>(ui == language::es ? language::es : language::en)];
}

bool is_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/// What stands before the cursor in its line, and the word that is being written.
struct writing {
  std::string_view line;  // up to the cursor
  span word;
};

writing writing_at(const view& v, std::uint32_t offset, bool (*joins)(char)) {
  const span line = v.text().line(v.text().line_of(offset));
  const std::string_view before = slice(v.bytes(), {line.begin, offset});
  std::size_t begin = before.size();
  while (begin > 0 && joins(before[begin - 1])) --begin;
  return {before, {line.begin + static_cast<std::uint32_t>(begin), offset}};
}

json item(const view& v, span word, std::string_view text, int kind, std::string_view detail) {
  return {{"label", text},
          {"kind", kind},
          {"detail", detail},
          {"filterText", text},
          {"textEdit", {{"range", to_json(v.text(), word)}, {"newText", text}}}};
}

json in_suppression(const view& v, const writing& now, std::string_view comment) {
  constexpr std::string_view opener = "okrlint-";
  json out = json::array();
  const std::size_t end = comment.find_first_of(" \t");
  if (end == std::string_view::npos) {  // the verb is being written
    for (const directive_row& row : directives) {
      const std::string text = std::string(opener) + std::string(row.verb);
      out.push_back(item(v, now.word, text, keyword_item, say(v.ui, row.es, row.en)));
    }
    return out;
  }
  if (comment.find(':', end) != std::string_view::npos) return out;  // the reason is the author's
  for (const rule& r : v.knowledge().rules) {
    json one = item(v, now.word, r.id, value_item, text_of(r, v.ui).name);
    one["documentation"] = text_of(r, v.ui).question;
    out.push_back(std::move(one));
  }
  return out;
}

/// Nothing but marks of lists and headings stands before the word.
bool begins_line(std::string_view before) {
  return before.find_first_not_of(marks) == std::string_view::npos;
}

json labels(const view& v, const writing& now, std::uint32_t offset) {
  json out = json::array();
  for (const statement_kind kind : {statement_kind::key_result, statement_kind::objective}) {
    const std::string text = next_label(v, kind, offset) + ": ";
    json one = item(v, now.word, text, keyword_item, kind_in_words(kind, v.ui));
    one["sortText"] = kind == statement_kind::key_result ? "1" : "2";
    out.push_back(std::move(one));
  }
  return out;
}

/// The objective above a place, or -1.
std::int32_t objective_above(const view& v, std::uint32_t offset) {
  std::int32_t out = -1;
  const auto& all = v.doc().statements;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind == statement_kind::objective && all[i].block.begin < offset)
      out = static_cast<std::int32_t>(i);
  }
  return out;
}

/// Whole key results behind a label, or behind the bullet where labels are not used.
void add_key_results(json& out, const view& v, span word, std::uint32_t offset,
                     const std::string& label) {
  const std::int32_t objective = objective_above(v, offset);
  if (objective < 0) return;
  for (const proposed_result& one :
       key_results_for(v, static_cast<std::size_t>(objective), most_proposed)) {
    json entry = item(v, word, label + one.text, snippet_item,
                      kind_in_words(statement_kind::key_result, v.ui));
    entry["documentation"] = one.formula;
    entry["sortText"] = "3";
    out.push_back(std::move(entry));
  }
}

/// The words of the line up to the cursor are a key result's label and nothing more.
bool ends_label(const view& v, span words) {
  const label_match found = match_label(v.bytes(), words, v.knowledge().words);
  const std::string_view rest = slice(v.bytes(), found.rest);
  return found.is == label::key_result && rest.find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace

json completions(const view& v, const json& params) {
  const std::uint32_t offset = v.text().offset_of(place_of(at(params, "position")));
  const writing id = writing_at(v, offset, is_id);
  const std::size_t comment = id.line.rfind("<!--");
  if (comment != std::string_view::npos && id.line.find("-->", comment) == std::string_view::npos) {
    std::string_view inside = id.line.substr(comment + 4);
    inside.remove_prefix(std::min(inside.find_first_not_of(' '), inside.size()));
    if (inside.substr(0, 1) == "o" || inside.empty()) return in_suppression(v, id, inside);
    return json::array();
  }
  const writing word = writing_at(v, offset, [](char c) { return c != ' ' && c != '\t'; });
  const auto before = static_cast<std::size_t>(
      word.word.begin - (offset - static_cast<std::uint32_t>(word.line.size())));
  if (begins_line(word.line.substr(0, before))) {
    json out = labels(v, word, offset);
    add_key_results(out, v, word.word, offset,
                    next_label(v, statement_kind::key_result, offset) + ": ");
    return out;
  }
  json out = json::array();
  const std::size_t first = std::min(word.line.find_first_not_of(marks), word.line.size());
  const auto line_begin = offset - static_cast<std::uint32_t>(word.line.size());
  if (ends_label(v, {line_begin + static_cast<std::uint32_t>(first), offset}))
    add_key_results(out, v, {offset, offset}, offset, {});
  return out;
}

}  // namespace okrlint::lsp
