// SPDX-License-Identifier: Apache-2.0
// The only includer of PEGTL.
#pragma once
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/uint64.hpp>

namespace okrlint::grammar {
namespace pegtl = tao::pegtl;
}  // namespace okrlint::grammar
