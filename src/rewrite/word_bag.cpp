// SPDX-License-Identifier: Apache-2.0
#include "rewrite/word_bag.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "frame/characters.hpp"
#include "text/fnv.hpp"
#include "text/fold.hpp"

namespace okrlint {

word_bag::word_bag(std::string_view utf8) {
  const std::string all = folded(utf8);
  const auto in_word = [](char c) { return is_letter(c) || is_digit(c); };
  for (auto at = std::find_if(all.begin(), all.end(), in_word); at != all.end();) {
    const auto end = std::find_if_not(at, all.end(), in_word);
    if (end - at > 3 || std::any_of(at, end, is_digit))
      hashes_.push_back(
          fnv1a(std::string_view(&*at, static_cast<std::size_t>(end - at)), fnv_basis));
    at = std::find_if(end, all.end(), in_word);
  }
  std::sort(hashes_.begin(), hashes_.end());
}

std::size_t word_bag::shared_with(const word_bag& other) const {
  std::vector<std::uint64_t> both;
  std::set_intersection(hashes_.begin(), hashes_.end(), other.hashes_.begin(), other.hashes_.end(),
                        std::back_inserter(both));
  return both.size();
}

void word_bag::remove(const word_bag& other) {
  std::vector<std::uint64_t> kept;
  std::set_difference(hashes_.begin(), hashes_.end(), other.hashes_.begin(), other.hashes_.end(),
                      std::back_inserter(kept));
  hashes_ = std::move(kept);
}

}  // namespace okrlint
