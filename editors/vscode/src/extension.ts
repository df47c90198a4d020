// SPDX-License-Identifier: Apache-2.0
// Ties the server, the status and the commands together. What is right or wrong in a draft is the
// program's to know: nothing here does.
import * as vscode from "vscode";
import { checkWorkspace } from "./commands/check.js";
import { openConfiguration } from "./commands/configuration.js";
import { chooseProfile } from "./commands/profile.js";
import { explainRule, RulePages, ruleScheme } from "./commands/rule.js";
import { Server } from "./server.js";
import { showStatus } from "./status.js";
import { say } from "./texts.js";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("okrlint", { log: true });
  const running = (server = new Server(log));
  const pages = new RulePages(running);
  const command = (name: string, work: (...args: unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(`okrlint.${name}`, (...args: unknown[]) =>
      work(...args).catch((error: unknown) => {
        log.error(String(error));
        void vscode.window.showErrorMessage(
          say("failed", error instanceof Error ? error.message : String(error)),
        );
      }),
    );
  context.subscriptions.push(
    log,
    running,
    showStatus(running),
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, pages),
    command("checkWorkspace", () => checkWorkspace(running)),
    command("explainRule", (rule) => explainRule(running, pages, rule)),
    command("chooseProfile", () => chooseProfile(running)),
    command("openConfiguration", () => openConfiguration(running)),
    command("restart", () => running.start()),
    command("showLog", () => {
      log.show();
      return Promise.resolve();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("okrlint.path")) void running.start();
      else if (event.affectsConfiguration("okrlint")) void running.settingsChanged();
    }),
  );
  await running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
