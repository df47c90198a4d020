// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";
import { candidates, find, isOlder, run, versionIn, type Surroundings } from "../../src/program.js";

const folder = mkdtempSync(path.join(tmpdir(), "okrlint-program-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, body: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

const around = (change: Partial<Surroundings>): Surroundings => ({
  configured: "",
  folder: "/w",
  home: "/home/ana",
  path: "",
  windows: false,
  ...change,
});

test("where the program may be", () => {
  const rows: [Partial<Surroundings>, string[]][] = [
    [{ path: "/a:/b/c" }, ["/a/okrlint", "/b/c/okrlint"]],
    [{ path: "/a::.:bin:/b" }, ["/a/okrlint", "/b/okrlint"]], // a relative place is no place
    [{ configured: "/opt/okrlint", path: "/a" }, ["/opt/okrlint"]],
    [{ configured: " ~/bin/okrlint " }, ["/home/ana/bin/okrlint"]],
    [{ configured: "${workspaceFolder}/bin/okrlint" }, ["/w/bin/okrlint"]],
    [{ configured: "${workspaceFolder}/okrlint", folder: undefined }, []],
    [{ configured: "bin/okrlint" }, []],
    [{ configured: "~ana/okrlint" }, []],
    [{}, []],
  ];
  for (const [change, wanted] of rows) assert.deepEqual(candidates(around(change)), wanted);
});

test("versions", () => {
  assert.equal(versionIn("okrlint 0.2.0-dev\n"), "0.2.0");
  assert.equal(versionIn("okrlint 1.10.3 (abc)"), "1.10.3");
  assert.equal(versionIn("other 1.2.3"), undefined);
  assert.equal(versionIn(""), undefined);
  assert.ok(isOlder("0.9.9", "0.10.0"));
  assert.ok(!isOlder("0.10.0", "0.9.9"));
  assert.ok(!isOlder("1.2.3", "1.2.3"));
});

test("a search ends with a program or with the reason why not", async () => {
  const good = program("good", "echo okrlint 1.2.3");
  const old = program("old", "echo okrlint 0.0.9");
  const other = program("other", "echo something else");
  const dead = program("dead", "exit 3");
  const plain = path.join(folder, "plain");
  writeFileSync(plain, "text");
  const at = (configured: string) => find(around({ configured }));
  assert.deepEqual(await at(good), { kind: "found", file: good, version: "1.2.3" });
  assert.deepEqual(await at(old), { kind: "old", file: old, version: "0.0.9" });
  assert.deepEqual(await at(other), { kind: "foreign", file: other });
  assert.deepEqual(await at(dead), { kind: "foreign", file: dead });
  const deaf = program("deaf", '[ "$1" = --version ] && echo okrlint 1.2.3');
  assert.deepEqual(await at(deaf), { kind: "serverless", file: deaf, version: "1.2.3" });
  for (const none of [plain, folder, `${folder}/nothing`, "okrlint"])
    assert.deepEqual(await at(none), { kind: "missing", configured: none });
});

test("the first program on the PATH is taken, past folders without one", async () => {
  const file = program("okrlint", "echo okrlint 2.0.0");
  assert.deepEqual(await find(around({ path: `/nowhere:${folder}` })), {
    kind: "found",
    file,
    version: "2.0.0",
  });
  assert.deepEqual(await find(around({ path: "/nowhere" })), { kind: "missing", configured: "" });
});

test("a program that fails gives what it said", async () => {
  const file = program("fails", "echo no >&2; exit 2");
  await assert.rejects(run(file, []), /^Error: no$/);
  await assert.rejects(run(`${folder}/nothing`, []), /ENOENT/);
});
