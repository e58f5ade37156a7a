import picocolors from "picocolors";
import { DAY } from "../rules/day.ts";
import { type Aspect, aspectsOf, changesOf } from "../speech/standingText.ts";
import { entryText } from "./entryText.ts";
import type { Life } from "./lifeSchema.ts";
import type { Lived, LivedLife } from "./live.ts";
import type { Broken } from "./seen.ts";
import { wrap } from "./wrap.ts";

/** One moment of a life in words, for people and for programs. */
export interface ToldMoment {
  /** Whole days since the start. */
  day: number;
  /** ISO 8601. */
  at: string;
  date: string;
  time: string;
  did: string;
  changes: Aspect[];
  /** The id of the question that showed itself. */
  shown: string | null;
  /** Types of the events that the host heard. */
  events: string[];
  broken: Broken[] | null;
  line: number;
  column: number;
}

// what the changes say already
const silent = ["step:done", "outcome:set", "checkin:shown", "ready"];

/** A life as it was lived, told moment by moment; only what has changed. */
export function timelineOf(
  life: Life,
  { lived, starts, speech, first }: LivedLife,
  spotOf: (path: (string | number)[]) => { line: number; column: number },
): ToldMoment[] {
  let known: Aspect[] | null = null;
  const tell = ({ at, entry, stood, shown, events, broken }: Lived): ToldMoment => {
    const aspects = aspectsOf(stood.insight, speech);
    const changes = changesOf(known, aspects);
    known = aspects;
    return {
      day: Math.floor((at - starts) / DAY),
      at: new Date(at).toISOString(),
      date: speech.day(at),
      time: speech.time(at),
      did: entryText(entry, speech),
      changes,
      shown: shown?.id ?? null,
      events: events.map(({ type }) => type),
      broken,
      ...spotOf(["days", life.days.indexOf(entry)]),
    };
  };
  known = life.days.length ? null : aspectsOf(first.insight, speech);
  return lived.map(tell);
}

/** What is not as expected, and why, in lines. */
export function brokenText({ about, expected, found, because }: Broken, colour: boolean): string {
  const { red, bold } = picocolors.createColors(colour);
  const why = because.map((reason) => `${wrap(`      because ${reason}`, " ".repeat(8))}\n`).join("");
  return `    ${red("✗")} ${bold(about)}: expected ${expected}; found ${found}\n${why}`;
}

const WIDE = 26;
/** What has changed stands below the day, not below the time, so that there is room for it. */
const DEEP = 8;

/** A text that begins at a column, and goes on there in the next lines. */
function from(column: number, text: string): string {
  const before = " ".repeat(column);
  return text
    .split("\n")
    .map((line) => wrap(`${before}${line}`, before))
    .join("\n")
    .slice(column);
}

/** One moment in lines: when and what happens, then what has changed by it. */
export function momentText(told: ToldMoment, before: ToldMoment | undefined, colour: boolean): string {
  const { bold, dim, yellow, green, cyan } = picocolors.createColors(colour);
  const sameDay = before?.day === told.day;
  const head = `${sameDay ? "" : `day ${String(told.day).padEnd(4)}${told.date}`}`.padEnd(WIDE);
  const indent = " ".repeat(DEEP);
  const wide = Math.max(0, ...told.changes.map(({ about }) => about.length));
  const lines = told.changes.map(({ about, text }) => {
    return `${indent}${cyan(about.padEnd(wide))}  ${from(DEEP + wide + 2, text)}\n`;
  });
  const heard = told.events.filter((type) => !silent.includes(type));
  if (told.shown !== null) lines.push(`${indent}${yellow(`the question shows itself: ${told.shown}`)}\n`);
  if (heard.length) lines.push(`${indent}${dim(from(DEEP, `told to the host: ${heard.join(", ")}`))}\n`);
  for (const broken of told.broken ?? []) lines.push(brokenText(broken, colour));
  const met = told.broken?.length === 0 ? `${green("✓")} ` : "";
  return `${bold(head)}${dim(told.time)}  ${met}${from(WIDE + 7 + (met ? 2 : 0), told.did)}\n${lines.join("")}`;
}
