#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the offers are worth, over labelled statements: measure.py OKRLINT FILE.jsonl…

Each statement stands in a small draft of its own. For every finding that counts: has it an offer, does the file with the
offer's edits made lose the finding, does it gain one of the same or a higher level, are all figures and names of the
author still there, is any there that was not. Prints a row a rule, then the shares that must hold."""
import collections, json, os, re, subprocess, sys, tempfile

LEVEL = {"info": 1, "warning": 2, "error": 3}
SIBLING = {"es": "- KR9: Subir la puntualidad de las entregas de 70% a 85%\n", "en": "- KR9: Raise on-time delivery from 70% to 85%\n"}
PARENT = {"es": "Ganar la confianza de quienes nos eligen", "en": "Earn the trust of those who choose us"}
MUST = ["kr-output", "kr-disguised-output", "kr-missing-number", "kr-relative-change-without-base", "kr-compound",
        "objective-connector", "objective-means", "kr-means", "objective-filler", "kr-vague-quantifier", "placeholder"]


def draft(d):
    label = "Objetivo" if d["lang"] == "es" else "Objective"
    if d["kind"] == "objective":
        return f"{label}: {d['text']}\n{SIBLING[d['lang']]}"
    parent = d.get("objective") or PARENT[d["lang"]]
    return f"{label}: {parent}\n- KR1: {d['text']}\n{SIBLING[d['lang']].replace('KR9', 'KR2')}"


def check(okrlint, folder):
    out = subprocess.run([okrlint, "check", "--format", "json", "--level", "info", "--all-findings", "--exit-zero", folder],
                         capture_output=True)
    by = collections.defaultdict(list)
    for f in json.loads(out.stdout.decode("utf-8", "replace"))["findings"]:
        by[os.path.basename(f["path"])].append(f)
    return by


def apply(text, edits):
    out = text.encode()
    for e in reversed(edits):
        out = out[: e["start"]] + e["text"].encode() + out[e["end"]:]
    return out.decode("utf-8", "replace")


def figures(text):
    text = re.sub(r"(?m)^(\s*-?\s*)(KR|O|RC)\d+", r"\1", text)
    return collections.Counter(re.findall(r"\d+(?:[.,]\d+)*", text))


def names(text):
    return set(re.findall(r"(?<![.:\w] )(?<!^)\b[A-ZÁÉÍÓÚÑ]{2,}\w*", text))


def write(folder, files):
    for name, text in files.items():
        open(os.path.join(folder, name), "w", encoding="utf-8", newline="").write(text)


def skeleton(lang, text):
    words = re.findall(r"__|[a-záéíóúñü]+", text.split("\n")[0].lower())
    keep = {"es": "de a hoy meta que y el la los las subir bajar llevar porcentaje", "en": "from to today target that the raise cut bring share of"}[lang].split()
    return " ".join(w if w in keep or w == "__" else "·" for w in words)


def main():
    okrlint, paths = sys.argv[1], sys.argv[2:]
    items = []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            d = json.loads(line)
            d.setdefault("lang", "es" if "/es" in path else "en")
            if d.get("text", "").strip():
                items.append(d)
    texts = {f"s{i:05}.okr.md": draft(d) for i, d in enumerate(items)}
    rows = collections.defaultdict(collections.Counter)
    after, of = {}, {}
    first, titles, blanks = [], collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        write(folder, texts)
        before = check(okrlint, folder)
    for name, found in before.items():
        item = items[int(name[1:6])]
        for f in found:
            kind = "objective" if item["kind"] == "objective" else "key_result"
            if f["kind"] != kind or (kind == "key_result" and f["start"]["line"] != 2):
                continue
            row = rows[f["rule"]]
            row["findings"] += 1
            if not f["rewrites"]:
                continue
            row["offered"] += 1
            for k, r in enumerate(f["rewrites"]):
                new = f"{name[:-7]}-{f['rule']}-{k}.okr.md"
                after[new] = apply(texts[name], r["edits"])
                of[new] = (f, name, r, item, k)
    with tempfile.TemporaryDirectory() as folder:
        write(folder, after)
        later = check(okrlint, folder)
    bad = []
    for new, (f, name, r, item, k) in of.items():
        row, old, now = rows[f["rule"]], before[name], later[new]
        blank_only = lambda x: x["rule"] == "placeholder" and "__" in after[new]
        has = collections.Counter(x["rule"] for x in old if LEVEL[x["severity"]] >= LEVEL[f["severity"]])
        gained = [x["rule"] for x in now if LEVEL[x["severity"]] >= LEVEL[f["severity"]] and not blank_only(x) and x["rule"] != f["rule"]
                  and sum(y["rule"] == x["rule"] for y in now) > has[x["rule"]] and not x["rule"].startswith("doc-")]
        stays = sum(x["rule"] == f["rule"] and not blank_only(x) for x in now) >= sum(x["rule"] == f["rule"] for x in old)
        lost = (figures(texts[name]) - figures(after[new])) or (figures(after[new]) - figures(texts[name]) - figures(texts[name]))
        gone = names(item["text"]) - names(" x " + after[new]) - set(re.findall(r"\w+", after[new]))
        row["offers"] += 1
        row["stays"] += stays
        row["new"] += bool(gained)
        row["figures"] += bool(lost) + bool(gone)
        blanks = max(blanks, r["text"].count("__"))
        if k == 0:
            first.append((f["rule"], skeleton(item["lang"], r["text"]), r, item))
            titles[(f["rule"], skeleton(item["lang"], r["text"]))] += 1
        if stays or gained or lost or gone:
            bad.append((f["rule"], "stays" if stays else "", gained, dict(lost) if lost else "", gone or "", item["text"], r["text"]))
    print(f"{'rule':36} findings offered  share  offers  stays  new  lost")
    for rule in sorted(rows):
        r = rows[rule]
        print(f"{rule:36} {r['findings']:8} {r['offered']:7} {r['offered'] / r['findings']:6.0%} {r['offers']:7} {r['stays']:6} {r['new']:4} {r['figures']:5}"
              + ("   < 90 %" if rule in MUST and r["offered"] < 0.9 * r["findings"] else ""))
    total = max(1, len(first))
    print("\nmost frequent first offers:")
    for (rule, how), n in titles.most_common(5):
        print(f"  {n / total:5.1%}  {rule}: {how}")
    works = [x for x in first if x[0] in ("kr-output", "kr-disguised-output")]
    print(f"\nmost blanks in an offer: {blanks}; first offers: {total}; of work: {len(works)}")
    if os.environ.get("SHOW"):
        for b in bad:
            print(*b, sep=" | ")
    return 0


sys.exit(main())
