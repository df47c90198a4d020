// SPDX-License-Identifier: Apache-2.0
// The workspace is checked when the user asks, not every two seconds as the client library would:
// the library's question is held back until there is somebody to answer it for.
import type * as vscode from "vscode";
import { Uri } from "vscode";
import { vsdiag } from "vscode-languageclient/node";

type Reported = vsdiag.WorkspaceDocumentDiagnosticReport;

export class Sweeps {
  private begin: (() => void) | undefined;
  private waiting: (() => void)[] = [];
  private spokenOf = new Set<string>();

  /** Whether files that are not open have findings on show. */
  get shown(): boolean {
    return this.spokenOf.size > 0;
  }

  /** Resolves when the whole workspace was checked. */
  ask(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.begin?.();
    });
  }

  cancel(): void {
    this.finish();
    this.spokenOf.clear();
  }

  /** Called by the library, again two seconds after it returned. */
  async run(
    token: vscode.CancellationToken,
    report: vsdiag.ResultReporter,
    check: (report: vsdiag.ResultReporter) => vscode.ProviderResult<vsdiag.WorkspaceDiagnosticReport>,
  ): Promise<vsdiag.WorkspaceDiagnosticReport> {
    await this.asked(token);
    if (token.isCancellationRequested) return { items: [] };
    const now = new Set<string>();
    try {
      await check((chunk) => {
        chunk?.items.forEach((item) => now.add(item.uri.toString()));
        report(chunk);
      });
    } finally {
      const gone = [...this.spokenOf].filter((uri) => !now.has(uri));
      report({ items: gone.map(nothingLeft) });
      this.spokenOf = now;
      this.finish();
    }
    return { items: [] };
  }

  private asked(token: vscode.CancellationToken): Promise<void> {
    if (this.waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.begin = resolve;
      token.onCancellationRequested(resolve);
    });
  }

  private finish(): void {
    const done = this.waiting;
    this.waiting = [];
    done.forEach((resolve) => {
      resolve();
    });
  }
}

/** The report of a file that was there at the last check and is not any more. */
function nothingLeft(uri: string): Reported {
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, uri: Uri.parse(uri), version: null, items: [] };
}
