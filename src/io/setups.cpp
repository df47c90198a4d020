// SPDX-License-Identifier: Apache-2.0
#include "io/setups.hpp"

#include <algorithm>

#include "rule/builtin.hpp"
#include "rule/json_positions.hpp"
#include "rule/load_error.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

std::string place_of(std::string_view file, std::uint32_t line, std::uint32_t column) {
  return std::string(file) + ":" + std::to_string(line) + ":" + std::to_string(column);
}

// Of a pack with a file that is no JSON, only that: the names that it should have brought are
// missing all over.
void add_errors(std::vector<problem>& problems, const std::vector<load_error>& errors) {
  const auto broken = [](const load_error& e) { return e.message == not_json; };
  const bool only_broken = std::any_of(errors.begin(), errors.end(), broken);
  for (const load_error& e : errors) {
    if (!only_broken || broken(e))
      problems.push_back({place_of(e.file, e.line, e.column), e.message, e.hint});
  }
}

std::vector<std::string_view> rule_ids(const pack& p) {
  std::vector<std::string_view> ids;
  for (const rule& r : p.rules) ids.push_back(r.id);
  return ids;
}

void tell_once(std::vector<problem>& problems, problem told) {
  const auto same = [&](const problem& p) {
    return p.place == told.place && p.message == told.message;
  };
  if (std::none_of(problems.begin(), problems.end(), same)) problems.push_back(std::move(told));
}

problem no_profile(std::string place, const std::string& name, const pack& p) {
  std::vector<std::string_view> names;
  for (const profile& one : p.profiles) names.push_back(one.name);
  return {std::move(place), "there is no profile \"" + name + "\"",
          did_you_mean_or_all(name, names)};
}

problem no_rule_called(std::string place, std::string_view id, const pack& p) {
  return {std::move(place), "there is no rule \"" + std::string(id) + "\"",
          did_you_mean(id, rule_ids(p))};
}

// The names in overrides for other files: a slip there should not wait until a file falls under it.
void check_aside(const effective_config& config, const pack& p, std::vector<problem>& problems) {
  for (const config_value& value : config.aside) {
    const std::string place = place_of(shown_path(value.file), value.line, value.column);
    const std::string_view key = value.key;
    if (key.ends_with("/profile")) {
      const std::string name = value.value.substr(1, value.value.size() - 2);  // a JSON string
      if (profile_named(p, name) == nullptr) tell_once(problems, no_profile(place, name, p));
    } else if (const std::size_t rules = key.find("/rules/"); rules != std::string_view::npos) {
      const std::string_view behind = key.substr(rules + std::string_view("/rules/").size());
      const std::string_view id = behind.substr(0, behind.find('/'));
      if (rule_named(p, id) == no_rule) tell_once(problems, no_rule_called(place, id, p));
    }
  }
}

// Checks the names that a configuration uses, where their place is known; drops what names nothing.
void check_names(settings& wanted, const effective_config& config, const pack& p,
                 std::vector<problem>& problems) {
  const auto at = [&](std::string_view key) {
    for (auto value = config.values.rbegin(); value != config.values.rend(); ++value) {
      // Keys of an override stand behind "overrides/N/"; a rule's key may have a param's behind it.
      const std::size_t found = value->key.find(key);
      if (found == std::string::npos || (found != 0 && value->key[found - 1] != '/')) continue;
      const std::size_t end = found + key.size();
      if (end == value->key.size() || value->key[end] == '/') {
        return place_of(shown_path(value->file), value->line, value->column);
      }
    }
    return std::string();
  };
  const auto unknown_rule = [&](std::string_view key, std::string_view id) {
    if (rule_named(p, id) != no_rule) return false;
    tell_once(problems, no_rule_called(at(key), id, p));
    return true;
  };
  std::erase_if(wanted.rules,
                [&](const rule_choice& c) { return unknown_rule("rules/" + c.rule, c.rule); });
  for (rule_choice& choice : wanted.rules) {
    std::vector<std::string_view> known{"severity"};
    for (const param& one : part_of(p.params, p.rules[rule_named(p, choice.rule)].params))
      known.push_back(one.name);
    std::erase_if(choice.params, [&](const auto& given) {
      if (std::find(known.begin(), known.end(), given.first) != known.end()) return false;
      tell_once(problems, {at("rules/" + choice.rule + "/" + given.first),
                           choice.rule + " has no \"" + given.first + "\"",
                           did_you_mean(given.first, known)});
      return true;
    });
  }
  std::erase_if(wanted.select, [&](const std::string& id) { return unknown_rule("select", id); });
  std::erase_if(wanted.ignore, [&](const std::string& id) { return unknown_rule("ignore", id); });
  if (config.profile && profile_named(p, *config.profile) == nullptr) {
    tell_once(problems, no_profile(at("profile"), *config.profile, p));
    wanted.profile = settings{}.profile;
  }
}

}  // namespace

/// The files of a pack: of a house with rules/ and corpus/, its parts; else all of the folder.
static std::vector<std::string> pack_paths(const std::string& folder) {
  std::vector<std::string> out = find_pack_files(join_path(folder, "rules"));
  if (out.empty()) return find_pack_files(folder);
  for (const char* part : {"corpus/metrics", "corpus/templates"}) {
    for (std::string& path : find_pack_files(join_path(folder, part)))
      out.push_back(std::move(path));
  }
  return out;
}

setups::setups(choices chosen, std::vector<problem>& problems)
    : chosen_(std::move(chosen)), problems_(problems), finder_(chosen_.config, problems) {
  const std::string& folder = chosen_.pack_folder;
  if (folder.empty()) {
    base_ = &builtin_pack();
    return;
  }
  const std::vector<std::string> paths = pack_paths(folder);
  if (paths.empty()) problems.push_back({folder, "there are no rules (*.json) in this folder"});
  std::vector<pack_file> files;
  for (const std::string& path : paths) {
    pack_file file{path, {}, pack_part::by_path};
    std::string error;
    if (read_bytes(path, file.bytes, error))
      files.push_back(std::move(file));
    else
      problems.push_back({path, error});
  }
  load_result loaded = load_pack(files);
  add_errors(problems, loaded.errors);
  given_pack_ = std::make_unique<owned_pack>(std::move(loaded.loaded));
  base_ = &given_pack_->get();
}

setups::~setups() = default;

const effective_config& setups::config_of(const std::string& path) {
  return finder_.of(path == "-" ? chosen_.stdin_name : path);
}

bool setups::excluded(const std::string& path) {
  const effective_config& config = config_of(path);
  const std::string absolute = absolute_path(path == "-" ? chosen_.stdin_name : path);
  return std::any_of(config.exclude.begin(), config.exclude.end(), [&](const exclusion& one) {
    return absolute.compare(0, one.folder.size(), one.folder) == 0 &&
           one.globs.takes(std::string_view(absolute).substr(one.folder.size()));
  });
}

const pack* setups::knowledge_for(const effective_config& config) {
  if (config.own.empty()) return base_;
  std::string key;
  for (const pack_file& file : config.own) key += file.path + '\n' + file.bytes + '\n';
  auto& loaded = packs_[key];
  if (loaded == nullptr) {
    load_result result = load_pack(config.own, base_);
    add_errors(problems_, result.errors);
    loaded = std::make_unique<owned_pack>(std::move(result.loaded));
  }
  return &loaded->get();
}

const setup& setups::of(const std::string& path) {
  const effective_config& config = config_of(path);
  if (const auto found = made_.find(&config); found != made_.end()) return found->second;
  setup& made = made_[&config];
  made.knowledge = knowledge_for(config);
  settings wanted;
  wanted.profile = config.profile.value_or(wanted.profile);
  wanted.rules = config.rules;
  wanted.select = config.select;
  wanted.ignore = config.ignore;
  wanted.level = config.level.value_or(wanted.level);
  wanted.all_findings = config.all_findings.value_or(false) || chosen_.all_findings;
  if (config.language) wanted.forced = language_named(*config.language);
  check_names(wanted, config, *made.knowledge, problems_);
  check_aside(config, *made.knowledge, problems_);
  made.fail = config.fail_level.value_or(severity::error);
  if (chosen_.forced) wanted.forced = *chosen_.forced;
  if (chosen_.profile && !(chosen_.files_win && config.profile)) wanted.profile = *chosen_.profile;
  if (chosen_.level && !(chosen_.files_win && config.level)) wanted.level = *chosen_.level;
  if (chosen_.fail_level) made.fail = *chosen_.fail_level;
  if (chosen_.select) wanted.select = *chosen_.select;
  wanted.ignore.insert(wanted.ignore.end(), chosen_.ignore.begin(), chosen_.ignore.end());
  std::vector<settings_problem> wrong;
  made.how = resolve(*made.knowledge, wanted, &wrong);
  for (settings_problem& one : wrong)
    tell_once(problems_, {"", std::move(one.message), std::move(one.hint)});
  return made;
}

}  // namespace okrlint
