// SPDX-License-Identifier: Apache-2.0
// What must hold of any bytes at all. Each target aborts when its promise is broken; libFuzzer
// finds the bytes, replay_test.cpp runs the kept ones with every build.
#pragma once
#include <span>
#include <string_view>

namespace okrlint::fuzz {

void text(std::string_view bytes);   // folding and line index
void draft(std::string_view bytes);  // the document tree
void frame(std::string_view bytes);  // frames of its statements
void pack(std::string_view bytes);   // rule, lexicon, profile, types and configuration files; the
                                     // first byte says which
void check(std::string_view bytes);  // the whole way, all formats

struct target {
  std::string_view name;
  void (*run)(std::string_view);
};
std::span<const target> targets();

}  // namespace okrlint::fuzz
