// SPDX-License-Identifier: Apache-2.0
#include "rewrite/editing.hpp"

#include <algorithm>

#include "frame/words.hpp"
#include "rewrite/layout.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool closes_clause(char c) {
  return c == '.' || c == ',' || c == ';' || c == ')' || c == ':';
}

}  // namespace

std::uint32_t words_end(std::string_view bytes, span statement) {
  std::uint32_t end = statement.end;
  while (end > statement.begin && (bytes[end - 1] == '.' || is_gap(bytes[end - 1]))) --end;
  return end;
}

std::string trimmed(std::string text) {
  const auto end = text.find_last_not_of(" .,;\t");
  text.resize(end == std::string::npos ? 0 : end + 1);
  text.erase(0, std::min(text.find_first_not_of(" ,;\t"), text.size()));
  return text;
}

text_edit removal(std::string_view bytes, span statement, span words) {
  const std::uint32_t stop = words_end(bytes, statement);
  if (words.begin <= statement.begin) {
    std::uint32_t end = words.end;
    while (end < stop && (is_gap(bytes[end]) || bytes[end] == ',')) ++end;
    if (end >= stop || !begins_capital(slice(bytes, statement))) return {{words.begin, end}, {}};
    const std::uint32_t letter = decode(bytes.substr(end)).size;
    return {{words.begin, end + letter}, capitalised(std::string(bytes.substr(end, letter)))};
  }
  std::uint32_t begin = words.begin, end = words.end;
  while (begin > statement.begin && is_gap(bytes[begin - 1])) --begin;
  const bool last = end >= stop;
  const char next = last ? '.' : bytes[end];
  if (begin > statement.begin && bytes[begin - 1] == ',' && (last || closes_clause(next))) {
    --begin;
  } else if (!last && next == ',' && begin > statement.begin && bytes[begin - 1] != ',') {
    // ", " behind an aside in front of which no comma stands stays: it parts what is left.
  }
  if (begin > statement.begin && bytes[begin - 1] == '(' && next == ')') --begin, ++end;
  while (begin > statement.begin && last && is_gap(bytes[begin - 1])) --begin;
  return {{begin, end}, {}};
}

text_edit replacement(std::string_view bytes, span statement, span words, std::string text) {
  if (words.begin <= statement.begin && begins_capital(slice(bytes, statement)))
    text = capitalised(std::move(text));
  return {words, std::move(text)};
}

text_edit insertion_after(std::string_view bytes, span statement, span words, std::string text) {
  const std::uint32_t end = words_end(bytes, statement);
  const std::uint32_t at = std::min(words.end, end);
  const bool parted = at == end || bytes[at] == ',' || bytes[at] == ';' || bytes[at] == ')';
  if (parted && text.ends_with(',')) text.pop_back();
  if (!text.empty() && text[0] != ' ' && text[0] != ',' && text[0] != ':' && text[0] != ';')
    text.insert(0, " ");
  return {{at, at}, std::move(text)};
}

text_edit insertion_before(std::string_view bytes, span statement, span words, std::string text) {
  if (!text.empty() && text.back() != ' ') text += ' ';
  if (words.begin > statement.begin || !begins_capital(slice(bytes, statement)))
    return {{words.begin, words.begin}, std::move(text)};
  const std::uint32_t letter = decode(bytes.substr(words.begin)).size;
  return {
      {words.begin, words.begin + letter},
      capitalised(std::move(text)) + uncapitalised(std::string(bytes.substr(words.begin, letter)))};
}

text_edit whole(std::string_view bytes, span statement, std::string text) {
  const std::string_view old = slice(bytes, statement);
  const bool small = capitalised(std::string(old)) != old;  // a figure is neither
  if (!small) text = capitalised(std::move(text));
  if (old.ends_with('.') && !text.ends_with('.')) text += '.';
  return {statement, std::move(text)};
}

bool put_in_order(std::vector<text_edit>& edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const text_edit& a, const text_edit& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin
                                          : a.where.end < b.where.end;
  });
  for (std::size_t i = 1; i < edits.size(); ++i) {
    if (edits[i].where.begin < edits[i - 1].where.end) return false;
  }
  return true;
}

std::optional<std::string> edited(const author& who, const std::vector<text_edit>& edits) {
  const document& doc = who.found().doc;
  const statement& s = who.said();
  const bool flows = is_whole(who.bytes(), doc, s);
  std::string out;
  std::size_t made = 0;
  for (std::uint32_t i = 0; i < s.piece_count; ++i) {
    const span piece = doc.pieces[s.first_piece + i];
    std::uint32_t at = piece.begin;
    if (!out.empty()) out += ' ';
    for (const text_edit& e : edits) {
      const bool begins = e.where.begin >= piece.begin && e.where.begin <= piece.end &&
                          (i == 0 || e.where.begin > doc.pieces[s.first_piece + i - 1].end);
      const bool within = e.where.end <= piece.end;
      if (begins) {
        if (!within && !flows) return {};
        if (e.where.begin > at) out += slice(who.bytes(), {at, e.where.begin});
        out += e.text;
        ++made;
      }
      if (begins || (e.where.begin < piece.begin && e.where.end > piece.begin))
        at = std::max(at, std::min(e.where.end, piece.end));
    }
    if (at < piece.end) out += slice(who.bytes(), {at, piece.end});
  }
  if (made != edits.size()) return {};
  std::string line;
  append_collapsed(line, out);
  return line;
}

}  // namespace okrlint
