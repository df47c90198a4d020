// SPDX-License-Identifier: Apache-2.0
#include "tests/paths.hpp"

namespace okrlint::testing {

std::string source_dir(const std::string& below) {
  return OKRLINT_SOURCE_DIR + below;
}
std::string binary() {
  return OKRLINT_BINARY;
}

}  // namespace okrlint::testing
