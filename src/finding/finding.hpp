// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "frame/frame.hpp"
#include "text/span.hpp"

namespace okrlint {

enum class severity : std::uint8_t { off, info, warning, error };
enum class finding_kind : std::uint8_t { objective, key_result, set, document };

/// One rule's remark. Messages are rendered from it by output/message, so that finding costs no
/// text.
struct finding {
  std::uint16_t rule = 0;        // into pack::rules
  std::uint16_t which_case = 0;  // the case of the rule that matched
  severity level = severity::off;
  finding_kind kind = finding_kind::document;
  std::int32_t statement = -1;  // -1: about the document
  span where;
  span related;                       // the other key result of a pair; else empty
  language lang = language::unknown;  // of the message
  std::int32_t figure = 0;  // count that a message may name ({n}): words, key results, lines
  std::uint64_t fingerprint = 0;
  bool hidden = false;  // held back by the cap of two or by yields_to (yielded below)
  bool yielded = false;
  bool suppressed = false;
  bool known = false;  // in the baseline of the run
};

}  // namespace okrlint
