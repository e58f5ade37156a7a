import type { Path } from "./problems.ts";
import { suggest } from "./suggest.ts";

/** A path as a person would write it: `help[2].closes[0]`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[\w$-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text ? `${text}.${key}` : key;
  }, "");

/** The place of a problem at the head of its sentence. */
export const where = (path: Path): string => (path.length ? pathText(path) : "the playbook");

const cut = (text: string) => (text.length > 48 ? `${text.slice(0, 45)}...` : text);

/** A value that was found, short enough for a sentence. */
export function quoted(value: unknown): string {
  if (typeof value === "string") return value ? JSON.stringify(cut(value)) : "an empty text";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length ? `a list of ${value.length} in [ ]` : "an empty list";
  if (typeof value !== "object") return `a ${typeof value}`;
  const keys = Object.keys(value);
  return keys.length ? `an object with ${names(keys, "and", 3)}` : "an empty object";
}

/** `"a", "b" or "c"`; a long list is cut. */
export function names(words: readonly string[], join: "and" | "or", most = 12): string {
  const shown = words.slice(0, most).map((word) => JSON.stringify(cut(word)));
  if (words.length > most) return `${shown.join(", ")} ${join} ${words.length - most} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${join} ${shown.at(-1)}`;
}

/** An id or a word in quotation marks. */
export const said = (value: unknown) => JSON.stringify(String(value));

/** Ends a sentence with the word that was meant, or with what there is to choose from. */
export function choose(
  found: unknown,
  known: readonly string[] = [],
  otherwise: (known: readonly string[]) => string,
): string {
  const near = suggest(found, known);
  return near ? `; did you mean ${said(near)}?` : otherwise(known);
}
