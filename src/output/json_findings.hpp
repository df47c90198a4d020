// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "output/message.hpp"
#include "output/shown.hpp"
#include "output/view.hpp"

namespace okrlint {

/// Writes the findings of one file as JSON objects. What findings of one case of a rule have in
/// common, nearly all of the bytes, is put together once.
class json_findings {
 public:
  /// `before`: fields that stand in front of each finding's own, with a comma behind.
  explicit json_findings(const file_view& view, std::string_view before = {});

  void append(std::string& out, const finding& f, const shown_place& at);

 private:
  /// Findings that differ in their statement only.
  struct alike {
    std::uint64_t key = 0;
    std::string head;                // up to the first figure of the span
    cut_sentence message, question;  // literals escaped
    std::string_view language;
  };
  const alike& of(const finding& f);
  void append_sentence(std::string& out, const cut_sentence& said, const finding& f);
  void append_rewrites(std::string& out, const finding& f);

  const file_view& view_;
  std::string before_;
  std::vector<alike> all_;
  std::vector<std::uint32_t> last_of_;  // by rule: the one last asked for
  std::string text_;                    // room for what stands in a slot
};

}  // namespace okrlint
