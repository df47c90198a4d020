// SPDX-License-Identifier: Apache-2.0
#include "frame/words.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace okrlint {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x85 || c == 0x3000 ||
         c == 0x202F || c == 0xFEFF || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029;
}

}  // namespace

void append_collapsed(std::string& out, std::string_view text) {
  const auto is_plain = [&](std::size_t i) {
    return i < text.size() && text[i] > ' ' && static_cast<unsigned char>(text[i]) < 0x80;
  };
  std::size_t begin = 0;  // of a run that goes out as it stands
  bool any = false;
  const auto flush = [&](std::size_t end) {
    if (end == begin) return;
    if (any) out += ' ';
    any = true;
    out.append(text, begin, end - begin);
  };
  std::size_t i = 0;
  while (i < text.size()) {
    if (is_plain(i) || (text[i] == ' ' && i > begin && is_plain(i + 1))) {
      ++i;
      continue;
    }
    code_point c{static_cast<unsigned char>(text[i]), 1};
    if (c.value >= 0x80) c = decode(text.substr(i));
    if (is_space(c.value)) {
      flush(i);
      begin = i + c.size;
    }
    i += c.size;
  }
  flush(text.size());
}

void append_words(std::string& out, std::string_view bytes, const document& doc, const statement& s,
                  span where) {
  bool any = false;
  for (std::uint32_t i = 0; i < s.piece_count; ++i) {
    const span piece = doc.pieces[s.first_piece + i];
    const span part{std::max(piece.begin, where.begin), std::min(piece.end, where.end)};
    if (part.empty()) continue;
    if (any) out += ' ';
    any = true;
    append_collapsed(out, slice(bytes, part));
  }
  if (!any) append_collapsed(out, slice(bytes, where));
}

void append_statement(std::string& out, std::string_view bytes, const document& doc,
                      const statement& s) {
  append_words(out, bytes, doc, s, s.text);
}

void append_slot(std::string& out, std::string_view bytes, const document& doc, const statement& s,
                 const frames& all, const frame& f, slot which) {
  // "la tasa de conversión" is named "tasa de conversión".
  while (which.end - which.begin > 1 && (all.begin(f)[which.begin].set & cls::det) != 0)
    ++which.begin;
  if (which.present()) append_words(out, bytes, doc, s, all.where(f, which));
}

void append_lead(std::string& out, std::string_view bytes, const frames& all, const frame& f,
                 const lexicon& words) {
  if (!f.lead.present()) return;
  const token& t = all.begin(f)[f.lead.begin];
  if (t.lemma != 0) {
    out += words.display(words.words[t.lemma]);
  } else {
    append_collapsed(out, slice(bytes, t.where));
  }
}

void append_unit(std::string& out, std::string_view bytes, const quantity& q,
                 const lexicon& words) {
  if (q.is == quantity::kind::percent) {
    out += '%';
  } else if (q.is == quantity::kind::points) {
    out += "p.p.";
  } else if (q.unit != 0) {
    out += words.display(words.words[q.unit]);
  } else if (q.is == quantity::kind::money) {
    // What stands around the digits is the currency: "$", "MXN", "€".
    const std::string_view figure = slice(bytes, q.where);
    const auto is_amount = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    const auto first = std::find_if(figure.begin(), figure.end(), is_amount);
    const std::string_view before(figure.data(), static_cast<std::size_t>(first - figure.begin()));
    if (!before.empty()) return append_collapsed(out, before);
    std::size_t end = figure.size();
    while (end > 0 && !is_amount(figure[end - 1])) --end;
    append_collapsed(out, figure.substr(end));
  }
}

}  // namespace okrlint
