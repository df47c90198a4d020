#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Ten times the bytes must not take more than eleven times as long: mixed text, each opener alone, in lines of 10 kB and
# as one line. Uses preset bench; prints each ratio and fails when one is over.
#   tests/bench/linear.sh [SMALL]      SMALL: bytes of the smaller text (default 1000000)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
okrlint=build/bench/okrlint texts=build/bench/tests/bench/okrlint_texts
small=${1:-1000000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
worst=0

# CPU time in ms of one run, user and system, less than which the clock cannot tell; fails when it takes over 300 s
cost() {
  local TIMEFORMAT='%U %S' spent
  spent=$({ time timeout 300 "$okrlint" check -j1 --exit-zero --level info --format json "$1" > /dev/null 2>&1; } 2>&1) || return 1
  awk '{ printf "%d", ($1 + $2) * 1000 + 1 }' <<< "$spent"
}

over() { awk "BEGIN { exit !($2 > 11 * ($1 > 20 ? $1 : 20)) }"; } # under 20 ms the start of the command is most of it

try() { # name, arguments of okrlint_texts with BYTES
  local name=$1 a b again_a again_b
  shift
  "$texts" "${@/BYTES/$small}" > "$scratch/1.okr"
  "$texts" "${@/BYTES/$((small * 10))}" > "$scratch/10.okr"
  if ! { a=$(cost "$scratch/1.okr") && b=$(cost "$scratch/10.okr"); }; then
    printf '%-24s over 300 s, or failed\n' "$name"
    worst=1
    return 0
  fi
  for _ in 1 2; do
    over "$a" "$b" || break
    again_a=$(cost "$scratch/1.okr") && again_b=$(cost "$scratch/10.okr") || break
    [ $((again_b * a)) -ge $((b * again_a)) ] || { a=$again_a b=$again_b; }
  done
  printf '%-24s %6d ms %7d ms  ratio %s\n' "$name" "$a" "$b" "$(awk "BEGIN { printf \"%.1f\", $b / $a }")"
  if over "$a" "$b"; then worst=1; fi
}

try mixed mixed BYTES
for sign in '(' '[' '{' '<' '*' '_' '`' '~' '"' '«' '“' '|' '#' '-' '>' '/' '\' '&' '+' '=' '@' '$' '%' '1' '1,' '1.' '. ' ', ' ': ' 'http://' \
            '](' '[](' '<!--' '<br>' '**' '__' '{{' '→' '≥' '…' ' ' 'a' 'ñ' $'\xff' $'\xcc\x81' $'\t' 'X ' 'de ' 'de 1 a 2 ' 'from 1 to 2 ' 'and ' 'KR1: ' 'Objetivo: ' \
            'tasa de conversión de ' 'launch the ' 'mediante ' '(a) ' '[x] ' '| a ' '|-' '- KR: a ' '* ' '1) '; do
  try "$(printf '%q' "$sign") lines" "$sign" BYTES 10000
  try "$(printf '%q' "$sign") one line" "$sign" BYTES 100000000000
done
for line in $'\n' $'- \n' $'- KR1: x\n' $'## O1: x\n' $'| a | b |\n' $'<!-- okrlint-disable-next kr-output: x -->\n' $'  - a\n' $'```\n' $'---\n' $'> \n' $'KR1: Reduce x from 9 to 4\n' $'\r' $'\u2028' \
            $'Objective: Grow\n- KR: 10 calls\n' $'**a**\n' $'1. a\n' $'Nota: a\n' $'@ana\n'; do
  try "$(printf '%q' "$line")" "$line" BYTES 100000000000
done
exit $worst
