import type { Root } from "mdast";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/reader.css?inline";
import type { Words } from "../words/words.ts";
import { type Draw, drawMarkdown, parseMarkdown } from "./markdown.tsx";

/** A text that was parsed. */
export interface Parsed {
  root: Root;
  /** What the positions in the tree count in. */
  source: string;
}

interface ReaderProps {
  parsed: Parsed;
  language: string;
  words: Words;
  /** What is drawn in a way of its own. */
  own: Draw;
}

const dress = (page: HTMLElement | null): void => {
  if (page) adoptSheet(page, sheet);
};

/** The text that was parsed last: the page is drawn more often than it changes. */
let last: (Parsed & { markdown: string }) | undefined;

/** A text as its tree, parsed once as long as no other one comes. */
export function readMarkdown(markdown: string): Parsed {
  if (last?.markdown !== markdown) last = { markdown, ...parseMarkdown(markdown) };
  return last;
}

/** The text of a lesson or an article. Loaded when the first one is opened, together with its parser and its style. */
export const Reader = ({ parsed, language, words, own }: ReaderProps) => (
  <div class="reader" ref={dress} lang={language} dir="auto">
    {drawMarkdown(parsed.root, 4, words, own)}
  </div>
);
