#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Counts the instructions of fixed work by callgrind, which no busy machine changes, and compares them with
# tests/bench/instructions.txt (name, instructions): more than 5 % over fails, --update writes today's. Uses preset bench.
#   tests/bench/gate.sh [--update]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
okrlint=$PWD/build/bench/okrlint stored=$PWD/tests/bench/instructions.txt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
build/bench/tests/bench/okrlint_texts mixed 200000 > "$scratch/mixed.okr"
printf 'Objective: Earn trust\n- KR1: Make 10 calls\n- KR2: Raise sales from 9 to 15\n- KR3: Answer in 2 days\n' > "$scratch/small.okr"

count() {
  (cd "$scratch" && env -i valgrind --tool=callgrind --callgrind-out-file=/dev/null "$okrlint" check -j1 --exit-zero "$@" 2>&1 > /dev/null) |
    sed -n 's/.*Collected : //p'
}

fails=0 made=""
while read -r name arguments; do
  now=$(count $arguments)
  made+="$name $now"$'\n'
  was=$(sed -n "s/^$name //p" "$stored" 2>/dev/null || true)
  printf '%-12s %12d' "$name" "$now"
  [ -z "$was" ] || awk "BEGIN { printf \"  %.3f of the stored\", $now / $was }"
  echo
  [ -z "$was" ] || awk "BEGIN { exit !($now > $was * 1.05) }" && [ -n "$was" ] && fails=1
done <<'WORK'
start -V
small small.okr
mixed mixed.okr
mixed-json --format json mixed.okr
WORK
[ "${1:-}" != --update ] || { printf '%s' "$made" > "$stored"; exit 0; }
exit $fails
