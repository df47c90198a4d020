// SPDX-License-Identifier: Apache-2.0
// Offers that need more than a text with slots: taking apart, turning round, moving elsewhere.
#include <algorithm>

#include "rewrite/alone.hpp"
#include "rewrite/clauses.hpp"
#include "rewrite/editing.hpp"
#include "rewrite/halves.hpp"
#include "rewrite/layout.hpp"
#include "rewrite/loose_figure.hpp"
#include "rewrite/proposal.hpp"
#include "rewrite/two_aims.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

class operation {
 public:
  operation(const rewrite_template& t, const filling& with)
      : t_(t),
        with_(with),
        who_(with.who),
        bytes_(with.who.bytes()),
        doc_(with.who.found().doc),
        at_(static_cast<std::size_t>(&with.who.said() - doc_.statements.data())) {}

  std::optional<proposal> run() {
    proposal out;
    out.offer.kind = t_.kind;
    out.offer.rule = who_.knowledge().rules[t_.rule].id;
    out.offer.id = t_.id;
    std::vector<blank> of_title;
    const auto title = fill(with_, say().title, of_title);
    if (!title) return {};
    out.offer.title = *title;
    if (!act(out) || out.offer.blanks.size() > 2) return {};
    return out;
  }

 private:
  const template_text& say() const { return t_.texts[static_cast<std::size_t>(who_.lang())]; }

  bool act(proposal& out) {
    switch (t_.way) {
      case rewrite_way::split:
        return split(out);
      case rewrite_way::swap_figures:
        return swap_figures(out) && finish(out, who_);
      case rewrite_way::flip_verb:
        return flip_verb(out) && finish(out, who_);
      case rewrite_way::number_to_key_result:
        return number_to_key_result(out);
      case rewrite_way::to_key_result:
        return to_key_result(out);
      case rewrite_way::two_objectives:
        return two_objectives(out);
      case rewrite_way::one_objective:
        return one_objective(out);
      case rewrite_way::remove_line:
        return remove_line(out);
      case rewrite_way::first_target:
        return keep_part(out, okrlint::first_target(who_));
      case rewrite_way::last_target:
        return t_.keeps == line_kind::none ? keep_condition(out)
                                           : keep_part(out, okrlint::last_target(who_));
      case rewrite_way::as_kpi:
        return as_kpi(out);
      case rewrite_way::text:
      case rewrite_way::edits:
        break;
    }
    return false;
  }

  bool replace_whole(proposal& out, std::string text) const {
    if (!is_whole(bytes_, doc_, who_.said())) return false;
    out.offer.edits.push_back(whole(bytes_, who_.said().text, std::move(text)));
    return true;
  }

  /// The last key result of the statement's set; the objective when it has none.
  std::size_t set_end() const {
    const std::int32_t objective = who_.said().kind == statement_kind::objective
                                       ? static_cast<std::int32_t>(at_)
                                       : who_.said().parent;
    std::size_t last = at_;
    for (std::size_t i = at_; i < doc_.statements.size(); ++i) {
      if (i > at_ && doc_.statements[i].kind == statement_kind::objective) break;
      if (doc_.statements[i].kind == statement_kind::key_result &&
          doc_.statements[i].parent == objective)
        last = i;
    }
    return last;
  }

  /// Key results behind `after`, each with the next number.
  bool add_key_results(proposal& out, const std::vector<std::string>& texts,
                       std::size_t after) const {
    auto edit = key_results_after(bytes_, doc_, after, texts);
    if (!edit) return false;
    for (const std::string& text : texts) {
      (after == at_ ? out.first : out.last).push_back({statement_kind::key_result, text});
      out.offer.text += out.offer.text.empty() ? text : '\n' + text;
    }
    out.offer.edits.push_back(std::move(*edit));
    return true;
  }

  /// The template's text behind each part that changes from nothing that is told.
  bool add_bases(proposal& out, parts_of_statement& parts) const {
    bool any = false;
    for (std::size_t i = 0; i < parts.texts.size(); ++i) {
      if (!parts.baseless[i]) continue;
      const auto base = fill(with_, say().text, out.offer.blanks);
      if (!base) return false;
      parts.texts[i] += *base;
      any = true;
    }
    return any;
  }

  bool split(proposal& out) {
    parts_of_statement parts = by_targets(who_);
    if (parts.texts.size() < 2 && t_.kind != rewrite_kind::safe) parts = by_verbs(who_);
    if (parts.texts.size() < 2) return false;
    if (!say().text.empty() && !add_bases(out, parts)) return false;
    if (!parts.own_verbs && t_.kind == rewrite_kind::safe)
      out.offer.kind = rewrite_kind::structural;
    if (!replace_whole(out, parts.texts[0])) return false;
    const bool numbered =
        slice(bytes_, who_.said().label).find_first_of("0123456789") != std::string_view::npos;
    std::vector<std::string> others(parts.texts.begin() + 1, parts.texts.end());
    if (slice(bytes_, who_.said().text).ends_with('.')) {
      for (std::string& one : others) one += '.';
    }
    out.results = parts.texts;
    return add_key_results(out, others, numbered ? set_end() : at_) && finish(out, who_);
  }

  /// What is watched, not moved: the words stay, the label changes.
  bool as_kpi(proposal& out) const {
    constexpr std::string_view label = "KPI";
    const statement& said = who_.said();
    if (!has_own_lines(bytes_, doc_, at_)) return false;
    const bool labelled = !said.label.empty();
    const bool parted = labelled && said.label.end < bytes_.size() && bytes_[said.label.end] != ' ';
    const std::string instead = std::string(label) + (parted ? "" : labelled ? ":" : ": ");
    out.offer.edits.push_back(
        {labelled ? said.label : span{said.text.begin, said.text.begin}, instead});
    out.first.push_back({statement_kind::kpi, who_.text()});
    out.offer.text = std::string(label) + ": " + who_.text();
    return true;
  }

  /// One part stays as the key result, the rest becomes a line under it.
  bool keep_part(proposal& out, const parts_of_statement& parts) {
    if (parts.texts.size() != 2 || !replace_whole(out, parts.texts[0])) return false;
    if (!keep_as_line(out, who_, t_.keeps, capitalised(parts.texts[1]))) return false;
    if (t_.keeps == line_kind::initiative) out.work.push_back(parts.texts[1]);
    out.offer.by_own_word = true;  // the outcome is the author's own
    return finish(out, who_);
  }

  /// "We get a bonus if sales reach 2M": what is to be reached stays, and nothing else.
  bool keep_condition(proposal& out) const {
    const span all = who_.said().text, kept = condition_of(who_);
    if (kept.empty() || !all.contains(kept) || !is_whole(bytes_, doc_, who_.said())) return false;
    const token* verb = std::find_if(who_.tokens(), who_.tokens() + who_.framed().token_count,
                                     [&](const token& t) { return t.where.begin == kept.begin; });
    const std::string first(slice(bytes_, verb->where));
    std::string said = first;
    if ((verb->set & cls::f_ger) != 0) said = as_infinitive(who_, *verb, first);  // "by reaching"
    if (said.empty()) return false;
    if (begins_capital(slice(bytes_, all))) said = capitalised(said);
    out.offer.edits.push_back({{all.begin, kept.begin}, {}});
    if (said != first) out.offer.edits.push_back({verb->where, said});
    const std::uint32_t end = words_end(bytes_, all);
    if (kept.end < end) out.offer.edits.push_back({{kept.end, end}, {}});
    return finish(out, who_);
  }

  /// Digits from the first to the last: "$90" and "4 to 6 days" keep their signs and units.
  span core(span where) const {
    const auto digit = [&](std::uint32_t i) { return bytes_[i] >= '0' && bytes_[i] <= '9'; };
    while (where.begin < where.end && !digit(where.begin)) ++where.begin;
    while (where.end > where.begin && !digit(where.end - 1)) --where.end;
    return where;
  }

  bool swap_figures(proposal& out) const {
    const quantity* from = who_.figure(who_.framed().from);
    const quantity* to = who_.figure(who_.framed().to);
    if (from == nullptr || to == nullptr) return false;
    span a = core(from->where), b = core(to->where);
    const bool scaled = from->exponent > 0 || to->exponent > 0;
    if (a.empty() || b.empty() || scaled) a = from->where, b = to->where;
    out.offer.edits.push_back({a, std::string(slice(bytes_, b))});
    out.offer.edits.push_back({b, std::string(slice(bytes_, a))});
    return true;
  }

  bool flip_verb(proposal& out) const {
    const frame& f = who_.framed();
    if (f.lead.end != f.lead.begin + 1) return false;
    const span lead = who_.tokens()[f.lead.begin].where;
    const std::string written = folded(slice(bytes_, lead));
    for (const opposite_pair& pair : who_.knowledge().opposites) {
      if (pair.in != who_.lang()) continue;
      const bool up = folded(pair.up) == written;
      if (!up && folded(pair.down) != written) continue;
      std::string other(up ? pair.down : pair.up);
      if (begins_capital(slice(bytes_, lead))) other = capitalised(std::move(other));
      out.offer.edits.push_back({lead, std::move(other)});
      return true;
    }
    return false;
  }

  /// The objective without its figure; a line of its own says how much.
  bool number_to_key_result(proposal& out) {
    const parts_of_statement halves = number_apart(who_);
    if (!halves.texts.empty()) return half_with_number(out, halves);
    const span where = loose_figure(who_);
    if (where.empty() || !who_.said().text.contains(where)) return false;
    const auto measured = fill(with_, say().text, out.offer.blanks);
    if (!measured) return false;
    out.offer.edits.push_back(removal(bytes_, who_.said().text, where));
    return add_last(out, capitalised(*measured)) && finish(out, who_);
  }

  /// "Cut churn from 4% to 2% and delight new customers": the half with the number is the key
  /// result, the other the objective.
  bool half_with_number(proposal& out, const parts_of_statement& halves) {
    return replace_whole(out, halves.texts[0]) && add_last(out, halves.texts[1]) &&
           finish(out, who_);
  }

  /// The statement as it stands, or as the second line of the text says it, becomes the last key
  /// result of its set; the first line takes its place.
  bool to_key_result(proposal& out) {
    const auto instead = fill(with_, say().text, out.offer.blanks);
    if (!instead || instead->empty()) return false;
    const std::size_t line = std::min(instead->find('\n'), instead->size());
    const std::string moved = line < instead->size() ? instead->substr(line + 1) : who_.text();
    if (!replace_whole(out, instead->substr(0, line))) return false;
    return add_last(out, capitalised(trimmed(moved))) && finish(out, who_);
  }

  bool add_last(proposal& out, std::string text) {
    const std::size_t last = set_end();
    if (!add_key_results(out, {std::move(text)}, last)) return false;
    if (last != at_) return true;
    out.last = std::move(out.first);  // the set has none yet: the line stands right under it
    out.first.clear();
    return true;
  }

  /// Content words that a text shares with the set's key results.
  std::size_t shared(const std::string& text) const {
    const std::string own = " " + folded(text) + " ";
    std::size_t out = 0;
    for (std::size_t i = at_ + 1; i < doc_.statements.size(); ++i) {
      if (doc_.statements[i].kind == statement_kind::objective) break;
      const frame& f = who_.found().framed.of[i];
      const token* t = who_.found().framed.begin(f);
      for (std::uint32_t k = 0; k < f.token_count; ++k) {
        if ((t[k].set & (cls::noun | cls::n_any)) == 0) continue;
        const std::string word = folded(slice(bytes_, t[k].where));
        out += word.size() > 3 && own.find(" " + word) != std::string::npos;
      }
    }
    return out;
  }

  /// Keeps the half that its key results measure; the other stays as a note, as an initiative when
  /// it alone is work.
  bool one_objective(proposal& out) {
    if (!halves_stand_alone(who_, who_.framed().connector.begin)) {
      const std::string first = first_alone(who_);
      return !first.empty() && replace_whole(out, first) &&
             keep_as_line(out, who_, line_kind::note, who_.text()) && finish(out, who_);
    }
    parts_of_statement parts = at_connector(who_);
    if (parts.texts.size() != 2) return false;
    const std::size_t first_half = shared(parts.texts[0]), other_half = shared(parts.texts[1]);
    const std::size_t work = half_of_work(who_);
    const bool second = other_half > first_half || (other_half == first_half && work == 0);
    if (second) std::swap(parts.texts[0], parts.texts[1]);
    if (!replace_whole(out, parts.texts[0])) return false;
    if (work == (second ? 0 : 1) && parts.own_verbs)
      return keep_as_line(out, who_, line_kind::initiative, parts.texts[1]) && finish(out, who_);
    std::vector<blank> none;
    const auto lead_in = fill(with_, say().text, none);
    const std::string rest = lead_in && !lead_in->empty()
                                 ? *lead_in + ' ' + uncapitalised(parts.texts[1])
                                 : parts.texts[1];
    return keep_as_line(out, who_, line_kind::note, rest) && finish(out, who_);
  }

  /// The second half becomes an objective before those key results, last in the set, that speak of
  /// it.
  bool two_objectives(proposal& out) {
    const parts_of_statement parts = at_connector(who_);
    if (parts.texts.size() != 2 || !parts.own_verbs) return false;
    std::size_t begin = 0;
    const std::string a = " " + folded(parts.texts[0]) + " ",
                      b = " " + folded(parts.texts[1]) + " ";
    std::size_t count = 0, first = 0;
    for (std::size_t i = at_ + 1; i < doc_.statements.size(); ++i) {
      if (doc_.statements[i].kind == statement_kind::objective) break;
      if (doc_.statements[i].kind != statement_kind::key_result) continue;
      const bool of_b = speaks_of(i, b) && !speaks_of(i, a);
      if (of_b && begin == 0) begin = i;
      if (!of_b && begin != 0) return false;  // theirs are not together
      of_b ? ++count : ++first;
    }
    if (begin == 0 || first == 0 || !has_own_lines(bytes_, doc_, begin) ||
        !has_own_lines(bytes_, doc_, at_))
      return false;
    const std::uint32_t line = line_begin(at_);
    const std::uint32_t there = line_begin(begin);
    std::string prefix(slice(bytes_, {line, who_.said().text.begin}));
    for (std::size_t i = prefix.size(); i > 0; --i) {
      if (prefix[i - 1] < '0' || prefix[i - 1] > '8') continue;
      ++prefix[i - 1];
      break;
    }
    const bool crlf = there > 1 && bytes_[there - 1] == '\n' && bytes_[there - 2] == '\r';
    const std::string_view end = crlf ? "\r\n" : "\n";
    if (!replace_whole(out, parts.texts[0])) return false;
    out.offer.edits.push_back({{there, there}, prefix + parts.texts[1] + std::string(end)});
    out.offer.text = prefix + parts.texts[1];
    if (!finish(out, who_)) return false;
    // Judged as its two sets would be.
    out.last.push_back({statement_kind::objective, parts.texts[1]});
    for (std::size_t i = begin; i < doc_.statements.size(); ++i) {
      if (doc_.statements[i].kind == statement_kind::objective) break;
      if (doc_.statements[i].kind == statement_kind::key_result)
        out.last.push_back(
            {statement_kind::key_result,
             author(who_.knowledge(), bytes_, who_.found(), static_cast<std::int32_t>(i)).text(),
             static_cast<std::int32_t>(i)});
    }
    return true;
  }

  bool speaks_of(std::size_t statement, const std::string& text) const {
    const frame& f = who_.found().framed.of[statement];
    const token* t = who_.found().framed.begin(f);
    for (std::uint32_t k = 0; k < f.token_count; ++k) {
      if ((t[k].set & (cls::noun | cls::n_any)) == 0) continue;
      const std::string word = folded(slice(bytes_, t[k].where));
      if (word.size() > 3 && text.find(" " + word) != std::string::npos) return true;
    }
    return false;
  }

  std::uint32_t line_begin(std::size_t statement) const {
    std::uint32_t at = doc_.statements[statement].text.begin;
    if (!doc_.statements[statement].label.empty())
      at = std::min(at, doc_.statements[statement].label.begin);
    while (at > 0 && bytes_[at - 1] != '\n' && bytes_[at - 1] != '\r') --at;
    return at;
  }

  bool remove_line(proposal& out) const {
    if (!has_own_lines(bytes_, doc_, at_)) return false;
    const std::uint32_t begin = line_begin(at_);
    std::uint32_t end = std::max(who_.said().block.end, who_.said().text.end);
    while (end < bytes_.size() && bytes_[end] != '\n' && bytes_[end] != '\r') ++end;
    if (end < bytes_.size() && bytes_[end] == '\r') ++end;
    if (end < bytes_.size() && bytes_[end] == '\n') ++end;
    out.offer.edits.push_back({{begin, end}, {}});
    return true;
  }

  const rewrite_template& t_;
  const filling& with_;
  const author& who_;
  std::string_view bytes_;
  const document& doc_;
  std::size_t at_;
};

}  // namespace

std::optional<proposal> operate(const rewrite_template& t, const filling& with) {
  return operation(t, with).run();
}

}  // namespace okrlint
