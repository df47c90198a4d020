// SPDX-License-Identifier: Apache-2.0
// The words that tell what a text is about, to count what an offer keeps of them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace okrlint {

/// Words of four letters and more, and figures, each as often as it stands, whatever its case and
/// accents.
class word_bag {
 public:
  word_bag() = default;
  explicit word_bag(std::string_view utf8);

  /// The words that both have.
  std::size_t shared_with(const word_bag& other) const;
  /// Each word of `other` goes from here once.
  void remove(const word_bag& other);

 private:
  std::vector<std::uint64_t> hashes_;  // of words, sorted: the words of a long line are not copied
};

}  // namespace okrlint
