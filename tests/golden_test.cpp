// SPDX-License-Identifier: Apache-2.0
#include "golden.hpp"

#include <doctest/doctest.h>

#include "rule/builtin.hpp"

using namespace okrlint;
using namespace okrlint::testing;

TEST_CASE("golden drafts: what is shown is what a coach wrote down") {
  const pack& p = builtin_pack();
  const plan how = plan_for_drafts(p);
  const std::vector<golden_draft> all = golden_drafts();
  CHECK(all.size() >= 8);
  for (const golden_draft& one : all) {
    REQUIRE(!one.text.bytes.empty());
    const std::vector<golden_row> got = shown_rows(p, how, one.text);
    const auto told = [&](const golden_row& row, const char* what) {
      FAIL_CHECK(one.text.path << ":" << std::get<0>(row) << " " << std::get<1>(row) << "/"
                               << std::get<2>(row) << " " << what);
    };
    for (const golden_row& row : one.want) {
      if (std::find(got.begin(), got.end(), row) == got.end()) told(row, "is missing");
    }
    for (const golden_row& row : got) {
      if (std::find(one.want.begin(), one.want.end(), row) == one.want.end())
        told(row, "was not expected");
    }
  }
}
