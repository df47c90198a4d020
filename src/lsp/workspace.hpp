// SPDX-License-Identifier: Apache-2.0
// The drafts that are open, each checked when somebody asks, and the configuration that they are
// checked under.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "io/setups.hpp"
#include "lsp/client.hpp"
#include "lsp/pages.hpp"
#include "lsp/text.hpp"
#include "okrlint.hpp"
#include "output/view.hpp"

namespace okrlint::lsp {

/// The semantic tokens that the client has of a text.
struct told_tokens {
  std::string id;
  std::vector<std::uint32_t> numbers;
};

struct open_file {
  std::string uri;
  std::string language_id;
  std::int64_t version = 0;
  editor_text text;
  bool changed = true;               // since diagnostics were last sent
  bool fresh = false;                // `found` is of the text as it stands
  std::optional<report> found = {};  // when last it was checked
  std::string checked_bytes = {};    // what `found` is of
  const setup* how = nullptr;        // set with `found`
  told_tokens coloured = {};

  /// The editor says that it is a draft; of Markdown and plain text the reader decides.
  bool declared() const { return language_id == "okr"; }
};

/// One checked text, as the features see it: each is a pure function of this and of what is asked.
struct view {
  const open_file& file;
  const client& to;
  const user_settings& set;
  const rule_pages& pages;
  language ui;

  const editor_text& text() const { return file.text; }
  std::string_view bytes() const { return file.text.bytes(); }
  const pack& knowledge() const { return *file.how->knowledge; }
  const report& found() const { return *file.found; }
  const document& doc() const { return file.found->doc; }
  file_view checked() const { return {knowledge(), file.how->how, file.text.file(), found()}; }
  /// The frame of a statement; nullptr when it has none.
  const frame* frame_of(std::size_t statement) const {
    const auto& all = file.found->framed.of;
    return statement < all.size() ? &all[statement] : nullptr;
  }
  /// A figure of a frame; nullptr when the frame has no such.
  const quantity* figure(const frame& f, std::int16_t index) const {
    if (index < 0) return nullptr;
    return &file.found->framed.quantities[f.first_quantity + static_cast<std::uint16_t>(index)];
  }
};

class workspace {
 public:
  explicit workspace(choices chosen) : chosen_(std::move(chosen)) { reload(); }

  /// Folders as absolute paths; configuration of texts that no file holds comes from the first.
  void set_folders(std::vector<std::string> folders) { folders_ = std::move(folders); }
  const std::vector<std::string>& folders() const { return folders_; }
  void use(const user_settings& set);
  /// Reads the configuration files anew, when next they are asked for.
  void reload();

  open_file& open(std::string uri, std::string language_id, std::int64_t version, std::string bytes,
                  encoding columns);
  void close(const std::string& uri) { files_.erase(uri); }
  open_file* find(const std::string& uri);
  std::map<std::string, open_file>& files() { return files_; }

  /// Checks the file if it changed.
  const report& check(open_file& file);
  /// How a file on disk is checked; nullptr when its configuration leaves it out.
  const setup* setup_for(const std::string& path);
  /// Configuration files in force for the open files, and the rules that they bring; without the
  /// .okrlint.json of the workspace's own folders.
  std::vector<std::string> configuration_files();
  /// What was wrong with configurations since last asked; none twice.
  std::vector<problem> take_problems();

 private:
  choices chosen_;
  user_settings set_;
  std::vector<std::string> folders_;
  std::vector<problem> problems_;
  std::vector<std::string> told_;
  std::unique_ptr<setups> setups_;
  std::map<std::string, open_file> files_;
};

}  // namespace okrlint::lsp
