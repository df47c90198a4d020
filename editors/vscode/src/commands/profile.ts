// SPDX-License-Identifier: Apache-2.0
// "Choose a profile": into the setting of the workspace; a configuration file says more, and wins.
import * as path from "node:path";
import * as vscode from "vscode";
import type { Server } from "../server.js";
import { language, say } from "../texts.js";
import { knowledge } from "./ask.js";
import { configurationInFront } from "./configuration.js";

export async function chooseProfile(server: Server): Promise<void> {
  const settings = vscode.workspace.getConfiguration("okrlint");
  const now = settings.get<string>("profile", "");
  const mark = (name: string) => (name === now ? say("current") : "");
  const items = (await knowledge(server)).profiles.map((one) => ({
    label: one.name,
    description: mark(one.name),
    detail: one[language()],
    profile: one.name,
  }));
  items.unshift({ label: say("none"), description: mark(""), detail: say("noProfile"), profile: "" });
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: say("whichProfile"),
    matchOnDetail: true,
  });
  if (!chosen) return;
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await settings.update("profile", chosen.profile === "" ? undefined : chosen.profile, target);
  const file = await configurationInFront();
  if (!file || chosen.profile === "") return;
  const open = say("open");
  const answer = await vscode.window.showInformationMessage(say("fileWins", path.basename(file.fsPath)), open);
  if (answer === open) await vscode.window.showTextDocument(file);
}
