// SPDX-License-Identifier: Apache-2.0
#include "output/pieces.hpp"

namespace okrlint {
namespace {

constexpr std::size_t full = 1 << 16;        // bytes
constexpr std::size_t usual_part = 1 << 12;  // bytes: what the last part may go over

}  // namespace

std::string& pieces::next(std::string_view between) {
  const bool first = empty();
  if (all_.empty()) all_.emplace_back();
  if (all_.back().size() >= full) all_.emplace_back().reserve(full + usual_part);
  std::string& last = all_.back();
  if (!first) last += between;
  return last;
}

void pieces::clear() {
  if (all_.empty()) return;
  all_.resize(1);
  all_.front().clear();
}

void pieces::use(const text_use& use) const {
  for (const std::string& piece : all_) use(piece);
}

}  // namespace okrlint
