// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace okrlint::testing {

/// The tree that the tests were built from, `below` behind it ("/README.md"), and the command under
/// test. Only paths.cpp knows them, so that a compiler cache serves every checkout.
std::string source_dir(const std::string& below = {});
std::string binary();

}  // namespace okrlint::testing
