// SPDX-License-Identifier: Apache-2.0
#include "lsp/marks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "lsp/find.hpp"

namespace okrlint::lsp {
namespace {

/// Parts of a statement that have a colour of their own, in the order of token_legend(): the type
/// is one that every theme knows, the modifier says what it is.
enum class part_of_statement : std::uint32_t { metric, baseline, target, deadline, placeholder };
constexpr const char* type_names[] = {"property", "number", "string", "keyword"};
constexpr std::uint32_t type_of[] = {0, 1, 1, 2, 3};

struct coloured {
  span where;
  part_of_statement is;
};

/// Adds what of `where` no earlier part covers; `out` holds few.
void add(std::vector<coloured>& out, std::size_t from, span where, part_of_statement is) {
  std::vector<span> left{where};
  for (std::size_t i = from; i < out.size(); ++i) {
    const span taken = out[i].where;
    std::vector<span> rest;
    for (const span one : left) {
      rest.push_back({one.begin, std::clamp(taken.begin, one.begin, one.end)});
      rest.push_back({std::clamp(taken.end, one.begin, one.end), one.end});
      if (taken.end <= one.begin || one.end <= taken.begin) {
        rest.resize(rest.size() - 2);
        rest.push_back(one);
      }
    }
    left = std::move(rest);
  }
  for (const span one : left) {
    if (!one.empty()) out.push_back({one, is});
  }
}

std::vector<coloured> parts(const view& v) {
  using enum part_of_statement;
  std::vector<coloured> out;
  const frames& all = v.found().framed;
  for (std::size_t i = 0; i < v.doc().statements.size(); ++i) {
    const statement& s = v.doc().statements[i];
    const frame* f = v.frame_of(i);
    if (f == nullptr || s.kind == statement_kind::note) continue;
    const std::size_t from = out.size();
    const auto paint = [&](span where, part_of_statement is) {
      for (const span piece : pieces_of(v, s, where)) add(out, from, piece, is);
    };
    for (std::uint32_t q = 0; q < f->quantity_count; ++q) {
      const quantity& one = all.quantities[f->first_quantity + q];
      if (one.is == quantity::kind::placeholder) paint(one.where, placeholder);
    }
    if (const quantity* q = v.figure(*f, f->from)) paint(q->where, baseline);
    if (const quantity* q = v.figure(*f, f->to)) paint(q->where, target);
    paint(all.where(*f, f->deadline), deadline);
    paint(all.where(*f, f->metric), metric);
  }
  std::sort(out.begin(), out.end(),
            [](const coloured& a, const coloured& b) { return a.where.begin < b.where.begin; });
  return out;
}

/// 1500, 0.5, -3: the value without trailing zeros.
std::string value_of(const quantity& q) {
  const std::string digits = std::to_string(std::llabs(q.mantissa));
  std::string out = q.mantissa < 0 ? "-" : "";
  if (q.exponent >= 0) return out + digits + std::string(static_cast<std::size_t>(q.exponent), '0');
  const auto places = static_cast<std::size_t>(-q.exponent);
  const std::string padded =
      digits.size() > places ? digits : std::string(places + 1 - digits.size(), '0') + digits;
  out += padded.substr(0, padded.size() - places);
  std::string fraction = padded.substr(padded.size() - places);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return fraction.empty() ? out : out + '.' + fraction;
}

language voice_of(const view& v, const frame& f) {
  return f.lang == language::es || f.lang == language::en ? f.lang : v.ui;
}

json hint(const view& v, std::uint32_t offset, std::string label) {
  return {
      {"position", to_json(v.text(), offset)}, {"label", std::move(label)}, {"paddingLeft", true}};
}

/// "meta", or "meta 1500" where the figure is written otherwise ("1.500", "1,5 mil").
std::string reading(const view& v, const quantity& q, std::string_view role) {
  std::string out(role);
  if (!q.valued || q.is == quantity::kind::placeholder || q.is == quantity::kind::universal)
    return out;
  const std::string value = value_of(q);
  if (slice(v.bytes(), q.where).find(value) == std::string_view::npos) out += ' ' + value;
  return out;
}

void append_count(std::string& out, std::size_t n, std::string_view one, std::string_view many) {
  if (n == 0) return;
  if (!out.empty()) out += " · ";
  out += fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

json token_legend() {
  return {{"tokenTypes", type_names},
          {"tokenModifiers", {"metric", "baseline", "target", "deadline", "placeholder"}}};
}

json tokens(const view& v, const json& params) {
  const json& range = at(params, "range");
  const span asked = range.is_object() ? span_of(v.text(), range)
                                       : span{0, static_cast<std::uint32_t>(v.bytes().size())};
  json data = json::array();
  place_in_text last;
  for (const coloured& one : parts(v)) {
    if (one.where.end <= asked.begin || one.where.begin >= asked.end) continue;
    const place_in_text begin = v.text().place_of(one.where.begin);
    const place_in_text end = v.text().place_of(one.where.end);
    if (begin.line != end.line) continue;  // a piece lies within a line
    const auto index = static_cast<std::uint32_t>(one.is);
    for (const std::uint32_t number :
         {begin.line - last.line,
          begin.line == last.line ? begin.column - last.column : begin.column,
          end.column - begin.column, type_of[index], 1U << index})
      data.push_back(number);
    last = begin;
  }
  return {{"data", std::move(data)}};
}

json hints(const view& v, const json& params) {
  json out = json::array();
  const span asked = span_of(v.text(), at(params, "range"));
  for (std::size_t i = 0; i < v.doc().statements.size(); ++i) {
    const statement& s = v.doc().statements[i];
    const frame* f = v.frame_of(i);
    if (f == nullptr || s.text.end < asked.begin || s.text.begin > asked.end) continue;
    const language lang = voice_of(v, *f);
    if (v.set.figure_hints && s.kind == statement_kind::key_result) {
      if (const quantity* q = v.figure(*f, f->from))
        out.push_back(hint(v, q->where.end, reading(v, *q, "base")));
      if (const quantity* q = v.figure(*f, f->to))
        out.push_back(hint(v, q->where.end, reading(v, *q, say(lang, "meta", "target"))));
    }
    if (v.set.word_hints && s.kind == statement_kind::objective && f->words > 0) {
      const bool one = f->words == 1;
      const std::string_view noun =
          one ? say(lang, "palabra", "word") : say(lang, "palabras", "words");
      out.push_back(hint(v, s.text.end, fmt::format("[{} {}]", f->words, noun)));
    }
  }
  return out;
}

json lenses(const view& v, const json&) {
  json out = json::array();
  if (!v.set.lenses) return out;
  const auto& all = v.doc().statements;
  std::vector<std::array<std::size_t, 4>> counted(all.size());  // by objective, by severity
  for (const finding& f : v.found().findings) {
    if (!is_shown(f) || f.statement < 0) continue;
    const auto own = static_cast<std::size_t>(f.statement);
    const std::size_t top = all[own].parent < 0 ? own : static_cast<std::size_t>(all[own].parent);
    ++counted[top][static_cast<std::size_t>(f.level)];
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind != statement_kind::objective) continue;
    const auto n = [&](severity level) { return counted[i][static_cast<std::size_t>(level)]; };
    std::string title;
    append_count(title, n(severity::error), say(v.ui, "error", "error"),
                 say(v.ui, "errores", "errors"));
    append_count(title, n(severity::warning), say(v.ui, "aviso", "warning"),
                 say(v.ui, "avisos", "warnings"));
    append_count(title, n(severity::info), say(v.ui, "sugerencia", "hint"),
                 say(v.ui, "sugerencias", "hints"));
    if (title.empty()) title = say(v.ui, "Nada que observar", "Nothing to remark");
    // Nothing to run: the lens only says.
    out.push_back({{"range", to_json(v.text(), extent(v, all[i]))},
                   {"command", {{"title", title}, {"command", ""}}}});
  }
  return out;
}

}  // namespace okrlint::lsp
