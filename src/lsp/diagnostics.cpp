// SPDX-License-Identifier: Apache-2.0
#include "lsp/diagnostics.hpp"

#include <array>

#include "output/json_writer.hpp"
#include "output/levels.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "text/lexicon.hpp"

namespace okrlint::lsp {
namespace {

void append_place(json_writer& out, std::string_view name, place_in_text at) {
  out.key(name).open_object().field("line", at.line).field("character", at.column).close_object();
}

void append_range(json_writer& out, const editor_text& text, span where) {
  out.key("range").open_object();
  append_place(out, "start", text.place_of(where.begin));
  append_place(out, "end", text.place_of(std::max(where.begin, where.end)));
  out.close_object();
}

/// Written by hand and not through a tree of values: all of them are told at every keystroke.
class diagnostic_writer {
 public:
  diagnostic_writer(std::string& out, const view& v) : out_(out), view_(v), file_(v.checked()) {}

  void write(const finding& f) {
    const std::string_view rule = file_.rule_of(f).id;
    json_writer json(out_);
    json.open_object();
    append_range(json, view_.text(), f.where);
    json.field("severity", by_level(f.level, 4, 2, 1))
        .field("code", rule)
        .field("source", "okrlint");
    if (view_.to.code_links) {
      const std::string link = view_.pages.link_of(rule);
      if (!link.empty())
        json.key("codeDescription").open_object().field("href", link).close_object();
    }
    json.field("message", message(f));
    if (view_.to.related && !f.related.empty()) {
      json.key("relatedInformation").open_array().open_object().key("location").open_object();
      json.field("uri", view_.file.uri);
      append_range(json, view_.text(), f.related);
      json.close_object().field("message", slice(view_.bytes(), f.related));
      json.close_object().close_array();
    }
    // Tells this finding from another of the same rule and place when its action is asked for.
    const std::array<char, 16> digits = fingerprint_digits(f);
    json.field("data", {digits.data(), digits.size()}).close_object();
  }

 private:
  std::string_view message(const finding& f) {
    text_.clear();
    append_message(text_, file_, f);
    const std::size_t said = text_.size();
    text_ += ' ';
    append_question(text_, file_, f);
    if (text_.size() == said + 1) text_.pop_back();
    return text_;
  }

  std::string& out_;
  const view& view_;
  file_view file_;
  std::string text_;
};

}  // namespace

void append_diagnostics(std::string& out, const view& v) {
  diagnostic_writer writer(out, v);
  out += '[';
  bool first = true;
  for (const finding& f : v.found().findings) {
    if (!is_shown(f)) continue;
    if (!first) out += ',';
    first = false;
    writer.write(f);
  }
  out += ']';
}

json diagnostic(const view& v, const finding& f) {
  std::string out;
  diagnostic_writer(out, v).write(f);
  return json::parse(out);
}

std::string result_id(std::string_view diagnostics) {
  return std::to_string(hash_folded(diagnostics));
}

}  // namespace okrlint::lsp
