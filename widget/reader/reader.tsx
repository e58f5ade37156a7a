import type { Root } from "mdast";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/reader.css?inline";
import type { Words } from "../words/words.ts";
import { drawMarkdown, parseMarkdown } from "./markdown.tsx";

export interface ReaderProps {
  markdown: string;
  language: string;
  words: Words;
}

const dress = (page: HTMLElement | null): void => {
  if (page) adoptSheet(page, sheet);
};

/** The text that was parsed last: the page is drawn more often than it changes. */
let last: { markdown?: string; tree: Root } = { tree: { type: "root", children: [] } };

/** A lesson or an article. Loaded when the first one is opened, together with its parser and its style. */
export function Reader({ markdown, language, words }: ReaderProps) {
  if (last.markdown !== markdown) last = { markdown, tree: parseMarkdown(markdown) };
  return (
    <div class="reader" ref={dress} lang={language} dir="auto">
      {drawMarkdown(last.tree, 4, words)}
    </div>
  );
}
