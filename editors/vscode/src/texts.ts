// SPDX-License-Identifier: Apache-2.0
// What the extension says of itself, in the language that the user chose for okrlint, else in the editor's.
import { env, workspace } from "vscode";
import english from "./texts/en.json";
import spanish from "./texts/es.json";

export type Text = keyof typeof english;

export function language(): "es" | "en" {
  const set = workspace.getConfiguration("okrlint").get<string>("ui", "auto");
  return (set === "auto" ? env.language : set).startsWith("es") ? "es" : "en";
}

/** The text, with {0}, {1} … replaced. */
export function say(text: Text, ...values: (string | number)[]): string {
  const pattern = (language() === "es" ? spanish : english)[text];
  return pattern.replace(/\{(\d)\}/g, (all, index: string) => String(values[Number(index)] ?? all));
}
