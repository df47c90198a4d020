// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

namespace okrlint {

/// Memory from malloc's heap, to be freed by std::free; nullptr when there is none. That of large
/// arrays is asked for in huge pages: a text of megabytes fills arrays of tens of them once, and to
/// be given each page of 4 kB by itself takes the kernel longer than okrlint takes to fill it.
void* allocate(std::size_t size) noexcept;

}  // namespace okrlint
