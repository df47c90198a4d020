// SPDX-License-Identifier: Apache-2.0
#include "property/properties.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "okrlint.hpp"
#include "property/changes.hpp"
#include "rule/names.hpp"
#include "text/fold.hpp"

namespace okrlint::testing {
namespace {

/// Drafts that hold the statement under other labels.
std::vector<std::string> other_labels(const labelled_statement& one) {
  const bool es = one.lang == language::es;
  const std::string& text = one.text;
  const bool cells = text.find('|') == std::string::npos;
  std::vector<std::string> out;
  if (one.kind == statement_kind::objective) {
    const std::string word = es ? "Objetivo" : "Objective";
    const std::string below = "- KR1: NPS > 40\n";
    for (const std::string& label : std::vector<std::string>{
             "**" + word + ":** ", word + " 1: ", word + " 1 - ", "# " + word + ": ",
             "## O1: ", "O1. ", "O: ", "1. " + word + ": ", "- **O1** – ", "_" + word + "_: "})
      out.push_back(label + text + "\n" + below);
    out.push_back("## " + word + "\n\n" + text + "\n" + below);
    if (cells) out.push_back("| " + word + " | KR |\n|---|---|\n| " + text + " | NPS > 40 |\n");
    return out;
  }
  labelled_statement bare = one;
  bare.raw = true;
  bare.text.clear();
  const std::string draft = draft_around(bare);
  const std::string head = draft.substr(0, draft.find('\n') + 1);
  const std::string objective = head.substr(head.find(':') + 2, head.size() - head.find(':') - 3);
  const std::string word = es ? "Resultado clave" : "Key result";
  const std::string initials = es ? "RC" : "KR";
  for (const std::string& label :
       std::vector<std::string>{"KR1: ", "- " + initials + "1. ", "- [ ] KR 1 – ", "- KR1 - ",
                                "* **KR1:** ", "1. KR1: ", "- **" + initials + " 1.1** ",
                                "- " + word + ": ", word + " 1: ", "  - KR1) ", "+ kr1: "})
    out.push_back(head + label + text + "\n");
  out.push_back(head + "\n" + (es ? "Resultados clave:" : "Key results:") + "\n\n1. " + text +
                "\n");
  out.push_back(head + "\n### " + (es ? "Resultados clave" : "Key Results") + "\n- " + text + "\n");
  if (cells) {
    out.push_back("| " + std::string(es ? "Objetivo" : "Objective") + " | " + word +
                  " |\n|---|---|\n| " + objective + " | " + text + " |\n");
    out.push_back(head + "\n| # | " + word + " |\n|---|---|\n| KR1 | " + text + " |\n");
  }
  return out;
}

std::string listed(const code_book& codes, const std::vector<code_id>& all) {
  std::string out;
  for (const code_id id : all) out += (out.empty() ? "" : " ") + std::string(codes.of(id).name);
  return out;
}

/// The statement with its base left out, and with the whole "from A to B"; empty when it does not
/// say that in so many words.
struct shortened {
  std::string base_out, pair_out;
};
shortened without_base(const labelled_statement& one) {
  if (!one.from || !one.to || one.from->empty() || one.to->empty()) return {};
  const auto quoted = [](const std::string& figure) {
    return std::regex_replace(figure, std::regex(R"([.^$|()\[\]{}*+?\\])"), "\\$&");
  };
  const std::string from = quoted(*one.from), to = quoted(*one.to);
  const std::regex pattern(one.lang == language::es
                               ? "\\b(de|del|desde)( el| la| los| las)? " + from +
                                     "( [a-z]+)?,? (al?|hasta|a la|a los) (?=" + to + ")"
                               : "\\bfrom (an? |the )?" + from +
                                     "( [a-z]+)? (to|down to|up to) (?=" + to + ")");
  std::smatch found;
  if (!std::regex_search(one.text, found, pattern)) return {};
  const std::string link = found[found.size() - 1].str();
  const std::string before = found.prefix().str(), behind = found.suffix().str();
  return {before + link + " " + behind, before + behind.substr(one.to->size())};
}

std::vector<std::string> with_second_metric(const labelled_statement& one) {
  if (one.text.find("NPS") != std::string::npos || one.text.back() == '.') return {};
  if (one.lang == language::es)
    return {one.text + " y subir el NPS de 40 a 60", one.text + " y bajar las quejas de 30 a 12"};
  return {one.text + " and raise NPS from 40 to 60",
          one.text + " and cut complaints from 30 to 12"};
}

}  // namespace

prober::prober(const pack& p)
    : pack_(p), how_(measuring(resolve(p, {}), severity::info)), codes_(p) {}

answer prober::ask_of(const std::string& draft, statement_kind kind) const {
  return ask(pack_, how_, codes_, {"draft.md", draft}, kind);
}

void prober::compare(const std::string& property, const labelled_statement& one, const answer& want,
                     const answer& have, const std::string& changed, bool longer,
                     kept& into) const {
  std::vector<code_id> before = want.fired, after = have.fired, lost, gained;
  const auto set_aside = [&](std::string_view rule) {
    const auto is_it = [&](code_id id) { return codes_.of(id).name == rule; };
    std::erase_if(before, is_it);
    std::erase_if(after, is_it);
  };
  if (longer) set_aside("objective-too-long");  // more words for the same: they are what it counts
  if (property == "order") set_aside("set-duplicate-kr");  // named at the later of the two
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(lost));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(gained));
  const bool typed = one.kind == statement_kind::objective || want.type == have.type;
  share& sum = into.of[property];
  ++sum.all;
  if (lost.empty() && gained.empty() && typed && have.read_as_one) {
    ++sum.right;
    return;
  }
  const auto name = [](result_type t) {
    return std::string(names::types()[static_cast<std::size_t>(t)]);
  };
  std::string said = listed(codes_, gained);
  if (!have.read_as_one) said += " (lost or split)";
  if (!typed) said += " type " + name(want.type) + " → " + name(have.type);
  into.failures.push_back({property, one.id, one.text, changed, listed(codes_, lost), said});
}

void prober::alone(const labelled_statement& one, kept& into) const {
  const std::string draft = draft_around(one);
  const answer want = ask_of(draft, one.kind);
  const auto redrafted = [&](const std::string& property, const std::string& changed) {
    if (changed != draft)
      compare(property, one, want, ask_of(changed, one.kind), changed, false, into);
  };
  const auto reworded = [&](const std::string& property, const std::string& text, bool longer) {
    labelled_statement other = one;
    other.text = text;
    if (!text.empty() && text != one.text)
      compare(property, one, want, ask_of(draft_around(other), one.kind), text, longer, into);
  };
  redrafted("accents stripped", without_accents(draft));
  redrafted("NFC and NFD", decomposed(draft));
  redrafted("NFC and NFD", composed(draft));
  redrafted("case", lower(draft));
  redrafted("case", upper(draft));
  reworded("case", title(one.text), false);
  for (const std::string& text : other_marks(one.text)) reworded("quotes and dashes", text, false);
  for (const std::string& text : other_numbers(one.text, one.lang))
    reworded("number format", text, false);
  reworded("number words", in_number_words(one.text, one.lang), false);
  if (one.raw) return;
  for (const std::string& changed : other_labels(one)) redrafted("label format", changed);
  const report read = check(pack_, how_, {"draft.md", draft}, {"draft.md", false});
  for (std::size_t i = 0; i < read.doc.statements.size(); ++i) {
    const frame& f = read.framed.of[i];
    if (read.doc.statements[i].kind != one.kind || !f.lead.present() || f.lead.begin != 0) continue;
    const token& lead = read.framed.begin(f)[0];
    const bool base_form =
        f.form == lead_form::infinitive ||
        (one.lang == language::en && f.form == lead_form::finite && lead.lemma != 0 &&
         lead.lemma == lead.word && (lead.set & (cls::copula | cls::vague)) == 0);
    if (!base_form || one.text.starts_with("We") || one.text.starts_with("Be ")) continue;
    for (const std::string& text : other_inflections(one.text, one.lang))
      reworded("inflection", text, true);
  }
}

void prober::in_order(const std::vector<labelled_statement>& all, kept& into) const {
  constexpr std::size_t size = 4;
  for (std::size_t first = 0; first + size <= all.size(); first += size) {
    const auto answers = [&](const std::vector<std::size_t>& order) {
      labelled_statement top = all[first];
      top.objective.clear();
      top.raw = true;
      top.text.clear();
      std::string draft = draft_around(top);
      draft.resize(draft.find('\n') + 1);
      for (std::size_t i = 0; i < size; ++i)
        draft += "- KR" + std::to_string(i + 1) + ": " + all[first + order[i]].text + "\n";
      return ask_each(pack_, how_, codes_, {"draft.md", draft}, statement_kind::key_result);
    };
    const std::vector<answer> want = answers({0, 1, 2, 3});
    if (want.size() != size) continue;
    for (const auto& order : {std::vector<std::size_t>{3, 2, 1, 0}, {1, 2, 3, 0}, {2, 0, 3, 1}}) {
      const std::vector<answer> have = answers(order);
      for (std::size_t i = 0; i < size && have.size() == size; ++i) {
        compare("order", all[first + order[i]], want[order[i]], have[i],
                "as KR" + std::to_string(i + 1) + " of 4", false, into);
      }
    }
  }
}

void prober::directions(const labelled_statement& one, kept& into) const {
  if (one.kind != statement_kind::key_result || one.raw || !one.fires.empty() ||
      !one.maybe.empty() || !one.from)
    return;
  const answer before = ask_of(draft_around(one), one.kind);
  const auto of_guide = [&](code_id id) { return codes_.of(id).of_guide; };
  if (std::any_of(before.fired.begin(), before.fired.end(), of_guide)) return;
  const auto appears = [&](const std::string& property, const std::string& text,
                           std::string_view rule, bool same_type) {
    labelled_statement other = one;
    other.text = text;
    answer want = before, have = ask_of(draft_around(other), one.kind);
    for (const code_id id : codes_.of_rule(rule_named(pack_, rule))) {
      if (!want.says(id))
        want.fired.insert(std::lower_bound(want.fired.begin(), want.fired.end(), id), id);
    }
    if (!same_type) have.type = want.type;
    compare(property, one, want, have, text, false, into);
  };
  const word* first = pack_.words.find(folded(one.text.substr(0, one.text.find(' '))));
  constexpr classes change = cls::v_up | cls::v_down | cls::v_improve;
  const bool moves =
      first != nullptr && (first->readings[static_cast<std::size_t>(one.lang)].set & change) != 0;
  if (const shortened left = without_base(one); moves && !left.base_out.empty()) {
    // A change told beside the pair, "30% (from 9.0 to 6.3)", "halve …, from 60 to 30", may be left
    // as a change without a base; one that is told by the pair alone may not.
    const auto& by_change = codes_.of_rule(rule_named(pack_, "kr-relative-change-without-base"));
    const auto is_change = [&](const std::string& text) {
      labelled_statement other = one;
      other.text = text;
      return ask_of(draft_around(other), one.kind).says(by_change.front());
    };
    const bool change_stays = is_change(left.pair_out) && is_change(left.base_out);
    appears("base removed", left.base_out,
            change_stays ? "kr-relative-change-without-base" : "kr-missing-baseline", false);
  }
  if (one.from->empty()) return;
  for (const std::string& text : with_second_metric(one))
    appears("second metric added", text, "kr-compound", false);
}

void prober::twins(const labelled_statement& es, const labelled_statement& en, kept& into) const {
  compare("translation", es, ask_of(draft_around(es), es.kind), ask_of(draft_around(en), en.kind),
          en.text, true, into);
}

kept probe(const pack& p, const std::vector<labelled_statement>& all) {
  const prober with(p);
  kept out;
  std::vector<labelled_statement> key_results;
  for (const labelled_statement& one : all) {
    with.alone(one, out);
    with.directions(one, out);
    if (one.kind == statement_kind::key_result && !one.raw) key_results.push_back(one);
  }
  with.in_order(key_results, out);
  return out;
}

std::vector<twin> read_twins(const std::string& json_lines) {
  std::vector<twin> out;
  std::istringstream lines(json_lines);
  for (std::string line; std::getline(lines, line);) {
    const auto one = nlohmann::json::parse(line);
    twin both;
    both.en.lang = language::en;
    for (labelled_statement* side : {&both.es, &both.en}) {
      side->id = one.at("id");
      side->kind =
          one.at("kind") == "objective" ? statement_kind::objective : statement_kind::key_result;
    }
    both.es.text = one.at("es");
    both.en.text = one.at("en");
    out.push_back(both);
  }
  return out;
}

kept probe(const pack& p, const std::vector<twin>& all) {
  const prober with(p);
  kept out;
  for (const twin& one : all) with.twins(one.es, one.en, out);
  return out;
}

}  // namespace okrlint::testing
