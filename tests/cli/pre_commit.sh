#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The real pre-commit program in a scratch repository, without network: a bad draft is stopped with its findings visible, a
# good draft passes.
#   tests/cli/pre_commit.sh OKRLINT        exit 77: pre-commit is not installed (with OKRLINT_ALL_TESTS=1 a failure)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../tool.sh"
okrlint=$(readlink -f "$1")
source_tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=/usr/bin/pre-commit
need $program
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CACHE_HOME=$work/cache PRE_COMMIT_HOME=$work/cache/pre-commit LANG=C.UTF-8
export GIT_CONFIG_GLOBAL=$work/home/.gitconfig GIT_CONFIG_SYSTEM=/dev/null
export http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9  # nothing may reach out
mkdir -p "$HOME" "$work/bin" "$work/hooks" "$work/team"
ln -s "$okrlint" "$work/bin/okrlint"
export PATH=$work/bin:/usr/bin:/bin
git config --global user.name a
git config --global user.email a@b
git config --global init.defaultBranch main
git config --global protocol.file.allow always

die() { echo "FAILED: $1"; cat "$work/log" 2>/dev/null; exit 1; }

# A repository that offers the hooks, as okrlint's own does; `script` stands in its place with the built program beside it.
cp "$source_tree/.pre-commit-hooks.yaml" "$work/hooks/"
mkdir -p "$work/hooks/editors/pre-commit" "$work/hooks/build/pre-commit"
cp "$source_tree/editors/pre-commit/okrlint" "$work/hooks/editors/pre-commit/"
ln -s "$okrlint" "$work/hooks/build/pre-commit/okrlint"
git -C "$work/hooks" init -q
git -C "$work/hooks" add -f .
git -C "$work/hooks" commit -q -m hooks
revision=$(git -C "$work/hooks" rev-parse HEAD)

cd "$work/team"
git init -q
config() { printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: %s\n' "$work/hooks" "$revision" "$1" > .pre-commit-config.yaml; git add .pre-commit-config.yaml; }
config okrlint
$program install > "$work/log" 2>&1 || die "pre-commit install"

bad='Objetivo: Ganar la confianza del cliente\n- KR1: Realizar 10 llamadas de ventas\n- KR2: Bajar las quejas de 9 %% a 4 %%\n'
good='Objetivo: Ganar la confianza del cliente\n- KR1: Subir el NPS de 30 a 45\n- KR2: Bajar las quejas de 9 %% a 4 %%\n'
for name in ventas.md ventas.okr "ventas y más.txt"; do
  printf "$bad" > "$name"
  git add "$name"
  if git commit -q -m bad > "$work/log" 2>&1; then die "a bad $name got in"; fi
  grep -q 'warning kr-output' "$work/log" || die "the finding of $name cannot be seen"
  git rm -q --cached "$name"; rm "$name"
done
printf "$bad" > code.py
printf "$good" > ventas.md
git add .
git commit -q -m good > "$work/log" 2>&1 || die "a good draft was stopped"

config okrlint-source
printf "$bad" > ventas.md
git add .
if git commit -q -m bad > "$work/log" 2>&1; then die "the hook built from source let a bad draft in"; fi
grep -q 'warning kr-output' "$work/log" || die "the finding of the source hook cannot be seen"

echo "pre-commit stops what is bad and lets pass what is good"
