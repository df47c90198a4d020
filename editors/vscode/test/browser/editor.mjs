// SPDX-License-Identifier: Apache-2.0
// A real VS Code (code-server) in a real browser (Chromium), as its user has it in front.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { chromium } from "playwright-core";

const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start test/browser/run`);
  return value;
};

const patience = 90_000;

/** Settings of every user of these tests: calm, and with nothing that asks the network. */
const calm = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "chat.commandCenter.enabled": false,
  "editor.minimap.enabled": false,
  "window.menuBarVisibility": "compact",
  "git.enabled": false,
};

export class Editor {
  /** A fresh user with the packaged extension installed, and a folder of these files. */
  static async start({ files, settings = {}, locale = "en", trusted = true, env = {} }) {
    const home = mkdtempSync(path.join(tmpdir(), "okrlint-editor-"));
    const folder = path.join(home, "okrs");
    const user = path.join(home, "user");
    const extensions = path.join(home, "extensions");
    mkdirSync(path.join(user, "User"), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    writeFileSync(path.join(user, "User", "settings.json"), JSON.stringify({ ...calm, ...settings }));
    const entry = path.join(needed("CODE_SERVER"), "node_modules/code-server/out/node/entry.js");
    const own = ["--user-data-dir", user, "--extensions-dir", extensions];
    const around = { env: { ...process.env, HOME: home, ...env } };
    const installed = spawnSync(process.execPath, [entry, ...own, "--install-extension", needed("VSIX")], around);
    if (installed.status !== 0) throw new Error(`the extension was not installed: ${installed.stderr}`);

    if (locale !== "en") speak(user, locale);

    const port = await freePort();
    const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--locale", locale];
    if (trusted) quiet.push("--disable-workspace-trust");
    const server = spawn(
      process.execPath,
      [entry, ...own, ...quiet, "--bind-addr", `127.0.0.1:${port}`, folder],
      { ...around, stdio: "ignore" },
    );
    const url = `http://127.0.0.1:${port}`;
    const answers = async () => (await fetch(`${url}/healthz`).catch(() => undefined))?.ok;
    await until(answers, "code-server answers", 2 * patience).catch((error) => {
      server.kill();
      throw error;
    });

    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    });
    const page = await browser.newPage({ locale, viewport: { width: 1180, height: 640 } });
    page.setDefaultTimeout(patience);
    await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
    await page.waitForSelector(".monaco-workbench");
    return new Editor(page, browser, server, home, folder);
  }

  constructor(page, browser, server, home, folder) {
    Object.assign(this, { page, browser, server, home, folder });
  }

  async stop() {
    await this.browser.close();
    this.server.kill();
    await new Promise((done) => this.server.once("exit", done));
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  async open(name) {
    const row = this.page.locator(".explorer-viewlet .monaco-list-row", { hasText: name });
    await row.dblclick();
    await this.page.waitForSelector(".editor-instance .view-line");
  }

  /** Runs a command by its title, as in the palette. */
  async command(title) {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input");
    await input.fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** The rows of the open pick list, and a choice from it. */
  picks() {
    return this.texts(".quick-input-list .monaco-list-row");
  }
  async pick(text) {
    await this.page.locator(".quick-input-widget input").fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first().click();
  }

  /** The lines on show, as the user reads them (hints and lenses are not of the text). */
  async lines() {
    const all = await this.page.locator(".editor-instance .view-line").evaluateAll((nodes) =>
      nodes
        .map((node) => {
          const own = node.cloneNode(true);
          own.querySelectorAll("[class*=dyn-rule], [class*=ced-]").forEach((hint) => hint.remove());
          return { top: parseInt(node.style.top, 10), text: own.textContent ?? "" };
        })
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return all.map(plain);
  }

  squiggles(severity) {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Puts the cursor into the line that holds the text, at its start or at its end. */
  async cursorTo(text, key = "Home") {
    await this.page.locator(".editor-instance .view-line", { hasText: loose(text) }).first().click();
    await this.page.keyboard.press(key);
  }

  /** What the bubble says when the mouse rests on the place, once it holds these words. */
  async hover(place, words) {
    const box = await place.boundingBox();
    await this.page.mouse.move(box.x + Math.min(8, box.width / 2), box.y + 2, { steps: 4 });
    const bubble = this.page.locator(".monaco-hover:not(.hidden) .hover-contents");
    return until(async () => {
      const all = plain((await bubble.allInnerTexts()).join("\n"));
      return all.includes(words) && all;
    }, `a hover with ${words}`);
  }

  /** Puts the cursor into what is underlined. */
  async cursorInto(place) {
    const box = await place.boundingBox();
    await this.page.mouse.click(box.x + box.width / 2, box.y + 2);
  }

  /** Opens the menu of fixes at the cursor and takes the first that fits; a picture shows it before. */
  async quickFix(title, picture) {
    await this.page.keyboard.press("Control+.");
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await rows.filter({ hasText: title }).first().waitFor();
    const focused = this.page.locator(".action-widget .monaco-list-row.focused");
    await until(async () => {
      if (title.test(plain(await focused.innerText()))) return true;
      await this.page.keyboard.press("ArrowDown");
      return false;
    }, `a fix like ${title}`);
    if (picture) await this.shot(picture);
    await this.page.keyboard.press("Enter");
  }

  /** The text of the Markdown preview that holds these words. */
  preview(words) {
    return until(async () => {
      for (const frame of this.page.frames()) {
        const text = await frame.locator("body").innerText({ timeout: 500 }).catch(() => "");
        if (frame !== this.page.mainFrame() && text.includes(words)) return plain(text);
      }
      return undefined;
    }, `a preview with ${words}`);
  }

  /** Presses a button of a message. */
  async press(button) {
    await this.page.locator(".notifications-toasts .monaco-button", { hasText: button }).first().click();
  }

  async problems() {
    const panel = this.page.locator(".markers-panel");
    for (let tries = 0; !(await panel.isVisible()); ++tries) {
      // The key shows and hides: a panel that is about to come is not to be sent away.
      const coming = await panel.waitFor({ timeout: 5_000 }).then(() => true, () => false);
      if (!coming) await this.page.keyboard.press("Control+Shift+M");
      if (tries > 10) throw new Error("no list of problems");
    }
    return this.texts(".markers-panel .monaco-list-row");
  }

  async texts(selector) {
    return (await this.page.locator(selector).allInnerTexts()).map(plain);
  }

  notifications() {
    return this.texts(".notifications-toasts .notification-list-item-message");
  }

  async shot(name, clip) {
    const file = path.join(needed("SHOTS"), `${name}.png`);
    await this.page.screenshot({ path: file, ...(clip ? { clip } : {}) });
  }
}

/** Waits until the work gives something true, and gives that. */
export async function until(work, what, patient = patience) {
  const end = Date.now() + patient;
  for (;;) {
    const got = await work();
    if (got) return got;
    if (Date.now() > end) throw new Error(`not within ${patient / 1000} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** One blank between words: the editor writes others. */
export function plain(text) {
  return text.replace(/[\s\u00a0\u00b7]+/g, " ").trim();
}

/** A language pack without a word: the editor itself stays English, its extensions speak the language. */
function speak(user, locale) {
  const words = path.join(user, "words.json");
  writeFileSync(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `test.${locale}` }, version: "1.0.0" }];
  const pack = { hash: "empty", label: locale, extensions, translations: { vscode: words } };
  writeFileSync(path.join(user, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}

function loose(text) {
  return new RegExp(text.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s\\u00a0]+"));
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

