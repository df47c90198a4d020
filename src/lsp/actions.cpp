// SPDX-License-Identifier: Apache-2.0
#include "lsp/actions.hpp"

#include <algorithm>
#include <array>

#include "lsp/diagnostics.hpp"
#include "lsp/suppress.hpp"
#include "output/names.hpp"

namespace okrlint::lsp {
namespace {

constexpr std::string_view fix_all_kind = "source.fixAll.okrlint";
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

/// Only what was asked for by name: an action on the whole file is no answer to a finding.
bool names(const json& context, std::string_view kind) {
  return at(context, "only").is_array() && wants(context, kind);
}

json offer(const view& v, const finding& f, const rewrite& one) {
  json out = {{"title", one.title},
              {"kind", "quickfix"},
              {"diagnostics", {diagnostic(v, f)}},
              {"edit", workspace_edit(v, one.edits)}};
  if (one.kind == rewrite_kind::safe) out["isPreferred"] = true;
  return out;
}

/// All safe edits as one change of what lies between the first and the last of them.
void add_fix_all(json& out, const view& v) {
  const std::string_view before = v.bytes();
  const source& file = v.text().file();
  const safe_result fixed =
      fix_safely(v.knowledge(), v.file.how->how, file, {file.path, v.file.declared()});
  if (fixed.changes == 0) return;
  const std::string_view after = fixed.bytes;
  const auto inside = [](std::string_view text, std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t front = 0, back = 0;
  while (front < most && before[front] == after[front]) ++front;
  while (front > 0 && inside(before, front)) --front;
  while (back < most - front && before[before.size() - back - 1] == after[after.size() - back - 1])
    ++back;
  while (back > 0 && inside(before, before.size() - back)) --back;
  const span where{static_cast<std::uint32_t>(front),
                   static_cast<std::uint32_t>(before.size() - back)};
  const std::string with(after.substr(front, after.size() - back - front));
  out.push_back(
      {{"title", say(v.ui, "okrlint: todos los cambios seguros", "okrlint: all safe changes")},
       {"kind", fix_all_kind},
       {"edit", workspace_edit(v, {{where, with}})}});
}

/// Findings that the client names: some ask for those of the whole line that the cursor is in.
class named_findings {
 public:
  explicit named_findings(const json& context) {
    for (const json& one : at(context, "diagnostics")) {
      if (at(one, "source") == "okrlint") all_.push_back(text_of(one, "data"));
    }
  }
  bool hold(const finding& f) const {
    const std::array<char, 16> digits = fingerprint_digits(f);
    const std::string_view own(digits.data(), digits.size());
    return std::find(all_.begin(), all_.end(), own) != all_.end();
  }

 private:
  std::vector<std::string> all_;
};

bool touches(span asked, span where) {
  return asked.begin <= where.end && where.begin <= asked.end;
}

}  // namespace

json actions(const view& v, const json& params) {
  json out = json::array();
  if (!v.to.literal_actions) return out;  // commands are not our way
  const json& context = at(params, "context");
  const span asked = span_of(v.text(), at(params, "range"));
  if (names(context, fix_all_kind)) add_fix_all(out, v);
  const named_findings named(context);
  const rewriter rewrites(v.knowledge(), v.file.how->how, v.text().file(), v.found());
  for (const finding& f : v.found().findings) {
    if (!is_shown(f) || !(touches(asked, f.where) || named.hold(f))) continue;
    if (wants(context, "quickfix")) {
      for (const rewrite& one : rewrites.offers(f)) out.push_back(offer(v, f, one));
    }
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
