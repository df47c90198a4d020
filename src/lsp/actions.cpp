// SPDX-License-Identifier: Apache-2.0
#include "lsp/actions.hpp"

#include "lsp/diagnostics.hpp"
#include "lsp/suppress.hpp"

namespace okrlint::lsp {
namespace {

constexpr std::string_view suppress_kind = "quickfix.suppress.okrlint";

/// Does the client want actions of `kind`? A kind stands for all below it.
bool wants(const json& context, std::string_view kind) {
  const json& only = at(context, "only");
  if (!only.is_array()) return true;
  for (const json& one : only) {
    if (!one.is_string()) continue;
    const auto& wanted = one.get_ref<const std::string&>();
    if (wanted.empty() || kind == wanted) return true;
    if (kind.substr(0, wanted.size()) == wanted && kind[wanted.size()] == '.') return true;
  }
  return false;
}

bool touches(span asked, span where) {
  return asked.begin <= where.end && where.begin <= asked.end;
}

}  // namespace

json actions(const view& v, const json& params) {
  json out = json::array();
  if (!v.to.literal_actions) return out;  // commands are not our way
  const json& context = at(params, "context");
  const span asked = span_of(v.text(), at(params, "range"));
  for (const finding& f : v.found().findings) {
    if (!is_shown(f) || !touches(asked, f.where)) continue;
    if (wants(context, suppress_kind)) {
      if (const std::optional<text_edit> edit = suppression_of(v, f)) {
        out.push_back({{"title", suppression_title(v, f)},
                       {"kind", suppress_kind},
                       {"diagnostics", {diagnostic(v, f)}},
                       {"edit", workspace_edit(v, {*edit})}});
      }
    }
  }
  return out;
}

}  // namespace okrlint::lsp
