// SPDX-License-Identifier: Apache-2.0
// What a snippet writes is a good draft but for the gaps that it leaves.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Snippet {
  prefix: string[];
  description: string;
  body: string | string[];
}
interface Finding {
  rule: string;
  severity: string;
}

const okrlint = process.env.OKRLINT ?? "../../build/dev/okrlint";

/** As the editor writes it, with the choice-th word of each choice. */
function written(snippet: Snippet, choice: number): string {
  return [snippet.body]
    .flat()
    .join("\n")
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, words: string) => {
      const all = words.split(",");
      return all[choice % all.length] ?? "";
    })
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d/g, "");
}

function findings(draft: string): Finding[] {
  const { stdout, error } = spawnSync(
    okrlint,
    ["check", "--format", "json", "--level", "info", "--all-findings", "--stdin-filename", "a.okr.md", "-"],
    { input: draft, encoding: "utf8" },
  );
  assert.equal(error, undefined, "set OKRLINT, or build ../../build/dev/okrlint");
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

const frame = {
  es: {
    heading: "# OKR T1 2027\n\n",
    objective: "## Objetivo 1: Merecer la confianza de los vecinos\n\n",
    results: "- KR2: Bajar la espera de 40 a 25 minutos\n- KR3: Elevar la satisfacción de los vecinos de 6 a 8 sobre 10\n",
  },
  en: {
    heading: "# OKRs Q1 2027\n\n",
    objective: "## Objective 1: Earn the trust of the neighbours\n\n",
    results: "- KR2: Cut the waiting time from 40 to 25 minutes\n- KR3: Raise neighbour satisfaction from 6 to 8 out of 10\n",
  },
} as const;

/** The draft around what a snippet wrote: a whole one, an objective, or a line below one. */
function draft(text: string, { heading, objective, results }: (typeof frame)["es" | "en"]): string {
  if (text.startsWith("# ")) return text;
  if (text.startsWith("## ")) return heading + text + results;
  return heading + objective + text + "\n" + results;
}

for (const language of ["es", "en"] as const) {
  const all = JSON.parse(readFileSync(`snippets/${language}.json`, "utf8")) as Record<string, Snippet>;
  for (const [name, snippet] of Object.entries(all)) {
    test(`${language}: ${name}`, () => {
      for (let choice = 0; choice < 4; ++choice) {
        const text = written(snippet, choice);
        assert.doesNotMatch(text, /[${}|]/);
        const whole = draft(text, frame[language]);
        const said = findings(whole).filter(
          (one) => !["placeholder", "unused-suppression", "doc-no-owner"].includes(one.rule),
        );
        assert.deepEqual(said, [], whole);
        const gapsTold = findings(whole).some((one) => one.rule === "placeholder");
        assert.equal(gapsTold, text.includes("__"), "gaps are told");
      }
    });
  }
}

test("no prefix means two things", () => {
  const prefixes = ["es", "en"].flatMap((language) =>
    Object.values(JSON.parse(readFileSync(`snippets/${language}.json`, "utf8")) as Record<string, Snippet>).flatMap(
      (one) => one.prefix,
    ),
  );
  assert.equal(new Set(prefixes).size, prefixes.length);
});
