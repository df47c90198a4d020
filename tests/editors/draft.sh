# SPDX-License-Identifier: Apache-2.0
# For the tests that drive an editor, sourced with the command as $1: a folder of its own, $scratch, that goes when the test
# does, with a draft of one finding, equipo.okr.md. $okrlint is the command, $here the source tree.
okrlint=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf '# OKR T3 2026 🚀\n\nObjetivo: Ganar la confianza de los vecinos\n- KR1: Subir la renovación del año de 71%% a 80%%\n- KR2: Realizar 10 llamadas 🐦\n' > "$scratch/equipo.okr.md"
printf '{ "root": true, "select": ["kr-output"] }\n' > "$scratch/.okrlint.json"
cd "$scratch"
