import { instantOf } from "../advice/instant.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Finding, Path } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { suggest } from "../playbook/suggest.ts";
import { names } from "../playbook/wording.ts";
import { against } from "./against.ts";
import { entryMisfits } from "./entryMisfits.ts";
import { entryKinds, Life } from "./lifeSchema.ts";
import { type Misfit, readAs } from "./readAs.ts";
import { spanOf } from "./span.ts";

const isEntry = ([first, second]: Path, length: number) =>
  first === "days" && typeof second === "number" && length === 2;

/** An entry that says nothing, or two things at once, is told in the words of a life. */
function instead({ path, code, found, known = [] }: Finding): string | null {
  if (!isEntry(path, path.length)) return null;
  if (code === "two-conditions")
    return `${names(known, "and")} are two things that happen; write an entry for each, with the same "at".`;
  if (code !== "wrong-type" || typeof found !== "object" || found === null || Array.isArray(found)) return null;
  for (const key of Object.keys(found)) {
    const near = suggest(key, entryKinds);
    if (near) return `nothing happens here; instead of ${JSON.stringify(key)}, did you mean ${JSON.stringify(near)}?`;
  }
  return `nothing happens here; write one of ${names(entryKinds, "or", 20)} beside "at".`;
}

// more than a year of hours, and far less than what a desk can walk
const MOST = 10_000;

function moments({ days }: Life, note: (path: Path, sentence: string) => void): void {
  let before = { ms: 0, text: "" };
  days.forEach(({ at, every, until }, i) => {
    const path = ["days", i];
    const ms = spanOf(at);
    if (ms === null)
      note([...path, "at"], `${JSON.stringify(at)} is no time since the start; write it like "3d" or "3d 4h".`);
    else if (ms < before.ms)
      note(
        [...path, "at"],
        `${JSON.stringify(at)} comes before ${JSON.stringify(before.text)} above it; put the entries in order.`,
      );
    else before = { ms, text: at };
    if ((every === undefined) !== (until === undefined))
      note(path, `what repeats needs both "every" and "until", such as "every": "1d", "until": "20d".`);
    if (until === undefined) return;
    const end = spanOf(until);
    if (end === null)
      note([...path, "until"], `${JSON.stringify(until)} is no time since the start; write it like "20d".`);
    else if (ms !== null && end < ms)
      note([...path, "until"], `${JSON.stringify(until)} is before ${JSON.stringify(at)}.`);
    else if (ms !== null && every !== undefined && (end - ms) / milliseconds(every) > MOST)
      note([...path, "every"], `this would happen more than ${MOST} times; choose a longer time.`);
  });
}

/** What is wrong with a life beyond its shape; without a playbook its names are not looked at. */
function misfitsOf(life: Life, playbook: Playbook | null): Misfit[] {
  const misfits: Misfit[] = [];
  const { zone = "UTC", starts, days } = life;
  if (instantOf("2026-01-01T00:00", zone) === null)
    misfits.push({
      path: ["zone"],
      sentence: `there is no time zone ${JSON.stringify(zone)}; write one such as "Europe/Berlin".`,
    });
  else if (instantOf(starts, zone) === null)
    misfits.push({ path: ["starts"], sentence: `there is no such date as ${JSON.stringify(starts)}.` });
  moments(life, (path, sentence) => misfits.push({ path, sentence }));
  if (!playbook) return misfits;
  const known = against(playbook, misfits);
  days.forEach((entry, i) => {
    entryMisfits(known, entry, ["days", i]);
  });
  return misfits;
}

/** Reads a life, and tells all that is wrong with it. */
export const readLife = (text: string, playbook: Playbook | null) =>
  readAs(text, { schema: Life, whole: "this life", instead, misfits: (life) => misfitsOf(life, playbook) });
