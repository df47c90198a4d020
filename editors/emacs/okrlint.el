;;; okrlint.el --- okrlint in Emacs, by eglot -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:
;; Emacs 29 has eglot; on Emacs 26 to 28 install it (Debian: elpa-eglot). Put this file in your
;; load-path and say (require 'okrlint) in your init file: drafts are checked as they are opened.

;;; Code:

(require 'eglot)

(define-derived-mode okrlint-mode text-mode "OKR"
  "Drafts of OKRs.")
(put 'okrlint-mode 'eglot-language-id "okr")

(add-to-list 'auto-mode-alist '("\\.okr\\'" . okrlint-mode))
(add-to-list 'auto-mode-alist '("\\.okr\\.md\\'" . okrlint-mode))
(add-to-list 'eglot-server-programs '(okrlint-mode . ("okrlint" "lsp")))
(add-hook 'okrlint-mode-hook #'eglot-ensure)

(provide 'okrlint)
;;; okrlint.el ends here
