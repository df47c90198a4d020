// SPDX-License-Identifier: Apache-2.0
#include "output/json.hpp"

#include <array>

#include "output/columns.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace okrlint {
namespace {

std::array<char, 16> hexadecimal(std::uint64_t value) {
  std::array<char, 16> digits;
  for (std::size_t i = 16; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15];
  return digits;
}

void append_place(json_writer& json, std::string_view name, position at) {
  json.key(name).open_object().field("line", at.line).field("column", at.column).close_object();
}

// The fields of a finding, without the braces.
void append_finding(json_writer& json, const file_view& view, place_finder& places,
                    const finding& f, std::string& text) {
  json.field("rule", view.rule_of(f).id).field("severity", name_of(f.level));
  json.field("path", view.file.path).field("kind", name_of(f.kind));
  json.key("span")
      .open_object()
      .field("start", f.where.begin)
      .field("end", f.where.end)
      .close_object();
  append_place(json, "start", places.locate(f.where.begin));
  append_place(json, "end", places.locate_end(f.where.end));
  text.clear();
  append_message(text, view, f);
  json.field("message", text);
  text.clear();
  append_question(text, view, f);
  json.field("question", text);
  json.field("language", name_of(spoken(f)));
  const std::array<char, 16> fingerprint = hexadecimal(f.fingerprint);
  json.field("fingerprint", {fingerprint.data(), fingerprint.size()});
  json.key("rewrites").open_array().close_array();
}

template <class Begin, class End>
void each_shown(std::string& out, const file_view& view, Begin&& begin, End&& end) {
  bool any = false;
  for (const finding& f : view.result.findings) any = any || is_shown(f);
  if (!any) return;
  place_finder places(view.bytes());
  std::string text;
  for (const finding& f : view.result.findings) {
    if (!is_shown(f)) continue;
    json_writer json(out);
    begin(json);
    append_finding(json, view, places, f, text);
    end(json);
  }
}

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

}  // namespace

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
  bool first = true;
  each_shown(
      out.findings, view,
      [&](json_writer& json) {
        if (!first) out.findings += ",\n";
        first = false;
        json.open_object();
      },
      [](json_writer& json) { json.close_object(); });
}

void append_json_page(std::string& out, std::span<const rendered> files, std::string_view version) {
  out += R"({"schema_version":1,"tool":{"name":"okrlint","version":)";
  append_json_string(out, version);
  out += "},\n\"files\":[";
  append_joined(out, files, &rendered::row);
  out += "],\n\"findings\":[";
  append_joined(out, files, &rendered::findings);
  out += "]}\n";
}

void render_jsonl(rendered& out, const file_view& view) {
  each_shown(
      out.findings, view, [](json_writer& json) { json.open_object().field("type", "finding"); },
      [&](json_writer& json) {
        json.close_object();
        out.findings += '\n';
      });
}

}  // namespace okrlint
