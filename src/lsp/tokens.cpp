// SPDX-License-Identifier: Apache-2.0
#include "lsp/tokens.hpp"

#include <algorithm>

#include "lsp/diagnostics.hpp"
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

/// The tokens of `asked` as the protocol wants them: five numbers each, its place counted from the
/// one before.
std::vector<std::uint32_t> numbers_of(const view& v, span asked) {
  std::vector<std::uint32_t> out;
  place_in_text last;
  for (const coloured& one : parts(v)) {
    if (one.where.end <= asked.begin || one.where.begin >= asked.end) continue;
    const place_in_text begin = v.text().place_of(one.where.begin);
    const place_in_text end = v.text().place_of(one.where.end);
    if (begin.line != end.line) continue;  // a piece lies within a line
    const auto index = static_cast<std::uint32_t>(one.is);
    const std::uint32_t column =
        begin.line == last.line ? begin.column - last.column : begin.column;
    out.insert(out.end(), {begin.line - last.line, column, end.column - begin.column,
                           type_of[index], 1U << index});
    last = begin;
  }
  return out;
}

}  // namespace

json token_legend() {
  return {{"tokenTypes", type_names},
          {"tokenModifiers", {"metric", "baseline", "target", "deadline", "placeholder"}}};
}

told_tokens tokens(const view& v) {
  told_tokens out;
  out.numbers = numbers_of(v, {0, static_cast<std::uint32_t>(v.bytes().size())});
  out.id = result_id(json(out.numbers).dump());
  return out;
}

json tokens_in_range(const view& v, const json& params) {
  return {{"data", numbers_of(v, span_of(v.text(), at(params, "range")))}};
}

json token_edits(const std::vector<std::uint32_t>& before,
                 const std::vector<std::uint32_t>& after) {
  const auto [old_front, new_front] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  if (old_front == before.end() && new_front == after.end()) return json::array();
  const auto left_old = std::make_reverse_iterator(old_front);
  const auto left_new = std::make_reverse_iterator(new_front);
  const auto [old_back, new_back] =
      std::mismatch(before.rbegin(), left_old, after.rbegin(), left_new);
  return {{{"start", old_front - before.begin()},
           {"deleteCount", old_back.base() - old_front},
           {"data", std::vector<std::uint32_t>(new_front, new_back.base())}}};
}

}  // namespace okrlint::lsp
