// SPDX-License-Identifier: Apache-2.0
#include "rewrite/layout.hpp"

#include <algorithm>

namespace okrlint {
namespace {

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}
bool is_space(char c) {
  return c == ' ' || c == '\t';
}

span line_around(std::string_view bytes, std::uint32_t at) {
  span out{at, at};
  while (out.begin > 0 && !is_line_end(bytes[out.begin - 1])) --out.begin;
  while (out.end < bytes.size() && !is_line_end(bytes[out.end])) ++out.end;
  return out;
}

std::string_view line_end(std::string_view bytes, span line) {
  const auto of = [&](std::size_t at) -> std::string_view {
    if (at >= bytes.size()) return {};
    if (bytes[at] == '\r') return bytes.substr(at, 2) == "\r\n" ? "\r\n" : "\r";
    return "\n";
  };
  if (line.end < bytes.size()) return of(line.end);
  if (line.begin == 0) return "\n";
  return of(line.begin > 1 && bytes[line.begin - 1] == '\n' && bytes[line.begin - 2] == '\r'
                ? line.begin - 2
                : line.begin - 1);
}

/// The last byte of the statement and of what goes on under it.
std::uint32_t end_of(const document& doc, const statement& s) {
  std::uint32_t end = std::max(s.block.end, s.text.end);
  for (std::uint32_t r = 0; r < s.remark_count; ++r)
    end = std::max(end, doc.pieces[s.first_remark + r].end);
  return end;
}

/// White space and quote marks, the list mark, and the space behind it.
struct opening {
  std::string_view indent, mark, gap;
};
opening opening_of(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (is_space(line[i]) || line[i] == '>')) ++i;
  opening out{line.substr(0, i), {}, {}};
  std::size_t m = i;
  if (m < line.size() && (line[m] == '-' || line[m] == '*' || line[m] == '+')) {
    ++m;
  } else if (line.substr(m, 3) == "\xE2\x80\xA2") {
    m += 3;
  } else {
    while (m < line.size() && line[m] >= '0' && line[m] <= '9') ++m;
    m = m > i && m < line.size() && (line[m] == '.' || line[m] == ')') ? m + 1 : i;
  }
  std::size_t g = m;
  while (g < line.size() && is_space(line[g])) ++g;
  if (m == i || g == m) return out;
  out.mark = line.substr(i, m - i);
  out.gap = line.substr(m, g - m);
  return out;
}

/// A line's opening with the last number before `stop` (of the label, or of a numbered list)
/// raised.
std::string counted_on(std::string prefix, std::size_t stop, std::size_t by) {
  const auto digit = [&](std::size_t at) { return prefix[at] >= '0' && prefix[at] <= '9'; };
  std::size_t last = stop;
  while (last > 0 && !digit(last - 1)) --last;
  std::size_t first = last;
  while (first > 0 && digit(first - 1)) --first;
  if (last > first && last - first < 6) {
    const unsigned long number = std::stoul(prefix.substr(first, last - first)) + by;
    prefix.replace(first, last - first, std::to_string(number));
  }
  return prefix;
}

}  // namespace

std::string_view label_of(line_kind kind, language in) {
  if (kind == line_kind::initiative) return in == language::es ? "Iniciativa" : "Initiative";
  return in == language::es ? "Nota" : "Note";
}

bool is_whole(std::string_view bytes, const document& doc, const statement& s) {
  for (std::uint32_t i = 1; i < s.piece_count; ++i) {
    const span before = doc.pieces[s.first_piece + i - 1], here = doc.pieces[s.first_piece + i];
    const std::string_view gap = slice(bytes, {before.end, here.begin});
    if (before.end > here.begin || gap.find_first_not_of(" \t\r\n>") != std::string_view::npos)
      return false;
  }
  return s.piece_count > 0;
}

bool has_own_lines(std::string_view bytes, const document& doc, std::size_t statement) {
  const auto& s = doc.statements[statement];
  const span first = line_around(bytes, s.text.begin);
  const std::string_view line = slice(bytes, first);
  const std::size_t word = line.find_first_not_of(" \t>");
  if (word == std::string_view::npos || line[word] == '|') return false;
  const span last = line_around(bytes, s.text.end);
  const auto shares = [&](std::size_t i) {
    const span other = doc.statements[i].text;
    return !other.empty() && other.begin <= last.end && first.begin < other.end;
  };
  return (statement == 0 || !shares(statement - 1)) &&
         (statement + 1 >= doc.statements.size() || !shares(statement + 1));
}

std::optional<text_edit> line_under(std::string_view bytes, const document& doc,
                                    std::size_t statement, line_kind kind, language in,
                                    std::string_view text) {
  const auto& s = doc.statements[statement];
  if (!has_own_lines(bytes, doc, statement)) return {};
  const span line = line_around(bytes, s.text.begin);
  const opening opens = opening_of(slice(bytes, line));
  const std::uint32_t end = line_around(bytes, end_of(doc, s)).end;
  text_edit out{{end, end}, std::string(line_end(bytes, line))};
  out.text += opens.indent;
  if (!opens.mark.empty()) {  // under the item, as deep as its words
    const bool tabbed = opens.indent.find('\t') != std::string_view::npos;
    out.text +=
        tabbed
            ? std::string("\t")
            : std::string(std::max<std::size_t>(2, opens.mark.size() > 1 && opens.mark[0] < 0x3A &&
                                                           opens.mark[0] > 0x2F
                                                       ? opens.mark.size() + 1
                                                       : 2),
                          ' ');
    out.text += opens.mark[0] >= '0' && opens.mark[0] <= '9' ? "-" : std::string(opens.mark);
    out.text += ' ';
  }
  out.text += label_of(kind, in);
  out.text += ": ";
  out.text += text;
  return out;
}

std::optional<text_edit> key_results_after(std::string_view bytes, const document& doc,
                                           std::size_t after,
                                           const std::vector<std::string>& texts) {
  const auto& s = doc.statements[after];
  if (!has_own_lines(bytes, doc, after)) return {};
  const span line = line_around(bytes, s.text.begin);
  const std::uint32_t end = line_around(bytes, end_of(doc, s)).end;
  const std::string newline(line_end(bytes, line));
  text_edit out{{end, end}, {}};
  if (s.kind == statement_kind::objective) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      out.text += newline + "- KR" + std::to_string(i + 1) + ": " + texts[i];
    return out;
  }
  const std::string prefix(slice(bytes, {line.begin, s.text.begin}));
  if (prefix.size() > 48 || (!s.label.empty() && !span{line.begin, s.text.begin}.contains(s.label)))
    return {};
  std::string_view tail = slice(bytes, {s.text.end, line_around(bytes, s.text.end).end});
  if (tail.find_first_not_of("*_") != std::string_view::npos) tail = {};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out.text += newline;
    out.text +=
        counted_on(prefix, s.label.empty() ? prefix.size() : s.label.end - line.begin, i + 1);
    out.text += texts[i];
    out.text += tail;
  }
  return out;
}

}  // namespace okrlint
