// SPDX-License-Identifier: Apache-2.0
#include "rewrite/proposal.hpp"

#include <algorithm>

#include "rewrite/clauses.hpp"
#include "rewrite/editing.hpp"
#include "rewrite/layout.hpp"
#include "rewrite/places.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

/// Would the words that a statement cannot do without go with the edit?
bool guts(const filling& with, span where) {
  const frame& f = with.who.framed();
  const token* t = with.who.tokens();
  // "applications approved by the county": the participle belongs to the noun before it.
  for (std::uint32_t i = 1; i < f.token_count; ++i) {
    if (t[i].where.begin >= where.begin && t[i - 1].where.begin < where.begin &&
        (t[i].set & (cls::f_part | cls::f_fin)) != 0 && (t[i - 1].set & cls::n_any) != 0)
      return true;
  }
  for (const slot one : {f.lead, f.head}) {
    const span held = with.who.found().framed.where(f, one);
    if (!held.empty() && where.contains(held)) return true;
  }
  return false;
}

/// The other of two describing words that "and" joins ("de manera eficiente y exitosa"), with the
/// joint; empty when the words stand alone.
span other_of_pair(const author& who, span where) {
  constexpr classes joins = cls::conj_and | cls::conj_or;
  constexpr classes describes = cls::adj | cls::adv | cls::vague;
  const frame& f = who.framed();
  const token* t = who.tokens();
  const auto describing = [&](std::uint32_t i) {
    const bool acts =
        (t[i].set & cls::verb) != 0 && (t[i].set & cls::f_part) == 0;  // no "sostenida"
    return (t[i].set & describes) != 0 && !acts;
  };
  for (std::uint32_t i = 1; i + 1 < f.token_count; ++i) {
    if ((t[i].set & joins) == 0) continue;
    if (t[i - 1].where.end == where.end && describing(i + 1))
      return {where.end, t[i + 1].where.end};
    if (t[i + 1].where.begin == where.begin && describing(i - 1))
      return {t[i - 1].where.begin, where.begin};
  }
  return {};
}

/// Do the words tell how something is done, so that both of a pair may go ("de forma rápida y
/// eficaz", "quickly and well")? An adjective of a noun leaves its other half behind.
bool tells_how(const author& who, span where) {
  const frame& f = who.framed();
  const token* t = who.tokens();
  bool one = true, how = true;
  for (std::uint32_t i = 0; i < f.token_count; ++i) {
    if (!where.contains(t[i].where)) continue;
    one = one && t[i].where.begin == where.begin;
    how = how && (t[i].set & cls::adv) != 0 && (t[i].set & cls::n_any) == 0;
  }
  return how || !one;
}

/// Would the statement begin with "and"?
bool leaves_joint(const author& who, span gone) {
  const span all = who.said().text;
  if (gone.begin > all.begin || gone.end >= all.end) return false;
  const std::string left = trimmed(std::string(slice(who.bytes(), {gone.end, all.end})));
  const word* first = who.knowledge().words.find(folded(left.substr(0, left.find(' '))));
  const auto in = static_cast<std::size_t>(who.lang());
  return first != nullptr && (first->readings[in].set & (cls::conj_and | cls::conj_or)) != 0;
}

/// Would nothing but a verb stay ("Obtener | el visto bueno de…")?
bool leaves_one_word(const author& who, span gone) {
  const span all = who.said().text;
  const std::string left = std::string(slice(who.bytes(), {all.begin, gone.begin})) +
                           std::string(slice(who.bytes(), {gone.end, all.end}));
  return trimmed(left).find(' ') == std::string::npos;
}

/// "a muchos de" replaced by "el 40% de": the preposition before goes with it, as "al".
void contract_with(const author& who, span& at, std::string& text) {
  if (!text.starts_with("el ")) return;
  const std::string_view before = slice(who.bytes(), {who.said().text.begin, at.begin});
  for (const std::string_view preposition : {"de", "a"}) {
    if (!before.ends_with(" " + std::string(preposition) + " ")) continue;
    at.begin -= static_cast<std::uint32_t>(preposition.size() + 1);
    text = contracted(preposition, text);
    return;
  }
}

bool edit_at(const template_edit& e, const filling& with, span at, proposal& out) {
  const author& who = with.who;
  const bool border = e.at == edit_place::start || e.at == edit_place::end ||
                      e.at == edit_place::core || e.at == edit_place::part;
  if ((at.empty() && !border) || !who.said().text.contains(at)) return false;
  auto text = fill(with, e.text, out.offer.blanks);
  if (!text) return false;
  const span all = who.said().text;
  if (e.does == edit_action::replace && who.lang() == language::es) contract_with(who, at, *text);
  switch (e.does) {
    case edit_action::remove:
    case edit_action::move:
      if (e.at == edit_place::clause && (guts(with, at) || leaves_one_word(who, at))) return false;
      if (leaves_joint(who, at)) return false;
      // "Recaudar más fondos": the verb would lose its object.
      if (e.at == edit_place::span && who.framed().form == lead_form::infinitive && guts(with, at))
        return false;
      if (const span other = other_of_pair(who, at); e.at == edit_place::span && !other.empty()) {
        if (e.does == edit_action::move || !tells_how(who, at)) return false;
        at = {std::min(at.begin, other.begin), std::max(at.end, other.end)};
      }
      out.offer.edits.push_back(removal(who.bytes(), all, at));
      break;
    case edit_action::replace:
      out.offer.edits.push_back(replacement(who.bytes(), all, at, *text));
      break;
    case edit_action::before:
      out.offer.edits.push_back(insertion_before(who.bytes(), all, at, *text));
      break;
    case edit_action::after:
      out.offer.edits.push_back(insertion_after(who.bytes(), all, at, *text));
      break;
  }
  return true;
}

/// One edit of a template.
bool edit_by(const template_edit& e, const filling& with, proposal& out) {
  const std::vector<span> places = places_of(with, e.at, e.does);
  return !places.empty() && std::all_of(places.begin(), places.end(),
                                        [&](span at) { return edit_at(e, with, at, out); });
}

/// A clause of a condition without the words that open it ("subject to", "siempre que"), where what
/// is left reads behind other words.
span unopened(const author& who, span clause) {
  const frame& f = who.framed();
  const token* t = who.tokens();
  const std::string_view bytes = who.bytes();
  if (!clause.empty() && (bytes[clause.end - 1] == ')' || bytes[clause.end - 1] == ']') &&
      (bytes[clause.begin] == '(' || bytes[clause.begin] == '['))
    clause = {clause.begin + 1, clause.end - 1};
  std::uint32_t i = 0;
  while (i < f.token_count &&
         (t[i].where.begin < clause.begin || (t[i].set & (cls::comma | cls::stop)) != 0))
    ++i;
  while (i + 1 < f.token_count && opens_condition(who, i)) ++i;
  return i < f.token_count && clause.contains(t[i].where) ? span{t[i].where.begin, clause.end}
                                                          : clause;
}

/// The words that a moving edit takes out, as they would stand on a line of their own.
std::string moved_words(const template_edit& e, const filling& with) {
  if (e.at == edit_place::means) return as_task(with.who, with.who.means());
  const author& who = with.who;
  span where = place_of(with, e.at);
  if (e.text.empty()) return capitalised(trimmed(who.words(where)));
  where = unopened(who, where);
  const std::string words = trimmed(who.words(where));
  return where.begin == who.said().text.begin ? uncapitalised(words) : words;
}

/// "de el" and "a el" of a Spanish statement as one word, where no edit stands.
void contract(std::vector<text_edit>& edits, const author& who) {
  const span all = who.said().text;
  const std::string_view bytes =
      who.bytes().substr(0, all.end);  // else each looks to the file's end
  for (const auto& [apart, joined] : {std::pair{" de el ", " del "}, std::pair{" a el ", " al "}}) {
    const std::string_view words = apart;
    for (std::size_t at = bytes.find(words, all.begin); at < all.end;
         at = bytes.find(words, at + 1)) {
      const span here{static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + words.size())};
      const bool free = std::none_of(edits.begin(), edits.end(), [&](const text_edit& e) {
        return e.where.begin <= here.end && here.begin <= e.where.end;
      });
      if (free && all.contains(here)) edits.push_back({here, joined});
    }
  }
}

bool has_cells_of_its_own(const statement& s) {
  return !s.baseline.empty() || !s.target.empty() || !s.current.empty() || !s.metric.empty();
}

/// "Try to cut…", "Tratar de subir…": what every offer leaves out, since it promises nothing.
void drop_hedge(proposal& out, const author& who) {
  const slot words = who.hedge();
  const span all = who.said().text;
  if (!words.present()) return;
  const span hedge{all.begin, who.tokens()[words.end - 1].where.end};
  const span lead = who.tokens()[words.end].where;
  if (!all.contains(hedge)) return;
  const std::string opening = std::string(slice(who.bytes(), hedge)) + ' ';
  bool free = true;
  for (text_edit& e : out.offer.edits) {
    const bool touches = e.where.begin <= lead.end && e.where.end >= all.begin;
    if (touches && e.text.starts_with(opening)) e.text = capitalised(e.text.substr(opening.size()));
    free = free && !touches;
  }
  if (free) out.offer.edits.push_back(removal(who.bytes(), all, hedge));
}

}  // namespace

bool finish(proposal& out, const author& who) {
  drop_hedge(out, who);
  if (who.lang() == language::es) contract(out.offer.edits, who);
  if (!put_in_order(out.offer.edits)) return false;
  std::vector<text_edit> own;
  for (const text_edit& e : out.offer.edits) {
    const bool line = e.where.empty() && e.where.begin >= who.said().text.end &&
                      e.text.find_first_of("\r\n") == 0;  // stands under it, not in it
    if (!line && who.said().text.contains(e.where)) own.push_back(e);
  }
  const auto text = edited(who, own);
  // A line that begins with a blank would be read as the bold of Markdown.
  if (!text || text->empty() || *text == who.text() || text->starts_with("__")) return false;
  out.first.insert(out.first.begin(), {who.said().kind, *text});
  out.offer.text = out.offer.text.empty() ? *text : *text + '\n' + out.offer.text;
  return true;
}

bool keep_as_line(proposal& out, const author& who, line_kind kind, const std::string& words) {
  if (words.empty()) return false;
  const std::string text = who.lang() == language::es ? with_contractions(words) : words;
  const auto at = static_cast<std::size_t>(&who.said() - who.found().doc.statements.data());
  const std::string line = std::string(label_of(kind, who.lang())) + ": " + text;
  if (auto edit = line_under(who.bytes(), who.found().doc, at, kind, who.lang(), text)) {
    out.offer.edits.push_back(std::move(*edit));
    out.offer.text += out.offer.text.empty() ? line : '\n' + line;
    out.first.push_back(
        {kind == line_kind::note ? statement_kind::note : statement_kind::initiative, text});
    return true;
  }
  if (out.offer.edits.empty()) return false;
  text_edit& last = out.offer.edits.back();
  if (last.where.end < words_end(who.bytes(), who.said().text)) {
    const std::uint32_t end = words_end(who.bytes(), who.said().text);
    out.offer.edits.push_back({{end, end}, " (" + uncapitalised(line) + ')'});
    return true;
  }
  const bool stops = last.text.ends_with('.');
  if (stops) last.text.pop_back();
  last.text += " (" + uncapitalised(line) + ')' + (stops ? "." : "");
  return true;
}

std::optional<proposal> propose(const rewrite_template& t, const filling& with,
                                std::string_view text) {
  const author& who = with.who;
  proposal out;
  out.offer.kind = t.kind;
  out.offer.rule = who.knowledge().rules[t.rule].id;
  out.offer.id = t.id;
  if (t.needs_outcome) {
    out.offer.outcome = with.outcome.metric->id;
    out.offer.by_own_word = with.outcome.by_own_word;
  }
  const template_text& say = t.texts[static_cast<std::size_t>(who.lang())];
  // Work whose outcome the author names too.
  if (t.kind == rewrite_kind::structural && t.keeps == line_kind::initiative)
    out.offer.by_own_word = true;
  std::vector<blank> of_title;
  const auto title = fill(with, say.title, of_title);
  if (!title) return {};
  out.offer.title = *title;
  std::string kept;
  line_kind kept_as = t.keeps;
  if (text.empty()) {
    for (const template_edit& e : part_of(who.knowledge().template_edits, say.edits)) {
      if (!edit_by(e, with, out)) return {};
      if (e.does != edit_action::move) continue;
      kept = moved_words(e, with);
      kept_as = e.to;
      if (kept.empty()) return {};
      // The text of a move says what the line is for.
      if (!e.text.empty()) kept.insert(0, std::string(e.text) + ' ');
    }
    if (out.offer.edits.empty()) return {};
  } else {
    if (!is_whole(who.bytes(), who.found().doc, who.said()) || has_cells_of_its_own(who.said()))
      return {};
    const auto filled = fill(with, text, out.offer.blanks);
    if (!filled) return {};
    out.offer.edits.push_back(whole(who.bytes(), who.said().text, *filled));
  }
  if (out.offer.blanks.size() > 2) return {};
  if (t.keeps != line_kind::none) {
    std::optional<std::string> line = who.text();
    if (!say.kept.empty()) line = fill(with, say.kept, of_title);
    if (!line) return {};
    kept = capitalised(trimmed(*line));
  }
  if (kept_as != line_kind::none && !keep_as_line(out, who, kept_as, kept)) return {};
  if (!finish(out, who)) return {};
  return out;
}

}  // namespace okrlint
