#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# `fix -i` as a writer drives it, in a real terminal: choose, edit, skip, ignore, undo, interrupt.
# Usage: fix_interactive.sh OKRLINT
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../tool.sh"
need tmux
okrlint=$(realpath "$1")
room=$(mktemp -d)
session="okrlint-fix-$$"
trap 'tmux -L "$session" kill-server 2>/dev/null || true; rm -rf "$room"' EXIT
printf 'Objetivo: Ganar la confianza del cliente\n- KR1: Realizar 10 llamadas de ventas\n- KR2: Aumentar las ventas un 20%%\n- KR3: Publicar el portal de proveedores\n- KR4: Bajar el abandono a 3%% y subir el NPS a 60\n' > "$room/a.okr.md"
cp "$room/a.okr.md" "$room/before"
tmux -L "$session" new-session -d -x 160 -y 50 "cd $room && '$okrlint' --ui en fix -i a.okr.md; sleep 30"

wait_for() { for _ in $(seq 100); do tmux -L "$session" capture-pane -p -S -200 | grep -qF -- "$1" && return 0; sleep 0.1; done; echo "no \"$1\" on the screen:"; tmux -L "$session" capture-pane -p -S -200; exit 1; }
send() { tmux -L "$session" send-keys "$@"; sleep 0.3; }
holds() { grep -qF -- "$1" "$room/a.okr.md" || { echo "missing: $1"; cat "$room/a.okr.md"; exit 1; }; }
lacks() { ! grep -qF -- "$1" "$room/a.okr.md" || { echo "still there: $1"; cat "$room/a.okr.md"; exit 1; }; }

wait_for "kr-output"
send 1 Enter                                # choose
holds "Iniciativa: Realizar 10 llamadas de ventas"
send u Enter                                # undo
lacks "Iniciativa:"
same() { cmp "$room/before" "$room/a.okr.md" || { echo "the file is not as it was $1"; exit 1; }; }
same "before what was undone"
send s Enter                                # skip
wait_for "kr-relative-change-without-base"
same "before the skip"
send e Enter                                # edit: the first offer, changed at its end
send " (hoy)" Enter
holds "(hoy)"
for _ in 1 2 3 4 5 6; do                    # skip what the edited line still has, to the third key result
  tmux -L "$session" capture-pane -p | grep -qF "Publicar" && break
  send s Enter
done
send i Enter                                # ignore, with a reason
wait_for "Why may it stay?"
send "the grant asks for it" Enter
holds ": the grant asks for it -->"
send C-c                                    # interrupt: what was chosen stays
wait_for "changes saved"
holds "(hoy)"
holds ": the grant asks for it -->"
holds "KR4: Bajar el abandono a 3% y subir el NPS a 60"
echo "fix -i: choose, undo, skip, edit, ignore and interrupt keep what was chosen"
