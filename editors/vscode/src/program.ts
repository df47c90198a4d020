// SPDX-License-Identifier: Apache-2.0
// Finding and running the okrlint program. Knows nothing of the editor.
import { execFile } from "node:child_process";
import { constants, promises as fs } from "node:fs";
import * as path from "node:path";

/** The oldest program that this client talks to. */
export const oldest = "0.1.0";

export interface Surroundings {
  /** The setting okrlint.path; empty: look on the PATH. */
  configured: string;
  /** The first folder of the workspace. */
  folder: string | undefined;
  home: string;
  path: string;
  windows: boolean;
}

export type Search =
  | { kind: "found"; file: string; version: string }
  | { kind: "missing"; configured: string }
  | { kind: "foreign"; file: string }
  | { kind: "old"; file: string; version: string }
  | { kind: "serverless"; file: string; version: string };

/** Where the program may be, best first. Relative places are left out: they depend on who starts us. */
export function candidates(where: Surroundings): string[] {
  const set = where.configured.trim();
  if (set !== "") {
    const expanded = set
      .replace(/^~(?=[/\\])/, where.home)
      .replace("${workspaceFolder}", where.folder ?? "${workspaceFolder}");
    return path.isAbsolute(expanded) ? [expanded] : [];
  }
  const name = where.windows ? "okrlint.exe" : "okrlint";
  return where.path
    .split(where.windows ? ";" : ":")
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, name));
}

/** "okrlint 0.2.0-dev" → "0.2.0"; undefined when the text is not what okrlint says. */
export function versionIn(said: string): string | undefined {
  return /^okrlint (\d+\.\d+\.\d+)/.exec(said)?.[1];
}

export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version.split(".").map(Number), than.split(".").map(Number)];
  for (let i = 0; i < 3; ++i) {
    const step = (a[i] ?? 0) - (b[i] ?? 0);
    if (step !== 0) return step < 0;
  }
  return false;
}

export async function find(where: Surroundings): Promise<Search> {
  for (const file of candidates(where)) {
    if (!(await isProgram(file))) continue;
    const said = await run(file, ["--version"]).catch(() => "");
    const version = versionIn(said);
    if (version === undefined) return { kind: "foreign", file };
    if (isOlder(version, oldest)) return { kind: "old", file, version };
    const serves = await run(file, ["help", "lsp"]).then(() => true, () => false);
    return { kind: serves ? "found" : "serverless", file, version };
  }
  return { kind: "missing", configured: where.configured.trim() };
}

/** What the program prints. Rejects when it cannot be started or exits with another code than 0. */
export function run(file: string, args: readonly string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: 10_000, maxBuffer: 16 << 20, cwd: cwd ?? path.dirname(file) };
    execFile(file, args, limits, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message));
      else resolve(stdout);
    });
  });
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await fs.access(file, constants.X_OK);
    return (await fs.stat(file)).isFile();
  } catch {
    return false;
  }
}
