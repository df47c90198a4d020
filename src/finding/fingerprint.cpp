// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bit>
#include <string>

#include "finding/choose.hpp"
#include "text/fnv.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// The last step of a hash. Baselines depend on it: never change it.
std::uint64_t mixed(std::uint64_t h) {
  return (h ^ h >> 32) * 0x9E3779B97F4A7C15ULL;
}

/// Letters and signs of ASCII in lower case; 0 for blanks, and for what takes a closer look.
constexpr std::array<char, 256> plain = [] {
  std::array<char, 256> table{};
  for (char c = '!'; c < '\x7F'; ++c)
    table[static_cast<unsigned char>(c)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return table;
}();

/// Of a text folded, with every run of blanks as one and none at the ends: a wrapped line is the
/// same text.
std::uint64_t hash_plain(std::string_view text) {
  std::uint64_t h = fnv_basis;
  bool gap = false, any = false;
  const auto add = [&](char c) {
    if (c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
      gap = any;
      return;
    }
    if (gap) h = fnv1a(' ', h);
    gap = false;
    any = true;
    h = fnv1a(c, h);
  };
  for (std::size_t i = 0; i < text.size();) {
    if (char c = plain[static_cast<unsigned char>(text[i])]; c != 0) {
      add(c);
      while (++i < text.size() && (c = plain[static_cast<unsigned char>(text[i])]) != 0)
        h = fnv1a(c, h);
      continue;
    }
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      add(text[i++]);
      continue;
    }
    const std::size_t size = decode(text.substr(i)).size;
    std::array<char, 8> folded;
    const std::size_t n = fold_token(text.substr(i, size), folded.data(), folded.size());
    for (std::size_t k = 0; k < n; ++k) add(folded[k]);
    i += size;
  }
  return mixed(h);
}

/// How many times each number came before: open addressing over a power of two.
class counter {
 public:
  explicit counter(std::size_t most) : slots_(std::bit_ceil(most * 2 + 2)) {}

  std::uint64_t next(std::uint64_t number) {
    for (std::size_t i = number & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].times == 0) slots_[i].number = number;
      if (slots_[i].number == number) return slots_[i].times++;
    }
  }

 private:
  struct slot {
    std::uint64_t number = 0, times = 0;
  };
  std::vector<slot> slots_;
};

}  // namespace

void fingerprint(std::vector<finding>& findings, const pack& p, std::string_view bytes,
                 const document& doc) {
  counter times(findings.size());
  std::int32_t last = -1;
  std::uint64_t text = 0;
  for (finding& f : findings) {
    if (f.statement < 0 || f.statement != last) {
      const span where =
          f.statement < 0 ? f.where : doc.statements[static_cast<std::size_t>(f.statement)].text;
      text = hash_plain(slice(bytes, where));
      last = f.statement;
    }
    const std::uint64_t same = mixed(fnv1a(p.rules[f.rule].id, text));
    const std::uint64_t nth = times.next(same);
    f.fingerprint = nth == 0 ? same : mixed(fnv1a(std::to_string(nth), same));
  }
}

}  // namespace okrlint
