// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace okrlint {

/// A figure as written at the front of a text, before its words are looked at.
struct written_figure {
  enum class shape : std::uint8_t {
    none,
    number,
    ratio,
    date,
    clock,
    ordinal,
    version
  } is = shape::none;
  std::uint32_t size = 0;        // bytes of the whole figure
  std::uint32_t number_end = 0;  // bytes up to the end of the number itself
  std::string_view tail;         // letters written tight after the number ("k", "ms", "M", "MiB/s")
  std::int64_t mantissa = 0;     // value = mantissa * 10^exponent
  std::int8_t exponent = 0;
  bool has_sign = false;
  bool percent = false;
  bool money = false;
  bool factor = false;      // 10x, 4×
  bool open_ended = false;  // 20+
};

/// Reads the figure at the front of `text`; shape none when there is none. Looks at a bounded
/// prefix.
written_figure read_figure(std::string_view text);

/// "15/05", "30/11": a month behind the slash, written with its zero or below the day.
bool is_day_and_month(std::string_view text);
/// "12/1", "5/30": a month before the slash, where it can be no score.
bool is_month_and_day(std::string_view text);

}  // namespace okrlint
