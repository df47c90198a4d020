// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace okrlint {

/// What takes a text in parts, so that it is not copied.
using text_use = std::function<void(std::string_view)>;

/// A text in pieces: however long it grows, nothing of it is copied.
class pieces {
 public:
  /// Where the next part is appended, after `between` unless it is the first. Good until the next
  /// call.
  std::string& next(std::string_view between = {});
  bool empty() const { return all_.empty() || all_.front().empty(); }
  /// Leaves the room of one piece.
  void clear();
  void use(const text_use& use) const;

 private:
  std::vector<std::string> all_;
};

}  // namespace okrlint
