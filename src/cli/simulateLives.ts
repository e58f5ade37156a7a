import picocolors from "picocolors";
import { count } from "../speech/count.ts";
import type { Desk } from "./desk.ts";
import { live } from "./live.ts";
import { type LifeFile, openLives } from "./openLives.ts";
import { createProgress } from "./progress.ts";
import { spanText } from "./span.ts";
import { brokenText, momentText, type ToldMoment, timelineOf } from "./timeline.ts";

interface Result {
  file: string;
  called: string;
  starts: number;
  name: string;
  ok: boolean;
  /** Moments at which something was expected. */
  expected: number;
  failed: number;
  timeline: ToldMoment[];
}

function lived({ file, called, life, playbook, spotOf }: LifeFile): Result {
  const was = live(life, playbook);
  const timeline = timelineOf(life, was, spotOf);
  const looks = timeline.filter(({ broken }) => broken);
  const failed = looks.filter(({ broken }) => broken?.length).length;
  return { file, called, starts: was.starts, name: life.name, ok: !failed, expected: looks.length, failed, timeline };
}

function summary({ name, expected, failed }: Result, { colour }: Desk): string {
  const { green, red } = picocolors.createColors(colour);
  if (failed) return `${red("✗")} ${name}: ${failed} of ${count(expected, "expectation")} not met\n`;
  return `${green("✓")} ${name}: ${expected ? `${count(expected, "expectation")} met` : "nothing was expected"}\n`;
}

/** How to ask for more than the reasons told, at the first moment that was not as expected. */
function furtherOf({ called, starts, timeline }: Result): string {
  const first = timeline.find(({ broken }) => broken?.length);
  if (!first) return "";
  const at = spanText(Date.parse(first.at) - starts);
  return `  To see more: farshore explain ${called} --at ${at.includes(" ") ? `"${at}"` : at} <id>\n`;
}

function failures({ file, timeline }: Result, desk: Desk): void {
  for (const { broken, day, date, time, line, column } of timeline) {
    if (!broken?.length) continue;
    desk.out(`${file}:${line}:${column}  day ${day}, ${date} ${time}\n`);
    for (const one of broken) desk.out(brokenText(one, desk.colour));
  }
}

function tellAll({ timeline, name, file }: Result, desk: Desk): void {
  const { bold, dim } = picocolors.createColors(desk.colour);
  desk.out(`${bold(name)}  ${dim(file)}\n`);
  timeline.forEach((told, i) => {
    desk.out(momentText(told, timeline[i - 1], desk.colour));
  });
}

/** Lives each life and tells it; the exit code says whether all went as expected. */
export async function simulateLives(
  files: string[],
  { json, quiet }: { json: boolean; quiet: boolean },
  desk: Desk,
): Promise<number> {
  const lives = await openLives(files, desk);
  if (typeof lives === "number") return lives;
  const progress = createProgress(desk, lives.length, "lives");
  const results = lives.map((file, i) => {
    progress.at(i);
    return lived(file);
  });
  progress.end();
  const ok = results.every((result) => result.ok);
  if (json) {
    // what only the text needs is left out
    const lives = results.map((result) => ({ ...result, called: undefined, starts: undefined }));
    desk.out(`${JSON.stringify({ ok, lives }, null, 2)}\n`);
    return ok ? 0 : 1;
  }
  for (const result of results) {
    if (quiet) failures(result, desk);
    else tellAll(result, desk);
    desk.out(`${summary(result, desk)}${quiet ? "" : `${furtherOf(result)}\n`}`);
  }
  return ok ? 0 : 1;
}
