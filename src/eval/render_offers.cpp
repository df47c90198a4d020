// SPDX-License-Identifier: Apache-2.0
#include "eval/render_offers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "output/cells.hpp"
#include "output/json_writer.hpp"
#include "output/view.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

constexpr language spoken_languages[] = {language::es, language::en};

const language_offers& in(const offer_score& found, language l) {
  return found.of[static_cast<std::size_t>(l)];
}

std::string_view name_of(language l) {
  return names::languages()[static_cast<std::size_t>(l)];
}

std::span<const offer_flaw> first_of(const offer_score& found, std::size_t most) {
  return std::span(found.flaws).first(std::min(most, found.flaws.size()));
}

std::string percent(const share& one) {
  return one.all == 0 ? "-" : fmt::format("{:.1f}%", 100 * *one.value());
}

std::string_view told(offer_flaw::kind what, language ui) {
  switch (what) {
    case offer_flaw::kind::none:
      return say(ui, "sin propuesta", "no offer");
    case offer_flaw::kind::stays:
      return say(ui, "el hallazgo sigue", "the finding stays");
    case offer_flaw::kind::brings:
      return say(ui, "trae otro", "brings another");
    case offer_flaw::kind::unfaithful:
      return say(ui, "cambia un dato", "changes a fact");
  }
  return {};
}

void append_language(std::string& out, language l, const language_offers& one, language ui) {
  const auto sink = std::back_inserter(out);
  const auto row = [&](std::string_view what, const offer_counts& n) {
    fmt::format_to(sink, "{}  {:32} {:9} {:>9} {:>10} {:>8} {:>9} {:>9}\n", name_of(l), what,
                   n.offered.all, percent(n.offered), n.closing.all, percent(n.closing),
                   percent(n.harmless), percent(n.faithful));
  };
  fmt::format_to(sink, "{}  {:32} {:>9} {:>9} {:>10} {:>8} {:>9} {:>9}\n", name_of(l),
                 say(ui, "regla", "rule"), say(ui, "hallazgos", "findings"),
                 say(ui, "con una", "offered"), say(ui, "propuestas", "offers"),
                 say(ui, "cierran", "closing"), say(ui, "no dañan", "harmless"),
                 say(ui, "fieles", "faithful"));
  for (const auto& [rule, n] : one.rules) row(rule, n);
  row(say(ui, "todo", "all"), one.all());
  const auto [name, most] = one.commonest();
  fmt::format_to(sink, "{}  {}: {} ({:.1f}%)\n", name_of(l),
                 say(ui, "la plantilla más frecuente de las primeras",
                     "the commonest template of the first offers"),
                 name, 100 * most);
  fmt::format_to(
      sink, "{}  {}: {} ({}/{})\n", name_of(l),
      say(ui, "primeras propuestas para trabajo propio con un resultado que nombra el autor",
          "first offers for own work with an outcome that the author's words name"),
      percent(one.outcomes), one.outcomes.right, one.outcomes.all);
  fmt::format_to(sink, "{}  {}: {}\n", name_of(l),
                 say(ui, "huecos en una propuesta, a lo más", "blanks in an offer, at most"),
                 one.most_blanks);
}

void append_counts(json_writer& json, const offer_counts& n) {
  json.open_object().field("findings", n.offered.all).field("offered", n.offered.right);
  json.field("offers", n.closing.all).field("closing", n.closing.right);
  json.field("harmless", n.harmless.right).field("faithful", n.faithful.right).close_object();
}

void append_language_json(json_writer& json, const language_offers& one) {
  json.open_object().key("rules").open_object();
  for (const auto& [rule, n] : one.rules) {
    json.key(rule);
    append_counts(json, n);
  }
  const auto [name, most] = one.commonest();
  json.close_object().field("first_offers", one.firsts());
  json.key("commonest_template").string_or_null(name).key("commonest_share");
  one.first.empty() ? json.null() : json.raw(fmt::format("{}", most));
  json.key("own_word_outcomes");
  one.outcomes.all == 0 ? json.null() : json.raw(fmt::format("{}", *one.outcomes.value()));
  json.field("most_blanks", one.most_blanks).close_object();
}

}  // namespace

void append_offers(std::string& out, const offer_score& found, std::size_t errors, language ui) {
  for (const language l : spoken_languages) {
    if (!in(found, l).rules.empty()) append_language(out, l, in(found, l), ui);
  }
  for (const offer_flaw& one : first_of(found, errors)) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t", told(one.what, ui), one.rule,
                   one.id, one.about);
    append_visible(out, one.text);
    out += '\t';
    append_visible(out, one.offer);
    out += '\n';
  }
}

void append_offers_json(std::string& out, const offer_score& found, std::size_t errors) {
  json_writer json(out);
  json.open_object();
  for (const language l : spoken_languages) {
    if (in(found, l).rules.empty()) continue;
    json.key(name_of(l));
    append_language_json(json, in(found, l));
  }
  if (errors != 0) {
    json.key("errors").open_array();
    for (const offer_flaw& one : first_of(found, errors)) {
      json.open_object().field("kind", told(one.what, language::en)).field("rule", one.rule);
      json.field("id", one.id).field("about", one.about);
      json.field("text", one.text).field("offer", one.offer).close_object();
    }
    json.close_array();
  }
  json.close_object();
  out += '\n';
}

}  // namespace okrlint
