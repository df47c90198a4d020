// SPDX-License-Identifier: Apache-2.0
#include "lsp/suppress.hpp"

#include <algorithm>

namespace okrlint::lsp {
namespace {

std::string comment(const view& v, const finding& f, std::string_view verb) {
  std::string out = "<!-- okrlint-";
  out.append(verb).append(" ").append(v.checked().rule_of(f).id).append(": ");
  out += say(spoken(f), "escriba aquí por qué se queda así", "say here why it stays");
  return out + " -->";
}

/// A line of its own above the line of `offset`, as deep as that.
text_edit line_above(const view& v, std::uint32_t offset, const std::string& text) {
  const span line = v.text().line(v.text().line_of(offset));
  const std::string_view bytes = slice(v.bytes(), line);
  const std::size_t indent = std::min(bytes.find_first_not_of(" \t"), bytes.size());
  std::string with(bytes.substr(0, indent));
  with.append(text).append(line_end_at(v, offset));
  return {{line.begin, line.begin}, std::move(with)};
}

/// Behind the front matter, or at the front of the file.
std::uint32_t body_of(const view& v) {
  const editor_text& text = v.text();
  const auto fence = [&](std::uint32_t n) { return slice(v.bytes(), text.line(n)) == "---"; };
  if (!fence(0)) return 0;
  for (std::uint32_t n = 1; n + 1 < text.lines(); ++n) {
    if (fence(n)) return text.line(n + 1).begin;
  }
  return 0;
}

std::vector<text_edit> places(const view& v, const finding& f) {
  if (f.statement < 0) return {line_above(v, body_of(v), comment(v, f, "disable-file"))};
  const statement& s = v.doc().statements[static_cast<std::size_t>(f.statement)];
  const std::string text = comment(v, f, "disable-next");
  const std::uint32_t number = v.text().line_of(s.block.begin);
  const std::string_view line = slice(v.bytes(), v.text().line(number));
  const bool row = line.substr(std::min(line.find_first_not_of(" \t"), line.size()), 1) == "|";
  if (!row) return {line_above(v, s.block.begin, text)};
  // A line of its own would part the rows of a table: behind the row before, or in the cell.
  std::vector<text_edit> out;
  if (number > 0) {
    const std::uint32_t end = v.text().line(number - 1).end;
    out.push_back({{end, end}, ' ' + text});
  }
  const std::uint32_t own = s.label.empty() ? s.text.begin : s.label.begin;
  out.push_back({{own, own}, text + ' '});
  return out;
}

std::vector<std::uint64_t> counted(const report& r) {
  std::vector<std::uint64_t> out;
  for (const finding& f : r.findings) {
    if (counts(f)) out.push_back(f.fingerprint);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::optional<text_edit> suppression_of(const view& v, const finding& f) {
  std::vector<std::uint64_t> wanted = counted(v.found());
  const auto own = std::lower_bound(wanted.begin(), wanted.end(), f.fingerprint);
  if (own != wanted.end() && *own == f.fingerprint) wanted.erase(own);
  for (text_edit& one : places(v, f)) {
    const source tried{v.text().file().path, apply_edits(v.bytes(), {one})};
    const report after =
        check(v.knowledge(), v.file.how->how, tried, {tried.path, v.file.declared()});
    const bool same = after.doc.statements.size() == v.doc().statements.size();
    // A comment may silence more than its own finding (two of one rule), never less or another's.
    const std::vector<std::uint64_t> left = counted(after);
    if (same && std::includes(wanted.begin(), wanted.end(), left.begin(), left.end()))
      return std::move(one);
  }
  return std::nullopt;
}

std::string suppression_title(const view& v, const finding& f) {
  std::string out(say(v.ui, "Callar ", "Silence "));
  out += v.checked().rule_of(f).id;
  if (f.statement < 0)
    return out.append(say(v.ui, " en este archivo, con un motivo", " in this file, with a reason"));
  return out.append(say(v.ui, " aquí, con un motivo", " here, with a reason"));
}

}  // namespace okrlint::lsp
