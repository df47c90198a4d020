// SPDX-License-Identifier: Apache-2.0
// "Open the configuration": the .okrlint.json in force for the draft in front, or a new one.
import * as path from "node:path";
import * as vscode from "vscode";
import type { Server } from "../server.js";
import { say } from "../texts.js";
import { ask, folderInFront } from "./ask.js";

const name = ".okrlint.json";

/** The nearest configuration from the draft in front upward; the program looks in the same way. */
export async function configurationInFront(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const start = active?.scheme === "file" ? path.dirname(active.fsPath) : folderInFront()?.uri.fsPath;
  for (let folder = start; folder !== undefined; ) {
    const uri = vscode.Uri.file(path.join(folder, name));
    if (await exists(uri)) return uri;
    const above = path.dirname(folder);
    const top = above === folder || (await exists(vscode.Uri.file(path.join(folder, ".git"))));
    folder = top ? undefined : above;
  }
  return undefined;
}

export async function openConfiguration(server: Server): Promise<void> {
  const there = await configurationInFront();
  if (there) {
    await vscode.window.showTextDocument(there);
    return;
  }
  const folder = folderInFront();
  if (!folder) {
    void vscode.window.showInformationMessage(say("nothingToCheck"));
    return;
  }
  const create = say("create");
  const chosen = await vscode.window.showInformationMessage(say("noConfiguration", folder.name), create);
  if (chosen !== create) return;
  await ask(server, "init", folder.uri.fsPath);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
