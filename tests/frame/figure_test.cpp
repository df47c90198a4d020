// SPDX-License-Identifier: Apache-2.0
#include "frame/figure.hpp"

#include <doctest/doctest.h>

#include <tao/pegtl/contrib/analyze.hpp>
#include "grammar/figure.hpp"

using namespace okrlint;
using shape = written_figure::shape;

TEST_CASE("figure grammar makes progress") {
  CHECK(grammar::pegtl::analyze<grammar::figure::token>(-1) == 0);
}

TEST_CASE("figures as people write them") {
  struct row {
    std::string_view text;
    shape is;
    std::int64_t mantissa;
    int exponent;
    std::string_view tail;
    std::size_t left;  // bytes not taken
  };
  const row rows[] = {{"1.200,5", shape::number, 12005, -1, "", 0},
                      {"1,200.5", shape::number, 12005, -1, "", 0},
                      {"1.200 clientes", shape::number, 1200, 0, "", 9},
                      {"2.5%", shape::number, 25, -1, "", 0},
                      {"15 %", shape::number, 15, 0, "", 0},
                      {"15\u00A0%", shape::number, 15, 0, "", 0},
                      {"$15,000", shape::number, 15000, 0, "", 0},
                      {"US$ 40k", shape::number, 40, 0, "k", 0},
                      {"30.000€", shape::number, 30000, 0, "", 0},
                      {"30.000&euro; más", shape::number, 30000, 0, "", 5},
                      {"93.6M", shape::number, 936, -1, "M", 0},
                      {"4/5 en", shape::ratio, 4, 0, "", 3},
                      {"10x", shape::number, 10, 0, "", 0},
                      {"4×", shape::number, 4, 0, "", 0},
                      {"x3", shape::number, 3, 0, "", 0},
                      {"×10 en", shape::number, 10, 0, "", 3},
                      {"x86", shape::none, 0, 0, "", 3},
                      {"x2.5", shape::none, 0, 0, "", 4},
                      {"500ms", shape::number, 500, 0, "ms", 0},
                      {"10MiB/s.", shape::number, 10, 0, "MiB/s", 1},
                      {"3/mes", shape::number, 3, 0, "/mes", 0},
                      {"20+ notas", shape::number, 20, 0, "", 6},
                      {"85%+ of", shape::number, 85, 0, "", 3},
                      {"10 000 visitas", shape::number, 10000, 0, "", 8},
                      {"4.1.2", shape::version, 412, -2, "", 0},
                      {"1.200.000", shape::number, 1200000, 0, "", 0},
                      {"2026-11-23", shape::date, 0, 0, "", 0},
                      {"31/12/2026", shape::date, 0, 0, "", 0},
                      {"2026-29 and", shape::date, 0, 0, "", 4},
                      {"09:30 h", shape::clock, 570, 0, "", 2},
                      {"1:45:30", shape::clock, 6330, 0, "", 0},
                      {"1h50 en", shape::clock, 110, 0, "", 3},
                      {"24h", shape::number, 24, 0, "h", 0},
                      {"3º", shape::ordinal, 3, 0, "", 0},
                      {"0,2º", shape::number, 2, -1, "", 0},
                      {"-22%", shape::number, 22, 0, "", 0},
                      {"0.125", shape::number, 125, -3, "", 0},
                      {"doce", shape::none, 0, 0, "", 4},
                      {"", shape::none, 0, 0, "", 0}};
  for (const auto& r : rows) {
    CAPTURE(r.text);
    const written_figure f = read_figure(r.text);
    CHECK(f.is == r.is);
    CHECK(f.tail == r.tail);
    CHECK(r.text.size() - f.size == r.left);
    if (r.is != shape::number) continue;
    CHECK(f.mantissa == r.mantissa);
    CHECK(int(f.exponent) == r.exponent);
  }
  CHECK(read_figure("15 %").percent);
  CHECK(read_figure("$X").is == shape::none);
  CHECK(read_figure("10x").factor);
  CHECK(read_figure("x3").factor);
  CHECK(!read_figure("3x/wk").factor);
  CHECK(read_figure("20+").open_ended);
}

TEST_CASE("days and months about a slash") {
  CHECK(is_day_and_month("15/05"));
  CHECK(is_day_and_month("30/11"));
  CHECK(!is_day_and_month("9/10"));
  CHECK(!is_day_and_month("15/5"));
  CHECK(is_month_and_day("12/1"));
  CHECK(is_month_and_day("5/30"));
  CHECK(!is_month_and_day("4/5"));
  CHECK(!is_month_and_day("13/31"));
  CHECK(!is_month_and_day("5/300"));
  CHECK(!is_month_and_day("5"));
}
