// SPDX-License-Identifier: Apache-2.0
// Questions to the program, in the user's language, from where the user stands.
import * as vscode from "vscode";
import { run } from "../program.js";
import type { Server } from "../server.js";
import { language, say } from "../texts.js";

/** The folder of the draft in front, else of the workspace. */
export function folderInFront(): vscode.WorkspaceFolder | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const own = uri && vscode.workspace.getWorkspaceFolder(uri);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}

export async function ask(server: Server, ...args: string[]): Promise<string> {
  if (server.file === undefined) throw new Error(say("stopped"));
  return run(server.file, [...args, "--ui", language()], folderInFront()?.uri.fsPath);
}

interface Named {
  name: string;
}
export interface Knowledge {
  rules: { id: string; es: Named; en: Named }[];
  profiles: { name: string; es: string; en: string }[];
}

export async function knowledge(server: Server): Promise<Knowledge> {
  return JSON.parse(await ask(server, "rules", "--format", "json")) as Knowledge;
}
