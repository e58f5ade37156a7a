import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/reader.css?inline";
import type { Words } from "../words/words.ts";
import { drawMarkdown, parseMarkdown } from "./markdown.tsx";

export interface ReaderProps {
  markdown: string;
  language: string;
  words: Words;
}

/** A lesson or an article. Loaded when the first one is opened, together with its parser and its style. */
export function Reader({ markdown, language, words }: ReaderProps) {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (page.current) adoptSheet(page.current, sheet);
  }, []);
  const tree = useMemo(() => parseMarkdown(markdown), [markdown]);
  return (
    <div class="reader" ref={page} lang={language} dir="auto">
      {drawMarkdown(tree, 4, words)}
    </div>
  );
}
