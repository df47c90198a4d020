// SPDX-License-Identifier: Apache-2.0
#include "rewrite/honesty.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "text/fold.hpp"

namespace okrlint {
namespace {

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Runs of digits with the signs between them.
std::unordered_set<std::string_view> figures_in(std::string_view text) {
  std::unordered_set<std::string_view> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text, i)) continue;
    std::size_t end = i;
    while (is_digit(text, end) ||
           ((text[end] == '.' || text[end] == ',') && is_digit(text, end + 1)))
      ++end;
    out.insert(text.substr(i, end - i));
    i = end;
  }
  return out;
}

/// Words with a capital where no sentence begins, in a text that has small letters too.
bool keeps_names(const author& who, std::string_view offer) {
  const frame& f = who.framed();
  const token* t = who.tokens();
  const auto shouts = [](const token& one) { return (one.flags & token_flag::all_caps) != 0; };
  if (std::all_of(t, t + f.token_count,
                  [&](const token& one) {
                    return (one.flags & token_flag::capital) == 0 || shouts(one);
                  }) &&
      std::count_if(t, t + f.token_count, shouts) > 2)
    return true;
  const std::string other = folded(offer);
  for (std::uint32_t i = 1; i < f.token_count; ++i) {
    if ((t[i].flags & token_flag::capital) == 0 || (t[i].set & cls::placeholder) != 0) continue;
    const std::string name = folded(slice(who.bytes(), t[i].where));
    if (name.size() > 1 && other.find(name) == std::string::npos) return false;
  }
  return true;
}

/// Nothing but words taken out, and a capital where another word begins now.
bool only_removes(const author& who, const rewrite& offer) {
  return std::all_of(offer.edits.begin(), offer.edits.end(), [&](const text_edit& e) {
    const std::string_view old = slice(who.bytes(), e.where);
    return !old.empty() && (e.text.empty() || folded(e.text) == folded(old));
  });
}

/// Do base and target stand outside of what goes?
bool keeps_values(const author& who, const rewrite& offer) {
  const auto kept = [&](const quantity* q) {
    return q == nullptr || std::none_of(offer.edits.begin(), offer.edits.end(), [&](const auto& e) {
             return e.text.empty() && e.where.begin < q->where.end && q->where.begin < e.where.end;
           });
  };
  return kept(who.figure(who.framed().from)) && kept(who.figure(who.framed().to));
}

}  // namespace

bool is_honest(const rewrite_template& t, const author& who, const finding& f, const proposal& p) {
  if (t.way == rewrite_way::remove_line || t.way == rewrite_way::two_objectives) return true;
  const place at = who.knowledge().rules[f.rule].at;
  if (at == place::mark && only_removes(who, p.offer) && keeps_values(who, p.offer)) return true;
  const std::string own = who.text();
  if (figures_in(own) != figures_in(p.offer.text)) return false;
  return at == place::placeholder || at == place::mark || keeps_names(who, p.offer.text);
}

}  // namespace okrlint
