// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "draft/draft.hpp"
#include "finding/finding.hpp"
#include "text/span.hpp"

namespace okrlint {

/// What a run cares about: not what it knows already, and of a changed file only what the change
/// touches.
struct focus {
  std::span<const std::uint64_t> known;        // fingerprints of a baseline, rising
  const std::vector<span>* touched = nullptr;  // bytes of whole lines, rising; nullptr: all of them
};

/// Marks the findings whose fingerprint is known. They neither show nor count, and take no place
/// under the cap.
void mark_known(std::vector<finding>& findings, const focus& on);

/// Drops the findings about statements that no touched line belongs to. A finding about a set or a
/// pair stays when any of its statements is touched; one about the document, when its own lines
/// are.
void keep_touched(std::vector<finding>& findings, const document& doc, const focus& on);

}  // namespace okrlint
