#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Cold start: the median and worst time of `okrlint check` of a small file over 200 runs, beside that of an empty program.
#   tests/bench/start.sh [OKRLINT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
okrlint=${1:-build/bench/okrlint}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf 'Objective: Earn trust\n- KR1: Make 10 calls\n- KR2: Raise sales from 9 to 15\n- KR3: Answer in 2 days\n' > "$scratch/small.okr"
for command in "/bin/true" "$okrlint check --exit-zero $scratch/small.okr"; do
  for _ in $(seq 200); do
    begin=${EPOCHREALTIME/[.,]/}
    $command > /dev/null 2>&1
    echo $((${EPOCHREALTIME/[.,]/} - begin))
  done | sort -n | awk -v name="${command%% *}" '{ t[NR] = $1 } END { printf "%-24s p50 %.2f ms  p99 %.2f ms  best %.2f ms\n", name, t[int(NR / 2)] / 1000, t[int(NR * 0.99)] / 1000, t[1] / 1000 }'
done
