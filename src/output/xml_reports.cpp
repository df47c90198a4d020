// SPDX-License-Identifier: Apache-2.0
#include "output/xml_reports.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "output/cells.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// Text that XML 1.0 takes, in an attribute too: no control characters, none of its five signs.
std::string escaped(std::string_view text) {
  std::string visible;
  append_visible(visible, text);
  std::string out;
  for (std::size_t i = 0; i < visible.size();) {
    const code_point c = decode(std::string_view(visible).substr(i));
    switch (c.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      case 0xFFFE:  // no characters of XML
      case 0xFFFF:
        out += "\xEF\xBF\xBD";
        break;
      default:
        out.append(visible, i, c.size);
    }
    i += c.size;
  }
  return out;
}

}  // namespace

void render_junit(rendered& out, const file_view& view) {
  if (!view.result.doc.is_draft) return;
  std::string cases;
  int failures = 0;
  const std::string path = escaped(plain_path(view.file.path));
  each_shown(view, [&](const finding& f, const shown_place& at) {
    const std::string text = escaped(remark_of(view, f));
    const std::string id = escaped(view.rule_of(f).id);
    fmt::format_to(std::back_inserter(cases),
                   "    <testcase name=\"{0}:{1}:{2}\" classname=\"{3}\">\n"
                   "      <failure message=\"{4}\" type=\"{5}\">{3}:{1}:{2}: {4}</failure>\n"
                   "    </testcase>\n",
                   id, at.start.line, at.start.column, path, text, name_of(f.level));
    ++failures;
  });
  if (failures == 0)
    cases = fmt::format("    <testcase name=\"okrlint\" classname=\"{}\"/>\n", path);
  fmt::format_to(std::back_inserter(out.findings.next()),
                 "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}"
                 "  </testsuite>\n",
                 path, std::max(failures, 1), failures, cases);
}

void append_junit_page(std::string& out, std::span<const rendered> files, const page&) {
  out += declaration;
  out += "<testsuites name=\"okrlint\">\n";
  append_findings(out, files);
  out += "</testsuites>\n";
}

void render_checkstyle(rendered& out, const file_view& view) {
  std::string errors;
  each_shown(view, [&](const finding& f, const shown_place& at) {
    fmt::format_to(std::back_inserter(errors),
                   "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" "
                   "source=\"okrlint.{}\"/>\n",
                   at.start.line, at.start.column, name_of(f.level), escaped(remark_of(view, f)),
                   escaped(view.rule_of(f).id));
  });
  if (errors.empty()) return;
  fmt::format_to(std::back_inserter(out.findings.next()), "  <file name=\"{}\">\n{}  </file>\n",
                 escaped(plain_path(view.file.path)), errors);
}

void append_checkstyle_page(std::string& out, std::span<const rendered> files, const page&) {
  out += declaration;
  out += "<checkstyle version=\"4.3\">\n";
  append_findings(out, files);
  out += "</checkstyle>\n";
}

}  // namespace okrlint
