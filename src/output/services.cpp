// SPDX-License-Identifier: Apache-2.0
#include "output/services.hpp"

#include <fmt/core.h>

#include <iterator>

#include "output/cells.hpp"
#include "output/json_writer.hpp"
#include "output/levels.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"
#include "text/fnv.hpp"

namespace okrlint {
namespace {

void append_rdjson_place(json_writer& json, std::string_view name, std::uint32_t line,
                         std::uint32_t byte) {
  json.key(name).open_object().field("line", line).field("column", byte + 1).close_object();
}

// Workflow commands end at a line's end; in their properties ':' and ',' separate.
void append_command_text(std::string& out, std::string_view text, bool property) {
  std::string shown;
  append_visible(shown, text);
  for (const char c : shown) {
    if (c == '%' || (property && (c == ':' || c == ',')))
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(c));
    else
      out += c;
  }
}

}  // namespace

void render_rdjson(rendered& out, const file_view& view) {
  each_shown(view, [&](const finding& f, const shown_place& at) {
    json_writer json(out.findings.next(",\n"));
    json.open_object().field("message", remark_of(view, f));
    json.key("location").open_object().field("path", plain_path(view.file.path));
    json.key("range").open_object();
    append_rdjson_place(json, "start", at.start.line, at.start_byte);
    append_rdjson_place(json, "end", at.end.line, at.end_byte);
    json.close_object().close_object();
    json.field("severity", by_level(f.level, "INFO", "WARNING", "ERROR"));
    json.key("code").open_object().field("value", view.rule_of(f).id).close_object();
    json.close_object();
  });
}

void append_rdjson_page(std::string& out, std::span<const rendered> files, const page&) {
  out += R"({"source":{"name":"okrlint"},"diagnostics":[)";
  append_joined(out, files, &rendered::findings);
  out += "]}\n";
}

void render_github(rendered& out, const file_view& view) {
  each_shown(view, [&](const finding& f, const shown_place& at) {
    std::string& line = out.findings.next();
    line += "::";
    line += by_level(f.level, "notice", "warning", "error");
    line += " file=";
    append_command_text(line, plain_path(view.file.path), true);
    fmt::format_to(std::back_inserter(line), ",line={},endLine={}", at.start.line, at.end.line);
    if (at.start.line == at.end.line) {  // columns are refused over several lines
      fmt::format_to(std::back_inserter(line), ",col={},endColumn={}", at.start.column,
                     at.end.column);
    }
    line += ",title=";
    append_command_text(line, view.rule_of(f).id, true);
    line += "::";
    append_command_text(line, remark_of(view, f), false);
    line += '\n';
  });
}

void render_gitlab(rendered& out, const file_view& view) {
  const std::string_view path = plain_path(view.file.path);
  each_shown(view, [&](const finding& f, const shown_place& at) {
    finding told = f;
    told.fingerprint = fnv1a(path, f.fingerprint);
    const auto digits = fingerprint_digits(told);
    json_writer json(out.findings.next(",\n"));
    json.open_object().field("description", remark_of(view, f));
    json.field("check_name", view.rule_of(f).id);
    json.field("fingerprint", {digits.data(), digits.size()});
    json.field("severity", by_level(f.level, "info", "minor", "major"));
    json.key("location").open_object().field("path", path);
    json.key("lines").open_object().field("begin", at.start.line).field("end", at.end.line);
    json.close_object().close_object().close_object();
  });
}

void append_gitlab_page(std::string& out, std::span<const rendered> files, const page&) {
  out += '[';
  append_joined(out, files, &rendered::findings);
  out += "]\n";
}

}  // namespace okrlint
