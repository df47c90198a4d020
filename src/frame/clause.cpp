// SPDX-License-Identifier: Apache-2.0
#include "frame/clause.hpp"

#include "grammar/clause.hpp"

namespace okrlint {
namespace {

namespace g = grammar::clause;
namespace pegtl = grammar::pegtl;

struct reader {
  const char* base;
  clause out;
};

template <class Input>
clause::range range_of(const Input& in, const reader& r) {
  constexpr std::ptrdiff_t size = sizeof(std::uint64_t);
  return {static_cast<std::int16_t>((in.begin() - r.base) / size),
          static_cast<std::int16_t>((in.end() - r.base) / size)};
}

template <class Rule>
struct action : pegtl::nothing<Rule> {};

template <std::int16_t clause::*Slot>
struct stands {
  template <class Input>
  static void apply(const Input& in, reader& r) {
    r.out.*Slot = range_of(in, r).begin;
  }
};
template <clause::range clause::*Slot>
struct extent {
  template <class Input>
  static void apply(const Input& in, reader& r) {
    r.out.*Slot = range_of(in, r);
  }
};
template <clause::form Form>
struct decided {
  static void apply0(reader& r) { r.out.is = Form; }
};
// clang-format off
template <> struct action<g::subject> : extent<&clause::subject> {};
template <> struct action<g::bare> : extent<&clause::subject> {};
template <> struct action<g::complement> : extent<&clause::object> {};
template <> struct action<g::cause_verb> : stands<&clause::cause_verb> {};
template <> struct action<g::lead_verb> : stands<&clause::verb> {};
template <> struct action<g::verb> : stands<&clause::verb> {};
template <> struct action<g::infinitive> : stands<&clause::verb> {};
template <> struct action<g::participle> : stands<&clause::participle> {};
template <> struct action<g::ready> : stands<&clause::ready> {};
template <> struct action<g::quality> : stands<&clause::quality> {};
template <> struct action<g::cause> : decided<clause::form::cause> {};
template <> struct action<g::lead> : decided<clause::form::lead> {};
template <> struct action<g::act> : decided<clause::form::act> {};
template <> struct action<g::finished> : decided<clause::form::finished> {};
template <> struct action<g::inverted> : decided<clause::form::cause> {};
template <> struct action<g::verb_first> : decided<clause::form::lead> {};
template <> struct action<g::there> : decided<clause::form::there> {};
template <> struct action<g::passive> : decided<clause::form::there> {};
template <> struct action<g::fronted> : decided<clause::form::finished> {};
template <> struct action<g::nominal> : decided<clause::form::nominal> {};

/// Each alternative starts afresh: what a failed one had noted is forgotten.
template <class Rule> struct control : pegtl::normal<Rule> {};
struct afresh {
  template <class Input> static void start(const Input&, reader& r) { r.out = {}; }
};
template <> struct control<g::cause> : pegtl::normal<g::cause>, afresh { using afresh::start; };
template <> struct control<g::lead> : pegtl::normal<g::lead>, afresh { using afresh::start; };
template <> struct control<g::act> : pegtl::normal<g::act>, afresh { using afresh::start; };
template <> struct control<g::finished> : pegtl::normal<g::finished>, afresh { using afresh::start; };
template <> struct control<g::inverted> : pegtl::normal<g::inverted>, afresh { using afresh::start; };
template <> struct control<g::verb_first> : pegtl::normal<g::verb_first>, afresh { using afresh::start; };
template <> struct control<g::passive> : pegtl::normal<g::passive>, afresh { using afresh::start; };
template <> struct control<g::fronted> : pegtl::normal<g::fronted>, afresh { using afresh::start; };
template <> struct control<g::there> : pegtl::normal<g::there>, afresh { using afresh::start; };
template <> struct control<g::nominal> : pegtl::normal<g::nominal>, afresh { using afresh::start; };
// clang-format on

}  // namespace

clause read_clause(std::span<const std::uint64_t> kinds) {
  const auto* base = reinterpret_cast<const char*>(kinds.data());
  pegtl::memory_input<pegtl::tracking_mode::lazy> in(base, base + kinds.size_bytes(), "");
  reader r{base, {}};
  pegtl::parse<g::statement, action, control>(in, r);
  return r.out;
}

}  // namespace okrlint
