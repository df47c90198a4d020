// SPDX-License-Identifier: Apache-2.0
#include "io/git.hpp"

#include <charconv>

#include "io/process.hpp"

namespace okrlint {
namespace {

std::string without_newline(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

template <class Use>
void each_part(std::string_view text, char end, Use&& use) {
  while (!text.empty()) {
    const std::size_t at = text.find(end);
    if (at != 0) use(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
}

// git quotes a path with control characters, quotes or backslashes as C does.
std::string unquoted(std::string_view path) {
  if (path.empty() || path.front() != '"') return std::string(path);
  std::string out;
  for (std::size_t i = 1; i < path.size() && path[i] != '"'; ++i) {
    if (path[i] != '\\' || i + 1 == path.size()) {
      out += path[i];
      continue;
    }
    const char sign = path[++i];
    if (sign >= '0' && sign <= '3' && i + 2 < path.size()) {
      out += static_cast<char>((sign - '0') * 64 + (path[i + 1] - '0') * 8 + (path[i + 2] - '0'));
      i += 2;
    } else {
      out += sign == 'n' ? '\n' : sign == 't' ? '\t' : sign == 'r' ? '\r' : sign;
    }
  }
  return out;
}

// "@@ -3,2 +4,5 @@": the run behind the plus sign. One line when it names no count.
bool read_hunk(std::string_view line, line_run& out) {
  const std::size_t plus = line.find(" +");
  if (line.substr(0, 4) != "@@ -" || plus == std::string_view::npos) return false;
  const char* const end = line.data() + line.size();
  auto read = std::from_chars(line.data() + plus + 2, end, out.first);
  if (read.ec != std::errc()) return false;
  out.count = 1;
  if (read.ptr != end && *read.ptr == ',') read = std::from_chars(read.ptr + 1, end, out.count);
  return read.ec == std::errc();
}

}  // namespace

std::map<std::string, std::vector<line_run>> added_lines(std::string_view patch) {
  std::map<std::string, std::vector<line_run>> out;
  std::vector<line_run>* file = nullptr;
  std::uint32_t inside = 0;  // lines of the hunk still to come: they may look like headers
  each_part(patch, '\n', [&](std::string_view line) {
    line_run run;
    if (inside != 0 && (line.front() == '+' || line.front() == '-')) {
      inside -= line.front() == '+' ? 1 : 0;
    } else if (line.substr(0, 4) == "+++ ") {
      file = &out[unquoted(line.substr(4, line.find('\t') - 4))];
    } else if (file != nullptr && read_hunk(line, run)) {
      inside = run.count;
      if (run.count != 0) file->push_back(run);
    }
  });
  return out;
}

std::string repository_of(const std::string& folder) {
  const program_result asked = run_program({"git", "-C", folder, "rev-parse", "--show-toplevel"});
  return asked.code == 0 ? without_newline(asked.out) : std::string();
}

bool changes_since(const std::string& root, const std::string& revision, changes& out,
                   std::vector<problem>& problems) {
  const program_result known = run_program({"git", "-C", root, "rev-parse", "--verify", "--quiet",
                                            "--end-of-options", revision + "^{commit}"});
  if (known.code != 0) {
    problems.push_back({"--changed-since", "there is no revision \"" + revision + "\" in " + root,
                        "in CI, fetch the history that it names (fetch-depth: 0)"});
    return false;
  }
  // What another branch did since the two parted is not ours. Without a common commit (a clone
  // without history) there is only the revision itself.
  const program_result parted =
      run_program({"git", "-C", root, "merge-base", without_newline(known.out), "HEAD"});
  const program_result patch =
      run_program({"git", "-C", root, "-c", "core.quotepath=off", "diff", "-U0", "-M", "--no-color",
                   "--no-ext-diff", "--no-textconv", "--no-prefix", "--diff-filter=d",
                   without_newline(parted.code == 0 ? parted.out : known.out), "--"});
  const program_result others =
      run_program({"git", "-C", root, "ls-files", "--others", "--exclude-standard", "-z"});
  if (patch.code != 0 || others.code != 0) {
    problems.push_back({"--changed-since", "git diff failed in " + root, {}});
    return false;
  }
  const auto under_root = [&](std::string_view path) { return (root + '/').append(path); };
  for (auto& [path, lines] : added_lines(patch.out)) out.lines[under_root(path)] = std::move(lines);
  each_part(others.out, '\0', [&](std::string_view path) { out.all_new[under_root(path)] = true; });
  return true;
}

std::vector<std::string> staged_files() {
  std::vector<std::string> out;
  const program_result asked = run_program(
      {"git", "diff", "--cached", "--name-only", "--diff-filter=d", "--no-ext-diff", "-z"});
  each_part(asked.out, '\0', [&](std::string_view path) { out.emplace_back(path); });
  return out;
}

bool read_staged(const std::string& path, std::string& bytes, std::string& error) {
  program_result asked = run_program({"git", "cat-file", "blob", ":" + path});
  if (asked.code != 0) {
    error = "git cannot read it from the index";
    return false;
  }
  bytes = std::move(asked.out);
  return true;
}

std::string hook_path(std::string_view name) {
  const program_result asked =
      run_program({"git", "rev-parse", "--git-path", "hooks/" + std::string(name)});
  return asked.code == 0 ? without_newline(asked.out) : std::string();
}

}  // namespace okrlint
