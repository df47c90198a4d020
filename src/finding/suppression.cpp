// SPDX-License-Identifier: Apache-2.0
#include "finding/suppression.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace okrlint {
namespace {

constexpr std::string_view opener = "okrlint-";
constexpr std::size_t most_wide =
    256;  // ranges and whole-file directives that count: time is linear

bool is_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '/';
}
bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == ',' || c == '\n' || c == '\r';
}

suppression::kind kind_of(std::string_view verb) {
  if (verb == "disable-next" || verb == "disable-next-statement") return suppression::kind::next;
  if (verb == "disable-file") return suppression::kind::file;
  if (verb == "disable") return suppression::kind::range;
  if (verb == "enable") return suppression::kind::enable;
  return suppression::kind::none;
}

class directive_reader {
 public:
  directive_reader(std::string_view bytes, const pack& p, suppressions& out)
      : bytes_(bytes), pack_(p), out_(out) {}

  void read(const directive& d) {
    const std::string_view text = slice(bytes_, d.where);
    std::size_t i = text.find(opener);
    if (i == std::string_view::npos) return;
    i += opener.size();
    const std::size_t verb = i;
    while (i < text.size() && is_id(text[i])) ++i;
    suppression s;
    s.is = kind_of(text.substr(verb, i - verb));
    s.where = d.where;
    s.statement = d.statement;
    s.first = static_cast<std::uint32_t>(out_.rules.size());
    if (s.is == suppression::kind::none) return;
    for (;;) {
      while (i < text.size() && is_gap(text[i])) ++i;
      const std::size_t begin = i;
      while (i < text.size() && is_id(text[i])) ++i;
      const std::string_view id = text.substr(begin, i - begin);
      if (id.empty() || id.starts_with("--")) {
        i = begin;
        break;
      }
      add_rule(id, d.where.begin + static_cast<std::uint32_t>(begin));
    }
    s.reasoned = has_reason(text.substr(i));
    s.count = static_cast<std::uint32_t>(out_.rules.size()) - s.first;
    if (s.count == 0) {
      suppressed_rule& all = out_.rules.emplace_back();
      all.all = true;
      all.where = d.where;
      s.count = 1;
    }
    out_.of.push_back(s);
  }

 private:
  void add_rule(std::string_view id, std::uint32_t begin) {
    suppressed_rule& r = out_.rules.emplace_back();
    r.rule = rule_named(pack_, id);
    r.where = {begin, begin + static_cast<std::uint32_t>(id.size())};
  }

  /// ": because …" or "-- because …", up to the end of the comment.
  static bool has_reason(std::string_view rest) {
    const std::size_t end = rest.find("-->");
    rest = rest.substr(0, end);
    return std::any_of(rest.begin(), rest.end(), [](char c) {
      return !is_gap(c) && c != ':' && c != '-' && c != '*' && c != '/';
    });
  }

  std::string_view bytes_;
  const pack& pack_;
  suppressions& out_;
};

/// Ends ranges where a later "enable" lifts one of their rules (or all).
void close_ranges(suppressions& all, std::uint32_t end_of_file) {
  const auto lifts = [&](const suppression& enable, const suppression& range) {
    for (std::uint32_t e = enable.first; e < enable.first + enable.count; ++e) {
      if (all.rules[e].all) return true;
      for (std::uint32_t r = range.first; r < range.first + range.count; ++r) {
        if (all.rules[r].all || all.rules[r].rule == all.rules[e].rule) return true;
      }
    }
    return false;
  };
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < all.of.size(); ++i) {
    suppression& s = all.of[i];
    if (s.is == suppression::kind::range) {
      s.reach = {s.where.begin, end_of_file};
      if (open.size() < most_wide) open.push_back(i);
    } else if (s.is == suppression::kind::enable) {
      const auto closed = std::stable_partition(
          open.begin(), open.end(), [&](std::size_t o) { return !lifts(s, all.of[o]); });
      for (auto o = closed; o != open.end(); ++o) all.of[*o].reach.end = s.where.begin;
      open.erase(closed, open.end());
    }
  }
}

bool reaches(const suppression& s, const finding& f) {
  switch (s.is) {
    case suppression::kind::file:
      return true;
    case suppression::kind::next:
      return s.statement >= 0 && f.statement == s.statement;
    case suppression::kind::range:
      return s.reach.begin <= f.where.begin && f.where.begin < s.reach.end;
    default:
      return false;
  }
}

}  // namespace

suppressions read_suppressions(std::string_view bytes, const document& doc, const pack& p) {
  suppressions out;
  for (const directive& d : doc.directives) directive_reader(bytes, p, out).read(d);
  close_ranges(out, std::numeric_limits<std::uint32_t>::max());
  return out;
}

void apply(suppressions& all, std::vector<finding>& findings) {
  if (all.of.empty()) return;
  // Those for one statement are looked up by it; ranges and whole files are few in any sane draft,
  // and capped here so that a file of nothing but directives stays linear.
  std::vector<std::pair<std::int32_t, std::size_t>> next;
  std::vector<std::size_t> wide;
  for (std::size_t i = 0; i < all.of.size(); ++i) {
    if (all.of[i].is == suppression::kind::next) next.emplace_back(all.of[i].statement, i);
    const bool is_wide =
        all.of[i].is == suppression::kind::range || all.of[i].is == suppression::kind::file;
    if (is_wide && wide.size() < most_wide) wide.push_back(i);
  }
  std::sort(next.begin(), next.end());
  for (finding& f : findings) {
    const auto cover = [&](std::size_t i) {
      const suppression& s = all.of[i];
      if (!reaches(s, f)) return;
      for (std::uint32_t r = s.first; r < s.first + s.count; ++r) {
        suppressed_rule& named = all.rules[r];
        if (!named.all && named.rule != f.rule) continue;
        named.used = true;
        f.suppressed = true;
      }
    };
    for (const std::size_t i : wide) cover(i);
    if (f.statement < 0) continue;
    auto own = std::lower_bound(next.begin(), next.end(),
                                std::pair<std::int32_t, std::size_t>{f.statement, 0});
    for (; own != next.end() && own->first == f.statement; ++own) cover(own->second);
  }
}

}  // namespace okrlint
