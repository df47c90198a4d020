// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/files.hpp"

namespace okrlint {

/// One finding that a team knows and leaves for later. Its fingerprint alone identifies it, so that
/// it survives moved lines and renamed files; rule and path are for people and for pruning.
struct known_finding {
  std::uint64_t fingerprint = 0;
  std::string rule, path;
};

/// The text of a baseline, by path, rule and fingerprint. It holds no word of any draft.
std::string write_baseline(std::vector<known_finding> all);

/// Reads one; what it cannot take goes to `problems` with its place.
std::vector<known_finding> read_baseline(const std::string& path, std::string_view text,
                                         std::vector<problem>& problems);

/// The fingerprints, rising, none twice: what a focus wants.
std::vector<std::uint64_t> fingerprints_of(const std::vector<known_finding>& all);

}  // namespace okrlint
