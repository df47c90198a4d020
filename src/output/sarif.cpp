// SPDX-License-Identifier: Apache-2.0
#include "output/sarif.hpp"

#include <algorithm>

#include "output/json_writer.hpp"
#include "output/levels.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"

namespace okrlint {
namespace {

std::string_view level_of(severity level) {
  return by_level(level, "note", "warning", "error");
}

void append_text(json_writer& json, std::string_view name, std::string_view text) {
  json.key(name).open_object().field("text", text).close_object();
}

// RFC 3986: what a path segment may not hold goes out as %XX.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

// The value of "artifactLocation", and of an artifact's "location".
void append_artifact(json_writer& json, std::string_view path) {
  const bool absolute = !path.empty() && path.front() == '/';
  json.open_object();
  json.field("uri", (absolute ? "file://" : "") + uri_of(plain_path(path)));
  if (!absolute) json.field("uriBaseId", "%SRCROOT%");
  json.close_object();
}

void append_location(json_writer& json, const file_view& view, span where, position start,
                     position end) {
  json.open_object().key("physicalLocation").open_object().key("artifactLocation");
  append_artifact(json, view.file.path);
  json.key("region").open_object();
  json.field("startLine", start.line).field("startColumn", start.column);
  json.field("endLine", end.line).field("endColumn", end.column);
  json.field("byteOffset", where.begin).field("byteLength", where.end - where.begin);
  json.close_object().close_object().close_object();
}

void append_result(json_writer& json, const file_view& view, const finding& f,
                   const shown_place& at) {
  json.open_object().field("ruleId", view.rule_of(f).id).field("level", level_of(f.level));
  append_text(json, "message", remark_of(view, f));
  json.key("locations").open_array();
  append_location(json, view, f.where, at.start, at.end);
  json.close_array();
  if (f.related.begin != f.related.end) {
    place_finder places(view.bytes());
    const position start = places.locate(f.related.begin);
    json.key("relatedLocations").open_array();
    append_location(json, view, f.related, start, places.locate_end(f.related.end));
    json.close_array();
  }
  json.key("partialFingerprints").open_object();
  const auto digits = fingerprint_digits(f);
  json.field("okrlint/v1", {digits.data(), digits.size()}).close_object();
  json.key("properties").open_object().field("kind", name_of(f.kind));
  json.field("language", name_of(spoken(f))).close_object().close_object();
}

// The rule's worst level, as the default of its results.
severity worst_level(const pack& p, const rule& r) {
  severity worst = severity::off;
  for (const rule_case& one : part_of(p.cases, r.cases)) worst = std::max(worst, one.level);
  return worst;
}

struct known_rule {
  const pack* of;
  const rule* is;
};

// The rules of all packs, each id once, by id.
std::vector<known_rule> rules_of(const page& run) {
  std::vector<known_rule> all;
  for (const pack* p : run.packs) {
    for (const rule& r : p->rules) all.push_back({p, &r});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const known_rule& a, const known_rule& b) { return a.is->id < b.is->id; });
  const auto same = [](const known_rule& a, const known_rule& b) { return a.is->id == b.is->id; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

void append_rules(json_writer& json, const std::vector<known_rule>& all, language in) {
  json.key("rules").open_array();
  for (const known_rule& one : all) {
    const rule_text& text = one.is->texts[static_cast<std::size_t>(in)];
    json.open_object().field("id", one.is->id);
    append_text(json, "shortDescription", text.name);
    append_text(json, "fullDescription", text.why);
    std::string help(text.why);
    if (!text.question.empty()) help += (help.empty() ? "" : " ") + std::string(text.question);
    append_text(json, "help", help);
    json.key("defaultConfiguration").open_object();
    json.field("level", level_of(worst_level(*one.of, *one.is))).close_object().close_object();
  }
  json.close_array();
}

}  // namespace

void render_sarif(rendered& out, const file_view& view) {
  json_writer artifact(out.row.next());
  artifact.open_object().key("location");
  append_artifact(artifact, view.file.path);
  artifact.close_object();
  each_shown(view, [&](const finding& f, const shown_place& at) {
    json_writer json(out.findings.next(",\n"));
    append_result(json, view, f, at);
  });
}

void append_sarif_page(std::string& out, std::span<const rendered> files, const page& of) {
  const std::vector<known_rule> all = rules_of(of);
  out += R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[)";
  json_writer json(out);
  json.open_object().key("tool").open_object().key("driver").open_object();
  json.field("name", "okrlint").field("semanticVersion", of.version).field("language", "en");
  append_rules(json, all, language::en);
  json.close_object().close_object();
  json.key("translations").open_array().open_object();
  json.field("name", "okrlint").field("semanticVersion", of.version).field("language", "es");
  json.key("contents").open_array().string("localizedData").close_array();
  append_rules(json, all, language::es);
  json.close_object().close_array();
  json.field("columnKind", "unicodeCodePoints").key("artifacts").open_array();
  append_joined(out, files, &rendered::row);
  json.close_array().key("results").open_array();
  append_joined(out, files, &rendered::findings);
  json.close_array().close_object();
  out += "]}\n";
}

}  // namespace okrlint
