// SPDX-License-Identifier: Apache-2.0
#include "lsp/framing.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace okrlint::lsp {
namespace {

constexpr std::string_view length_header = "content-length:";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with_length(std::string_view text) {
  return text.size() >= length_header.size() &&
         std::equal(length_header.begin(), length_header.end(), text.begin(),
                    [](char want, char is) { return want == lower(is); });
}

std::size_t find_length_header(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i + length_header.size() <= text.size(); ++i) {
    if (begins_with_length(text.substr(i))) return i;
  }
  return std::string_view::npos;
}

/// The length that the header lines ask for; nothing when they are no headers, or ask for too much.
std::optional<std::size_t> length_of(std::string_view header) {
  std::optional<std::size_t> length;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find("\r\n"), header.size());
    std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 2, header.size()));
    if (line.find(':') == std::string_view::npos) return std::nullopt;
    if (!begins_with_length(line)) continue;
    line.remove_prefix(length_header.size());
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    std::size_t value = 0;
    const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc{} || rest != line.data() + line.size() || value > longest_body)
      return std::nullopt;
    length = value;
  }
  return length;
}

}  // namespace

frame_reader::outcome frame_reader::drop_broken(std::size_t bytes) {
  at_ += bytes;
  lost_ = true;
  return outcome::broken;
}

frame_reader::outcome frame_reader::next(std::string_view& body) {
  if (at_ != 0) {
    buffer_.erase(0, at_);
    at_ = 0;
    if (buffer_.empty() && buffer_.capacity() > longest_header * 16) buffer_.shrink_to_fit();
  }
  if (lost_) {
    const std::size_t header = find_length_header(buffer_, 0);
    const bool found = header != std::string::npos;
    // What may be the front of a header stays.
    const std::size_t kept = std::min(buffer_.size(), length_header.size() - 1);
    buffer_.erase(0, found ? header : buffer_.size() - kept);
    if (!found) return outcome::more;
    lost_ = false;
  }
  const std::size_t end = buffer_.find("\r\n\r\n");
  if (end > longest_header) {  // or not there at all
    return buffer_.size() > longest_header ? drop_broken(longest_header) : outcome::more;
  }
  const std::optional<std::size_t> length = length_of(std::string_view(buffer_).substr(0, end));
  if (!length) return drop_broken(end + 4);
  if (buffer_.size() - (end + 4) < *length) return outcome::more;
  body = std::string_view(buffer_).substr(end + 4, *length);
  at_ = end + 4 + *length;
  return outcome::body;
}

std::string framed(std::string_view body) {
  std::string out = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  out += body;
  return out;
}

}  // namespace okrlint::lsp
