// SPDX-License-Identifier: Apache-2.0
#include "cli/attention.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "cli/run.hpp"
#include "io/write_file.hpp"
#include "output/names.hpp"
#include "output/view.hpp"

namespace okrlint {

attention::attention(const arguments& args, const inputs& files, std::vector<problem>& problems)
    : file_(args.value("--baseline")),
      writes_(args.has("--write-baseline")),
      prunes_(args.has("--prune-baseline")),
      by_change_(args.has("--changed-since")) {
  const auto wrong = [&](std::string_view option, std::string_view es, std::string_view en) {
    problems.push_back({std::string(option), std::string(say(args.ui, es, en))});
  };
  if ((writes_ || prunes_) && file_.empty()) {
    wrong(writes_ ? "--write-baseline" : "--prune-baseline", "falta --baseline FILE",
          "it needs --baseline FILE");
    return;
  }
  if (prunes_ && (writes_ || by_change_)) {
    wrong("--prune-baseline", "no va con --write-baseline ni con --changed-since",
          "it does not go with --write-baseline or --changed-since");
    return;
  }
  if (!file_.empty() && !writes_) {
    std::string text, error;
    if (read_bytes(file_, text, error)) {
      old_ = read_baseline(shown_path(absolute_path(file_)), text, problems);
    } else {
      problems.push_back(
          {file_, error, "okrlint check --baseline " + file_ + " --write-baseline …"});
    }
    known_ = fingerprints_of(old_);
  }
  if (by_change_) read_changes(args, files, problems);
}

void attention::read_changes(const arguments& args, const inputs& files,
                             std::vector<problem>& problems) {
  std::map<std::string, std::string> roots;  // by folder
  std::set<std::string> asked;
  for (const input& one : files.files) {
    const std::string folder =
        one.path == "-" ? absolute_path(".") : folder_of(absolute_path(one.path));
    const auto [at, fresh] = roots.try_emplace(folder);
    if (!fresh) continue;
    at->second = repository_of(folder);
    if (at->second.empty()) {
      problems.push_back(
          {"--changed-since", folder + std::string(say(args.ui, " no está en un repositorio de git",
                                                       " is not in a git repository"))});
    } else if (asked.insert(at->second).second) {
      changes_since(at->second, args.value("--changed-since"), changed_, problems);
    }
  }
}

focus attention::on(const std::string& path, std::string_view bytes,
                    std::vector<span>& room) const {
  focus out;
  out.known = known_;
  if (!by_change_) return out;
  const std::string absolute = absolute_path(path);
  if (changed_.all_new.count(absolute) != 0) return out;
  if (const auto found = changed_.lines.find(absolute); found != changed_.lines.end()) {
    const line_index lines(bytes);
    for (const line_run& run : found->second) {
      const std::uint32_t last = std::min(run.first + run.count - 1, lines.count());
      if (run.first > last) continue;
      room.push_back({lines.line(run.first).begin, lines.line(last).end});
    }
  }
  out.touched = &room;
  return out;
}

std::vector<known_finding> attention::entries(const pack& p, const std::string& path,
                                              const std::vector<finding>& all) const {
  std::vector<known_finding> out;
  for (const finding& f : all) {
    if (!f.yielded && !f.suppressed)
      out.push_back({f.fingerprint, std::string(p.rules[f.rule].id), told(path)});
  }
  return out;
}

std::string attention::told(const std::string& path) const {
  return std::filesystem::path(absolute_path(path))
      .lexically_relative(folder_of(absolute_path(file_)))
      .generic_string();
}

bool attention::write(std::vector<known_finding> found, const std::set<std::string>& checked,
                      language ui) const {
  const std::size_t before = old_.size();
  if (prunes_) {
    const std::vector<std::uint64_t> alive = fingerprints_of(found);
    const std::string folder = folder_of(absolute_path(file_));
    found = old_;
    std::erase_if(found, [&](const known_finding& one) {
      const bool read = checked.count(one.path) != 0;
      const bool gone = !read && !exists(join_path(folder, one.path));
      return (read || gone) && !std::binary_search(alive.begin(), alive.end(), one.fingerprint);
    });
  }
  std::string error;
  const std::size_t kept = found.size();
  if (!write_bytes(file_, write_baseline(std::move(found)), error)) {
    tell({{file_, error}}, ui);
    return false;
  }
  std::string line = file_ + ": " + std::to_string(kept);
  line += say(ui, " hallazgos conocidos", " known findings");
  if (prunes_) line += " (-" + std::to_string(before - kept) + ")";
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
  return true;
}

}  // namespace okrlint
