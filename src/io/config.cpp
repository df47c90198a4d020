// SPDX-License-Identifier: Apache-2.0
#include "io/config.hpp"

#include <algorithm>
#include <cstdint>

#include "io/config_file.hpp"

namespace okrlint {
namespace {

constexpr int deepest_extends = 16;

/// A layer in force, with the file that it comes from; overrides are told apart by their address.
using layers = std::vector<std::pair<const config_file*, const config_layer*>>;

void collect(layers& out, layers& aside, const config_file& file, const std::string& path) {
  for (const config_file* base : file.bases) collect(out, aside, *base, path);
  out.emplace_back(&file, &file.own);
  const std::string folder = join_path(file.folder, "");
  const bool within = path.compare(0, folder.size(), folder) == 0;
  for (const config_layer& layer : file.overrides) {
    const bool taken = within && layer.files.takes(std::string_view(path).substr(folder.size()));
    (taken ? out : aside).emplace_back(&file, &layer);
  }
}

template <class T>
void set_if(T& to, const T& from) {
  if (from) to = from;
}

void apply(effective_config& out, const config_file& file, const config_layer& layer) {
  set_if(out.profile, layer.profile);
  set_if(out.language, layer.language);
  set_if(out.level, layer.level);
  set_if(out.fail_level, layer.fail_level);
  set_if(out.all_findings, layer.all_findings);
  if (layer.select) out.select = *layer.select;
  if (layer.ignore) out.ignore = *layer.ignore;
  out.rules.insert(out.rules.end(), layer.rules.begin(), layer.rules.end());
  if (!layer.exclude.empty()) out.exclude.push_back({join_path(file.folder, ""), layer.exclude});
  out.values.insert(out.values.end(), layer.values.begin(), layer.values.end());
  if (&layer == &file.own) {
    out.own.insert(out.own.end(), file.own_files.begin(), file.own_files.end());
    out.files.push_back(file.path);
  }
}

}  // namespace

config_finder::config_finder(std::string given, std::vector<problem>& problems)
    : given_(std::move(given)), problems_(problems) {}
config_finder::~config_finder() = default;

const config_file* config_finder::read(const std::string& path, int depth) {
  if (const auto found = read_.find(path); found != read_.end()) return found->second.get();
  std::string bytes;
  std::string error;
  if (!read_bytes(path, bytes, error)) {
    problems_.push_back({shown_path(path), "cannot read the configuration: " + error});
    return read_.emplace(path, nullptr).first->second.get();
  }
  auto& file = read_.emplace(path, nullptr).first->second;  // null meanwhile: a circle ends here
  auto made = std::make_unique<config_file>(read_config_file(path, std::move(bytes), problems_));
  for (const std::string& name : made->extends) {
    const std::string base = absolute_path(name);
    if (depth >= deepest_extends) {
      problems_.push_back({shown_path(path), "\"extends\" goes too deep at " + name});
    } else if (const config_file* one = read(base, depth + 1)) {
      made->bases.push_back(one);
    }
  }
  file = std::move(made);
  return file.get();
}

const std::vector<const config_file*>& config_finder::chain_of(const std::string& folder) {
  if (const auto found = chains_.find(folder); found != chains_.end()) return found->second;
  std::vector<const config_file*> chain;
  const std::string path = join_path(folder, config_name);
  const config_file* here = exists(path) ? read(path, 0) : nullptr;
  const bool ends =
      (here != nullptr && here->root) || folder == "/" || exists(join_path(folder, ".git"));
  if (!ends) chain = chain_of(folder_of(folder));
  if (here != nullptr) chain.push_back(here);
  return chains_.emplace(folder, std::move(chain)).first->second;
}

const effective_config& config_finder::of(const std::string& path) {
  const std::string absolute = absolute_path(path);
  std::vector<const config_file*> chain;
  if (given_.empty()) {
    chain = chain_of(folder_of(absolute));
  } else if (const config_file* only = read(absolute_path(given_), 0)) {
    chain = {only};
  }
  layers in_force, aside;
  for (const config_file* file : chain) collect(in_force, aside, *file, absolute);
  std::string key;
  for (const auto& [file, layer] : in_force) {
    key += std::to_string(reinterpret_cast<std::uintptr_t>(layer)) + ' ';
  }
  if (const auto found = made_.find(key); found != made_.end()) return found->second;
  effective_config& made = made_[key];
  for (const auto& [file, layer] : in_force) apply(made, *file, *layer);
  for (const auto& [file, layer] : aside)
    made.aside.insert(made.aside.end(), layer->values.begin(), layer->values.end());
  return made;
}

}  // namespace okrlint
