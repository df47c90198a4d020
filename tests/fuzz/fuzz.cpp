// SPDX-License-Identifier: Apache-2.0
// One libFuzzer program a target: OKRLINT_FUZZ_TARGET is the name of its function.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  okrlint::fuzz::OKRLINT_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
