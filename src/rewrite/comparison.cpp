// SPDX-License-Identifier: Apache-2.0
#include "rewrite/comparison.hpp"

namespace okrlint {
namespace {

struct parts {
  slot what, how;  // absent: the statement does not begin with what is compared
};

parts parts_of(const author& who) {
  const auto count = static_cast<std::uint16_t>(who.framed().token_count);
  const bool spanish = who.lang() == language::es;
  std::uint16_t first = 0;
  while (who.has_at(first, cls::det) && !who.has_at(first, cls::vague)) ++first;
  std::uint16_t at = first;
  while (spanish && at < count && !who.has_at(at, cls::vague)) ++at;
  if (!who.has_at(at, cls::vague)) return {};
  auto end = static_cast<std::uint16_t>(at + 1);
  if (!who.has_at(at, cls::adj) && who.has_at(end, cls::adj | cls::f_part)) ++end;
  const slot what = spanish ? slot{first, at} : slot{end, count};
  if (what.begin >= what.end || (spanish && end != count)) return {};
  return {what, {at, end}};
}

}  // namespace

std::string compared_of(const author& who) {
  const slot what = parts_of(who).what;
  if (!what.present()) return {};
  return who.lang() == language::es ? who.words(what, grouping::the) : who.words(what);
}

std::string comparative_of(const author& who) {
  const slot how = parts_of(who).how;
  return how.present() ? uncapitalised(who.words(how)) : std::string();
}

std::string eased_of(const author& who) {
  const auto count = static_cast<std::uint16_t>(who.framed().token_count);
  std::uint16_t begin = 0;
  while (begin < 2 && !who.has_at(begin, cls::prep_to)) ++begin;
  if (!who.has_at(begin, cls::prep_to)) return {};
  ++begin;
  std::uint16_t at = begin;
  while (at < count && !who.has_at(at, cls::vague)) ++at;
  auto behind = static_cast<std::uint16_t>(at + 1);
  while (who.has_at(behind, cls::vague)) ++behind;  // "mucho más"
  if (at == begin || behind >= count) return {};
  return who.words(slot{begin, at}) + ' ' + who.words(slot{behind, count});
}

}  // namespace okrlint
