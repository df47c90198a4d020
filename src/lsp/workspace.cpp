// SPDX-License-Identifier: Apache-2.0
#include "lsp/workspace.hpp"

#include <algorithm>

#include "lsp/uri.hpp"

namespace okrlint::lsp {
void workspace::use(const user_settings& set) {
  set_ = set;
  reload();
}

void workspace::reload() {
  choices now = chosen_;
  now.files_win = true;
  if (!set_.config.empty()) now.config = set_.config;
  if (set_.profile) now.profile = set_.profile;
  // An editor shows hints softly; a file may still ask for less.
  now.level = set_.level.value_or(chosen_.level.value_or(severity::info));
  for (auto& [uri, file] : files_) {
    file.found.reset();
    file.fresh = false;
    file.how = nullptr;
    file.changed = true;
  }
  setups_ = std::make_unique<setups>(std::move(now), problems_);
}

open_file& workspace::open(std::string uri, std::string language_id, std::int64_t version,
                           std::string bytes, encoding columns) {
  std::string path = path_of(uri);
  if (path.empty())
    path = join_path(folders_.empty() ? absolute_path(".") : folders_.front(), name_of_uri(uri));
  files_.erase(uri);
  const std::string key = uri;
  open_file made{std::move(uri), std::move(language_id), version,
                 editor_text(std::move(path), std::move(bytes), columns)};
  return files_.emplace(key, std::move(made)).first->second;
}

open_file* workspace::find(const std::string& uri) {
  const auto found = files_.find(uri);
  return found == files_.end() ? nullptr : &found->second;
}

const report& workspace::check(open_file& file) {
  if (file.fresh) return *file.found;
  const source& now = file.text.file();
  file.fresh = true;
  if (file.how == nullptr) file.how = &setups_->of(now.path);
  if (setups_->excluded(now.path)) return file.found.emplace();
  const draft_context context{now.path, file.declared()};
  std::optional<earlier_check> before;
  if (file.found) before.emplace(earlier_check{file.checked_bytes, *file.found});
  file.found = okrlint::check(*file.how->knowledge, file.how->how, now, context, {},
                              before ? &*before : nullptr);
  file.checked_bytes = now.bytes;
  return *file.found;
}

const setup* workspace::setup_for(const std::string& path) {
  return setups_->excluded(path) ? nullptr : &setups_->of(path);
}

std::vector<std::string> workspace::configuration_files() {
  std::vector<std::string> out;
  for (const auto& [uri, file] : files_) {
    const effective_config& config = setups_->config_of(file.text.file().path);
    out.insert(out.end(), config.files.begin(), config.files.end());
    for (const pack_file& own : config.own) out.push_back(absolute_path(own.path));
  }
  std::erase_if(out, [&](const std::string& path) {
    return std::any_of(folders_.begin(), folders_.end(), [&](const std::string& folder) {
      return path.rfind(join_path(folder, ""), 0) == 0 && path.ends_with("/.okrlint.json");
    });
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<problem> workspace::take_problems() {
  std::vector<problem> out;
  for (problem& one : problems_) {
    const std::string key = one.place + '\n' + one.message;
    if (std::find(told_.begin(), told_.end(), key) != told_.end()) continue;
    told_.push_back(key);
    out.push_back(std::move(one));
  }
  problems_.clear();
  return out;
}

}  // namespace okrlint::lsp
