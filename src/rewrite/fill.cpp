// SPDX-License-Identifier: Apache-2.0
#include "rewrite/fill.hpp"

#include <algorithm>
#include <array>

#include "rewrite/aim.hpp"
#include "rewrite/beneficiary.hpp"
#include "rewrite/clauses.hpp"
#include "rewrite/comparison.hpp"
#include "rewrite/feeling.hpp"

namespace okrlint {
namespace {

struct unit_words {
  metric_unit unit;
  std::string_view es, en;
};
constexpr unit_words durations[] = {
    {metric_unit::milliseconds, "ms", "ms"},      {metric_unit::seconds, "segundos", "seconds"},
    {metric_unit::minutes, "minutos", "minutes"}, {metric_unit::hours, "horas", "hours"},
    {metric_unit::days, "días", "days"},          {metric_unit::weeks, "semanas", "weeks"},
    {metric_unit::months, "meses", "months"}};

class filler {
 public:
  filler(const filling& with, std::vector<blank>& blanks) : with_(with), blanks_(blanks) {}

  std::optional<std::string> text(std::string_view pattern) {
    std::string out;
    while (!pattern.empty()) {
      const std::size_t at = std::min(pattern.find_first_of("{["), pattern.size());
      out += pattern.substr(0, at);
      pattern.remove_prefix(at);
      if (pattern.empty()) break;
      const char close = pattern[0] == '{' ? '}' : ']';
      const std::size_t end = pattern.find(close);
      if (end == std::string_view::npos) return {};
      const std::string_view inner = pattern.substr(1, end - 1);
      if (close == '}') {
        std::optional<std::string> value = slot(inner);
        if (!value || value->empty()) return {};
        join(out, *value);
      } else if (const auto part = text(inner)) {
        out += *part;
      }
      pattern.remove_prefix(end + 1);
    }
    return out;
  }

 private:
  /// "y" before a word with the sound of i is "e", "o" before one with o is "u".
  void join(std::string& out, const std::string& value) const {
    if (with_.who.lang() == language::es) {
      if (out.ends_with(" y ")) out.replace(out.size() - 2, 1, conjunction_and(value));
      if (out.ends_with(" o ")) out.replace(out.size() - 2, 1, conjunction_or(value));
      for (const std::string_view preposition : {"de", "a"}) {
        const std::string before = " " + std::string(preposition) + " ";
        if (!out.ends_with(before) || !value.starts_with("el ")) continue;
        out.resize(out.size() - preposition.size() - 1);
        out += contracted(preposition, value);
        return;
      }
    } else if (out.ends_with(" a ")) {
      out.replace(out.size() - 2, 1, indefinite(value));
    }
    out += value;
  }

  std::optional<std::string> slot(std::string_view inner) {
    const std::size_t colon = inner.find(':');
    const std::string_view name = inner.substr(0, colon);
    const std::string_view mod =
        colon == std::string_view::npos ? std::string_view{} : inner.substr(colon + 1);
    const author& who = with_.who;
    const grouping as = grouping_of(mod);
    if (name == "blank") return blank_named(mod);
    if (name == "noun" && mod.starts_with("agrees ")) {
      const std::string_view forms = mod.substr(7);
      const std::size_t gap = forms.find(' ');
      const bool plural = who.noun_form_of(who.noun()).plural;
      return std::string(plural && gap != std::string_view::npos ? forms.substr(gap + 1)
                                                                 : forms.substr(0, gap));
    }
    if (name == "noun" && mod == "plural")  // only where there may be several
      return who.noun_form_of(who.noun()).plural ? who.words(who.noun()) : std::string();
    if (name == "metric") return who.words(who.measured(), as);
    if (name == "noun") return who.words(who.noun(), as);
    if (name == "people") return people(mod);
    if (name == "words") return own_words();
    if (name == "outcome") return outcome(as);
    if (name == "state") return text(with_.state);
    if (name == "formula" && with_.outcome.metric != nullptr)
      return std::string(with_.outcome.metric->formula);
    if (name == "text") return whole_text(as);
    if (name == "statement") return stripped(who.text());
    if (name == "span") return span_words(as);
    if (name == "deadline") return who.words(who.deadline());
    if (name == "figure") return who.words(who.figure_phrase());
    if (name == "lead") return who.words(who.framed().lead);
    if (name == "means") return who.words(who.means());
    if (name == "purpose-do") return purpose_as_aim(mod == "core");
    if (name == "purpose-rest") return capitalised(stripped(who.words(slots_of_purpose(who).rest)));
    if (name == "purpose") return who.words(who.framed().purpose);
    if (name == "population") return who.words(who.framed().population);
    if (name == "subject") return who.words(subject(), as);
    if (name == "doer") return doer(as);
    if (name == "matter") return matter(as);
    if (name == "predicate") return predicate(mod == "plain");
    if (name == "ceased") return ceased();
    if (name == "does") return behind(end_of_subject());
    if (name == "rest") return behind(who.framed().lead.end);
    if (name.starts_with("aim")) return aimed(name, as);
    if (name == "result" || name == "cause") return result(name);
    if (name.starts_with("feel")) return felt(name, as);
    if (name == "compared") return compared_of(who);
    if (name == "comparative") return comparative_of(who);
    if (name == "eased") return eased_of(who);
    if (name == "awaited" || name == "told") return awaited(name, mod);
    if (name == "from" || name == "to") {
      const quantity* q = who.figure(name == "to" ? who.framed().to : who.framed().from);
      return q == nullptr ? std::string() : who.words(q->where);
    }
    if (name == "objective" && who.said().parent >= 0)
      return author(who.knowledge(), who.bytes(), who.found(), who.said().parent).text();
    return verb(name);
  }

  /// Those for whom the author works, else those that the metric names: "{people:of usuarios}".
  std::string people(std::string_view mod) const {
    const std::size_t gap = mod.find(' ');
    const std::string_view usual = gap == std::string_view::npos ? mod : mod.substr(gap + 1);
    const grouping as =
        gap == std::string_view::npos ? grouping::bare : grouping_of(mod.substr(0, gap));
    const author& who = with_.who;
    const bool activity =
        with_.outcome.metric != nullptr && with_.outcome.metric->of == noun_sort::activity;
    if (const auto named = beneficiary_of(who, activity))
      return who.group(named->words, named->form, as);
    const std::string_view head = usual.substr(0, usual.find(' '));
    return who.group(usual, form_of(who.knowledge(), head, {}), as);
  }

  /// What the work is for: the change; else who is to act, and what they do.
  std::string aimed(std::string_view name, grouping as) const {
    const auto of = aim_of(with_.who);
    if (!of) return {};
    if (name == "aim") return capitalised(stripped(of->change));
    if (name == "aim-burden") return stripped(of->burden);
    if (name == "aimed") return with_.who.words(of->people, as);
    const bool fits = name == (of->infinitive ? "aimed-do" : "aimed-does");
    return fits ? stripped(of->act) : std::string();
  }

  /// A result that stands behind what is to bring it about; else that.
  std::string result(std::string_view name) const {
    const auto of = result_of(with_.who);
    if (!of) return {};
    return stripped(name == "result" ? of->text : with_.who.words(of->before));
  }

  /// Those who feel, and what they say of it.
  std::string felt(std::string_view name, grouping as) const {
    const auto by = feeling_of(with_.who);
    if (!by) return {};
    return name == "feeling" ? with_.who.words(by->people, as) : stripped(by->says);
  }

  static grouping grouping_of(std::string_view mod) {
    return mod == "the"  ? grouping::the
           : mod == "of" ? grouping::of
           : mod == "to" ? grouping::to
           : mod == "a"  ? grouping::one
                         : grouping::bare;
  }

  /// What the work is for; `core`: up to where a gerund says how.
  std::string purpose_as_aim(bool core) const {
    const purpose_slots aim = slots_of_purpose(with_.who);
    if (core && !aim.rest.present()) return {};
    const okrlint::slot whole{aim.core.begin, aim.rest.present() ? aim.rest.end : aim.core.end};
    return capitalised(stripped(with_.who.words(core ? aim.core : whole)));
  }

  /// Those who act, without the small words around them ("más", "los", "varias … más").
  okrlint::slot subject() const {
    constexpr classes small = cls::det | cls::poss | cls::vague | cls::universal | cls::rel;
    okrlint::slot out = with_.who.framed().subject;
    const token* t = with_.who.tokens();
    while (out.present() && (t[out.begin].set & small) != 0 && out.end - out.begin > 1) ++out.begin;
    while (out.end - out.begin > 1 && (t[out.end - 1].set & cls::vague) != 0) --out.end;
    return out;
  }

  /// The outsider who acts; in English as written ("our bank", "Ofgem"), which may have no article.
  std::string doer(grouping as) const {
    const author& who = with_.who;
    if (who.framed().by != agent::external || !who.framed().subject.present()) return {};
    if (who.lang() == language::es) return who.words(subject(), as);
    const okrlint::slot written = who.framed().subject;
    std::string out = who.words(written);
    return who.has_at(written.begin, cls::name) ? out : uncapitalised(std::move(out));
  }

  /// What others are to do, as it stands behind "para" ("que la matriz libere…"); `told`: the same
  /// where it cannot stand there. `cause`: without the result behind it.
  std::string awaited(std::string_view name, std::string_view mod) const {
    const author& who = with_.who;
    const std::string said = mod == "cause" ? result("cause") : stripped(who.text());
    const bool wished = who.has_at(0, cls::rel);
    if (wished != (name == "awaited")) return {};
    return wished ? uncapitalised(said) : said;
  }

  /// What is acted on: the noun, unless it is the one who acts.
  std::string matter(grouping as) const {
    const okrlint::slot noun = with_.who.noun(), acts = with_.who.framed().subject;
    const bool apart = !acts.present() || noun.begin >= acts.end || noun.end <= acts.begin;
    return apart ? with_.who.words(noun, as) : std::string();
  }

  /// Where the subject ends, with a comparison that hangs on it ("varias galerías más").
  std::uint16_t end_of_subject() const {
    const author& who = with_.who;
    std::uint16_t end = who.framed().subject.end;
    while (end != 0 && who.has_at(end, cls::vague) && !who.has_at(end, cls::verb)) ++end;
    return end;
  }

  /// All that stands behind a slot that ends there; empty when it is absent.
  std::string behind(std::uint16_t end) const {
    if (end == 0) return {};
    const auto count = static_cast<std::uint16_t>(with_.who.framed().token_count);
    return stripped(with_.who.words(okrlint::slot{end, count}));
  }

  /// What the subject does, with its verb in the infinitive; `plain`: without the word that
  /// compares. Empty when it does not do it.
  std::string predicate(bool plain) const {
    const author& who = with_.who;
    const std::uint16_t acts = verb_of_subject();
    if (denied(acts)) return {};
    const auto count = static_cast<std::uint16_t>(who.framed().token_count);
    for (std::uint16_t i = acts; plain && i < count; ++i) {
      if (!who.has_at(i, cls::vague) || who.has_at(i, cls::adj)) continue;
      const std::string behind =
          i + 1 < count ? ' ' + who.words(okrlint::slot{static_cast<std::uint16_t>(i + 1), count})
                        : std::string();
      const std::string said = who.words(okrlint::slot{acts, i});
      return stripped(uncapitalised(as_infinitive(who, who.tokens()[acts], said)) + behind);
    }
    return infinitive_from(acts);
  }

  /// What the subject no longer does, with its verb in the infinitive: "stop complaining", "no
  /// longer skip".
  std::string ceased() const {
    const author& who = with_.who;
    const std::uint16_t acts = verb_of_subject();
    const auto next = static_cast<std::uint16_t>(acts + 1);
    if (who.has_at(next, cls::f_ger)) return infinitive_from(next);
    return denied(acts) ? infinitive_from(acts) : std::string();
  }

  /// The main verb behind the subject; the count of tokens when there is none.
  std::uint16_t verb_of_subject() const {
    const frame& f = with_.who.framed();
    const auto count = static_cast<std::uint16_t>(f.token_count);
    // "More drivers arrive": the comparison leads, they act.
    return f.lead.present() ? std::max(f.lead.begin, f.subject.end) : count;
  }

  /// "no longer skip", "never skip", "hardly any guests complain".
  bool denied(std::uint16_t acts) const {
    const author& who = with_.who;
    for (std::uint16_t i = 0; i < acts && i < who.framed().token_count; ++i) {
      if (marked(who, i, "hardly")) return true;
    }
    return acts > 0 && who.has_at(acts - 1u, cls::neg);
  }

  std::string infinitive_from(std::uint16_t acts) const {
    const author& who = with_.who;
    const auto count = static_cast<std::uint16_t>(who.framed().token_count);
    if (acts >= count) return {};
    const std::string said = stripped(who.words(okrlint::slot{acts, count}));
    return uncapitalised(as_infinitive(who, who.tokens()[acts], said));
  }

  /// What the finding underlines; with an article when it is the noun group and has none.
  std::string span_words(grouping as) const {
    const author& who = with_.who;
    const span own = who.found().framed.where(who.framed(), who.measured());
    if (as == grouping::the && !own.empty() && own.end == with_.about.where.end &&
        own.begin >= with_.about.where.begin)
      return who.words(who.measured(), grouping::the);
    return who.words(with_.about.where);
  }

  /// The statement within another: its capital goes, unless its other words have theirs.
  std::string whole_text(grouping as) const {
    const author& who = with_.who;
    std::string out = stripped(who.text());
    const std::size_t next = out.find(' ');
    const bool titled = next != std::string::npos && begins_capital(out.substr(next + 1));
    if (!titled) out = uncapitalised(std::move(out));
    const okrlint::slot noun = who.measured();
    if (as == grouping::bare || !noun.present() || noun.begin != 0) return out;
    return who.group(out, who.noun_form_of(noun), as);
  }

  /// The outcome as its own sentence; one of several hangs on the statement.
  std::optional<std::string> own_words() {
    const outcome_metric* m = with_.outcome.metric;
    if (m == nullptr || m->says.count == 0 || with_.outcome.counted != nullptr) return {};
    const auto says = part_of(with_.who.knowledge().strings, m->says);
    return text(says[hash_folded(folded(with_.who.text())) % says.size()]);
  }

  static std::string stripped(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text;
  }

  std::optional<std::string> verb(std::string_view name) const {
    const outcome_metric* m = with_.outcome.metric;
    if (name == "move" && m != nullptr) name = m->goal == metric_goal::down ? "lower" : "raise";
    for (const styled_verb& v : with_.who.knowledge().verbs) {
      if (v.name != name || v.in != with_.who.lang()) continue;
      const std::string_view form = v.forms[static_cast<std::size_t>(with_.style_of.lead)];
      return std::string(form.empty() ? v.forms[0] : form);
    }
    return {};
  }

  std::optional<std::string> outcome(grouping as) {
    const outcome_metric* m = with_.outcome.metric;
    if (m == nullptr) return {};
    const bool local = with_.style_of.spain && !m->spain.empty();
    const counted_share* c = with_.outcome.counted;
    std::string written(local ? m->spain : m->name);
    if (c != nullptr) written.replace(0, c->share.size(), c->number);
    auto name = text(written);
    if (!name) return {};
    if (m->bare && as != grouping::of && as != grouping::to) return name;
    if (m->bare) return (as == grouping::of ? "of " : "to ") + *name;
    return with_.who.group(*name, {m->feminine, m->plural}, as);
  }

  /// The unit that blanks carry: of the outcome, else of what the author wrote.
  metric_unit unit() const {
    if (with_.outcome.counted != nullptr) return metric_unit::count;
    return with_.outcome.metric != nullptr ? with_.outcome.metric->unit : with_.who.unit();
  }

  std::string blank_named(std::string_view name) {
    std::string_view question;
    if (with_.from != nullptr) {
      for (const template_ask& ask : part_of(with_.who.knowledge().asks, with_.from->asks)) {
        if (ask.blank == name) question = ask.question;
      }
    }
    blanks_.push_back({std::string(name), text(question).value_or(std::string())});
    std::string out = "__";
    if (name != "from" && name != "to") return out;
    const metric_unit in = unit();
    if (in == metric_unit::percent) out += with_.style_of.spaced_percent ? " %" : "%";
    if (in == metric_unit::currency) out = with_.style_of.currency + out;
    if (name == "from") return out;
    if (with_.outcome.counted != nullptr) (out += ' ') += with_.outcome.counted->period;
    for (const unit_words& one : durations) {
      if (one.unit == in) (out += ' ') += with_.who.lang() == language::es ? one.es : one.en;
    }
    return out;
  }

  const filling& with_;
  std::vector<blank>& blanks_;
};

}  // namespace

std::optional<std::string> fill(const filling& with, std::string_view text,
                                std::vector<blank>& blanks) {
  auto out = filler(with, blanks).text(text);
  if (out && with.who.lang() == language::es) out = with_contractions(std::move(*out));
  return out;
}

}  // namespace okrlint
