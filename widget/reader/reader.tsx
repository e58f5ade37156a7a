import { breath } from "../breath.ts";
import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/reader.css?inline";
import { firstFrame } from "../surfaces/late.tsx";
import { tell } from "../tell.ts";
import type { Words } from "../words/words.ts";
import { type Draw, drawMarkdown, type Parsed, parsing } from "./markdown.tsx";

/** How far a text is drawn: only blocks that begin before this offset. */
export interface Drawn extends Parsed {
  drawn: number;
}

interface ReaderProps {
  parsed: Drawn;
  language: string;
  words: Words;
  /** What is drawn in a way of its own. */
  own: Draw;
}

const dress = dressedIn(sheet);

/** How much of a text is drawn at first, which is more than a screen, and with every frame after that; letters. */
const first = 1_200;
const further = 3_000;

/** How long a text is parsed at a time, ms: on a slow phone a piece that begins at the end of it still fits into a frame. */
const turn = 8;

/** The texts that were parsed last, since a page is drawn more often than it changes; more are never on one screen. */
const texts = new Map<string, { parsed: Parsed | null; done(): void }>();
const most = 8;

/** A text as its tree, parsed once; null while that takes a while, and `done` is called later. */
export function parsedOf(markdown: string, done: () => void): Parsed | null {
  const known = texts.get(markdown);
  const text = known ?? { parsed: null, done };
  text.done = done;
  if (known) return known.parsed;
  texts.set(markdown, text);
  if (texts.size > most) texts.delete([...texts.keys()][0] as string);
  const steps = parsing(markdown);
  const read = () => {
    const end = performance.now() + turn;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) text.parsed = step.value;
  };
  const goOn = async (): Promise<void> => {
    await breath();
    if (text.parsed) return text.done();
    read();
    return goOn();
  };
  if (markdown.length < first / 2) read();
  if (!text.parsed) tell(goOn());
  return text.parsed;
}

/** A text, and how far it is drawn, under a key of its own; null while it is parsed. */
export function readText(model: Model, key: string, markdown: string): Drawn | null {
  const note = model.note(`drawn/${key}`, first);
  const drawn = note.value;
  const parsed = parsedOf(markdown, () => {
    note.value = drawn;
  });
  if (!parsed) return null;
  if (drawn < parsed.source.length)
    // what is drawn so far is painted first
    tell(
      firstFrame()
        .then(breath)
        .then(() => {
          // asked for by each drawing in the frame
          if (note.value === drawn) note.value = drawn + further;
        }),
    );
  return { ...parsed, drawn };
}

/** In the place of a text that is parsed. */
export const Unread = () => <div class="unread" ref={dress} />;

/** The text of a lesson or an article. Loaded when the first one is opened, together with its parser and its style. */
export const Reader = ({ parsed, language, words, own }: ReaderProps) => (
  <div class="reader" ref={dress} lang={language} dir="auto">
    {drawMarkdown(parsed.root, 4, words, own, parsed.drawn)}
  </div>
);
