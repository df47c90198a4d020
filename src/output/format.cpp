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

/// A page that is put together before it goes out.
template <void (*Append)(std::string&, std::span<const rendered>, const page&)>
void as_one(std::span<const rendered> files, const page& of, const text_use& use) {
  std::string out;
  Append(out, files, of);
  use(out);
}

constexpr format formats[] = {
    {"human",
     [](rendered& out, const file_view& view, const look& how) {
       append_human(out.findings.next(), view, how);
     },
     nullptr},
    {"concise",
     [](rendered& out, const file_view& view, const look&) {
       append_concise(out.findings.next(), view);
     },
     nullptr},
    {"json", [](rendered& out, const file_view& view, const look&) { render_json(out, view); },
     [](std::span<const rendered> files, const page& of, const text_use& use) {
       use_json_page(files, of.version, use);
     }},
    {"jsonl", [](rendered& out, const file_view& view, const look&) { render_jsonl(out, view); },
     nullptr},
    {"review",
     [](rendered& out, const file_view& view, const look& how) { render_review(out, view, how); },
     [](std::span<const rendered> files, const page& of, const text_use& use) {
       std::string out;
       append_review_page(out, files, of.counted, of.how);
       use(out);
     }},
    {"sarif", [](rendered& out, const file_view& view, const look&) { render_sarif(out, view); },
     as_one<append_sarif_page>},
    {"rdjson", [](rendered& out, const file_view& view, const look&) { render_rdjson(out, view); },
     as_one<append_rdjson_page>},
    {"github", [](rendered& out, const file_view& view, const look&) { render_github(out, view); },
     nullptr},
    {"gitlab", [](rendered& out, const file_view& view, const look&) { render_gitlab(out, view); },
     as_one<append_gitlab_page>},
    {"junit", [](rendered& out, const file_view& view, const look&) { render_junit(out, view); },
     as_one<append_junit_page>},
    {"checkstyle",
     [](rendered& out, const file_view& view, const look&) { render_checkstyle(out, view); },
     as_one<append_checkstyle_page>},
};

}  // namespace

const format* format_named(std::string_view name) {
  for (const format& one : formats) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

void use_page(const format& as, std::span<const rendered> files, const page& of,
              const text_use& use) {
  if (as.join != nullptr) return as.join(files, of, use);
  for (const rendered& one : files) one.findings.use(use);
}

}  // namespace okrlint
