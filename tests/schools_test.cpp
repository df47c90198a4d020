// SPDX-License-Identifier: Apache-2.0
// Each school publishes examples that it calls good. Statements of our own, built like them, get no
// warning under the profile of their school.
#include <doctest/doctest.h>

#include <string>

#include "okrlint.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

struct sample {
  const char* school;
  const char* profile;
  const char* draft;
};

const sample samples[] = {
    {"Doerr: two verbs, a negative one about injury, a full house", "google", R"(# Club OKRs 2026
Objective: Attract and keep the best young players in the league
- KR1: Home attendance at 90% of seats
- KR2: No player sits out a month through injury
- KR3: Season tickets sold: 14,000
)"},
    {"Doerr: an objective that builds something", "google", R"(# Club OKRs 2026
Objective: Build a planning model the whole board trusts
- KR1: Forecast error from 18% to 6%
- KR2: Decisions made on the first reading: 35% → 80%
)"},
    {"Google: a change by percent with its date, a level, seven-day actives", "google",
     R"(# OKRs Q3 2026
Objective: Make our browser the quickest way onto the web
- KR1: Raise weekly sign-ups by 30 percent by August 15
- KR2: Pages open in under 900 ms on a three-year-old phone
- KR3: 20 million seven-day active users
)"},
    {"Google: a platform of the next generation", "google", R"(# OKRs Q3 2026
Objective: Develop the next generation of maps for cyclists
- KR1: Routes recalculated in under 2 seconds
- KR2: 99.5% uptime
)"},
    {"What Matters: a figure in the objective", "google", R"(# OKRs, spring 2026
Objective: Swim a mile in under 40 minutes by June
- KR1: Cut the time for 400 metres from 11 to 9 minutes
- KR2: Resting pulse from 66 to 58
)"},
    {"Wodtke: an inspiring launch with measures of love", "default", R"(# OKRs, April to June
Objective: Launch a meal kit that parents rave about
- KR1: 40% of families order twice a week
- KR2: Recommendation score of 8
- KR3: 15% of trials become subscribers
)"},
    {"GitLab: a metric with its reason", "gitlab", R"(# FY27-Q2 OKRs (owner: @dana)
Objective: Grow registry use as it is the door to the platform
- KR1: Increase weekly active projects from 1,200 to 2,000 (@dana)
- KR2: Reduce failed uploads from 4% to 1% (@lee)
)"},
    {"Scrum México: qualitative objectives of few words", "default", R"(# OKR ventas 3T 2026
Objetivo: Maximizar los ingresos por ventas en plazas estratégicas
- KR1: Subir la tasa de conversión de llamadas de 9% a 15%
- KR2: Ticket promedio de $1,200 a $1,500
)"},
};

}  // namespace

TEST_CASE("schools: what resembles their good examples gets no warning under their profile") {
  for (const sample& one : samples) {
    CAPTURE(one.school);
    settings wanted;
    wanted.profile = one.profile;
    const source text{"draft.okr.md", one.draft};
    const report r = check(builtin_pack(), wanted, text, draft_context{text.path, false});
    std::size_t statements = 0;
    for (const finding& f : r.findings) {
      if (f.hidden || f.yielded || f.suppressed) continue;
      const std::string id(builtin_pack().rules[f.rule].id);
      CAPTURE(id);
      CHECK(f.level < severity::warning);
    }
    statements = r.doc.statements.size();
    CHECK(statements >= 3);
  }
}
