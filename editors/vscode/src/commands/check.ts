// SPDX-License-Identifier: Apache-2.0
// "Check the drafts of the workspace": all drafts on disk, into the list of problems.
import * as vscode from "vscode";
import type { Server } from "../server.js";
import { say } from "../texts.js";

export async function checkWorkspace(server: Server): Promise<void> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage(say("nothingToCheck"));
    return;
  }
  if (server.file === undefined) throw new Error(say("stopped"));
  const title = say("checking");
  const where = { location: vscode.ProgressLocation.Window, title };
  await vscode.window.withProgress(where, () => server.sweeps.ask());
  const found = vscode.languages
    .getDiagnostics()
    .map(([, all]) => all.filter(inPanel).length)
    .filter((count) => count > 0);
  const sum = found.reduce((a, b) => a + b, 0);
  if (sum > 0) await vscode.commands.executeCommand("workbench.actions.view.problems");
  void vscode.window.showInformationMessage(
    sum === 0 ? say("clean") : say("remarks", counted("remark", sum), counted("file", found.length)),
  );
}

/** Hints are shown in the text alone. */
function inPanel(one: vscode.Diagnostic): boolean {
  return one.source === "okrlint" && one.severity !== vscode.DiagnosticSeverity.Hint;
}

function counted(what: "remark" | "file", count: number): string {
  if (what === "remark") return count === 1 ? say("oneRemark") : say("manyRemarks", count);
  return count === 1 ? say("oneFile") : say("manyFiles", count);
}
