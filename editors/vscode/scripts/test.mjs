// SPDX-License-Identifier: Apache-2.0
// Tests of what needs no editor. The program under test is OKRLINT, or the one of build/dev.
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";

const tests = readdirSync("test/unit").filter((name) => name.endsWith("_test.ts"));
await build({
  entryPoints: tests.map((name) => `test/unit/${name}`),
  outdir: "out/test",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
});
const files = tests.map((name) => `out/test/${name.replace(/\.ts$/, ".cjs")}`);
const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
process.exit(status ?? 1);
