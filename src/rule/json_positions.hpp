// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "rule/load_error.hpp"

namespace okrlint {

/// What is said of a file that is no JSON at all.
inline constexpr std::string_view not_json = "not well-formed JSON";

/// Where the values of a JSON text begin, by JSON pointer ("/cases/0/when"). A member stands at its
/// key. Reads well-formed text without recursion; of broken text it keeps what stands before the
/// break.
class json_positions {
 public:
  json_positions() = default;
  explicit json_positions(std::string_view text);

  /// Byte of the value, or of the nearest one that encloses it.
  std::size_t of(std::string_view pointer) const;
  /// Pointers of members whose key stood before in the same object (nlohmann keeps only the last).
  const std::vector<std::string>& doubled() const { return doubled_; }

 private:
  std::map<std::string, std::size_t, std::less<>> at_;
  std::vector<std::string> doubled_;
};

/// A JSON file with its positions. Comments are allowed.
class json_file {
 public:
  /// Parses; broken text and doubled keys become errors. Empty when the text cannot be read at all.
  static std::optional<json_file> read(const pack_file& file, std::vector<load_error>& errors);

  const nlohmann::json& root() const { return root_; }
  const std::string& path() const { return path_; }
  /// An error at the value of `pointer`.
  load_error error_at(std::string_view pointer, std::string message, std::string hint = {}) const;

 private:
  std::string path_, bytes_;
  nlohmann::json root_;
  json_positions where_;
};

/// `pointer` extended by a key, escaped as RFC 6901 says, or by an index.
std::string pointer_to(std::string_view pointer, std::string_view key);
std::string pointer_to(std::string_view pointer, std::size_t index);

/// The text with `// …` and `/* … */` outside strings replaced by spaces, same length, same lines.
std::string blank_comments(std::string_view text);

}  // namespace okrlint
