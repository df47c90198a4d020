// SPDX-License-Identifier: Apache-2.0
#include "output/format.hpp"

#include "output/concise.hpp"
#include "output/human.hpp"
#include "output/review.hpp"
#include "output/sarif.hpp"
#include "output/services.hpp"
#include "output/xml_reports.hpp"

namespace okrlint {
namespace {

constexpr format formats[] = {
    {"human",
     [](rendered& out, const file_view& view, const look& how) {
       append_human(out.findings, view, how);
     },
     nullptr},
    {"concise",
     [](rendered& out, const file_view& view, const look&) { append_concise(out.findings, view); },
     nullptr},
    {"json", [](rendered& out, const file_view& view, const look&) { render_json(out, view); },
     [](std::string& out, std::span<const rendered> files, const page& of) {
       append_json_page(out, files, of.version);
     }},
    {"jsonl", [](rendered& out, const file_view& view, const look&) { render_jsonl(out, view); },
     nullptr},
    {"review",
     [](rendered& out, const file_view& view, const look& how) { render_review(out, view, how); },
     [](std::string& out, std::span<const rendered> files, const page& of) {
       append_review_page(out, files, of.counted, of.how);
     }},
    {"sarif", [](rendered& out, const file_view& view, const look&) { render_sarif(out, view); },
     append_sarif_page},
    {"rdjson", [](rendered& out, const file_view& view, const look&) { render_rdjson(out, view); },
     append_rdjson_page},
    {"github", [](rendered& out, const file_view& view, const look&) { render_github(out, view); },
     nullptr},
    {"gitlab", [](rendered& out, const file_view& view, const look&) { render_gitlab(out, view); },
     append_gitlab_page},
    {"junit", [](rendered& out, const file_view& view, const look&) { render_junit(out, view); },
     append_junit_page},
    {"checkstyle",
     [](rendered& out, const file_view& view, const look&) { render_checkstyle(out, view); },
     append_checkstyle_page},
};

}  // namespace

const format* format_named(std::string_view name) {
  for (const format& one : formats) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

std::string write_page(const format& as, std::span<const rendered> files, const page& of) {
  std::string out;
  if (as.join != nullptr) {
    as.join(out, files, of);
  } else {
    for (const rendered& one : files) out += one.findings;
  }
  return out;
}

}  // namespace okrlint
