import type { Heading, Nodes } from "mdast";
import type { Text } from "../../src/playbook/atoms.ts";
import type { Model, Note } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { dressedIn } from "../style/adoptSheet.ts";
import fold from "../style/lower.css?inline";
import printed from "../style/printed.css?inline";
import sheet from "../style/reading.css?inline";
import { tell } from "../tell.ts";
import { enReading } from "../words/enReading.ts";
import type { Words } from "../words/words.ts";
import { plain } from "./markdown.tsx";
import { boxesOf, ownWays } from "./own.tsx";
import { printParts } from "./print.ts";
import { blockAt, goTo, watchReading } from "./progress.ts";
import { type Drawn, Reader, readText, Unread } from "./reader.tsx";

const dress = dressedIn(fold, sheet);

/** How far a text was read, and which of its boxes are otherwise than its author wrote them. */
interface Place {
  read: number;
  ticks: number[];
}
const nowhere: Place = { read: 0, ticks: [] };

/** Fewer headings are found by scrolling. */
const fewest = 4;

interface ReadingProps {
  model: Model;
  /** Id of the help item, and of the lesson of a course. */
  id: string;
  lesson?: string | undefined;
  text: Text;
  /** Nothing is left to do here, so nobody is led back into it. */
  finished?: boolean;
  /** The text alone, where it goes with something else. */
  bare?: boolean;
}

const sectionOf = (inside: Element) => inside.closest<HTMLElement>(".page");

const arrived = new WeakSet<Element>();

/** Where the customer is in a text: asked whenever it is opened, and then what they do here. */
function placeIn(model: Model, id: string, lesson: string | undefined) {
  const place = model.note<Place>(`place/${id}/${lesson}`, nowhere);
  const ask = (section: HTMLElement | null) => {
    if (!section || arrived.has(section)) return;
    arrived.add(section);
    model.coach.marks(id, lesson).then(
      (marks) => {
        if (section.isConnected) place.value = marks;
      },
      () => {},
    );
  };
  return { place, ask };
}

/** The headings of a long text; a press leads there. */
function Contents({ words, headings }: { words: Words; headings: Heading[] }) {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const go = (near: Element, index: number) => {
    const found = sectionOf(near)?.querySelectorAll<HTMLElement>(".reader > :is(h3, h4, h5, h6)");
    goTo(found?.[index]);
  };
  return (
    <details class="fold contents">
      <summary>
        {words.say("reading.contents")}
        <Icon name="down" size={16} />
      </summary>
      <ol>
        {headings.map((heading, index) => (
          <li class={heading.depth > top ? "below" : undefined} key={index}>
            <button type="button" dir="auto" onClick={({ currentTarget }) => go(currentTarget, index)}>
              {plain(heading)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Back to where the customer was, when they were not through. */
function Resume({ words, read }: { words: Words; read: number }) {
  const resume = (near: Element) => {
    const section = sectionOf(near);
    if (section) goTo(blockAt(section, read));
  };
  return (
    <button type="button" class="button start" onClick={({ currentTarget }) => resume(currentTarget)}>
      {words.say("reading.resume")}
      <span class="small soft">{words.number(read, { style: "percent", maximumFractionDigits: 0 })}</span>
    </button>
  );
}

interface BodyProps extends ReadingProps {
  parsed: Drawn;
  place: Note<Place>;
}

/** The text itself, with what can be ticked and copied in it. */
function Body({ model, id, lesson, text, parsed, place }: BodyProps) {
  const { words } = model;
  const copied = model.note<{ code: string; done: boolean } | null>(`copied/${id}`, null);
  const { boxes, given } = boxesOf(parsed.root);
  const { ticks: changed } = place.value;
  const ticked = new Set([...given, ...changed].filter((box) => given.includes(box) !== changed.includes(box)));
  const tick = (box: number) => {
    const ticks = changed.includes(box) ? changed.filter((each) => each !== box) : [...changed, box];
    place.value = { ...place.value, ticks };
    tell(model.coach.mark(id, { ticks }, lesson));
  };
  const copy = async (code: string, near: Element) => {
    try {
      await navigator.clipboard.writeText(code);
      copied.value = { code, done: true };
    } catch {
      // Pages without https, and policies of the host, take the clipboard away; the customer's own keys still work.
      const written = near.parentElement?.querySelector("code");
      if (written) getSelection()?.selectAllChildren(written);
      copied.value = { code, done: false };
    }
  };
  const own = ownWays({
    source: parsed.source,
    boxes,
    ticked,
    tick,
    copy: (code, near) => void copy(code, near),
    copied: copied.value?.done ? copied.value.code : null,
  });
  return (
    <>
      <Reader parsed={parsed} language={words.textLanguage(text)} words={words} own={own} />
      <p class={copied.value && !copied.value.done ? "small" : "unseen"} role="status">
        {copied.value && words.say(copied.value.done ? "reading.copied" : "reading.select")}
      </p>
    </>
  );
}

const isHeading = (node: Nodes): node is Heading => node.type === "heading";

/**
 * A text with what helps to read it: its contents, how far it was read, what was ticked, a copy for paper. Loaded beside
 * the parser when the first text is opened.
 */
export function Reading(props: ReadingProps) {
  const { model, id, lesson, text, finished = false, bare = false } = props;
  const { words } = model;
  model.learn(enReading);
  const parsed = readText(model, `${id}/${lesson}`, words.text(text));
  const { place, ask } = placeIn(model, id, lesson);
  const dressed = (section: HTMLElement | null) => {
    dress(section);
    ask(section);
  };
  if (!parsed) return <Unread />;
  if (bare) {
    return (
      <div ref={dressed}>
        <Body {...props} parsed={parsed} place={place} />
      </div>
    );
  }
  const { read } = place.value;
  const headings = parsed.root.children.filter(isHeading);
  const arrive = (section: HTMLElement | null) => {
    dressed(section);
    if (section) watchReading(section, (share) => tell(model.coach.mark(id, { read: share }, lesson)));
  };
  const print = (near: Element) => {
    const title = near.closest(".help-reader")?.querySelector(lesson ? ".lesson-title" : "h3") ?? null;
    const page = sectionOf(near)?.querySelector(".reader") ?? null;
    tell(printParts([title, page], words.textLanguage(text), printed, model));
  };
  return (
    <section class="page stack" ref={arrive}>
      <div class="reading-bar" aria-hidden="true" />
      {!finished && read > 0 && read < 0.95 && <Resume words={words} read={read} />}
      {headings.length >= fewest && <Contents words={words} headings={headings} />}
      <Body {...props} parsed={parsed} place={place} />
      <button type="button" class="button quiet print start" onClick={({ currentTarget }) => print(currentTarget)}>
        {words.say("reading.print")}
      </button>
    </section>
  );
}
