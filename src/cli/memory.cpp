// SPDX-License-Identifier: Apache-2.0
// The command's memory: what malloc gives, large arrays in huge pages.
#include <cstdlib>
#include <new>

#include "io/large_arrays.hpp"

#ifndef __SANITIZE_ADDRESS__  // which brings its own
void* operator new(std::size_t size) {
  if (void* p = okrlint::allocate(size)) return p;
  throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
  std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
  std::free(p);
}
#endif
