// SPDX-License-Identifier: Apache-2.0
#include "output/json.hpp"

#include <algorithm>

#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"

namespace okrlint {
namespace {

constexpr std::size_t usual_finding = 640;  // bytes of one without offers

void append_place(json_writer& json, std::string_view name, position at) {
  json.key(name).open_object().field("line", at.line).field("column", at.column).close_object();
}

constexpr std::string_view name_of(rewrite_kind kind) {
  return kind == rewrite_kind::safe         ? "safe"
         : kind == rewrite_kind::structural ? "structural"
                                            : "template";
}

void append_rewrites(json_writer& json, const file_view& view, const finding& f) {
  json.key("rewrites").open_array();
  if (view.offers != nullptr) {
    for (const rewrite& one : view.offers->offers(f)) {
      json.open_object().field("kind", name_of(one.kind)).field("title", one.title);
      json.field("text", one.text).key("edits").open_array();
      for (const text_edit& e : one.edits) {
        json.open_object().field("start", e.where.begin).field("end", e.where.end);
        json.field("text", e.text).close_object();
      }
      json.close_array().key("blanks").open_array();
      for (const blank& b : one.blanks)
        json.open_object().field("slot", b.slot).field("question", b.question).close_object();
      json.close_array().close_object();
    }
  }
  json.close_array();
}

// The fields of a finding, without the braces; `text` is room for its sentences.
void append_finding(json_writer& json, const file_view& view, const finding& f,
                    const shown_place& at, std::string& text) {
  json.field("rule", view.rule_of(f).id).field("severity", name_of(f.level));
  json.field("path", view.file.path).field("kind", name_of(f.kind));
  json.key("span").open_object().field("start", f.where.begin).field("end", f.where.end);
  json.close_object();
  append_place(json, "start", at.start);
  append_place(json, "end", at.end);
  text.clear();
  append_message(text, view, f);
  json.field("message", text);
  text.clear();
  append_question(text, view, f);
  json.field("question", text);
  json.field("language", name_of(spoken(f)));
  const auto digits = fingerprint_digits(f);
  json.field("fingerprint", {digits.data(), digits.size()});
  append_rewrites(json, view, f);
}

}  // namespace

void append_joined(std::string& out, std::span<const rendered> files, std::string rendered::*part) {
  bool any = false;
  for (const rendered& file : files) {
    if ((file.*part).empty()) continue;
    if (any) out += ',';
    any = true;
    out += '\n';
    out += file.*part;
  }
}

void render_json(rendered& out, const file_view& view) {
  std::int64_t objectives = 0;
  std::int64_t key_results = 0;
  for (const statement& s : view.result.doc.statements) {
    objectives += s.kind == statement_kind::objective;
    key_results += s.kind == statement_kind::key_result;
  }
  json_writer(out.row)
      .open_object()
      .field("path", view.file.path)
      .field("language", name_of(view.result.framed.lang))
      .field("objectives", objectives)
      .field("key_results", key_results)
      .close_object();
  const auto& all = view.result.findings;
  const auto shown = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_shown));
  out.findings.reserve(shown * usual_finding);
  std::string text;
  each_shown(view, [&](const finding& f, const shown_place& at) {
    if (!out.findings.empty()) out.findings += ",\n";
    json_writer json(out.findings);
    json.open_object();
    append_finding(json, view, f, at, text);
    json.close_object();
  });
}

void append_json_page(std::string& out, std::span<const rendered> files, std::string_view version) {
  std::size_t size = 256;
  for (const rendered& file : files) size += file.row.size() + file.findings.size() + 4;
  out.reserve(out.size() + size);
  out += R"({"schema_version":1,"tool":{"name":"okrlint","version":)";
  append_json_string(out, version);
  out += "},\n\"files\":[";
  append_joined(out, files, &rendered::row);
  out += "],\n\"findings\":[";
  append_joined(out, files, &rendered::findings);
  out += "]}\n";
}

void render_jsonl(rendered& out, const file_view& view) {
  std::string text;
  each_shown(view, [&](const finding& f, const shown_place& at) {
    json_writer json(out.findings);
    json.open_object().field("type", "finding");
    append_finding(json, view, f, at, text);
    json.close_object();
    out.findings += '\n';
  });
}

}  // namespace okrlint
