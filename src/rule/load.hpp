// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rule/load_error.hpp"
#include "rule/pack.hpp"

namespace okrlint {

struct pack_tables;  // rule/tables.hpp

/// A pack with the memory that its views look into.
class owned_pack {
 public:
  explicit owned_pack(std::unique_ptr<pack_tables> tables);
  owned_pack(owned_pack&&) noexcept;
  owned_pack& operator=(owned_pack&&) noexcept;
  ~owned_pack();
  const pack& get() const { return view_; }

 private:
  std::unique_ptr<pack_tables> tables_;
  pack view_;
};

struct load_result {
  owned_pack loaded;               // all that was understood, errors or not
  std::vector<load_error> errors;  // in order of file and place
};

/// Reads a pack from its files: on top of `base` (users' rules, words and profiles over the
/// built-in pack; a rule of the same id replaces the base's), or from nothing. Reads no file and
/// never fails otherwise than by `errors`.
load_result load_pack(std::span<const pack_file> files, const pack* base = nullptr);

}  // namespace okrlint
