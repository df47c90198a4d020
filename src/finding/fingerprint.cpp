// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_map>

#include "finding/choose.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// FNV-1a with a last mix. Baselines depend on it: never change it.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t h) {
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  h ^= h >> 32;
  return h * 0x9E3779B97F4A7C15ULL;
}

/// Folded into `out`, with every run of blanks as one and none at the ends: a wrapped line is the
/// same text.
void make_plain(std::string_view text, std::string& out) {
  out.clear();
  fold(text, out);
  std::size_t end = 0;
  bool gap = false;
  for (const char c : out) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      if (gap && end != 0) out[end++] = ' ';
      out[end++] = c;
    }
    gap = blank;
  }
  out.resize(end);
}

}  // namespace

void fingerprint(std::vector<finding>& findings, const pack& p, std::string_view bytes,
                 const document& doc) {
  std::unordered_map<std::uint64_t, std::uint64_t> times;
  times.reserve(findings.size());
  std::string room;
  std::int32_t last = -1;
  std::uint64_t text = 0;
  for (finding& f : findings) {
    if (f.statement < 0 || f.statement != last) {
      const span where =
          f.statement < 0 ? f.where : doc.statements[static_cast<std::size_t>(f.statement)].text;
      make_plain(slice(bytes, where), room);
      text = hash_bytes(room, 0xCBF29CE484222325ULL);
      last = f.statement;
    }
    const std::uint64_t same = hash_bytes(p.rules[f.rule].id, text);
    const std::uint64_t nth = times[same]++;
    f.fingerprint = nth == 0 ? same : hash_bytes(std::to_string(nth), same);
  }
}

}  // namespace okrlint
