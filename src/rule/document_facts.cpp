// SPDX-License-Identifier: Apache-2.0
// Facts of a whole file: its period, its title, and whether its labels agree.
#include "rule/facts.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// "by June 30", "Q3", "en 2026", "este trimestre"; not "12 minutes", "a month", "fin de semana".
bool names_day(const frames& all, const frame& f) {
  const token* first = all.begin(f);
  for (std::uint32_t i = f.deadline.begin; i < f.deadline.end; ++i) {
    const bool opens = i == f.deadline.begin && f.deadline.end - i > 1;
    const bool when = (first[i].set & cls::time_ref) != 0;
    if (when && (first[i].set & (cls::noun | cls::n_unit)) == 0) return true;
    if (opens && (first[i].set & cls::det) != 0 && (first[i].set & cls::num) == 0) return true;
    const bool year = first[i].where.end - first[i].where.begin == 4;
    if (year && (first[i].set & cls::num) != 0) return true;
  }
  return false;
}

/// "2026", "Q3", "3T", "H1": a period by its shape, for headings that nobody framed.
bool names_period(std::string_view text) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char c = text[i];
    if ((c == 'Q' || c == 'q' || c == 'T' || c == 'H' || c == 'S') && digit(i + 1) && !digit(i + 2))
      return true;
    if (digit(i) && (text[i + 1] == 'T' || text[i + 1] == 'Q')) return true;
    if (c == '2' && text[i + 1] == '0' && digit(i + 2) && digit(i + 3)) return true;
  }
  return false;
}

/// "octubre a diciembre", "next quarter" in a text that nobody framed.
bool says_when(const lexicon& words, std::string_view text) {
  const auto joins = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u >= 0x80;
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && joins(text[end])) ++end;
    char folded[32];
    const std::size_t size = fold_token(text.substr(i, end - i), folded, sizeof folded);
    const word* known = size > 2 && size <= sizeof folded ? words.find({folded, size}) : nullptr;
    for (std::size_t l = 0; known && l < language_count; ++l) {
      if ((known->readings[l].set & cls::time_ref) != 0) return true;
    }
    i = end + 1;
  }
  return false;
}

constexpr std::int32_t none = -1;

/// A label by its shape: letters, then numbers.
struct label_shape {
  std::uint64_t letters = 0;        // folded, hashed; 0: no letters
  std::int32_t last = none;         // "KR2.1": 1
  std::int32_t before_last = none;  // "KR2.1": 2
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

label_shape shape_of(std::string_view label) {
  label_shape out;
  char folded[64];
  const std::size_t size = fold_token(label.substr(0, sizeof folded), folded, sizeof folded);
  if (size > sizeof folded) return out;
  std::size_t letters = 0, words = 0;
  for (std::size_t i = 0; i < size;) {
    if (is_digit(folded[i])) {
      std::int32_t n = 0;
      for (; i < size && is_digit(folded[i]); ++i) n = n < 10000 ? n * 10 + (folded[i] - '0') : n;
      out.before_last = out.last;
      out.last = n;
      continue;
    }
    const bool letter = (folded[i] >= 'a' && folded[i] <= 'z') || (folded[i] & 0x80) != 0;
    if (letter && out.last == none) folded[letters++] = folded[i];
    words += letter ? 1U : 0U;
    ++i;
  }
  const bool numbered = out.last != none;  // "Objetivo mensual" and "Objetivo anual" are both fine
  if (numbered && letters > 0 && letters == words)
    out.letters = hash_folded({folded, letters}) | 1U;
  return out;
}

}  // namespace

bool headings_name_period(const judged& in) {
  for (const span heading : in.doc->headings) {
    if (names_period(slice(in.bytes, heading))) return true;
  }
  return false;
}

bool document_has(const judged& in, std::uint64_t parts) {
  const std::uint64_t period = 1ULL << static_cast<unsigned>(part::period);
  const auto& statements = in.doc->statements;
  if ((parts & period) != 0) {
    if (headings_name_period(in) || names_period(in.file_name)) return true;
    for (const span line : in.doc->unparsed) {
      if (names_period(slice(in.bytes, line))) return true;
    }
    for (const span heading : in.doc->headings) {
      if (says_when(in.rules->words, slice(in.bytes, heading))) return true;
    }
    bool opening = true;  // what stands before the first objective introduces the draft
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const statement& s = statements[i];
      opening = opening && s.kind == statement_kind::note;
      if (names_day(*in.framed, in.framed->of[i]) || !s.deadline.empty() ||
          names_period(slice(in.bytes, s.label)))
        return true;
      const std::string_view text = slice(in.bytes, s.text);
      if (opening && (names_period(text) || says_when(in.rules->words, text))) return true;
    }
    parts &= ~period;
  }
  for (std::size_t i = 0; parts != 0 && i < statements.size(); ++i) {
    if (has_any(in, i, parts)) return true;
  }
  return false;
}

span own_span(const statement& s) {
  return s.text.empty() ? (s.label.empty() ? s.block : s.label) : s.text;
}

span document_span(const judged& in, const witness& seen) {
  if (!seen.found.empty()) return seen.found;
  const auto& all = in.doc->statements;
  if (seen.member >= 0) {
    const statement& s = all[static_cast<std::size_t>(seen.member)];
    return s.label.empty() ? own_span(s) : s.label;
  }
  if (!in.doc->headings.empty() &&
      (all.empty() || in.doc->headings.front().begin < all.front().block.begin))
    return in.doc->headings.front();
  return all.empty() ? span{} : own_span(all.front());
}

namespace {

/// The first statement that shows each trouble, by label_trouble; none where no statement does.
label_troubles troubles_of(const judged& in) {
  label_troubles out;
  out.first.fill(none);
  label_shape kinds[2], before[2], objective;  // of objectives, of key results
  std::int32_t parent = none;
  for (std::size_t i = 0; i < in.doc->statements.size(); ++i) {
    const statement& s = in.doc->statements[i];
    const bool result = s.kind == statement_kind::key_result;
    if (!result && s.kind != statement_kind::objective) continue;
    const auto here = static_cast<std::int32_t>(i);
    const auto shows = [&](label_trouble t) {
      std::int32_t& first = out.first[static_cast<std::size_t>(t)];
      if (first == none) first = here;
    };
    const label_shape now = shape_of(slice(in.bytes, s.label));
    label_shape& kind = kinds[result ? 1 : 0];
    label_shape& last = before[result ? 1 : 0];
    if (now.letters != 0) {
      if (kind.letters != 0 && kind.letters != now.letters) shows(label_trouble::mixed);
      if (kind.letters == 0) kind = now;
    }
    const bool follows = result ? s.parent == parent : true;
    if (now.last != none && last.last != none && follows && now.before_last == last.before_last) {
      const bool starts_again = now.last == 1 && last.last != 1;
      if (now.last != last.last + 1 && !starts_again) shows(label_trouble::gap);
    }
    if (result && now.before_last != none && s.parent == parent && objective.last != none &&
        now.before_last != objective.last)
      shows(label_trouble::misplaced);
    last = now;
    if (!result) {
      objective = now;
      parent = here;
      before[1] = {};
    }
  }
  out.known = true;
  return out;
}

}  // namespace

bool labels_show(const judged& in, std::uint64_t troubles, std::int32_t& where) {
  if (!in.troubles.known) in.troubles = troubles_of(in);
  std::int32_t first = none;
  for (std::size_t t = 0; t < in.troubles.first.size(); ++t) {
    const std::int32_t one = in.troubles.first[t];
    if ((troubles >> t & 1U) != 0 && one != none && (first == none || one < first)) first = one;
  }
  if (first != none) where = first;
  return first != none;
}

}  // namespace okrlint
