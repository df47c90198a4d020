// SPDX-License-Identifier: Apache-2.0
#include "rule/judged.hpp"

#include <algorithm>
#include <bit>

#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr classes function_words =
    cls::det | cls::poss | cls::prep_of | cls::prep_to | cls::prep_from | cls::prep_by | cls::prep |
    cls::purpose | cls::conj_and | cls::conj_or | cls::comma | cls::stop | cls::rel | cls::pron |
    cls::copula | cls::modal | cls::comparator | cls::figure | cls::arrow | cls::percent |
    cls::time_ref;
constexpr classes punctuation = cls::comma | cls::stop;

std::uint64_t mix(std::uint64_t h, std::uint64_t value) {
  h = (h ^ value) * 0x9E3779B97F4A7C15ULL;
  return h ^ (h >> 29);
}

/// A word by its lemma or, when unknown, by its folded letters.
std::uint64_t key_of(const judged& in, const token& t, std::uint32_t known) {
  if (known != 0) return known;
  char buffer[64];
  const std::string_view text = slice(in.bytes, t.where);
  const std::size_t size = fold_token(text, buffer, sizeof buffer);
  return hash_folded(size <= sizeof buffer ? std::string_view(buffer, size) : text) | 0x80000000U;
}

/// Keeps `all` from `first` on sorted, each value once.
void add_sorted(std::vector<std::uint32_t>& all, std::size_t first, std::uint32_t value) {
  std::size_t at = all.size();
  while (at > first && all[at - 1] > value) --at;
  if (at > first && all[at - 1] == value) return;
  all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), value);
}

/// First statement of each (set, value); linear probing over a power of two.
class first_seen {
 public:
  explicit first_seen(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 2)) {}

  std::int32_t find_or_add(std::int32_t set, std::uint64_t value, std::int32_t statement) {
    const std::uint64_t key = mix(value, static_cast<std::uint64_t>(set) + 1) | 1;
    for (std::size_t i = key & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].key == key) return slots_[i].statement;
      if (slots_[i].key == 0) {
        slots_[i] = {key, statement};
        return -1;
      }
    }
  }

 private:
  struct entry {
    std::uint64_t key = 0;
    std::int32_t statement = -1;
  };
  std::vector<entry> slots_;
};

void gather_sets(judged& in) {
  const auto& statements = in.doc->statements;
  in.set_of.assign(statements.size(), -1);
  std::int32_t orphans = -1;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const statement& s = statements[i];
    if (s.kind == statement_kind::objective) {
      in.set_of[i] = static_cast<std::int32_t>(in.sets.size());
      in.sets.push_back({static_cast<std::int32_t>(i), {}});
      ++in.objectives;
    } else if (s.kind == statement_kind::key_result) {
      ++in.key_results;
      if (s.parent >= 0 && in.set_of[static_cast<std::size_t>(s.parent)] >= 0) {
        in.set_of[i] = in.set_of[static_cast<std::size_t>(s.parent)];
      } else {
        if (orphans < 0) {
          orphans = static_cast<std::int32_t>(in.sets.size());
          in.sets.emplace_back();
        }
        in.set_of[i] = orphans;
      }
      ++in.sets[static_cast<std::size_t>(in.set_of[i])].members.count;
    }
  }
  std::uint32_t first = 0;
  for (okr_set& set : in.sets) {
    set.members.first = first;
    first += set.members.count;
    set.members.count = 0;
  }
  in.members.resize(first);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].kind != statement_kind::key_result) continue;
    run& members = in.sets[static_cast<std::size_t>(in.set_of[i])].members;
    in.members[members.first + members.count++] = static_cast<std::uint32_t>(i);
  }
}

}  // namespace

asides read_asides(std::string_view bytes, const document& doc, const lexicon& words,
                   language forced, note_reading notes) {
  asides out;
  const auto add = [&out](span text, std::int32_t owner) {
    if (text.empty()) return;
    statement& s = out.doc.statements.emplace_back();
    s.text = s.block = text;
    s.first_piece = static_cast<std::uint32_t>(out.doc.pieces.size());
    s.piece_count = 1;
    out.doc.pieces.push_back(text);
    out.owner.push_back(owner);
  };
  out.of.resize(doc.statements.size());
  for (std::size_t i = 0; i < doc.statements.size(); ++i) {
    const statement& s = doc.statements[i];
    out.of[i].first = static_cast<std::uint32_t>(out.owner.size());
    for (std::uint32_t r = 0; r < s.remark_count; ++r) {
      add(doc.pieces[s.first_remark + r], static_cast<std::int32_t>(i));
    }
    out.of[i].count = static_cast<std::uint32_t>(out.owner.size()) - out.of[i].first;
  }
  for (const span heading : doc.headings) add(heading, -1);
  out.doc.is_draft = doc.is_draft;
  if (!out.owner.empty()) out.framed = build_frames(bytes, out.doc, words, forced, notes);
  return out;
}

void relate(judged& in) {
  gather_sets(in);
  const std::size_t count = in.doc->statements.size();
  in.same_metric.assign(count, -1);
  in.same_text.assign(count, -1);
  in.content_of.assign(count, {});
  in.content_bits.assign(count, 0);
  in.content.reserve(in.framed->tokens.size());
  first_seen metrics(in.key_results), texts(in.key_results);
  for (std::size_t i = 0; i < count; ++i) {
    if (in.set_of[i] < 0) continue;
    const frame& f = in.framed->of[i];
    const token* tokens = in.framed->begin(f);
    std::uint64_t text = 1;
    const auto first = static_cast<std::uint32_t>(in.content.size());
    for (std::uint32_t t = 0; t < f.token_count; ++t) {
      const token& one = tokens[t];
      if ((one.set & punctuation) != 0) continue;
      text = mix(text, key_of(in, one, one.word));
      if (one.quantity >= 0 || (one.set & function_words) != 0) continue;
      add_sorted(in.content, first, static_cast<std::uint32_t>(key_of(in, one, one.lemma)));
    }
    in.content_of[i] = {first, static_cast<std::uint32_t>(in.content.size()) - first};
    for (std::size_t c = first; c < in.content.size(); ++c)
      in.content_bits[i] |= 1ULL << (in.content[c] * 0x9E3779B1U >> 26);
    if (in.doc->statements[i].kind != statement_kind::key_result || f.token_count == 0) continue;
    const auto here = static_cast<std::int32_t>(i);
    in.same_text[i] = texts.find_or_add(in.set_of[i], text, here);
    if (f.signature != 0) in.same_metric[i] = metrics.find_or_add(in.set_of[i], f.signature, here);
  }
}

std::uint32_t most_shared(const judged& in, std::size_t a, std::size_t b) {
  const std::uint32_t na = in.content_of[a].count, nb = in.content_of[b].count;
  const auto alone = [&](std::size_t one, std::size_t other) {
    return static_cast<std::uint32_t>(
        std::popcount(in.content_bits[one] & ~in.content_bits[other]));
  };
  const std::uint32_t longer = std::max(na, nb);
  return longer == 0 ? 0 : std::min(na - alone(a, b), nb - alone(b, a)) * 100 / longer;
}

std::uint32_t shared_content(const judged& in, std::size_t a, std::size_t b) {
  const run ra = in.content_of[a], rb = in.content_of[b];
  const std::uint32_t longer = std::max(ra.count, rb.count);
  if (longer == 0) return 0;
  std::uint32_t shared = 0, i = ra.first, j = rb.first;
  while (i < ra.first + ra.count && j < rb.first + rb.count) {
    if (in.content[i] == in.content[j]) ++shared;
    const bool left = in.content[i] <= in.content[j], right = in.content[j] <= in.content[i];
    i += left ? 1 : 0;
    j += right ? 1 : 0;
  }
  return shared * 100 / longer;
}

}  // namespace okrlint
