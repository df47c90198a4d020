#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The real pre-commit program in a scratch repository, without network: a bad draft is stopped with its findings visible, the
# fix id mends what is safe to mend, a good draft passes, and of a file staged in part only that part is judged.
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

# In the same words: what `git commit` did, and what can be read of it.
stopped() { if git commit -q -m "$1" > "$work/log" 2>&1; then die "$1 got in"; fi; }
passes() { git commit -q -m "$1" > "$work/log" 2>&1 || die "$1 was stopped"; }
shows() { grep -q "$1" "$work/log" || die "not to be seen: $1"; }

twofold='Objetivo: Ganar la confianza del cliente\n- KR1: Subir la renovación de 71 %% a 80 %% y bajar la espera de 9 a 4 días\n'
for id in okrlint-fix okrlint-source-fix; do
  config $id
  printf "$bad" > ventas.md
  git add .
  stopped "$id: what no safe edit mends"
  shows 'warning kr-output'
  printf "$bad" | cmp -s - ventas.md || die "$id: a draft without safe edits was touched"
  printf "$twofold" > ventas.md
  git add ventas.md
  stopped "$id: a draft with a safe edit"
  shows 'files were modified by this hook'
  grep -q 'KR2: Bajar la espera de 9 a 4 días$' ventas.md || die "$id: the safe edit was not made"
  grep -q 'KR1: Subir la renovación de 71 % a 80 %$' ventas.md || die "$id: the safe edit was half made"
  git add ventas.md
  passes "$id: the mended draft"
  printf "$good" > ventas.md
  git add ventas.md
  passes "$id: a good draft"
done

for id in okrlint okrlint-source; do
  config $id
  printf "$good" > ventas.md
  git add .
  git commit -q -m "$id: set up" > "$work/log" 2>&1 || true
  printf "$bad" > ventas.md
  git add ventas.md
  printf "$good" > ventas.md  # mended, and not staged
  stopped "$id: a draft that is bad where it is staged"
  shows 'warning kr-output'
  printf "$good" | cmp -s - ventas.md || die "$id: the working file was touched"
  printf "$good# Fin\n" > ventas.md
  git add ventas.md
  printf "$bad" > ventas.md
  passes "$id: a draft that is bad only where it is not staged"
  printf "$bad" | cmp -s - ventas.md || die "$id: the working file was touched"
done

echo "pre-commit stops what is bad, mends what is safe to mend, and lets pass what is good"
