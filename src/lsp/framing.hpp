// SPDX-License-Identifier: Apache-2.0
// The base protocol: messages as bodies behind "Content-Length" headers, in a stream of bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace okrlint::lsp {

inline constexpr std::size_t longest_body = std::size_t{64} << 20;
inline constexpr std::size_t longest_header = std::size_t{8} << 10;

/// Cuts a stream into bodies. What is no header, or asks for too much, is told once and passed over
/// up to the next "Content-Length:", so that one broken message costs no other.
class frame_reader {
 public:
  enum class outcome { more, body, broken };  // more: the next message has not all come yet

  void feed(std::string_view bytes) { buffer_ += bytes; }
  /// `body` is valid until the next call.
  outcome next(std::string_view& body);

 private:
  outcome drop_broken(std::size_t bytes);

  std::string buffer_;
  std::size_t at_ = 0;  // what stands before was handed out
  bool lost_ = false;   // looking for the next header
};

/// The body with its header, as it goes over the wire.
std::string framed(std::string_view body);

}  // namespace okrlint::lsp
