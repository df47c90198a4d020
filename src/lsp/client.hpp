// SPDX-License-Identifier: Apache-2.0
// What the client said of itself, and what its user set.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "finding/finding.hpp"
#include "lsp/text.hpp"

namespace okrlint::lsp {

struct client {
  encoding columns = encoding::utf16;
  bool pulls = false;  // asks for diagnostics itself: nothing is pushed then
  bool related = false;
  bool code_links = false;
  bool versions_edits = false;  // takes documentChanges
  bool literal_actions = false;
  bool markdown = false;
  bool tree_symbols = false;
  bool configures = false;  // answers workspace/configuration
  bool watches = false;     // takes file watchers at run time
  bool watches_relative = false;
  bool progress = false;  // shows work of ours
  bool refreshes_diagnostics = false, refreshes_hints = false, refreshes_lenses = false,
       refreshes_tokens = false;
  std::optional<language> locale;

  static client from(const nlohmann::json& initialize_params);
};

/// The settings of section "okrlint". What a configuration file says wins over profile and level.
struct user_settings {
  std::optional<language> ui;  // of titles, hovers and hints; findings speak as their draft
  std::string config;
  std::optional<std::string> profile;
  std::optional<severity> level;
  bool word_hints = true, figure_hints = true, lenses = true;

  /// Anything that is missing or of another type is left as it is.
  static user_settings from(const nlohmann::json& section);
};

std::string_view name_of(encoding columns);

}  // namespace okrlint::lsp
