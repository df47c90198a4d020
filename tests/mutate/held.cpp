// SPDX-License-Identifier: Apache-2.0
#include "mutate/held.hpp"

#include "eval/known_errors.hpp"
#include "rule/builtin.hpp"
#include "rule/classify.hpp"
#include "rule/engine.hpp"
#include "rule/example_verdict.hpp"

namespace okrlint::testing {
namespace {

constexpr language spoken[] = {language::es, language::en};

bool examples_hold(const pack& p, std::uint16_t index) {
  const plan how = plan_for_examples(p, p.rules[index]);
  for (const language l : spoken) {
    for (const example_list& list : examples_of(p, p.rules[index], l)) {
      for (const example& e : part_of(p.examples, list.of)) {
        if (!broken_promises(p, how, index, l, e, list).empty()) return false;
      }
    }
  }
  return true;
}

plan everything(const pack& p) {
  settings wanted;
  wanted.level = severity::info;
  for (const rule& r : p.rules) wanted.rules.push_back({std::string(r.id), {}, {}});
  return resolve(p, wanted);
}

/// FNV-1a over numbers.
void mix(std::uint64_t& sum, std::uint64_t value) {
  sum = (sum ^ value) * 0x100000001B3ULL;
}

}  // namespace

held_texts::held_texts() : drafts_(golden_drafts()) {
  const pack& p = builtin_pack();
  const code_book codes(p);
  const auto add_example = [&](held_text::of from, std::size_t index, rule_scope scope, language l,
                               const example& e) {
    texts_.push_back({from,
                      static_cast<std::uint16_t>(index),
                      l,
                      {"example.okr.md", draft_of(lines_of(p, e), scope, l).text}});
  };
  for (const language l : spoken) {
    for (std::size_t i = 0; i < p.rules.size(); ++i) {
      for (const example_list& list : examples_of(p, p.rules[i], l)) {
        for (const example& e : part_of(p.examples, list.of))
          add_example(held_text::of::rule, i, p.rules[i].scope, l, e);
      }
    }
    for (std::size_t i = 0; i < p.types.size(); ++i) {
      for (const example& e : part_of(p.examples, p.types[i].examples[static_cast<std::size_t>(l)]))
        add_example(held_text::of::type, i, rule_scope::key_result, l, e);
    }
    const std::string name = l == language::es ? "es" : "en";
    const auto add_label = [&](const labelled_statement& one) {
      texts_.push_back({held_text::of::label,
                        static_cast<std::uint16_t>(labels_.size() - 1),
                        l,
                        {one.id + ".md", draft_around(one)}});
    };
    for (const char* kind : statement_kinds) {
      const label_file all = corpus_labels(kind, name, codes);
      for (const labelled_statement& one : all.statements) {
        labels_.push_back({{one}, {}, all.scored});
        add_label(one);
      }
    }
    const label_file pairs = corpus_labels("pairs", name, codes);
    for (const labelled_pair& one : pairs.pairs) {
      labels_.push_back({{}, {one}, pairs.scored});
      add_label(one.fires);
      add_label(one.clean);
    }
  }
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    texts_.push_back(
        {held_text::of::draft, static_cast<std::uint16_t>(i), language::unknown, drafts_[i].text});
  }
  prepared_.resize(texts_.size());
  const plan how = everything(p);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    prepared& one = prepared_[i];
    const held_text& text = texts_[i];
    one.doc =
        read_draft(text.text.bytes, p.words, {text.text.path, text.from != held_text::of::draft});
    one.framed = build_frames(text.text.bytes, one.doc, p.words, how.forced, how.notes);
    one.around = read_asides(text.text.bytes, one.doc, p.words, how.forced, how.remarks);
    judged& in = one.in;
    in.rules = &p;
    in.bytes = text.text.bytes;
    in.file_name = text.text.path;
    in.doc = &one.doc;
    in.framed = &one.framed;
    in.around = &one.around;
    in.params = how.params.data();
    in.patterns = how.patterns.get();
    in.at_a_glance = how.at_a_glance.get();
    relate(in);
    in.voice = voice_of(one.framed);
    one.said = ask(one, p, how);
  }
}

std::uint64_t held_texts::ask(prepared& one, const pack& p, const plan& how) const {
  judged& in = one.in;
  in.rules = &p;
  in.params = how.params.data();
  in.patterns = how.patterns.get();
  in.at_a_glance = how.at_a_glance.get();
  in.answers.fill({});
  classify(in, one.framed);
  in.answers.fill({});
  std::vector<finding> found;
  judge(in, how, found);
  std::uint64_t sum = 0, all = 0xCBF29CE484222325ULL;
  for (const finding& f : found) {
    std::uint64_t own = 0xCBF29CE484222325ULL;
    for (const std::uint64_t part : {std::uint64_t{f.rule}, static_cast<std::uint64_t>(f.level),
                                     static_cast<std::uint64_t>(f.statement + 1),
                                     std::uint64_t{f.where.begin}, std::uint64_t{f.where.end}})
      mix(own, part);
    sum += own;  // findings come in no promised order
  }
  mix(all, sum);
  for (const frame& f : one.framed.of) {
    mix(all, static_cast<std::uint64_t>(f.type));
    mix(all, static_cast<std::uint64_t>(f.sure));
    mix(all, f.because);
  }
  return all;
}

std::string held_texts::failing(const pack& p, std::uint16_t rule, std::string& differs) {
  if (rule != no_rule && !examples_hold(p, rule)) return "its examples";
  const plan how = everything(p);
  const plan as_drafts = plan_for_drafts(p), as_types = resolve(p, {});
  for (const held_text::of round :
       {held_text::of::type, held_text::of::rule, held_text::of::draft, held_text::of::label}) {
    std::uint16_t asked = no_rule;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const held_text& text = texts_[i];
      if (text.from != round || ask(prepared_[i], p, how) == prepared_[i].said) continue;
      if (differs.empty() || round == held_text::of::label)
        differs = (round == held_text::of::label ? "" : "not held: ") + text.text.bytes;
      if (round == held_text::of::label) {
        if (std::string fails = label_fails(p, text); !fails.empty()) return fails;
        continue;
      }
      if (round == held_text::of::draft) {
        if (shown_rows(p, as_drafts, text.text) != drafts_[text.index].want) return text.text.path;
        continue;
      }
      if (asked == text.index) continue;  // a rule or line is asked once for all its examples
      asked = text.index;
      if (round == held_text::of::rule && !examples_hold(p, text.index))
        return "examples of " + std::string(p.rules[text.index].id);
      if (round == held_text::of::type && !lines_of_types_missed(p, as_types, text.index).empty())
        return "examples of types.json";
    }
  }
  return {};
}

std::string held_texts::failing_anew(const pack& p) const {
  for (std::uint16_t i = 0; i < p.rules.size(); ++i) {
    if (!examples_hold(p, i)) return "examples of " + std::string(p.rules[i].id);
  }
  const plan as_types = resolve(p, {});
  for (std::size_t line = 0; line < p.types.size(); ++line) {
    if (!lines_of_types_missed(p, as_types, line).empty()) return "examples of types.json";
  }
  const plan how = plan_for_drafts(p);
  for (const golden_draft& one : drafts_) {
    if (shown_rows(p, how, one.text) != one.want) return one.text.path;
  }
  for (const held_text& text : texts_) {
    if (text.from != held_text::of::label) continue;
    if (std::string fails = label_fails(p, text); !fails.empty()) return fails;
  }
  return {};
}

/// What is answered right stays right, one by one, as the floors have it.
std::string held_texts::label_fails(const pack& p, const held_text& text) const {
  const label_file& one = labels_[text.index];
  const std::string lang = text.lang == language::es ? "es" : "en";
  const std::vector<std::string> other = known_.differing(one, errors_of(p, one, lang));
  return other.empty() ? std::string() : "known errors: " + other.front();
}

}  // namespace okrlint::testing
