// SPDX-License-Identifier: Apache-2.0
// The sample drafts of corpus/drafts, with the findings that a coach wrote beside them by hand.
#pragma once
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "eval/corpus.hpp"
#include "okrlint.hpp"
#include "rule/names.hpp"
#include "tests/paths.hpp"

namespace okrlint::testing {

using golden_row = std::tuple<std::uint32_t, std::string, std::string>;  // line, rule, severity

struct golden_draft {
  source text;
  std::vector<golden_row> want;  // sorted
};

inline std::vector<golden_draft> golden_drafts() {
  std::vector<golden_draft> out;
  const std::string suffix = ".expected.json";
  for (const auto& entry :
       std::filesystem::directory_iterator(okrlint::testing::source_dir("/corpus/drafts"))) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(suffix)) continue;
    std::filesystem::path draft = entry.path();
    draft.replace_filename(name.substr(0, name.size() - suffix.size()) + ".md");
    if (!std::filesystem::exists(draft)) draft.replace_extension(".txt");
    golden_draft& one = out.emplace_back();
    one.text = {draft.filename().string(), file_bytes(draft.string())};
    for (const auto& f : nlohmann::json::parse(file_bytes(entry.path().string())))
      one.want.emplace_back(f.at("line"), f.at("rule"), f.at("severity"));
    std::sort(one.want.begin(), one.want.end());
  }
  return out;
}

/// What is shown of a draft, hints too; sorted.
inline std::vector<golden_row> shown_rows(const pack& p, const plan& how, const source& text) {
  const report r = check(p, how, text, draft_context{text.path, false});
  const line_index lines(text.bytes);
  std::vector<golden_row> got;
  for (const finding& f : r.findings) {
    if (!is_shown(f)) continue;
    got.emplace_back(lines.locate(f.where.begin).line, std::string(p.rules[f.rule].id),
                     std::string(names::severities()[static_cast<std::size_t>(f.level)]));
  }
  std::sort(got.begin(), got.end());
  return got;
}

inline plan plan_for_drafts(const pack& p) {
  settings wanted;
  wanted.level = severity::info;
  return resolve(p, wanted);
}

}  // namespace okrlint::testing
