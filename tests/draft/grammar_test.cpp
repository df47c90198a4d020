// SPDX-License-Identifier: Apache-2.0
// Rows of input, whether the production takes them, and how many bytes it leaves.
#include <doctest/doctest.h>

#include <string_view>

#include "grammar/label.hpp"
#include "grammar/line.hpp"
#include "grammar/markup.hpp"

#include <tao/pegtl/contrib/analyze.hpp>

namespace pegtl = okrlint::grammar::pegtl;
namespace line = okrlint::grammar::line;
namespace markup = okrlint::grammar::markup;
namespace label = okrlint::grammar::label;

namespace {

constexpr std::size_t no = static_cast<std::size_t>(-1);

// Bytes that the production leaves, or `no`.
template <class Rule>
std::size_t left(std::string_view text) {
  pegtl::memory_input<pegtl::tracking_mode::lazy> in(text.data(), text.data() + text.size(), "");
  return pegtl::parse<Rule>(in) ? in.size() : no;
}

struct row {
  std::string_view input;
  std::size_t left;
};

template <class Rule, std::size_t N>
void check(const row (&rows)[N]) {
  for (const row& r : rows) {
    CAPTURE(r.input);
    CHECK(left<Rule>(r.input) == r.left);
  }
}

}  // namespace

TEST_CASE("no production can loop or fail to advance") {
  CHECK(pegtl::analyze<line::front>(-1) == 0);
  CHECK(pegtl::analyze<line::rule>(-1) == 0);
  CHECK(pegtl::analyze<line::fence>(-1) == 0);
  CHECK(pegtl::analyze<line::table_rule>(-1) == 0);
  CHECK(pegtl::analyze<markup::before>(-1) == 0);
  CHECK(pegtl::analyze<label::words>(-1) == 0);
  CHECK(pegtl::analyze<label::tail>(-1) == 0);
  CHECK(pegtl::analyze<label::header_rest>(-1) == 0);
}

TEST_CASE("openers of a line") {
  check<line::front>({{"- Vender", 6},
                      {"  * [ ] Vender", 6},
                      {"\t1. Vender", 6},
                      {"> - Vender", 6},
                      {"### KR", 2},
                      {"2024. Vender", 12},
                      {"1.200 clientes", 14},
                      {"(3) Vender", 6},
                      {"-vender", 6},
                      {"-22%", 4},
                      {"*Vender*", 8},
                      {"#Vender", 7},
                      {"\xEF\xBB\xBF- Vender", 6},
                      {"- * [x] Vender", 6},
                      {"a) Vender", 6},
                      {"\xE2\x80\xA2 Vender", 6},
                      {"1.2. Vender", 6}});
}

TEST_CASE("whole lines") {
  check<line::rule>({{"---", 0}, {"====", 0}, {"--", no}, {"--- x", no}, {"***  ", 0}});
  check<line::fence>({{"```yaml", 0}, {"~~~", 0}, {"``", no}, {"```a`b", no}});
  check<line::table_rule>({{"|---|:--:|", 0}, {"--- | ---", 0}, {"| a |", no}, {"|", no}});
}

TEST_CASE("decorations in front of the words") {
  check<markup::before>({{"**KR", 2},
                         {"[P0] Pagar", 5},
                         {"`P1` - @ana - Pagar", 5},
                         {"(5/10) Ganar", 5},
                         {":rocket: Ganar", 5},
                         {"\xF0\x9F\x8E\xAF O1", 2},
                         {"[KR: x](u)", 9},
                         {"[Nombre] x", 10},
                         {"<strong>KR", 2},
                         {"Pagar", 5}});
}

TEST_CASE("words, codes and separators of a label") {
  check<label::words>(
      {{"Resultado clave 1", 2}, {"KR1.1", 3}, {"KR's: x", 3}, {"A\xC3\xB1o x", 0}, {"1 x", no}});
  check<label::code>({{"1", 0},
                      {"1.1: x", 3},
                      {" #2 x", 2},
                      {"-T3.1 x", 2},
                      {"1A x", 2},
                      {"-2026-CREC-01 x", 2},
                      {" 50% x", no},
                      {" x", no},
                      {" No. 3: x", 3}});
  check<label::tail>({{": x", 2},
                      {" 1.2 \xE2\x80\x93 x", 1},
                      {"**: x", 2},
                      {":** x", 4},
                      {" (KR1): x", 2},
                      {"", 0},
                      {" - x", 1},
                      {"1. x", 1}});
}
