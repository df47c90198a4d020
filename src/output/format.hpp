// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "output/json.hpp"
#include "output/tally.hpp"
#include "output/view.hpp"

namespace okrlint {

/// What the page of a run knows beside its files.
struct page {
  const tally& counted;
  const look& how;
  std::span<const pack* const> packs;  // that its files were judged by, none twice
  std::string_view version;
};

/// A format of `check`: what one file adds, made by any thread, and the page that joins the files
/// in their order. Without `join` the findings stand one after the other.
struct format {
  std::string_view name;
  void (*render)(rendered& out, const file_view& view, const look& how);
  void (*join)(std::span<const rendered> files, const page& of, const text_use& use);
};

/// nullptr when there is none of that name.
const format* format_named(std::string_view name);

/// Hands on the whole page of a run in parts.
void use_page(const format& as, std::span<const rendered> files, const page& of,
              const text_use& use);

}  // namespace okrlint
