// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "output/rule_doc.hpp"
#include "output/rule_page.hpp"

namespace okrlint {
namespace {

// Rules are asked about where the user stands: own rules of the configuration of this folder are
// there too.
constexpr std::string_view here = "draft.okr.md";

std::vector<std::string_view> ids(const pack& p) {
  std::vector<std::string_view> out;
  for (const rule& r : p.rules) out.push_back(r.id);
  return out;
}

}  // namespace

int run_rules(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  const setup& with = all.of(std::string(here));
  std::string out;
  if (args.value("--format", "human") == "json")
    append_rule_list_json(out, *with.knowledge, with.how);
  else
    append_rule_list(out, *with.knowledge, with.how, args.ui);
  return give(out, problems, args.ui);
}

int run_explain(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  const setup& with = all.of(std::string(here));
  const look how = look_of_terminal(args);
  if (args.positional.empty()) {
    problems.push_back(
        {"explain",
         std::string(say(args.ui, "falta el nombre de una regla", "the name of a rule is missing")),
         "okrlint rules"});
  }
  const bool as_markdown = args.value("--format", "human") == "markdown";
  std::string out;
  for (const std::string& id : args.positional) {
    const std::uint16_t index = rule_named(*with.knowledge, id);
    if (index == no_rule) {
      std::string hint = hint_for(args.ui, id, ids(*with.knowledge));
      problems.push_back({id,
                          std::string(say(args.ui, "no hay tal regla", "there is no such rule")),
                          hint.empty() ? "okrlint rules" : std::move(hint)});
      continue;
    }
    if (!out.empty()) out += '\n';
    const rule& asked = with.knowledge->rules[index];
    if (as_markdown) {
      append_rule_markdown(out, *with.knowledge, asked, args.ui);
      out += '\n';
    } else {
      append_rule_page(out, *with.knowledge, asked, how);
    }
  }
  return give(out, problems, args.ui);
}

int run_complete_names(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  std::string out;
  const std::string what = args.positional.empty() ? "" : args.positional.front();
  const pack& p = *all.of(std::string(here)).knowledge;
  if (what == "rules") {
    for (const rule& r : p.rules) out.append(r.id).append("\n");
  } else if (what == "profiles") {
    for (const profile& one : p.profiles) out.append(one.name).append("\n");
  }
  return write_out(out, args.ui) ? clean : trouble;
}

}  // namespace okrlint
