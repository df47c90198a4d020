#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""compare.py SCORE_PY OKRLINT LABELS.jsonl...: `okrlint eval --json` against score.py --json, figure by figure."""
import json, subprocess, sys


def flat(value, at=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{at}/{key}")
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from flat(inner, f"{at}/{n}")
    else:
        yield at, value


def figures(command):
    out = subprocess.run(command, capture_output=True, text=True)
    return dict(flat(json.loads(out.stdout))) if out.returncode == 0 else sys.exit(f"{command}: {out.stderr}")


def main():
    score, tool, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    wrong = compared = 0
    for path in files:
        for extra in ([], ["--level", "warning"], ["--part", "tune"], ["--part", "check"], ["--lang", "es"], ["--lang", "en"]):
            want = figures([sys.executable, score, tool, path, "--json", *extra])
            have = figures([tool, "eval", "--json", *extra, path])
            for at in sorted(want.keys() | have.keys()):
                a, b = want.get(at), have.get(at)
                compared += 1
                if a == b or (a is not None and b is not None and abs(a - b) < 1e-9):
                    continue
                wrong += 1
                print(path, *extra, at, "score.py", a, "eval", b)
    print(f"{compared} figures compared, {wrong} differ")
    return wrong != 0


sys.exit(main())
