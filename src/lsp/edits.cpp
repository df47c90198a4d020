// SPDX-License-Identifier: Apache-2.0
#include "lsp/edits.hpp"

namespace okrlint::lsp {

json to_json(const view& v, const std::vector<text_edit>& edits) {
  json out = json::array();
  for (const text_edit& one : edits)
    out.push_back({{"range", to_json(v.text(), one.where)}, {"newText", one.text}});
  return out;
}

json workspace_edit(const view& v, const std::vector<text_edit>& edits) {
  if (!v.to.versions_edits) return {{"changes", {{v.file.uri, to_json(v, edits)}}}};
  const json id = {{"uri", v.file.uri}, {"version", v.file.version}};
  return {{"documentChanges", {{{"textDocument", id}, {"edits", to_json(v, edits)}}}}};
}

std::string_view line_end_at(const view& v, std::uint32_t offset) {
  const span line = v.text().line(v.text().line_of(offset));
  const std::string_view rest = v.bytes().substr(line.end, 2);
  if (rest == "\r\n") return "\r\n";
  return rest.substr(0, 1) == "\r" ? "\r" : "\n";
}

}  // namespace okrlint::lsp
