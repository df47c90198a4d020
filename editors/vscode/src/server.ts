// SPDX-License-Identifier: Apache-2.0
// The life of the language server: found, started, watched, told to check the workspace.
import { homedir } from "node:os";
import * as vscode from "vscode";
import {
  CloseAction,
  LanguageClient,
  ErrorAction,
  RevealOutputChannelOn,
  vsdiag,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import { find, oldest, type Search } from "./program.js";
import { say } from "./texts.js";
import { Sweeps } from "./sweeps.js";

export const languages = ["markdown", "plaintext", "okr"];
const selector = languages.flatMap((language) =>
  ["file", "untitled"].map((scheme) => ({ scheme, language })),
);

export type State = { kind: "running"; version: string } | { kind: "stopped"; why: string };

export class Server implements vscode.Disposable {
  readonly sweeps = new Sweeps();
  private client: LanguageClient | undefined;
  private program: string | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<State>();
  readonly onDidChange = this.changed.event;

  constructor(readonly log: vscode.LogOutputChannel) {}

  /** The program that runs; undefined when none does. */
  get file(): string | undefined {
    return this.program;
  }

  /** Starts, or starts anew. Calls wait for each other. */
  start(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  /** The server asks for the settings anew. */
  async settingsChanged(): Promise<void> {
    await this.client?.sendNotification("workspace/didChangeConfiguration", { settings: null });
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.turn.then(work, work);
    this.turn = next;
    return next;
  }

  private async begin(): Promise<void> {
    const found = await find({
      configured: vscode.workspace.getConfiguration("okrlint").get("path", ""),
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
      home: homedir(),
      path: process.env.PATH ?? "",
      windows: process.platform === "win32",
    });
    if (found.kind !== "found") {
      this.fail(reason(found));
      return;
    }
    this.log.info(`${found.file} (${found.version})`);
    const client = new LanguageClient(
      "okrlint",
      "okrlint",
      { command: found.file, args: ["lsp"] },
      this.options(),
    );
    try {
      await client.start();
    } catch (error) {
      await client.dispose().catch(() => undefined);
      this.fail(say("broken", error instanceof Error ? error.message : String(error)));
      return;
    }
    this.client = client;
    this.program = found.file;
    this.changed.fire({ kind: "running", version: found.version });
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.program = undefined;
    this.sweeps.cancel();
    await client?.dispose().catch((error: unknown) => {
      this.log.warn(String(error));
    });
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: selector,
      initializationOptions: vscode.workspace.getConfiguration("okrlint"),
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: this.errorHandler(),
      middleware: {
        // The server knows open texts. What a closed one had stays only where closed ones are shown.
        provideDiagnostics: (document, previous, token, next) => {
          if (!(document instanceof vscode.Uri) && !document.isClosed)
            return next(document, previous, token);
          return previous !== undefined && this.sweeps.shown
            ? { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previous }
            : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        },
        provideWorkspaceDiagnostics: (known, token, report, next) =>
          this.sweeps.run(token, report, (each) => next(known, token, each)),
      },
    };
  }

  private errorHandler(): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = () => (usual ??= this.client?.createDefaultErrorHandler());
    return {
      error: (error, message, count) =>
        handler()?.error(error, message, count) ?? { action: ErrorAction.Continue },
      closed: async () => {
        const verdict = (await handler()?.closed()) ?? { action: CloseAction.DoNotRestart };
        if (verdict.action === CloseAction.Restart || this.client === undefined) return verdict;
        this.program = undefined;
        this.fail(say("crashed"));
        return { ...verdict, handled: true };
      },
    };
  }

  /** Tells the user once, with ways out; the status keeps telling. */
  private fail(why: string): void {
    this.log.error(why);
    this.changed.fire({ kind: "stopped", why });
    const [settings, again, log] = [say("openSettings"), say("tryAgain"), say("showLog")];
    void vscode.window.showErrorMessage(why, settings, again, log).then((chosen) => {
      if (chosen === settings)
        void vscode.commands.executeCommand("workbench.action.openSettings", "okrlint.path");
      else if (chosen === again) void this.start();
      else if (chosen === log) this.log.show();
    });
  }
}

function reason(found: Exclude<Search, { kind: "found" }>): string {
  switch (found.kind) {
    case "missing":
      return found.configured === "" ? say("missing") : say("missingAt", found.configured);
    case "foreign":
      return say("foreign", found.file);
    case "old":
      return say("old", found.file, found.version, oldest);
    case "serverless":
      return say("serverless", found.file, found.version);
  }
}
