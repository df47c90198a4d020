// SPDX-License-Identifier: Apache-2.0
#include "output/json.hpp"

#include "output/json_findings.hpp"
#include "output/json_writer.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"

namespace okrlint {

void use_joined(std::span<const rendered> files, pieces rendered::*part, const text_use& use) {
  bool any = false;
  for (const rendered& file : files) {
    if ((file.*part).empty()) continue;
    use(any ? ",\n" : "\n");
    any = true;
    (file.*part).use(use);
  }
}

void append_joined(std::string& out, std::span<const rendered> files, pieces rendered::*part) {
  use_joined(files, part, [&](std::string_view text) { out += text; });
}

void append_findings(std::string& out, std::span<const rendered> files) {
  for (const rendered& file : files) file.findings.use([&](std::string_view text) { out += text; });
}

void render_json(rendered& out, const file_view& view) {
  std::int64_t objectives = 0;
  std::int64_t key_results = 0;
  for (const statement& s : view.result.doc.statements) {
    objectives += s.kind == statement_kind::objective;
    key_results += s.kind == statement_kind::key_result;
  }
  json_writer(out.row.next())
      .open_object()
      .field("path", view.file.path)
      .field("language", name_of(view.result.framed.lang))
      .field("objectives", objectives)
      .field("key_results", key_results)
      .close_object();
  json_findings json(view);
  each_shown(view, [&](const finding& f, const shown_place& at) {
    json.append(out.findings.next(",\n"), f, at);
  });
}

void use_json_page(std::span<const rendered> files, std::string_view version, const text_use& use) {
  std::string head = R"({"schema_version":1,"tool":{"name":"okrlint","version":)";
  append_json_string(head, version);
  use(head += "},\n\"files\":[");
  use_joined(files, &rendered::row, use);
  use("],\n\"findings\":[");
  use_joined(files, &rendered::findings, use);
  use("]}\n");
}

void render_jsonl(rendered& out, const file_view& view) {
  json_findings json(view, R"("type":"finding",)");
  each_shown(view, [&](const finding& f, const shown_place& at) {
    std::string& line = out.findings.next();
    json.append(line, f, at);
    line += '\n';
  });
}

}  // namespace okrlint
