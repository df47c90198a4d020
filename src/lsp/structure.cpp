// SPDX-License-Identifier: Apache-2.0
#include "lsp/structure.hpp"

#include "frame/words.hpp"
#include "lsp/find.hpp"
#include "lsp/names.hpp"

namespace okrlint::lsp {
namespace {

/// SymbolKind: an objective holds its key results as a namespace holds keys.
int symbol_kind(statement_kind kind) {
  switch (kind) {
    case statement_kind::objective:
      return 3;
    case statement_kind::key_result:
      return 20;
    case statement_kind::kpi:
      return 14;
    default:
      return 24;
  }
}

std::string symbol_name(const view& v, const statement& s) {
  std::string out(slice(v.bytes(), s.label));
  if (!out.empty() && !s.text.empty()) out += ": ";
  append_statement(out, v.bytes(), v.doc(), s);
  return out.empty() ? std::string(kind_in_words(s.kind, v.ui)) : out;
}

json symbol(const view& v, std::size_t index, span range) {
  const statement& s = v.doc().statements[index];
  json out = {{"name", symbol_name(v, s)}, {"kind", symbol_kind(s.kind)}};
  if (!v.to.tree_symbols) {
    out["location"] = {{"uri", v.file.uri}, {"range", to_json(v.text(), range)}};
    if (s.parent >= 0)
      out["containerName"] = symbol_name(v, v.doc().statements[static_cast<std::size_t>(s.parent)]);
    return out;
  }
  out["detail"] = kind_in_words(s.kind, v.ui);
  out["range"] = to_json(v.text(), range);
  out["selectionRange"] = to_json(v.text(), s.text.empty() ? extent(v, s) : s.text);
  return out;
}

/// A chain of ranges around `offset`, the widest first, each inside the one before.
class nest {
 public:
  nest(const view& v, std::uint32_t offset) : view_(v), offset_(offset) {
    add({0, static_cast<std::uint32_t>(v.bytes().size())});
  }
  void add(span where) {
    if (where.begin > offset_ || offset_ > where.end || where.empty()) return;
    if (!chain_.is_null() && (!last_.contains(where) || last_ == where)) return;
    json one = {{"range", to_json(view_.text(), where)}};
    if (!chain_.is_null()) one["parent"] = std::move(chain_);
    chain_ = std::move(one);
    last_ = where;
  }
  json take() {
    if (chain_.is_null()) return {{"range", to_json(view_.text(), span{offset_, offset_})}};
    return std::move(chain_);
  }

 private:
  const view& view_;
  std::uint32_t offset_;
  span last_;
  json chain_;
};

json selection(const view& v, std::uint32_t offset) {
  nest out(v, offset);
  const std::int32_t index = statement_at(v, offset);
  if (index < 0) return out.take();
  const auto i = static_cast<std::size_t>(index);
  const statement& s = v.doc().statements[i];
  if (s.kind == statement_kind::objective) out.add(set_extent(v, i));
  if (s.parent >= 0) out.add(set_extent(v, static_cast<std::size_t>(s.parent)));
  out.add(extent(v, s));
  out.add(s.text);
  const frame* f = v.frame_of(i);
  if (f == nullptr) return out.take();
  const frames& all = v.found().framed;
  for (const slot part :
       {f->purpose, f->means, f->population, f->deadline, f->subject, f->metric, f->head, f->lead})
    out.add(all.where(*f, part));
  for (std::uint32_t q = 0; q < f->quantity_count; ++q)
    out.add(all.quantities[f->first_quantity + q].where);
  for (std::uint32_t t = 0; t < f->token_count; ++t) out.add(all.begin(*f)[t].where);
  return out.take();
}

}  // namespace

json symbols(const view& v, const json&) {
  json out = json::array();
  const auto& all = v.doc().statements;
  std::vector<std::size_t> place(all.size());  // of an objective's symbol, in `out`
  for (std::size_t i = 0; i < all.size(); ++i) {
    const statement& s = all[i];
    if (s.kind == statement_kind::note) continue;
    const bool tops = s.kind == statement_kind::objective;
    json one = symbol(v, i, tops && v.to.tree_symbols ? set_extent(v, i) : extent(v, s));
    if (v.to.tree_symbols && s.parent >= 0) {
      out[place[static_cast<std::size_t>(s.parent)]]["children"].push_back(std::move(one));
      continue;
    }
    place[i] = out.size();
    out.push_back(std::move(one));
  }
  return out;
}

json folds(const view& v, const json&) {
  json out = json::array();
  for (std::size_t i = 0; i < v.doc().statements.size(); ++i) {
    if (v.doc().statements[i].kind != statement_kind::objective) continue;
    const span where = set_extent(v, i);
    const std::uint32_t first = v.text().line_of(where.begin), last = v.text().line_of(where.end);
    if (first < last) out.push_back({{"startLine", first}, {"endLine", last}, {"kind", "region"}});
  }
  return out;
}

json selections(const view& v, const json& params) {
  json out = json::array();
  for (const json& one : at(params, "positions"))
    out.push_back(selection(v, v.text().offset_of(place_of(one))));
  return out;
}

}  // namespace okrlint::lsp
