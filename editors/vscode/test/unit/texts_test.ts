// SPDX-License-Identifier: Apache-2.0
// Both languages say everything, and nothing is said that nobody asks for.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { test } from "node:test";

type Texts = Record<string, string>;
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const texts = (file: string) => read(file) as Texts;

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

const keys = (of: Texts) => Object.keys(of).sort();
const blanks = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();

test("messages: same keys, same blanks, each used", () => {
  const [en, es] = [texts("src/texts/en.json"), texts("src/texts/es.json")];
  assert.deepEqual(keys(es), keys(en));
  const code = sources("src");
  for (const key of keys(en)) {
    assert.deepEqual(blanks(es[key] ?? ""), blanks(en[key] ?? ""), key);
    assert.notEqual(es[key], key === "running" ? "" : en[key], key);
    assert.ok(code.includes(`say("${key}"`), `${key} is used`);
  }
});

test("manifest: every text in both languages, each used, none missing", () => {
  const [en, es] = [texts("package.nls.json"), texts("package.nls.es.json")];
  const manifest = readFileSync("package.json", "utf8");
  const asked = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((one) => one[1] ?? ""))].sort();
  assert.deepEqual(keys(es), keys(en));
  assert.deepEqual(keys(en), asked);
  for (const key of asked) assert.notEqual(es[key], en[key], key);
});

test("manifest: what it promises of privacy and trust", () => {
  const manifest = read("package.json") as {
    capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
    activationEvents: string[];
    dependencies?: unknown;
  };
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
  assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes("okrlint.path"));
  assert.ok(manifest.activationEvents.every((event) => event.startsWith("onLanguage:")));
  assert.equal(manifest.dependencies, undefined);
  assert.doesNotMatch(sources("src"), /https?:|node:net|node:http|fetch\(|telemetry/i);
});
