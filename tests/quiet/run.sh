#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Texts without OKRs give nothing, not even a hint. Reads what Debian's packages install under /usr/share/doc and
# /usr/share/perl, and the prose in tests/quiet/texts; names each file with findings and exits 1.
#   tests/quiet/run.sh [OKRLINT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
okrlint=$(realpath "${1:-build/release/okrlint}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

n=0
while IFS= read -r -d '' file; do
  n=$((n + 1))
  name=$(printf '%s' "${file#/}" | tr '/' '+')
  case $file in
    *.gz) zcat "$file" 2>/dev/null | head -c 2000000 > "$scratch/${name%.gz}.md" || true ;;
    *) head -c 2000000 "$file" > "$scratch/$name.md" ;;
  esac
done < <(find -L /usr/share/doc /usr/share/common-licenses /usr/share/perl /usr/lib/node_modules /usr/local/lib/node_modules -type f \
           \( -iname 'README*' -o -iname 'NEWS*' -o -iname 'TODO*' -o -iname '*.md' -o -iname '*.markdown' -o -iname '*.txt' -o -iname '*.txt.gz' \
              -o -iname 'FAQ*' -o -iname 'HACKING*' -o -iname 'copyright' -o -path '*/common-licenses/*' -o -iname '*.pod' \) -print0 2>/dev/null | sort -z | head -z -n 3000)
for file in tests/quiet/texts/*; do cp "$file" "$scratch/own+${file##*/}"; n=$((n + 1)); done

"$okrlint" check --level info --all-findings --exit-zero --format concise "$scratch" > "$scratch.out" 2> "$scratch.err"
sed "s#^$scratch/##" "$scratch.out"
tail -n 1 "$scratch.err"
loud=$(cut -d: -f1 "$scratch.out" | sort -u | grep -c . || true)
rm -f "$scratch.out" "$scratch.err"
echo "$n texts without OKRs read, $loud with findings"
[ "$n" -ge 300 ] && [ "$loud" -eq 0 ]
