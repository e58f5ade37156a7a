import type { Words } from "../words/words.ts";

/** Several things as one, in the way of the language: "a, b and c". */
export const inList = ({ language }: Words, items: string[]): string => new Intl.ListFormat(language).format(items);
