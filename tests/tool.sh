# SPDX-License-Identifier: Apache-2.0
# For the tests that drive another program; sourced, not run.

# need PROGRAM: without it the test is skipped (77), or fails where OKRLINT_ALL_TESTS=1 says that nothing may be missing.
need() {
  command -v "$1" > /dev/null && return
  echo "missing: $1"
  [ -z "${OKRLINT_ALL_TESTS:-}" ] && exit 77
  exit 1
}
