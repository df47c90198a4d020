// SPDX-License-Identifier: Apache-2.0
#include "lsp/marks.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdlib>

#include "lsp/find.hpp"
#include "output/levels.hpp"

namespace okrlint::lsp {
namespace {

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

}  // namespace

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
    for (const severity level : {severity::error, severity::warning, severity::info}) {
      if (n(level) == 0) continue;
      if (!title.empty()) title += " · ";
      title += fmt::format("{} {}", n(level), level_in_words(level, v.ui, n(level)));
    }
    if (title.empty()) title = say(v.ui, "Nada que observar", "Nothing to remark");
    // Nothing to run: the lens only says.
    out.push_back({{"range", to_json(v.text(), extent(v, all[i]))},
                   {"command", {{"title", title}, {"command", ""}}}});
  }
  return out;
}

}  // namespace okrlint::lsp
