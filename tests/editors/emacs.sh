#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Emacs with eglot as they are installed, with editors/emacs/okrlint.el: a draft is opened, its finding
# seen, a code action applied, the finding gone.
#   tests/editors/emacs.sh OKRLINT
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../tool.sh"
need emacs
. "$(dirname "${BASH_SOURCE[0]}")/draft.sh"
mkdir "$scratch/bin"
ln -s "$okrlint" "$scratch/bin/okrlint"
cat > test.el <<'LISP'
(require 'package)
(package-initialize)
(unless (require 'eglot nil t) (kill-emacs 77))
(require 'okrlint)
(setq eglot-autoshutdown nil eglot-sync-connect 10)
(defun check (name ok)
  (unless ok
    (princ (format "emacs: not %s\n" name) #'external-debugging-output)
    (kill-emacs 1)))
(defun seen (n)
  (let ((tries 0))
    (while (and (< tries 200) (/= n (length (flymake-diagnostics))))
      (setq tries (1+ tries))
      (accept-process-output nil 0.03)
      (when (= 0 (mod tries 20)) (flymake-start)))
    (= n (length (flymake-diagnostics)))))
(find-file "equipo.okr.md")
(call-interactively #'eglot)
(check "one finding" (seen 1))
(let ((found (car (flymake-diagnostics))))
  (goto-char (flymake-diagnostic-beg found))
  (check "its place" (looking-at "Realizar 10"))
  (check "its end" (equal "Realizar" (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))))
(eglot-code-actions (point) (point) "quickfix.suppress.okrlint" t)
(check "the comment" (save-excursion (goto-char (point-min)) (search-forward "okrlint-disable-next kr-output: " nil t)))
(eglot--signal-textDocument/didChange)
(check "gone once silenced" (seen 0))
(set-buffer-modified-p nil)
(kill-emacs 0)
LISP
HOME=$scratch PATH=$scratch/bin:$PATH timeout 60 emacs -q --batch -L "$here/editors/emacs" -l test.el
# Its input closed when Emacs went: the server leaves by itself.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  grep -qsa "$scratch/bin/[o]krlint" /proc/[0-9]*/cmdline || exit 0
  sleep 0.2
done
echo "emacs: the server stayed"
exit 1
