// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft/draft.hpp"
#include "text/lexicon.hpp"

namespace okrlint {

/// A value that stands beside a statement's words, in a cell, line or tag of its own.
using statement_field = span statement::*;

struct labelled_field {
  label by;
  statement_field at;
};

inline constexpr labelled_field labelled_fields[] = {
    {label::owner, &statement::owner},       {label::status, &statement::status},
    {label::score, &statement::score},       {label::priority, &statement::priority},
    {label::deadline, &statement::deadline}, {label::period, &statement::deadline},
    {label::baseline, &statement::baseline}, {label::current, &statement::current},
    {label::target, &statement::target},     {label::unit, &statement::unit},
    {label::metric, &statement::metric},
};

/// Where the value under the label `by` is kept; nullptr when it names no field.
constexpr statement_field field_of(label by) {
  for (const labelled_field& f : labelled_fields)
    if (f.by == by) return f.at;
  return nullptr;
}

}  // namespace okrlint
