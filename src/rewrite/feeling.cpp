// SPDX-License-Identifier: Apache-2.0
#include "rewrite/feeling.hpp"

#include "rewrite/clauses.hpp"
#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr classes links = cls::copula | cls::v_state;

/// "happier" → "happy", "safer" → "safe", "calmer" → "calm"; empty when no such word is known.
std::string positive(const author& who, std::string_view comparative) {
  const lexicon& words = who.knowledge().words;
  const auto in = static_cast<std::size_t>(who.lang());
  const std::string written = folded(comparative);
  if (!written.ends_with("er")) return {};
  const std::string stem = written.substr(0, written.size() - 2);
  std::string y = stem;
  if (y.ends_with('i')) y.back() = 'y';
  for (const std::string& form : {y, stem + 'e', stem}) {
    const word* w = words.find(form);
    if (w != nullptr && (w->readings[in].set & cls::adj) != 0) return form;
  }
  return {};
}

class reader {
 public:
  explicit reader(const author& who)
      : who_(who), t_(who.tokens()), count_(static_cast<std::uint16_t>(who.framed().token_count)) {}

  std::optional<feeling> read() const {
    constexpr classes small = cls::rel | cls::det | cls::poss;
    std::uint16_t first = who_.begins_with_verb() && who_.has_at(0, cls::v_cause) ? 1 : 0;
    while (who_.has_at(first, small)) ++first;
    auto link =
        static_cast<std::uint16_t>(first + 1);  // "Staff feel": their noun is one, whatever else
    while (link < count_ && !who_.has_at(link, links | cls::verb)) ++link;
    const slot who{first, before_pronoun(link)};
    // "que los camiones lleguen más puntuales": what acts need not be people.
    const bool acts = who_.lang() == language::es && who_.has_at(link, cls::f_fin) &&
                      !who_.has_at(link, links) && who_.noun_form_of(who).plural;
    if (!acts && (!who_.has_at(link, links) || !are_people(who))) return {};
    std::string says = who_.lang() == language::en ? english(link) : spanish(link);
    if (says.empty()) return {};
    return feeling{{first, before_pronoun(link)}, std::move(says)};
  }

 private:
  /// Where the one who feels ends: "los choferes | se sientan".
  std::uint16_t before_pronoun(std::uint16_t link) const {
    return who_.has_at(link - 1u, cls::pron) ? static_cast<std::uint16_t>(link - 1) : link;
  }

  bool are_people(slot group) const {
    if (!group.present()) return false;
    const std::uint16_t head = who_.head_of(group);
    const bool many = who_.noun_form_of(group).plural || who_.lang() == language::en;
    return who_.has_at(head, cls::n_customer | cls::n_team) && many;
  }

  std::string behind(std::uint16_t at) const {
    return at < count_ ? ' ' + who_.words(slot{at, count_}) : std::string();
  }

  std::string english(std::uint16_t link) const {
    auto at = static_cast<std::uint16_t>(link + 1);
    const bool more = who_.has_at(at, cls::vague) && !who_.has_at(at, cls::adj);
    if (more) ++at;
    if (!who_.has_at(at, cls::adj)) return {};
    const std::string_view written = slice(who_.bytes(), t_[at].where);
    const std::string adjective = more ? std::string(written) : positive(who_, written);
    if (adjective.empty()) return {};
    return "say they " + who_.words(slot{link, static_cast<std::uint16_t>(link + 1)}) + ' ' +
           adjective + behind(static_cast<std::uint16_t>(at + 1));
  }

  std::string spanish(std::uint16_t link) const {
    const auto at = static_cast<std::uint16_t>(link + 2);
    if (!who_.has_at(link + 1u, cls::vague) || !who_.has_at(at, cls::adj)) return {};
    return who_.words(slot{before_pronoun(link), static_cast<std::uint16_t>(link + 1)}) +
           behind(at);
  }

  const author& who_;
  const token* t_;
  std::uint16_t count_;
};

}  // namespace

std::optional<feeling> feeling_of(const author& who) {
  return reader(who).read();
}

}  // namespace okrlint
