// SPDX-License-Identifier: Apache-2.0
#include "output/rule_page.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "output/json_writer.hpp"
#include "output/names.hpp"
#include "output/wrap.hpp"

namespace okrlint {
namespace {

std::string_view name_of(rule_scope scope) {
  switch (scope) {
    case rule_scope::objective:
      return "objective";
    case rule_scope::key_result:
      return "key_result";
    case rule_scope::statement:
      return "statement";
    case rule_scope::set:
      return "set";
    case rule_scope::document:
      return "document";
    case rule_scope::note:
      return "note";
  }
  return "statement";
}

const rule_text& text_of(const rule& r, language ui) {
  return r.texts[static_cast<std::size_t>(ui == language::es ? language::es : language::en)];
}

void append_examples(std::string& out, const pack& p, run examples, std::string_view title,
                     std::string_view sign) {
  if (examples.count == 0) return;
  if (!title.empty()) fmt::format_to(std::back_inserter(out), "\n{}\n", title);
  for (const example& one : part_of(p.examples, examples)) {
    std::string_view mark = sign;
    for (const std::string_view line : part_of(p.strings, one.lines)) {
      fmt::format_to(std::back_inserter(out), "  {} {}\n", mark, line);
      mark = " ";
    }
  }
}

/// Examples of cases: those at the level of the first case go on with the rule's own.
void append_case_examples(std::string& out, const pack& p, const rule& r, const look& how) {
  const auto cases = part_of(p.cases, r.cases);
  for (const bool hints : {false, true}) {
    std::string_view title =
        hints ? say(how.ui, "Solo una pista (info)", "Only a hint (info)") : "";
    for (const rule_case& one : cases) {
      const run examples = one.texts[how.ui == language::es ? 0 : 1].bad;
      if ((one.level == severity::info && cases.front().level != severity::info) != hints) continue;
      append_examples(out, p, examples, title, hints ? "·" : "✗");
      if (examples.count != 0) title = {};
    }
  }
}

void append_strings(json_writer& json, const pack& p, run strings) {
  json.open_array();
  for (const std::string_view one : part_of(p.strings, strings)) json.string(one);
  json.close_array();
}

}  // namespace

std::string levels_of(const pack& knowledge, const plan& how, std::uint16_t index) {
  const plan::rule_plan& chosen = how.rules[index];
  if (!chosen.on) return "off";
  if (chosen.fixed != severity::off) return std::string(okrlint::name_of(chosen.fixed));
  std::string out;
  for (const severity level : {severity::error, severity::warning, severity::info}) {
    const auto cases = part_of(knowledge.cases, knowledge.rules[index].cases);
    if (std::none_of(cases.begin(), cases.end(),
                     [&](const rule_case& c) { return c.level == level; }))
      continue;
    if (!out.empty()) out += '/';
    out += okrlint::name_of(level);
  }
  return out;
}

void append_rule_page(std::string& out, const pack& p, const rule& r, const look& how) {
  const language ui = how.ui;
  const rule_text& text = text_of(r, ui);
  const auto sink = std::back_inserter(out);
  const auto index = static_cast<std::uint16_t>(&r - p.rules.data());
  fmt::format_to(sink, "{}{}{}: {}\n\n  {}\n", how.colour ? "\x1b[1m" : "", r.id,
                 how.colour ? "\x1b[0m" : "", text.name, text.message);
  if (!text.question.empty()) fmt::format_to(sink, "  {}\n", text.question);
  if (!text.why.empty()) {
    fmt::format_to(sink, "\n{}\n  ", say(ui, "Por qué", "Why"));
    append_wrapped(out, text.why, 2, how.width);
    out += '\n';
  }
  append_examples(
      out, p, text.bad,
      say(ui, "La regla habla («…»: lo que subraya)", "The rule speaks («…»: what it underlines)"),
      "✗");
  append_case_examples(out, p, r, how);
  append_examples(out, p, text.good, say(ui, "Mejor así", "Better"), "✓");
  append_examples(out, p, text.near,
                  say(ui, "Se parecen, y la regla calla", "Alike, and the rule is silent"), "✓");
  fmt::format_to(sink, "\n{}\n", say(ui, "Nivel por perfil", "Level by profile"));
  for (const profile& one : p.profiles) {
    settings wanted;
    wanted.profile = one.name;
    fmt::format_to(sink, "  {:<14} {}\n", one.name, levels_of(p, resolve(p, wanted), index));
  }
  if (r.params.count != 0) {
    fmt::format_to(sink, "\n{}\n", say(ui, "Se puede ajustar", "Can be set"));
    for (const param& one : part_of(p.params, r.params)) {
      fmt::format_to(sink, "  \"rules\": {{ \"{}\": {{ \"{}\": {} }} }}\n", r.id, one.name,
                     one.value);
    }
  }
  if (r.sources.count != 0) {
    fmt::format_to(sink, "\n{}\n  ", say(ui, "Fuentes", "Sources"));
    bool first = true;
    for (const std::string_view one : part_of(p.strings, r.sources)) {
      fmt::format_to(sink, "{}{}", first ? "" : ", ", one);
      first = false;
    }
    out += '\n';
  }
  fmt::format_to(sink, "\n{}\n  <!-- okrlint-disable-next {}: {} -->\n",
                 say(ui, "Para callarla en un enunciado", "To silence it for one statement"), r.id,
                 say(ui, "motivo", "reason"));
}

void append_rule_list(std::string& out, const pack& p, const plan& how, language ui) {
  std::size_t widest = 0;
  for (const rule& r : p.rules) widest = std::max(widest, r.id.size());
  for (std::size_t i = 0; i < p.rules.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "{:<{}}  {:<18}  {}\n", p.rules[i].id, widest,
                   levels_of(p, how, static_cast<std::uint16_t>(i)), text_of(p.rules[i], ui).name);
  }
}

void append_rule_list_json(std::string& out, const pack& p, const plan& how) {
  json_writer json(out);
  json.open_object().field("schema_version", 1).key("rules").open_array();
  for (std::size_t i = 0; i < p.rules.size(); ++i) {
    const rule& r = p.rules[i];
    json.open_object()
        .field("id", r.id)
        .field("scope", name_of(r.scope))
        .field("level", levels_of(p, how, static_cast<std::uint16_t>(i)));
    json.key("params").open_object();
    for (std::size_t k = r.params.first; k < r.params.first + r.params.count; ++k)
      json.field(p.params[k].name, how.params[k]);
    json.close_object().key("source");
    append_strings(json, p, r.sources);
    for (const language lang : {language::es, language::en}) {
      const rule_text& text = text_of(r, lang);
      json.key(okrlint::name_of(lang))
          .open_object()
          .field("name", text.name)
          .field("message", text.message);
      json.field("question", text.question).field("why", text.why).close_object();
    }
    json.close_object();
  }
  json.close_array().key("profiles").open_array();
  for (const profile& one : p.profiles) {
    json.open_object().field("name", one.name);
    for (const language lang : {language::es, language::en})
      json.field(okrlint::name_of(lang), one.descriptions[static_cast<std::size_t>(lang)]);
    json.close_object();
  }
  json.close_array().close_object();
  out += '\n';
}

}  // namespace okrlint
