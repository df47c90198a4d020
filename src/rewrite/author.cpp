// SPDX-License-Identifier: Apache-2.0
#include "rewrite/author.hpp"

#include <algorithm>
#include <array>

#include "frame/words.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr classes determining = cls::det | cls::poss;

bool has(const token& t, classes set) {
  return (t.set & set) != 0;
}

/// Words of Spain and not of America, folded.
constexpr std::array<std::string_view, 8> words_of_spain{
    "coste", "costes", "ordenador", "ordenadores", "moviles", "movil", "fichaje", "vosotros"};

std::string_view lemma_of(const pack& p, const token& t) {
  return t.lemma == 0 ? std::string_view{} : p.words.display(p.words.words[t.lemma]);
}

}  // namespace

habits habits_of(const pack& p, std::string_view bytes, const report& found) {
  habits out;
  std::array<std::size_t, style_count> leads{};
  std::size_t spaced = 0, tight = 0;
  for (std::size_t i = 0; i < found.framed.of.size(); ++i) {
    const frame& f = found.framed.of[i];
    const token* tokens = found.framed.begin(f);
    for (std::uint32_t k = 0; k < f.quantity_count; ++k) {
      const quantity& q = found.framed.quantities[f.first_quantity + k];
      const std::string_view figure = slice(bytes, q.where);
      if (q.is == quantity::kind::percent && figure.ends_with('%'))
        (figure.ends_with(" %") || figure.ends_with("\xC2\xA0%") ? spaced : tight) += 1;
      if (q.is == quantity::kind::money && out.currency.empty()) {
        const std::size_t digit = figure.find_first_of("0123456789");
        if (digit <= 4) out.currency = figure.substr(0, digit);
      }
    }
    for (std::uint32_t t = 0; f.lang == language::es && t < f.token_count; ++t) {
      if (tokens[t].word == 0) continue;
      const std::string_view word = p.words.text(p.words.words[tokens[t].word]);
      out.spain = out.spain || std::find(words_of_spain.begin(), words_of_spain.end(), word) !=
                                   words_of_spain.end();
    }
    if (found.doc.statements[i].kind != statement_kind::key_result) continue;
    if (f.form == lead_form::none || f.form == lead_form::action_noun) {
      ++leads[static_cast<std::size_t>(style::noun)];
    } else if (f.lead.present()) {
      const std::string lead = folded(slice(bytes, tokens[f.lead.begin].where));
      const bool we = f.lang == language::es ? lead.ends_with("mos") : f.lead.begin > 0;
      ++leads[static_cast<std::size_t>(we ? style::we : style::infinitive)];
    }
  }
  const auto most = std::max_element(leads.begin(), leads.end());
  const std::size_t all = leads[0] + leads[1] + leads[2];
  if (*most * 2 > all) out.lead = static_cast<style>(most - leads.begin());
  if (all < 2) out.lead = style::infinitive;
  out.spaced_percent = spaced > tight;
  return out;
}

author::author(const pack& p, std::string_view bytes, const report& found, std::int32_t statement)
    : pack_(p),
      bytes_(bytes),
      found_(found),
      statement_(&found.doc.statements[static_cast<std::size_t>(statement)]),
      frame_(&found.framed.of[static_cast<std::size_t>(statement)]),
      lang_(frame_->lang == language::es ? language::es : language::en) {}

std::string author::text() const {
  return words(statement_->text);
}

std::string author::words(span where) const {
  std::string out;
  append_words(out, bytes_, found_.doc, *statement_, where);
  return out;
}

/// English work has its object behind the verb, up to the next small word: "redesign the boarding
/// pass", "standard operating procedures" are one group, whatever else their words may be.
std::uint16_t author::compound_end(std::uint16_t end) const {
  constexpr classes ends = cls::prep | cls::prep_of | cls::prep_to | cls::prep_by | cls::prep_from |
                           cls::conj_and | cls::conj_or | cls::comma | cls::stop | cls::rel |
                           cls::det | cls::poss | cls::adv | cls::purpose | cls::comparator |
                           cls::time_ref | cls::num | cls::percent | cls::copula | cls::modal;
  const token* t = tokens();
  std::uint16_t last = end;
  for (std::uint16_t i = end; i < frame_->token_count; ++i) {
    if (has(t[i], ends) || t[i].quantity >= 0) break;
    // Behind a noun even a verb is one, unless it says what was done with it ("courses run for").
    const bool joins = has(t[i], cls::verb) && !has(t[i], cls::f_part | cls::f_ger);
    if (joins || has(t[i], cls::noun | cls::n_any)) last = static_cast<std::uint16_t>(i + 1);
  }
  return last;
}

slot author::measured() const {
  slot out = frame_->metric;
  const token* t = tokens();
  constexpr classes stepped =
      determining | cls::comparator | cls::prep_of | cls::vague | cls::universal;
  while (out.present() && (t[out.begin].quantity >= 0 || has(t[out.begin], stepped | cls::num)) &&
         out.end - out.begin > 1 && !(has(t[out.begin], cls::noun) && t[out.begin].quantity < 0))
    ++out.begin;
  if (lang_ == language::en && out.present() && (frame_->lead_set & cls::v_work) != 0)
    out.end = compound_end(out.end);
  for (std::uint16_t i = out.begin; i < out.end; ++i) {  // a figure behind ends the group
    if (t[i].quantity < 0 && !has(t[i], cls::stop)) continue;
    out.end = i;
    break;
  }
  if (lang_ == language::es && out.present() && out.end + 1U < frame_->token_count &&
      has(t[out.end], cls::prep_of) && has(t[out.end + 1U], cls::time_ref) &&
      t[out.end + 1U].quantity < 0)
    out.end = static_cast<std::uint16_t>(out.end + 2U);  // "la campaña de verano"
  while (out.present() &&
         has(t[out.end - 1], cls::prep | cls::prep_of | cls::prep_by | cls::prep_to | cls::det |
                                 cls::comma | cls::conj_and | cls::adv | cls::comparator) &&
         !has(t[out.end - 1], cls::noun | cls::adj))
    --out.end;
  return out;
}

slot author::noun() const {
  const slot all = measured();
  const token* t = tokens();
  slot out = all;
  for (std::uint16_t i = all.begin; i + 1 < all.end; ++i) {
    if (!has(t[i], cls::n_count) || !has(t[i + 1], cls::prep_of)) continue;
    out.begin = static_cast<std::uint16_t>(i + 2);
    while (out.begin < out.end && has(t[out.begin], determining)) ++out.begin;
    break;
  }
  return out.present() ? out : all;
}

std::string author::words(slot group_, grouping as) const {
  if (!group_.present()) return {};
  const token* t = tokens();
  const std::size_t head = head_of(group_);
  const bool named = lang_ == language::en || has(t[head], cls::name);
  const bool proper = named && (t[head].flags & token_flag::capital) != 0 &&
                      head > frame_->lead.begin &&
                      (t[head].flags & (token_flag::all_caps | token_flag::known)) == 0;
  std::string bare = words(group_);
  if (head == 0 || group_.begin == 0) bare = uncapitalised(std::move(bare));
  if (proper || (group_.begin > 0 && has(t[group_.begin - 1], cls::poss))) {
    if (!proper) bare = words(slot{static_cast<std::uint16_t>(group_.begin - 1), group_.end});
    if (!proper && group_.begin == 1) bare = uncapitalised(std::move(bare));
    if (as == grouping::bare || as == grouping::the) return bare;
    return std::string(lang_ == language::es ? as == grouping::of ? "de " : "a "
                       : as == grouping::of  ? "of "
                                             : "to ") +
           bare;
  }
  // "Raise API availability": what is measured takes no article in English unless the author's.
  constexpr classes mass = cls::n_metric | cls::n_ratio | cls::n_abstract;
  const bool articled = group_.begin > 0 && has(t[group_.begin - 1], cls::det);
  if (lang_ == language::en && !articled && has(t[head], mass))
    return as == grouping::of ? "of " + bare : as == grouping::to ? "to " + bare : bare;
  return group(bare, noun_form_of(group_), as);
}

slot author::means() const {
  constexpr classes joins = cls::conj_and | cls::conj_or;
  slot out = frame_->means;
  if (!out.present() || out.end >= frame_->token_count) return out;
  const token* t = tokens();
  if (!has(t[out.end], cls::comma)) return out;
  bool joined = false, describes = false;  // "a bar that stays open"
  for (std::uint16_t i = out.end; i < frame_->token_count; ++i) {
    const bool acts =
        has(t[i], cls::verb) && !has(t[i], cls::noun | cls::adj | cls::adv | cls::f_part);
    const bool purpose = has(t[i], cls::purpose) && (has_at(i + 1u, cls::verb | cls::rel));
    const bool moved = t[i].quantity >= 0 && has(t[i - 1], cls::prep_from | cls::prep_to);
    if (has(t[i], cls::stop | cls::means | cls::percent) || purpose || moved) return out;
    // "… y reparto en bicicleta": of a list, where no object follows, it is a thing.
    constexpr classes places = cls::prep | cls::prep_by | cls::prep_of | cls::prep_to;
    const bool thing =
        has(t[i - 1], joins) && (has_at(i + 1u, places) || i + 1u == frame_->token_count);
    if (acts && !describes && !thing) return out;
    if (has(t[i], cls::rel) && (has(t[i - 1], cls::comma) || !has(t[i - 1], cls::noun))) return out;
    describes = !has(t[i], cls::comma) && (describes || has(t[i], cls::rel));
    joined = joined || has(t[i], joins);
  }
  if (joined) out.end = static_cast<std::uint16_t>(frame_->token_count);
  return out;
}

slot author::hedge() const {
  const slot lead = frame_->lead;
  const token* t = tokens();
  const auto hedges = [](const token& one) { return has(one, cls::hedge); };
  if (!lead.present() || !std::all_of(t, t + lead.begin, hedges)) return {};
  return {0, lead.begin};
}

bool author::begins_with_verb() const {
  return frame_->lead.present() && (frame_->lead.begin == 0 || hedge().present());
}

std::uint16_t author::head_of(slot group) const {
  const token* t = tokens();
  const bool longer = lang_ == language::en && group.end > frame_->metric.end &&
                      group.begin >= frame_->metric.begin && frame_->metric.present();
  const bool compound =  // no "directory of local crafts"
      longer && std::none_of(t + group.begin, t + group.end, [](const token& one) {
        return has(one, cls::prep | cls::prep_of) && !has(one, cls::noun);
      });
  if (compound) return static_cast<std::uint16_t>(group.end - 1);  // "buyer's guide"
  if (frame_->head.present() && group.begin <= frame_->head.begin && frame_->head.begin < group.end)
    return frame_->head.begin;
  const auto names = [&](std::uint16_t i) { return has(t[i], cls::noun | cls::n_any); };
  for (std::uint16_t i = group.begin; i < group.end; ++i) {
    if (!names(i)) continue;
    while (lang_ == language::en && i + 1 < group.end && names(i + 1)) ++i;  // its last noun leads
    return i;
  }
  return group.begin;
}

bool author::speaks_of_people() const {
  const slot group_ = noun();
  if (!group_.present()) return false;
  const token& head = tokens()[head_of(group_)];
  return has(head, cls::n_customer | cls::n_team) &&
         (noun_form_of(group_).plural || has(head, cls::n_team));
}

noun_form author::noun_form_of(slot group_) const {
  noun_form form;
  if (!group_.present()) return form;
  const token* t = tokens();
  const std::size_t head = head_of(group_);
  const std::string_view written = slice(bytes_, t[head].where);
  if (lang_ == language::es) {
    form = form_of(pack_, written, lemma_of(pack_, t[head]));
    // The author's own article knows better.
    for (std::size_t i = group_.begin; i > 0 && i + 4 > group_.begin; --i) {
      const std::string before = folded(slice(bytes_, t[i - 1].where));
      const bool la = before == "la" || before == "las" || before == "una" || before == "unas";
      const bool el = before == "los" || before == "un" || before == "unos" || before == "del" ||
                      before == "al";
      if (la || el) form.feminine = la;
      if (la || el || !has(t[i - 1], determining | cls::num)) break;
    }
  } else {
    const std::string_view lemma = lemma_of(pack_, t[head]);
    form.plural =
        !lemma.empty() ? folded(written) != folded(lemma) : folded(written).ends_with('s');
  }
  return form;
}

std::string author::group(std::string_view bare, noun_form form, grouping as) const {
  if (as == grouping::bare || (as == grouping::one && form.plural)) return std::string(bare);
  if (as == grouping::one)
    return std::string(lang_ == language::es ? indefinite(form, bare) : indefinite(bare)) + ' ' +
           std::string(bare);
  std::string the(bare);
  if (lang_ == language::es)
    the = std::string(article(form, bare)) + ' ' + the;
  else if (!form.plural)
    the = "the " + the;
  if (as == grouping::the) return the;
  if (lang_ == language::es) return contracted(as == grouping::of ? "de" : "a", the);
  return (as == grouping::of ? "of " : "to ") + the;
}

const quantity* author::figure(std::int16_t index) const {
  return index < 0 ? nullptr
                   : &found_.framed
                          .quantities[frame_->first_quantity + static_cast<std::uint32_t>(index)];
}

metric_unit author::unit() const {
  if (!unit_) unit_ = read_unit();
  return *unit_;
}

metric_unit author::read_unit() const {
  const quantity* q = figure(frame_->to >= 0 ? frame_->to : frame_->from);
  if (q != nullptr && q->is == quantity::kind::placeholder && frame_->from >= 0)
    q = figure(frame_->from);
  if (q != nullptr && q->is == quantity::kind::money) return metric_unit::currency;
  if (q != nullptr && q->is == quantity::kind::percent && !q->relative) return metric_unit::percent;
  if (q != nullptr && q->valued && !q->relative && q->is == quantity::kind::count)
    return metric_unit::count;
  if (q != nullptr && q->is == quantity::kind::ratio && slice(bytes_, q->where).ends_with('x'))
    return metric_unit::count;  // "turns over 8x"
  const slot group_ = measured();
  if (!group_.present()) return metric_unit::count;
  const bool ratio = (frame_->head_set & cls::n_ratio) != 0;
  const std::string head = folded(slice(bytes_, tokens()[head_of(group_)].where)) + ' ';
  const std::string last = " " + head.substr(0, head.size() - 1);
  const std::string own = folded(words(group_, grouping::bare));
  bool share = false;
  for (const outcome_metric& m : pack_.outcomes) {
    if (m.in != lang_) continue;
    const std::string_view name = m.plain;
    if (name == own) return m.unit;
    // A head that opens percentages only ("tasa de …") tells the unit of others like it.
    if (name.starts_with(head)) {
      if (m.unit != metric_unit::percent) return metric_unit::count;
      share = true;
    }
    if (lang_ == language::en && m.unit == metric_unit::percent && ratio && name.ends_with(last))
      share = true;
  }
  return share && ratio ? metric_unit::percent : metric_unit::count;
}

slot author::figure_phrase() const {
  const quantity* to = figure(frame_->to);
  const quantity* from = figure(frame_->from);
  if (to == nullptr || to->first_token == to->end_token) return {};  // none, or in its own cell
  const token* t = tokens();
  const bool paired = from != nullptr && from->end_token <= to->first_token &&
                      to->first_token - from->end_token < 4;
  slot out{paired ? from->first_token : to->first_token, to->end_token};
  constexpr classes opens =
      determining | cls::comparator | cls::prep_by | cls::prep_to | cls::prep_from | cls::arrow;
  while (out.begin > 0 && has(t[out.begin - 1], opens) &&
         !has(t[out.begin - 1], cls::verb | cls::noun))
    --out.begin;
  if (paired && out.begin > 0 && has(t[out.begin - 1], cls::prep_of)) --out.begin;
  return out;
}

slot author::deadline() const {
  slot out = frame_->deadline;
  const token* t = tokens();
  constexpr classes opens = determining | cls::prep | cls::prep_by | cls::prep_of | cls::prep_to |
                            cls::purpose | cls::comparator | cls::adv;
  while (out.present() && out.begin > 0 && has(t[out.begin - 1], opens) &&
         !has(t[out.begin - 1], cls::verb | cls::noun))
    --out.begin;
  return out;
}

}  // namespace okrlint
