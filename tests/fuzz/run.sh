#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs each fuzzer for SECONDS (default 600), two at a time, and says what it found:
#   tests/fuzz/run.sh [SECONDS] [TARGET…]
# New inputs go to build/fuzz/found/TARGET; what breaks a promise is left in build/fuzz/broken/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text draft frame pack check)
mkdir -p build/fuzz/broken

one() {
  local name=$1 corpus=build/fuzz/found/$1 words=()
  mkdir -p "$corpus"
  [ "$name" = text ] || words=(-dict=tests/fuzz/words.dict)
  build/fuzz/tests/fuzz/fuzz_"$name" "$corpus" "tests/fuzz/corpus/$name" "${words[@]}" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=3000 -max_len=8192 -print_final_stats=1 -artifact_prefix="build/fuzz/broken/$name-" > "build/fuzz/$name.log" 2>&1 &&
    echo "$name: $(sed -n 's/stat::number_of_executed_units: *//p' "build/fuzz/$name.log") runs in $seconds s, nothing found" ||
    { echo "$name: broken, see build/fuzz/$name.log"; return 1; }
}
export -f one
export seconds
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'one {}'
