// SPDX-License-Identifier: Apache-2.0
// "Explain a rule": the program's page of it, as a preview beside the draft.
import * as vscode from "vscode";
import type { Server } from "../server.js";
import { language, say } from "../texts.js";
import { ask, knowledge } from "./ask.js";

export const ruleScheme = "okrlint-rule";

export class RulePages implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {}

  provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = uri.path.slice(1).replace(/\.md$/, "");
    return ask(this.server, "explain", "--format", "markdown", rule);
  }

  async show(rule: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: ruleScheme, path: `/${rule}.md` });
    this.changed.fire(uri); // the language or the profiles may be others than last time
    await vscode.commands.executeCommand("markdown.showLockedPreviewToSide", uri);
  }
}

export async function explainRule(server: Server, pages: RulePages, rule: unknown): Promise<void> {
  if (typeof rule === "string") return pages.show(rule);
  const here = rulesAtCursor();
  const [only] = here;
  if (only !== undefined && here.length === 1) return pages.show(only);
  const items = (await knowledge(server)).rules.map((one) => ({
    label: one.id,
    description: one[language()].name,
    detail: here.includes(one.id) ? say("here") : "",
  }));
  items.sort((a, b) => Number(b.detail !== "") - Number(a.detail !== ""));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: say("whichRule"),
    matchOnDescription: true,
  });
  if (chosen) await pages.show(chosen.label);
}

/** The rules of the findings on the cursor's line, none twice; those under the cursor alone if any. */
function rulesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const at = editor.selection.active;
  const onLine = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((one) => one.source === "okrlint" && one.range.start.line <= at.line && at.line <= one.range.end.line);
  const under = onLine.filter((one) => one.range.contains(at));
  const codes = (under.length > 0 ? under : onLine).map((one) =>
    String(typeof one.code === "object" ? one.code.value : one.code),
  );
  return [...new Set(codes)];
}
