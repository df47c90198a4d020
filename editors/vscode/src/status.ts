// SPDX-License-Identifier: Apache-2.0
// The word in the status bar of a draft: which okrlint runs and by which profile, or why none does.
import * as vscode from "vscode";
import { languages, type Server, type State } from "./server.js";
import { say } from "./texts.js";

export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    "okrlint",
    languages.map((language) => ({ language })),
  );
  item.name = "okrlint";
  let state: State = { kind: "stopped", why: say("stopped") };
  const draw = () => {
    const profile = vscode.workspace.getConfiguration("okrlint").get<string>("profile", "");
    if (state.kind === "running") {
      item.severity = vscode.LanguageStatusSeverity.Information;
      item.text = say("running", state.version);
      item.detail = profile === "" ? say("chosenByFile") : say("chosen", profile);
      item.command = { command: "okrlint.chooseProfile", title: say("whichProfile") };
    } else {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = say("stopped");
      item.detail = state.why;
      item.command = { command: "okrlint.restart", title: say("tryAgain") };
    }
  };
  return vscode.Disposable.from(
    item,
    server.onDidChange((now) => {
      state = now;
      draw();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("okrlint")) draw();
    }),
  );
}
