// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rule/pack.hpp"

namespace okrlint {

/// Links by what their patterns begin with: of a thousand links the words of a statement open few.
struct owned_link_openings {
  std::vector<link_opening> by_word, by_class;

  link_openings view() const { return {by_word, by_class}; }
};

owned_link_openings index_links(const pack& p);

}  // namespace okrlint
