// SPDX-License-Identifier: Apache-2.0
#include "io/large_arrays.hpp"

#include <sys/mman.h>

#include <cstdlib>

namespace okrlint {
namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20;

}  // namespace

void* allocate(std::size_t size) noexcept {
#ifdef MADV_HUGEPAGE
  if (size >= huge_page) {
    const std::size_t whole = (size + huge_page - 1) / huge_page * huge_page;
    void* p = whole < size ? nullptr : std::aligned_alloc(huge_page, whole);
    if (p != nullptr) ::madvise(p, whole, MADV_HUGEPAGE);  // a wish; refused, nothing changes
    return p;
  }
#endif
  return std::malloc(size == 0 ? 1 : size);
}

}  // namespace okrlint
