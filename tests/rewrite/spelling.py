#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every word that the offers can say is in Debian's dictionaries or in vocabulary.txt: all texts of corpus/templates and
corpus/metrics, and the offers made for the labelled statements, but for the author's own words.
Usage: spelling.py OKRLINT. Exit 77: no hunspell here (with OKRLINT_ALL_TESTS=1 a failure)."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent
root = here.parents[1]
dictionaries = {"es": ["es_MX", "es_ES"], "en": ["en_US", "en_GB"]}
word = re.compile(r"(?<![\w$])[^\W\d_]{2,}(?:['’][^\W\d_]+)*")


def known(language):
    found = subprocess.run(["hunspell", "-D"], capture_output=True, text=True, stdin=subprocess.DEVNULL).stderr
    return all(f"/{name}" in found for name in dictionaries[language])


if shutil.which("hunspell") is None or not all(map(known, dictionaries)):
    print("missing: hunspell, hunspell-es, hunspell-en-us, hunspell-en-gb")
    sys.exit(1 if os.environ.get("OKRLINT_ALL_TESTS") else 77)

said = {"es": set(), "en": set()}


def read(language, text):
    said[language].update(word.findall(re.sub(r"\{(?:noun:agrees ([^}]*)|[^}]*)\}", r" \1 ", text).replace("__", " ")))


def texts(language, value):
    """All strings below `value`, but ids, patterns of the author's words and the like."""
    if isinstance(value, str):
        read(language, value)
    elif isinstance(value, list):
        for one in value:
            texts(language, one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in ("id", "unit", "direction", "gender", "number", "domains", "of", "at", "do", "to", "words", "with", "without", "serves"):
                texts(language, one)


for path in sorted((root / "corpus/templates").glob("*.json")):
    for template in json.loads(path.read_text())["templates"]:
        for language in ("es", "en"):
            for key in ("title", "text", "noun"):
                read(language, template.get(language, {}).get(key, ""))
            for edit in template.get(language, {}).get("edits", []):
                read(language, edit.get("text", ""))
            for question in template.get(language, {}).get("asks", {}).values():
                read(language, question)
for language in ("es", "en"):
    dictionary = json.loads((root / f"corpus/metrics/{language}.json").read_text())
    texts(language, dictionary["metrics"])
    texts(language, dictionary["links"])
    for verb in json.loads((root / f"corpus/metrics/{language}.grammar.json").read_text())["verbs"].values():
        texts(language, list(verb.values()))

head = {"es": ("Objetivo: ", "Ganar la confianza de los vecinos", "Subir la puntualidad de 70% a 85%"),
        "en": ("Objective: ", "Earn the trust of our neighbours", "Raise punctuality from 70% to 85%")}
offers = 0
with tempfile.TemporaryDirectory() as room:
    drafts = {}
    for language in ("es", "en"):
        for line in (root / f"corpus/labelled/{language}.jsonl").read_text().splitlines():
            one = json.loads(line)
            label, objective, other = head[language]
            lines = [label + one["text"]] if one["kind"] == "objective" else [label + objective, "- KR1: " + one["text"]]
            path = Path(room) / f"{len(drafts):05}.okr.md"
            path.write_text("\n".join(lines + ["- KR2: " + other, ""]))
            drafts[str(path)] = "\n".join(lines + [other])
    out = subprocess.run([sys.argv[1], "check", "--format", "json", "--level", "info", "--all-findings", room],
                         capture_output=True, text=True).stdout
    for finding in json.loads(out)["findings"]:
        language, draft = finding["language"], drafts[finding["path"]]
        own = {w.lower() for w in word.findall(draft)}
        for offer in finding["rewrites"]:
            offers += 1
            for text in [offer["text"], offer["title"]] + [b["question"] for b in offer["blanks"]]:
                said[language].update(w for w in word.findall(text.replace("__", " ")) if w.lower() not in own)

listed = {w.lower() for w in (here / "vocabulary.txt").read_text().split("\n") if w and not w.startswith("#")}
wrong = 0
for language, words in said.items():
    unknown = words
    for name in dictionaries[language]:
        result = subprocess.run(["hunspell", "-l", "-i", "utf-8", "-d", name], input="\n".join(sorted(unknown)), capture_output=True, text=True)
        unknown = set(result.stdout.split())
    for one in sorted(unknown, key=str.lower):
        if one.lower() not in listed:
            wrong += 1
            print(f"{language}: {one}")
print(f"{sum(map(len, said.values()))} words, {offers} offers, {wrong} unknown")
sys.exit(1 if wrong or offers < 1000 else 0)
