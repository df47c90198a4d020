// SPDX-License-Identifier: Apache-2.0
// What a statement looks like. Two PEGs over 64-bit words: the first joins tokens (sets of word
// classes) into chunks, the second reads chunks (one or more kind bits each) as a clause. No
// production recurses.
#pragma once
#include <cstdint>

#include "grammar/pegtl.hpp"
#include "text/classes.hpp"

namespace okrlint::grammar {

template <std::uint64_t Mask>
struct has : pegtl::uint64_le::mask_not_one<Mask, 0> {};
template <std::uint64_t Mask>
struct has_all : pegtl::uint64_le::mask_one<Mask, Mask> {};
struct any_word : pegtl::uint64_le::any {};

namespace chunk {
using namespace pegtl;
using okrlint::classes;
namespace c = okrlint::cls;
// A quantity is one word here: the bit of `num` alone.
// clang-format off
inline constexpr classes nominal_bits = c::noun | c::name;
inline constexpr classes other_than_verb = c::noun | c::name | c::adj | c::n_action;
struct quantity   : has< c::num | c::placeholder > {};
struct nominal    : seq< not_at< quantity >, has< nominal_bits > > {};
struct determiner : seq< not_at< nominal >, has< c::det | c::poss | c::universal | c::vague > > {};
struct describing : seq< not_at< nominal >, has< c::adj > > {};
struct following  : seq< not_at< has< c::done > >, describing > {};              // "modules ready" is no group
struct attributive: seq< star< determiner >, has< c::f_part >, at< seq< star< describing >, nominal > >, star< describing >, nominal,
                         star< sor< nominal, following > > > {};             // 120 published articles
struct fronted    : seq< has< c::f_part | c::f_ger >, at< seq< star< describing >, nominal > > > {};  // published articles
struct listed     : seq< plus< describing >, rep_opt< 3, seq< has< c::comma | c::conj_and >, plus< describing > > > > {};  // a fast, reliable app
struct noun_group : seq< star< determiner >, opt< listed >, opt< fronted >, star< describing >, nominal,
                         star< sor< nominal, following > > > {};
struct adj_group  : seq< star< determiner >, plus< describing > > {};
struct plain_verb : seq< not_at< has< other_than_verb > >, has< c::verb > > {};
struct any_verb   : has< c::verb > {};
struct verb_group : plain_verb {};
struct copula     : has< c::copula > {};
struct modal      : has< c::modal > {};
struct connector  : has< c::conj_and | c::conj_or > {};
struct preposition: seq< not_at< nominal >, has< c::prep_of | c::prep_to | c::prep_from | c::prep_by | c::prep | c::purpose | c::means | c::arrow > > {};
struct relative   : has< c::rel > {};
struct edge_sign  : has< c::stop > {};
struct comma      : has< c::comma > {};
struct done       : has< c::done > {};
struct light      : has< c::current | c::adv | c::neg | c::pron | c::comparator | c::hedge | c::det | c::poss | c::universal | c::vague | c::percent > {};
struct lead_group : seq< any_verb > {};                     // the opening verb, ambiguous or not
struct figure     : seq< quantity > {};
struct ready_word : seq< not_at< describing, nominal >, done > {};
inline constexpr classes alone_bits = c::stop | c::comma | c::done | c::num | c::placeholder | c::copula | c::modal | c::prep_of | c::prep_to |
                                      c::prep_from | c::prep_by | c::prep | c::purpose | c::means | c::arrow | c::rel | c::conj_and | c::conj_or;
struct alone      : seq< at< has< alone_bits > >,                                // most words are none of these
                         sor< edge_sign, comma, ready_word, figure, copula, modal, preposition, relative, connector > > {};
struct chunk      : sor< alone, attributive, verb_group, noun_group, adj_group, lead_group, light, any_word > {};
struct opening    : seq< at< has< c::f_lead | c::f_ger > >, not_at< copula >, lead_group > {};
struct chunks     : seq< opt< at< star< light >, opening >, star< light >, opening >, star< chunk > > {};
// clang-format on
}  // namespace chunk

/// Kinds of chunk: what the second grammar reads.
namespace part {
// clang-format off
inline constexpr std::uint64_t
  lead = 1, fin = 2, participle = 4, gerund = 8, cause = 16, copula = 32, modal = 64, np = 128,
  quantity = 256, of = 512, to = 1024, from = 2048, by = 4096, prep = 8192, means = 16384,
  purpose = 32768, current = 65536, arrow = 131072, rel = 262144, conj = 524288, comma = 1048576,
  stop = 2097152, adj = 4194304, done = 8388608, light = 16777216, infinitive = 33554432;
// clang-format on
}  // namespace part

namespace clause {
using namespace pegtl;
// clang-format off
struct skip      : star< has< part::light > > {};
struct link      : has< part::of | part::to | part::from | part::by | part::prep | part::current | part::arrow > {};
struct amount    : has< part::quantity > {};
struct of        : has< part::of > {};
struct np        : has< part::np > {};
struct thing     : sor< seq< amount, skip, opt< of >, skip, np >, np, amount > {};
struct phrase    : seq< has< part::of | part::prep | part::from | part::to | part::by >, skip, sor< seq< amount, opt< seq< opt< of >, skip, np > > >, np > > {};
struct rel       : has< part::rel > {};
struct aside     : seq< rel, skip, opt< np >, skip, opt< has< part::modal > >, has< part::fin | part::copula >, skip, opt< sor< np, has< part::adj | part::participle > > >, star< phrase > > {};
struct said      : seq< opt< has< part::comma > >, aside, opt< has< part::comma > > > {};
struct verb      : has< part::fin | part::gerund > {};
struct infinitive : has< part::infinitive > {};
struct main_verb : seq< opt< has< part::modal | part::copula > >, skip, sor< verb, infinitive > > {};
struct reduced   : seq< skip, has< part::participle >, star< phrase >, at< skip, has< part::fin > > > {};            // "meals served rise"
struct subject   : seq< thing, star< seq< skip, has< part::adj > > >, star< phrase >, opt< sor< said, reduced > > > {};
struct by_amount : seq< has< part::by | part::to | part::of | part::from >, skip, amount > {};
struct counted   : seq< amount, skip, opt< has< part::of | part::by > >, skip, np > {};              // "crecer 30% en ventas"
struct object    : seq< skip, star< seq< by_amount, skip > >, sor< counted, seq< opt< sor< of, has< part::by > > >, skip, np > > > {};
struct lone_amount : amount {};
struct complement: sor< object, lone_amount > {};
struct participle : has< part::participle > {};
struct ready     : has< part::done > {};
struct quality   : has< part::adj > {};
struct state     : seq< has< part::copula >, skip, opt< has< part::copula > >, skip, sor< participle, ready, quality, seq< opt< has< part::prep > >, skip, opt< amount >, np > > > {};
struct predicate : sor< state, seq< main_verb, opt< complement > > > {};
struct cause_verb : has< part::cause > {};
struct lead_verb : has< part::lead | part::gerund > {};
struct helped    : seq< opt< seq< has< part::to >, skip > >, predicate > {};
struct made      : seq< sor< participle, ready, quality > > {};                        // "have it reviewed", "make checkout seamless"
struct bare      : seq< thing, star< sor< seq< not_at< has< part::to > >, phrase >, seq< skip, np > > > > {};                 // "have 5 mentors per cohort | matched"
struct inverted  : seq< skip, rel, skip, opt< has< part::modal > >, skip, verb, complement > {};                   // "que suba la asistencia"
struct verb_first: seq< skip, opt< has< part::copula > >, main_verb, opt< complement > > {};  // "se documentarán los procesos"
struct passive   : seq< skip, has< part::copula | part::modal >, skip, sor< participle, ready >, skip, opt< seq< has< part::to >, skip > >, subject > {};  // "quedan capacitados 45 inspectores"
struct cause     : sor< seq< skip, cause_verb, skip, bare, skip, made >, seq< opt< seq< skip, cause_verb > >, skip, rel, passive >,
                        seq< skip, sor< seq< cause_verb, skip, opt< rel > >, rel >, skip, subject, skip, helped > > {};
struct own_verb  : seq< opt< has< part::modal > >, skip, opt< has< part::to | part::purpose > >, skip, lead_verb > {};
struct joined    : seq< opt< has< part::comma > >, has< part::conj >, skip, has< part::lead | part::infinitive | part::gerund > > {};
struct lead      : seq< skip, own_verb, star< joined >, opt< seq< skip, made, at< complement > > >, opt< complement > > {};  // "tener listas 4 maquetas"
struct allies    : star< seq< skip, has< part::conj >, skip, np, star< phrase > > > {};                    // "Tesco and Aldi agree"
struct act       : seq< skip, subject, allies, skip, predicate > {};
struct finished  : seq< skip, subject, allies, skip, sor< participle, ready > > {};
struct there     : seq< skip, has< part::copula >, skip, subject, opt< seq< skip, sor< participle, ready > > > > {};
struct fronted   : seq< skip, participle, star< seq< has< part::conj | part::comma >, skip, has< part::participle > > >, skip, subject > {};                                     // "instaladas 200 cámaras"
struct nominal   : seq< skip, star< seq< by_amount, skip > >, subject > {};
struct moment    : seq< plus< has< part::light > >, has< part::stop > > {};                            // "Q3: 6 workshops run"
struct pause     : sor< has< part::comma >, has< part::stop > > {};
struct announced : has_all< part::modal | part::lead > {};                                        // "we'll", "vamos a"
struct named     : seq< opt< seq< skip, of, skip > >, has< part::np >, star< has< part::np | part::conj | part::of | part::by | part::prep | part::adj | part::participle | part::light | part::quantity > >,
                        pause, at< skip, has< part::infinitive >, skip, sor< thing, has< part::to | part::from | part::by > > > > {};  // "Quejas por ruido: bajar a 3"
struct acting    : seq< has< part::np >, has< part::rel >, plus< not_at< has< part::stop > >, any_word >, has< part::stop >, at< skip, has< part::infinitive >, skip, sor< thing, has< part::to > > > > {};  // "Niñas que eligen ciencias: subir 10 puntos"
struct topic     : sor< acting, seq< plus< has< part::np | part::conj | part::of | part::adj | part::participle > >, has< part::stop >, at< skip, has< part::lead | part::copula | part::rel > > >, named > {};  // "Negocio: aumentar…"
struct resumed   : seq< pause, skip, sor< has< part::infinitive | part::lead >, amount > > {};
struct by_itself : seq< has< part::comma >, plus< has< part::light > >, has< part::fin > > {};         // "…, se compra una bomba"
struct that_many : seq< has< part::comma >, has< part::rel >, skip, amount > {};                       // "…, que el 75 % pague"
struct they      : seq< has< part::comma >, skip, np, opt< seq< of, skip, np > >, skip, has< part::fin | part::copula > > {};  // "…, los inspectores salen"
struct after     : sor< resumed, by_itself, that_many, they > {};
struct foreword  : seq< sor< has< part::prep | part::by | part::to | part::purpose | part::means >, seq< has< part::adj | part::participle >, has< part::of | part::to > >,
                             seq< not_at< seq< rel, skip, has< part::fin | part::np > > >, rel > >,
                        plus< not_at< after >, any_word >, at< after >, any_word > {};  // "Con el visto bueno de legal, cerrar…"
struct setting   : sor< foreword, seq< sor< has< part::prep | part::by | part::purpose >, rel >, plus< not_at< announced >, any >, at< announced > > > {};  // "To cut churn, we'll call…"
struct provided  : seq< rel, plus< not_at< has< part::comma >, skip, has< part::infinitive > >, any_word >, has< part::comma >, at< skip, has< part::infinitive > > > {};  // "Si la junta da luz verde, contratar…"
struct beside    : seq< has< part::prep | part::by | part::to | part::means >, skip, np, star< seq< sor< of, has< part::prep > >, skip, np > >, at< skip, has< part::lead | part::infinitive > > > {};  // "Con apoyo del municipio hacemos…"
struct statement : seq< opt< sor< topic, moment, setting, provided, beside > >, sor< cause, inverted, lead, passive, act, finished, verb_first, there, fronted, nominal, skip >, star< any_word > > {};
// clang-format on
}  // namespace clause
}  // namespace okrlint::grammar
