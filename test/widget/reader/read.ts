import { drawMarkdown, parsing } from "../../../widget/reader/markdown.tsx";
import { boxesOf, ownWays } from "../../../widget/reader/own.tsx";
import { en } from "../../../widget/words/en.ts";
import { enReading } from "../../../widget/words/enReading.ts";
import { createWords } from "../../../widget/words/words.ts";
import { type Drawn, elementsOf } from "./elementsOf.ts";

const words = createWords("en", {}, { ...en, ...enReading });

/** A text parsed and drawn as the reader does it, as the elements it would become. */
export function read(markdown: string): Drawn[] {
  const steps = parsing(markdown);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    const { root, source } = value;
    const { boxes, given } = boxesOf(root);
    const own = ownWays({ source, boxes, ticked: new Set(given), tick() {}, copy() {}, copied: null });
    return elementsOf(drawMarkdown(root, 4, words, own));
  }
}
