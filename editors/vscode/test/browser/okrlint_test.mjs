// SPDX-License-Identifier: Apache-2.0
// What a user sees of okrlint in VS Code. Each test has an editor, a user and a folder of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { test } from "node:test";
import { Editor, plain, until } from "./editor.mjs";

const okrlint = process.env.OKRLINT;

const spanish = `# OKR de Ventas, T3 2026

## Objetivo 1: Ser el proveedor preferido de las ferreterías

- KR1: Incrementar la tasa de conversión de visitas a pedido de 9% a 15%
- KR2: Realizar 10 llamadas de ventas por semana
- KR3: Reducir el plazo de entrega de 4 a 6 días
`;
const english = `# Team OKRs, Q3 2026

## Objective 1: Earn the trust of our customers

- KR1: Raise the conversion rate of calls from 9% to 15%
- KR2: Make 10 sales calls
- KR3: Reduce waiting time from 6 to 4 days
`;

/** An editor for the length of a test; its last picture is kept when the test fails. */
async function using(options, work) {
  const editor = await Editor.start({ settings: { "okrlint.path": okrlint }, ...options });
  try {
    await work(editor);
  } catch (error) {
    await editor.shot(`failed-${Date.now()}`).catch(() => undefined);
    throw error;
  } finally {
    await editor.stop();
  }
}

/** What the command says of the same text, hints left out: the panel leaves them out too. */
function said(text) {
  const args = ["check", "--format", "json", "--exit-zero", "--stdin-filename", "a.okr.md", "-"];
  return JSON.parse(execFileSync(okrlint, args, { input: text, encoding: "utf8" })).findings;
}

/** A program that is not the okrlint of the tests. */
function program(body) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "okrlint-other-")), "okrlint");
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("a Spanish draft in a Spanish editor: findings, hover, quick fix, page of a rule, settings", async () => {
  await using({ files: { "ventas.okr.md": spanish }, locale: "es" }, async (editor) => {
    await editor.open("ventas.okr.md");
    await editor.squiggles("warning").first().waitFor();
    await editor.squiggles("error").first().waitFor();

    await until(async () => {
      const all = (await editor.texts(".editor-instance .view-lines, .editor-instance .codelens-decoration")).join("\n");
      return ["[7 palabras]", "1 error", "1 aviso", "base", "meta"].every((part) => all.includes(part));
    }, "words, counts and figures between the lines");
    const bubble = await editor.hover(editor.squiggles("warning").first(), "Resultado clave");
    for (const part of ["kr-output", "cuenta trabajo del equipo"])
      assert.ok(bubble.includes(part), `${part} in: ${bubble}`);
    await editor.shot("hover");
    await editor.page.mouse.move(600, 4);

    const expected = said(spanish);
    assert.ok(expected.length >= 2);
    const rows = await until(async () => {
      const all = await editor.problems();
      return all.length > expected.length && all;
    }, "a row for each finding");
    for (const one of expected) {
      const row = rows.find((text) => text.includes(plain(one.message)));
      assert.ok(row, `${one.message} is among ${rows.join("\n")}`);
      assert.match(row, new RegExp(`${one.rule}.*Ln ${one.start.line}, Col ${one.start.column}`));
    }
    assert.equal(rows.length, expected.length + 1, "no row but those and the file's");
    await editor.shot("findings");

    await editor.cursorInto(editor.squiggles("error").first());
    await editor.quickFix(/Invierte los valores/, "offers");
    await until(async () => (await editor.squiggles("error").count()) === 0, "the error is gone");
    assert.equal(await editor.squiggles("warning").count(), 1, "the other finding stays");
    await editor.page.keyboard.press("Control+S");
    const file = path.join(editor.folder, "ventas.okr.md");
    await until(() => readFileSync(file, "utf8").includes("- KR3: Reducir el plazo de entrega de 6 a 4 días\n"), "the statement rewritten");
    assert.ok(!said(readFileSync(file, "utf8")).some((one) => one.severity === "error"), "the command sees none, too");

    await editor.cursorTo("Realizar");
    await editor.command("Explicar una regla");
    const page = await editor.preview("kr-output");
    assert.match(page, /Trabajo hecho en lugar de resultado/);

    await editor.cursorInto(editor.squiggles("warning").first());
    await editor.quickFix(/kr-output/);
    await until(async () => (await editor.lines()).some((line) => line.includes("okrlint-disable-next kr-output")), "the edit");
    await until(async () => (await editor.squiggles("warning").count()) === 0, "the warning is gone");

    await editor.command("Preferences: Open Settings (UI)");
    await editor.page.locator(".settings-header .monaco-editor").click();
    await editor.page.keyboard.type("okrlint");
    const settings = await until(async () => {
      const all = (await editor.texts(".settings-editor .setting-item-description")).join("\n");
      return all.includes("Ruta absoluta") && all.includes("La escuela") && all;
    }, "settings of okrlint");
    assert.match(settings, /Ruta absoluta del programa okrlint/);
    assert.match(settings, /La escuela con la que se juzga/);
    await editor.shot("settings-es");
  });
});

test("an English draft: findings follow the keys; the whole workspace; a profile", async () => {
  const files = {
    "team.okr.md": english,
    "far/ventas.md": spanish,
    "notes.md": "# Shopping\n\n- KR of nothing, 10 apples\n- launch the barbecue\n",
  };
  await using({ files }, async (editor) => {
    await editor.open("team.okr.md");
    await editor.squiggles("warning").first().waitFor();
    await editor.cursorTo("KR3: Reduce waiting", "End");
    await editor.page.keyboard.type("\nKR4: Reduce churn from 4% to 9%");
    await editor.squiggles("error").first().waitFor();
    for (let i = 0; i < 2; ++i) await editor.page.keyboard.press("Backspace");
    await editor.page.keyboard.type("3%");
    await until(async () => (await editor.squiggles("error").count()) === 0, "the error is mended");
    await editor.page.keyboard.press("Control+S");

    await editor.command("okrlint: Check the drafts of the workspace");
    const rows = await until(async () => {
      const all = await editor.problems();
      return all.some((row) => row.startsWith("ventas.md")) && all;
    }, "findings of a file that is not open");
    assert.ok(rows.some((row) => row.startsWith("team.okr.md")));
    assert.ok(!rows.some((row) => row.startsWith("notes.md")), "what is no draft has none");
    const count = said(spanish).length + said(english).length;
    assert.equal(rows.length, count + 2, `rows of both drafts, none twice: ${rows.join("\n")}`);

    writeFileSync(path.join(editor.folder, "far/ventas.md"), spanish.replace("de 4 a 6", "de 6 a 4"));
    await editor.command("okrlint: Check the drafts of the workspace");
    await until(async () => (await editor.problems()).length === count + 1, "the mended file has one less");

    await editor.command("okrlint: Choose a profile");
    const profiles = await until(async () => {
      const all = await editor.picks();
      return all.length > 4 && all;
    }, "profiles");
    assert.ok(profiles.some((row) => row.startsWith("scrum-mx")), profiles.join("\n"));
    await editor.pick("strict");
    const stored = path.join(editor.folder, ".vscode/settings.json");
    await until(() => existsSync(stored) && readFileSync(stored, "utf8").includes('"strict"'), "the choice is kept");
  });
});

test("no program, one too old, then the right one", async () => {
  const none = { settings: {}, env: { PATH: "/nowhere:/bin:/usr/bin" } };
  await using({ files: { "team.okr": english }, locale: "es", ...none }, async (editor) => {
    await editor.open("team.okr");
    const first = await until(async () => (await editor.notifications())[0], "a message");
    assert.equal(first, "No se encuentra okrlint en el PATH del editor. Instálelo o indique dónde está.");
    await editor.shot("missing-es");
    await editor.press("Abrir los ajustes");
    await until(async () => {
      const all = (await editor.texts(".settings-editor .setting-item-description")).join("\n");
      return all.includes("Ruta absoluta");
    }, "the setting of the path");

    const field = editor.page.locator(".settings-editor .setting-item-contents input").first();
    await field.fill(program("echo okrlint 0.0.9"));
    const second = await until(
      async () => (await editor.notifications()).find((text) => text.includes("0.0.9")),
      "a message of its age",
    );
    assert.match(second, /es okrlint 0\.0\.9, y esta extensión necesita 0\.1\.0 o una posterior/);
    await field.fill(program("echo something else"));
    await until(async () => (await editor.notifications()).some((text) => /no es okrlint/.test(text)), "a stranger is told");
    await field.fill(program('[ "$1" = --version ] && echo okrlint 0.1.0 && exit; echo "no such command" >&2; exit 2'));
    await until(
      async () => (await editor.notifications()).some((text) => /sin su servidor para editores/.test(text)),
      "a program without a server is told",
    );
    await field.fill(okrlint);
    await editor.open("team.okr");
    await editor.squiggles("warning").first().waitFor();
  });
});

test("a folder that is not trusted cannot name a program", async () => {
  const trap = path.join(mkdtempSync(path.join(tmpdir(), "okrlint-trap-")), "sprung");
  const evil = program(`touch '${trap}'; echo okrlint 9.9.9`);
  const files = {
    "team.okr.md": english,
    ".vscode/settings.json": JSON.stringify({ "okrlint.path": evil }),
  };
  const settings = { "okrlint.path": okrlint, "security.workspace.trust.startupPrompt": "never" };
  await using({ files, settings, trusted: false }, async (editor) => {
    await editor.open("team.okr.md");
    await editor.squiggles("warning").first().waitFor();
    assert.ok(!existsSync(trap), "the folder's program did not run");
  });
});
