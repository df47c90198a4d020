#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The server leaves with the editor: when its input closes, and when the process that started it dies while the input
# stays open, which another child of that process may hold. What it wrote until then is the protocol and nothing else.
#   tests/lsp/leaves.sh OKRLINT
set -euo pipefail
okrlint=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkfifo in

say() { printf 'Content-Length: %d\r\n\r\n%s' "${#1}" "$1"; }
die() { echo "FAILED: $1"; exit 1; }
# What `begin PARENT` starts has its input open until descriptor 3 is closed.
begin() {
  "$okrlint" lsp < in > out 2> err &
  server=$!
  exec 3> in
  say '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":'"$1"',"capabilities":{}}}' >&3
  for _ in {1..100}; do
    if grep -qs serverInfo out; then return; fi
    sleep 0.05
  done
  die "no answer to initialize"
}
gone() {
  for _ in {1..100}; do
    if ! kill -0 "$server" 2> /dev/null; then wait "$server" || true; return; fi
    sleep 0.05
  done
  kill -9 "$server"
  die "the server stayed when $1"
}

sleep 1000 &
editor=$!
begin "$editor"
sleep 0.2
kill -0 "$server" 2> /dev/null || die "the server left while its parent lived"
kill -9 "$editor"  # and nobody has waited for it yet: it is a zombie
gone "its parent died"
wait "$editor" 2> /dev/null || true
exec 3>&-

begin null
exec 3>&-
gone "its input closed"

begin 99999999  # a parent that cannot be seen from here: in another container
sleep 0.2
kill -0 "$server" 2> /dev/null || die "the server left though nothing is known of its parent"
exec 3>&-
gone "its input closed"
[ ! -s err ] || die "it spoke on standard error: $(cat err)"
