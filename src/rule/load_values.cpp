// SPDX-License-Identifier: Apache-2.0
#include "rule/load_values.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace okrlint {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> measures = {"number", "time", "mass", "length", "volume"};

/// "1000", "0.25"; of == none when the text is no such decimal.
worth decimal(std::string_view text, measure of) {
  worth out;
  bool fraction = false;
  if (text.empty() || text.size() > 15 || text.front() == '.') return out;
  for (const char c : text) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c < '0' || c > '9') {
      return out;
    } else {
      out.mantissa = out.mantissa * 10 + (c - '0');
      if (fraction) --out.exponent;
    }
  }
  while (out.mantissa != 0 && out.mantissa % 10 == 0) {
    out.mantissa /= 10;
    ++out.exponent;
  }
  out.of = of;
  return out;
}

}  // namespace

void load_values(const json_file& file, lexicon_builder& builder, std::vector<load_error>& errors) {
  const auto wrong = [&](std::string_view at, std::string message, std::string hint = {}) {
    errors.push_back(file.error_at(at, std::move(message), std::move(hint)));
  };
  const auto section = file.root().find("values");
  if (section == file.root().end()) return;
  if (!section->is_object()) return wrong("/values", "values is an object");
  for (const auto& [name, values] : section->items()) {
    const std::string at = pointer_to("/values", name);
    const auto* known = std::find(measures.begin(), measures.end(), name);
    if (known == measures.end()) {
      wrong(at, "unknown key \"" + name + "\"", did_you_mean(name, measures));
      continue;
    }
    if (!values.is_object()) {
      wrong(at, "values and their words stand here");
      continue;
    }
    for (const auto& [text, list] : values.items()) {
      const std::string here = pointer_to(at, text);
      const worth value = decimal(text, static_cast<measure>(1 + (known - measures.begin())));
      if (value.of == measure::none) wrong(here, "a value is a decimal such as 60 or 0.001");
      if (!list.is_array()) {
        wrong(here, "a list of words stands here");
        continue;
      }
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].is_string())
          builder.add_worth(list[i].get_ref<const std::string&>(), value);
        else
          wrong(pointer_to(here, i), "a word stands here");
      }
    }
  }
}

}  // namespace okrlint
