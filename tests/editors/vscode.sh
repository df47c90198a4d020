#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The VS Code extension without an editor: its types, its lint, and its own tests against the built command.
# editors/vscode/test/browser/run drives the real editor.
#   tests/editors/vscode.sh OKRLINT
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../tool.sh"
OKRLINT=$(realpath "$1")
export OKRLINT
cd "$(dirname "${BASH_SOURCE[0]}")/../../editors/vscode"
need npm
[ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || { echo "missing: Node 20"; exit 77; }
need node_modules/.bin/tsc  # npm ci --prefix editors/vscode
npm run --silent check
npm test --silent
