// SPDX-License-Identifier: Apache-2.0
// One file for the editor: the client and the library that speaks the protocol.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";

await build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});

// The editor shows the README without the repository around it: pictures would be missing there.
const words = readFileSync("README.md", "utf8").replace(/^!\[.*\n\n?/gm, "");
writeFileSync("dist/README.md", words);
