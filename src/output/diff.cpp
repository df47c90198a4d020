// SPDX-License-Identifier: Apache-2.0
#include "output/diff.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace okrlint {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t most_cells = 4'000'000;  // of the table below; beyond, one block is replaced

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// ' ' kept, '-' taken out, '+' put in.
struct step {
  char is;
  std::string_view line;
};

/// The shortest script between two runs of lines, by their longest common subsequence.
void compare(const std::vector<std::string_view>& a, std::size_t a0, std::size_t a1,
             const std::vector<std::string_view>& b, std::size_t b0, std::size_t b1,
             std::vector<step>& out) {
  const std::size_t n = a1 - a0, m = b1 - b0;
  if (n * m > most_cells) {
    for (std::size_t i = a0; i < a1; ++i) out.push_back({'-', a[i]});
    for (std::size_t j = b0; j < b1; ++j) out.push_back({'+', b[j]});
    return;
  }
  std::vector<std::uint32_t> longest((n + 1) * (m + 1), 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return longest[i * (m + 1) + j];
  };
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      cell(i, j) = a[a0 + i] == b[b0 + j] ? cell(i + 1, j + 1) + 1
                                          : std::max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && a[a0 + i] == b[b0 + j]) {
      out.push_back({' ', a[a0 + i]});
      ++i, ++j;
    } else if (i < n && (j == m || cell(i + 1, j) >= cell(i, j + 1))) {
      out.push_back({'-', a[a0 + i++]});
    } else {
      out.push_back({'+', b[b0 + j++]});
    }
  }
}

std::vector<step> script(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> a = lines_of(before), b = lines_of(after);
  std::size_t head = 0, tail = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  while (tail + head < a.size() && tail + head < b.size() &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::vector<step> out;
  for (std::size_t i = 0; i < head; ++i) out.push_back({' ', a[i]});
  compare(a, head, a.size() - tail, b, head, b.size() - tail, out);
  for (std::size_t i = a.size() - tail; i < a.size(); ++i) out.push_back({' ', a[i]});
  return out;
}

}  // namespace

void append_diff(std::string& out, std::string_view path, std::string_view before,
                 std::string_view after) {
  if (before == after) return;
  const std::vector<step> all = script(before, after);
  fmt::format_to(std::back_inserter(out), "--- a/{}\n+++ b/{}\n", path, path);
  std::size_t old_line = 1, new_line = 1, at = 0;
  while (at < all.size()) {
    if (all[at].is == ' ') {
      ++old_line, ++new_line, ++at;
      continue;
    }
    const std::size_t lead = std::min(at, context);
    std::size_t end = at, quiet = 0;
    for (std::size_t i = at; i < all.size() && quiet <= 2 * context; ++i) {
      quiet = all[i].is == ' ' ? quiet + 1 : 0;
      if (quiet == 0) end = i + 1;
    }
    end = std::min(end + context, all.size());
    std::size_t taken = 0, put = 0;
    for (std::size_t i = at - lead; i < end; ++i) {
      taken += all[i].is != '+';
      put += all[i].is != '-';
    }
    const auto first = [](std::size_t line, std::size_t count) {
      return count == 0 ? line - 1 : line;
    };
    fmt::format_to(std::back_inserter(out), "@@ -{},{} +{},{} @@\n", first(old_line - lead, taken),
                   taken, first(new_line - lead, put), put);
    for (std::size_t i = at - lead; i < end; ++i) {
      out += all[i].is;
      out += all[i].line;
      if (!all[i].line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
      if (i < at) continue;
      old_line += all[i].is != '+';
      new_line += all[i].is != '-';
    }
    at = end;
  }
}

}  // namespace okrlint
