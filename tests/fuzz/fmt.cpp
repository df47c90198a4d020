// SPDX-License-Identifier: Apache-2.0
// Clang 14 and GCC mangle one function template of Debian's libfmt differently, so fuzzers bring
// their own copy of it.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {
template FMT_API void vformat_to(buffer<char>&, string_view,
                                 basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
}
FMT_END_NAMESPACE
