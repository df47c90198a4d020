#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The README's two commands, as they stand there, in a fresh Debian 12 made by debootstrap (as root; about
# 1 GB and some minutes). Says how long each took.
#   tests/fresh/run.sh [FOLDER]      FOLDER is made when it is not there, and kept; without one a temporary folder goes in the end
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tree=${1:-$(mktemp -d)}
kept=$#
leave() {
  umount "$tree/dev/pts" "$tree/proc" 2>/dev/null || true
  [ "$kept" -gt 0 ] || rm -rf --one-file-system "$tree"
}
trap leave EXIT
mirror=$( { sed -n 's/^URIs: *//p;s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null || true; } | head -n 1)
mapfile -t commands < <(sed -n '/^## Install/,/^## Two/p' README.md | grep '^\.ci/install')
[ ${#commands[@]} -eq 2 ] || { echo "the README has ${#commands[@]} commands, not 2"; exit 1; }

[ -x "$tree/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$tree" "${mirror:-http://deb.debian.org/debian}" > "$tree.log" 2>&1 || { tail "$tree.log"; exit 1; }
# As any Debian has them: packages ask /proc while they are set up, tmux wants a terminal.
mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
mountpoint -q "$tree/dev/pts" || mount -t devpts devpts "$tree/dev/pts"

# What this machine reaches the network by: names, proxies, npm's registry, and the certificates that npm trusts here.
cp /etc/resolv.conf /etc/hosts "$tree/etc/"
cp /etc/apt/apt.conf.d/*proxy* "$tree/etc/apt/apt.conf.d/" 2>/dev/null || true
npm_says() { npm config get "$1" 2>/dev/null | grep -vxE 'null|undefined' || true; }
mapfile -t reach < <(env | grep -iE '^(https?|no|all)_proxy=' || true)
registry=$(npm_says registry) trusted=${NODE_EXTRA_CA_CERTS:-$(npm_says cafile)}
[ -z "$registry" ] || reach+=("npm_config_registry=$registry")
[ ! -r "$trusted" ] || { cp -L "$trusted" "$tree/etc/trusted.pem"; reach+=(NODE_EXTRA_CA_CERTS=/etc/trusted.pem); }

mkdir -p "$tree/okrlint"
git archive HEAD | tar -x -C "$tree/okrlint"

for command in "${commands[@]}"; do
  begin=$SECONDS code=0
  chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root "${reach[@]}" sh -c "cd /okrlint && $command" > "$tree.log" 2>&1 || code=$?
  tail -n 12 "$tree.log"
  echo "== exit $code after $((SECONDS - begin)) s: $command"
  [ $code -le 1 ] || exit 1  # 1: the sample draft has findings
  # the sample's findings, or the tests' closing line, must really have come out
  grep -qE '^100% tests passed|: (error|warning) ' "$tree.log" || exit 1
done
rm -f "$tree.log"
