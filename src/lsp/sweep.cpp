// SPDX-License-Identifier: Apache-2.0
// workspace/diagnostic: every draft of the workspace, open or not.
#include <sys/stat.h>

#include <set>

#include "io/files.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/server.hpp"
#include "lsp/uri.hpp"

namespace okrlint::lsp {
namespace {

/// So many files that are read anew, and the user is told how far the work is.
constexpr std::size_t much_work = 100;

file_stamp stamp_of(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return {};
  return {found.st_mtim.tv_sec, found.st_mtim.tv_nsec, found.st_size};
}

/// Work-done progress under a token; silent without one.
class progress {
 public:
  progress(std::function<void(const json&)> tell, bool on, std::string_view title)
      : tell_(std::move(tell)), on_(on) {
    if (on_) tell_({{"kind", "begin"}, {"title", title}, {"cancellable", true}, {"percentage", 0}});
  }
  ~progress() {
    if (on_) tell_({{"kind", "end"}});
  }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;
  void report(std::size_t done, std::size_t all) {
    const std::size_t percent = done * 100 / all;
    if (!on_ || percent < told_ + 5) return;
    told_ = percent;
    tell_({{"kind", "report"}, {"percentage", percent}});
  }

 private:
  std::function<void(const json&)> tell_;
  bool on_;
  std::size_t told_ = 0;
};

}  // namespace

answer server::workspace_report(const json& params) {
  std::map<std::string, std::string> before;  // what the client has, by URI
  for (const json& one : at(params, "previousResultIds"))
    before[text_of(one, "uri")] = text_of(one, "value");
  std::map<std::string, open_file*> open;  // by path
  for (auto& [uri, file] : space_.files()) open[file.text.file().path] = &file;
  std::vector<input> files;
  if (!space_.folders().empty()) files = find_files(space_.folders()).files;
  std::size_t anew = 0;
  for (const input& one : files) anew += !(swept_[one.path].stamp == stamp_of(one.path));

  json token = at(params, "workDoneToken");
  if (token.is_null() && to_.progress && anew >= much_work) {
    token = "okrlint-sweep-" + std::to_string(++asked_);
    ask("window/workDoneProgress/create", {{"token", token}}, token);
  }
  progress told(
      [&](const json& value) {
        notify("$/progress", {{"token", token}, {"value", value}});
      },
      !token.is_null(), say(ui(), "okrlint revisa los borradores", "okrlint checks the drafts"));
  std::string out;
  std::set<std::string> seen;
  const auto add = [&](const std::string& uri, const std::string& version,
                       const std::string& items) {
    const std::string id = result_id(items);
    const auto had = before.find(uri);
    seen.insert(uri);
    if (had == before.end() && items == "[]") return;  // nothing to say, and nothing was said
    const bool same = had != before.end() && had->second == id;
    if (!out.empty()) out += ',';
    out += R"({"uri":)" + json(uri).dump() + R"(,"version":)" + version + R"(,"resultId":")" + id;
    out += same ? R"(","kind":"unchanged"})" : R"(","kind":"full","items":)" + items + "}";
  };
  for (auto& [uri, file] : space_.files())
    add(uri, std::to_string(file.version), diagnostics_of(file));
  for (std::size_t i = 0; i < files.size() && !cancelled_; ++i) {
    const std::string& path = files[i].path;
    if (open.count(path) == 0) add(uri_of(path), "null", swept(path));
    told.report(i + 1, files.size());
    if (listen_) listen_();
  }
  // Files that went: what the client still shows of them is taken back.
  for (const auto& [uri, id] : before) {
    if (seen.count(uri) == 0) add(uri, "null", "[]");
  }
  return {R"({"items":[)" + out + "]}"};
}

const std::string& server::swept(const std::string& path) {
  swept_file& known = swept_[path];
  const file_stamp now = stamp_of(path);
  if (known.stamp == now && !known.items.empty()) return known.items;
  known = {now, "[]"};
  std::string bytes, error;
  const setup* how = space_.setup_for(path);
  if (how == nullptr || !read_bytes(path, bytes, error) || !not_text(bytes).empty())
    return known.items;
  open_file file{uri_of(path), {}, 0, editor_text(path, std::move(bytes), to_.columns)};
  space_.check(file);
  known.items.clear();
  append_diagnostics(known.items, {file, to_, set_, pages_, ui()});
  return known.items;
}

}  // namespace okrlint::lsp
