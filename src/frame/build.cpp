// SPDX-License-Identifier: Apache-2.0
// Statements → frames: tokens, language, readings, marks, figures, clause, slots.
#include <algorithm>
#include <optional>

#include "frame/chunks.hpp"
#include "frame/clause.hpp"
#include "frame/figures.hpp"
#include "frame/frame.hpp"
#include "frame/pattern_match.hpp"
#include "frame/readings.hpp"
#include "frame/slots.hpp"
#include "frame/tokenize.hpp"

namespace okrlint {
namespace {

/// What one statement was cut into before its language was known; a note that nothing will come of
/// keeps only its evidence.
struct cut {
  std::uint32_t first_token, end_token, first_quantity, end_quantity;
  language_evidence evidence;
  bool is_read;
  std::int32_t serving;  // the earlier frame that it is taken from; -1: none
};

struct builder {
  std::string_view bytes;
  const document& doc;
  const lexicon& words;
  language forced;
  note_reading notes;
  const earlier_frames* before;
  mark_finder marks;
  std::vector<quantity> raw_quantities;
  std::vector<cut> cuts;
  chunk_room room;
  std::vector<token> beside;  // room for figure_beside
  frames out;                 // its tokens are cut first; each is read where the one before it ends
  std::uint32_t end_token = 0;

  bool is_whole(const statement& s) const;
  void cut_statement(std::size_t index);
  void cut_anew(const statement& s, cut& c);
  void copy_earlier(std::size_t index, cut& c);
  language document_language() const;
  std::int16_t figure_beside(span cell, quantity::role as, frame& f);
  void build(std::size_t index);
  void build_served(const cut& c);
};

bool builder::is_whole(const statement& s) const {
  return notes.whole || s.kind == statement_kind::objective || s.kind == statement_kind::key_result;
}

void builder::cut_statement(std::size_t index) {
  cut c{};
  c.first_token = static_cast<std::uint32_t>(out.tokens.size());
  c.first_quantity = static_cast<std::uint32_t>(raw_quantities.size());
  c.serving = before == nullptr ? -1 : before->serving(index);
  if (c.serving < 0)
    cut_anew(doc.statements[index], c);
  else
    copy_earlier(index, c);
  c.end_token = static_cast<std::uint32_t>(out.tokens.size());
  c.end_quantity = static_cast<std::uint32_t>(raw_quantities.size());
  cuts.push_back(c);
  out.evidence.push_back(c.evidence);
}

void builder::cut_anew(const statement& s, cut& c) {
  tokenizer t(bytes, words, out.tokens, raw_quantities);
  for (std::uint32_t i = 0; i < s.piece_count; ++i) t.run(doc.pieces[s.first_piece + i]);
  const std::span<const token> tokens(out.tokens.data() + c.first_token,
                                      out.tokens.size() - c.first_token);
  c.evidence = weigh(tokens, words);
  c.is_read =
      is_whole(s) || marks.may_find(s.remark_count == 0 ? notes.needed : notes.marks, tokens);
  if (c.is_read) return;
  out.tokens.resize(c.first_token);
  raw_quantities.resize(c.first_quantity);
}

/// Tokens and figures of the earlier frame stand where the statement stands now: they are read.
void builder::copy_earlier(std::size_t index, cut& c) {
  const auto serving = static_cast<std::size_t>(c.serving);
  const frames& was = before->was;
  const frame& f = was.of[serving];
  const std::uint32_t by = before->same.moved(index);
  c.evidence = was.evidence[serving];
  const token* const first = was.begin(f);
  out.tokens.insert(out.tokens.end(), first, first + f.token_count);
  for (std::size_t i = c.first_token; i < out.tokens.size(); ++i)
    out.tokens[i].where = moved(out.tokens[i].where, by);
  const quantity* const figures = was.quantities.data() + f.first_quantity;
  raw_quantities.insert(raw_quantities.end(), figures, figures + f.quantity_count);
  for (std::size_t i = c.first_quantity; i < raw_quantities.size(); ++i)
    raw_quantities[i].where = moved(raw_quantities[i].where, by);
}

language builder::document_language() const {
  if (forced == language::es || forced == language::en) return forced;
  language_evidence sum;
  std::size_t es = 0, en = 0, other = 0;
  for (const cut& c : cuts) {
    sum.add(c.evidence);
    const language l = c.evidence.decide();
    es += l == language::es;
    en += l == language::en;
    other += l == language::other;
  }
  if (other > es + en) return language::other;
  if (es > 0 && en > 0 && std::min(es, en) * 5 >= std::max(es, en)) return language::mixed;
  return sum.decide();
}

/// "Vamos a reducir", "we will reduce" say what "reducir", "reduce" say: what opens a statement and
/// is both modal and lead announces the verb behind it, and goes. "Habremos entregado" does not: it
/// says that a thing is done. Who is named to do it goes, too. Gives how many tokens are left.
std::size_t drop_announcement(std::span<token> tokens, language lang) {
  constexpr classes announcing = cls::modal | cls::f_lead;
  constexpr std::uint8_t name = token_flag::capital | token_flag::piece_start;
  if (tokens.size() < 2) return tokens.size();
  const bool told =
      (tokens[0].set & announcing) == announcing && (tokens[1].set & cls::verb) != 0 &&
      (tokens[1].set & (cls::f_part | cls::f_inf | cls::f_fin | cls::f_lead)) != cls::f_part;
  const bool assigned =
      lang == language::en && tokens.size() > 2 &&  // "Sarah to finish the plan"
      (tokens[0].flags & (name | token_flag::known | token_flag::all_caps)) == name &&
      tokens[0].quantity < 0 && (tokens[1].set & cls::prep_to) != 0 && tokens[1].words == 1 &&
      (tokens[2].set & cls::f_inf) != 0 && (tokens[2].set & cls::noun) == 0;
  const std::size_t dropped = told ? 1 : assigned ? 2 : 0;
  if (dropped == 0) return tokens.size();
  tokens[dropped].flags = static_cast<std::uint8_t>(tokens[dropped].flags |
                                                    (tokens[0].flags & token_flag::piece_start));
  std::move(tokens.begin() + static_cast<std::ptrdiff_t>(dropped), tokens.end(), tokens.begin());
  return tokens.size() - dropped;
}

/// The figure of a cell or line that stands beside the words ("Meta: 50%"), read as words alone
/// are; it becomes the last of the statement's, behind its tokens. -1: there is none.
std::int16_t builder::figure_beside(span cell, quantity::role as, frame& f) {
  if (cell.empty()) return -1;
  frame alone;
  alone.lang = f.lang;
  alone.first_quantity = static_cast<std::uint32_t>(out.quantities.size());
  beside.clear();
  tokenizer(bytes, words, beside, out.quantities).run(cell);
  beside.resize(read_words(bytes, words, f.lang, beside, beside.data(),
                           std::span(out.quantities).subspan(alone.first_quantity)));
  const std::span<token> tokens(beside);
  narrow(words, f.lang, tokens);
  gather_figures(bytes, words, tokens, out.quantities, alone);
  assign_figures(tokens, {out.quantities.data() + alone.first_quantity, alone.quantity_count},
                 alone);
  const auto any = [&](classes wanted, classes but) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const token& t) { return (t.set & wanted) != 0 && (t.set & but) == 0; });
  };
  std::optional<quantity> read;
  if (alone.to >= 0)
    read = out.quantities[alone.first_quantity + static_cast<std::uint32_t>(alone.to)];
  if (any(cls::placeholder, 0)) {  // "TBD"
    read.emplace();
    read->where = {tokens.front().where.begin, tokens.back().where.end};
    read->is = quantity::kind::placeholder;
    read->valued = false;
  } else if (read && read->is == quantity::kind::count && any(cls::time_ref, cls::n_unit)) {
    read.reset();  // "30 June"
  }
  out.quantities.resize(alone.first_quantity);
  if (!read) return -1;
  quantity& found = *read;
  found.plays = as;
  found.first_token = found.end_token = static_cast<std::uint16_t>(f.token_count);
  out.quantities.push_back(found);
  return static_cast<std::int16_t>(f.quantity_count++);
}

/// The earlier frame, over the tokens and figures that were copied from it.
void builder::build_served(const cut& c) {
  const frame& was = before->was.of[static_cast<std::size_t>(c.serving)];
  frame& f = out.of.emplace_back(was);
  f.first_token = end_token;
  f.first_quantity = static_cast<std::uint32_t>(out.quantities.size());
  f.first_mark = static_cast<std::uint32_t>(out.marks.size());
  std::copy(out.tokens.begin() + c.first_token, out.tokens.begin() + c.end_token,
            out.tokens.begin() + end_token);
  end_token += f.token_count;
  out.quantities.insert(out.quantities.end(), raw_quantities.begin() + c.first_quantity,
                        raw_quantities.begin() + c.end_quantity);
  const mark* const marked = before->was.marks.data() + was.first_mark;
  out.marks.insert(out.marks.end(), marked, marked + was.mark_count);
}

void builder::build(std::size_t index) {
  const cut& c = cuts[index];
  if (c.serving >= 0) return build_served(c);
  const statement& s = doc.statements[index];
  frame& f = out.of.emplace_back();
  const language own =
      forced == language::es || forced == language::en ? forced : c.evidence.decide();
  f.own_language = own != language::unknown;
  f.lang = f.own_language ? own : out.lang;
  if (!f.own_language && s.parent >= 0 && static_cast<std::size_t>(s.parent) < index)
    f.lang = out.of[static_cast<std::size_t>(s.parent)].lang;
  if (f.lang != language::es && f.lang != language::en && f.lang != language::other)
    f.lang = language::en;

  f.first_token = end_token;
  f.first_quantity = static_cast<std::uint32_t>(out.quantities.size());
  f.first_mark = static_cast<std::uint32_t>(out.marks.size());
  if (!c.is_read) return;

  token* first = out.tokens.data() + f.first_token;
  out.quantities.insert(out.quantities.end(), raw_quantities.begin() + c.first_quantity,
                        raw_quantities.begin() + c.end_quantity);
  const std::size_t read = read_words(
      bytes, words, f.lang, {out.tokens.data() + c.first_token, c.end_token - c.first_token}, first,
      std::span(out.quantities).subspan(f.first_quantity));
  f.token_count = static_cast<std::uint32_t>(drop_announcement({first, read}, f.lang));
  end_token += f.token_count;
  const std::span<token> tokens(first, f.token_count);
  yield_opening(f.lang, tokens);
  narrow(words, f.lang, tokens);
  f.said = words_of(words, tokens);
  marks.find(f.lang, tokens, f.said, out.marks);
  f.mark_count = static_cast<std::uint32_t>(out.marks.size() - f.first_mark);
  if (!is_whole(s)) {
    out.quantities.resize(f.first_quantity);
    return;
  }
  gather_figures(bytes, words, tokens, out.quantities, f);
  cut_chunks(tokens, f.lang, room);
  fill_clause(tokens, room, read_clause(room.kinds), f);
  assign_figures(tokens, {out.quantities.data() + f.first_quantity, f.quantity_count}, f);
  const statement_parts parts{tokens,
                              {out.quantities.data() + f.first_quantity, f.quantity_count},
                              {out.marks.data() + f.first_mark, f.mark_count},
                              words};
  fill_form(parts, room, f);
  if (f.from < 0) f.from = figure_beside(s.baseline, quantity::role::from, f);
  if (f.to < 0) f.to = figure_beside(s.target, quantity::role::to, f);
}

}  // namespace

frames build_frames(std::string_view bytes, const document& doc, const lexicon& words,
                    language forced, note_reading notes, const earlier_frames* before) {
  builder b{bytes, doc, words, forced, notes, before, mark_finder(words), {}, {}, {}, {}, {}};
  b.cuts.reserve(doc.statements.size());
  std::size_t size = 0;
  for (const statement& s : doc.statements) size += b.is_whole(s) ? s.text.size() : 0;
  b.out.tokens.reserve(size / 3 + doc.statements.size() +
                       token_limit);  // more than most texts have
  b.out.evidence.reserve(doc.statements.size());
  for (std::size_t i = 0; i < doc.statements.size(); ++i) b.cut_statement(i);
  b.out.lang = b.document_language();
  b.out.of.reserve(doc.statements.size());
  for (std::size_t i = 0; i < doc.statements.size(); ++i) b.build(i);
  b.out.tokens.resize(b.end_token);
  return std::move(b.out);
}

}  // namespace okrlint
