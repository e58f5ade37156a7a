import type { Text } from "./atoms.ts";

/** The wordings of a text, each with the way to it: none for a text in one language, else the language. */
export const textsOf = (text: Text): [string[], string][] =>
  typeof text === "string" ? [[[], text]] : Object.entries(text).map(([language, words]) => [[language], words]);
