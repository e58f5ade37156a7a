import type { DueCheckIn } from "../advice/checkIn.ts";
import type { Happening } from "../fact.ts";
import type { Insight } from "../insight.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Outcome, Playbook } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { answerTo } from "./answerTo.ts";
import { accountOf, type Person } from "./person.ts";
import type { Tally } from "./tally.ts";
import { createWalk, type Stood, type Walk } from "./walk.ts";
import { createWorld, type World } from "./world.ts";

// as many help items as a panel shows at first sight
const SEEN = 3;
const HOUR = 3_600_000;

/** When the days of a population begin, and whose clock and language they go by. */
export interface Frame {
  starts: number;
  days: number;
  zone: string;
  language: string;
}

/** A person with the coach at their side. */
interface Coached {
  playbook: Playbook;
  person: Person;
  world: World;
  walk: Walk;
  tally: Tally;
}

/** Opens the panel: sees the first help items, and may open and finish the first. */
function looksForHelp(
  { person: { kind, luck }, world, walk, tally }: Coached,
  at: number,
  day: number,
  stood: Stood,
): Stood {
  const [first, ...rest] = stood.insight.help.slice(0, SEEN);
  if (!first) return stood;
  for (const { help } of [first, ...rest]) tally.saw(help.id);
  const { id } = first.help;
  if (!first.opened && luck(`opens ${id}`, day) >= kind.opensHelp) return stood;
  if (!first.opened) tally.opened(id);
  const finishes = luck(`finishes ${id}`, day) < kind.finishesHelp;
  if (!first.opened || !finishes) walk.note({ type: "help", help: id, did: "opened" }, at);
  if (!finishes) return stood;
  tally.finished(id);
  world.finished(id);
  return walk.step({ type: "help", help: id, did: "finished" }, at, true);
}

/** Answers a question, or puts it off, or closes it; answering opens the panel. */
function responds(coached: Coached, due: DueCheckIn, at: number, day: number, stood: Stood): Stood {
  const { person, world, walk, tally, playbook } = coached;
  const { kind, luck } = person;
  if (luck(`answers ${due.id}`, day) < kind.answers) {
    const answer = answerTo(due, { person, world, day, stood });
    if (answer) {
      tally.answered(due.id);
      return walk.step(answer, at, true);
    }
  }
  const later = luck(`later ${due.id}`, day) < kind.putsOff;
  const wait = milliseconds(playbook.pressure.snooze[0] ?? "1d");
  const did: Happening = later
    ? { type: "surface", surface: due.asked, did: "snoozed", until: at + wait }
    : { type: "surface", surface: due.asked, did: "dismissed" };
  walk.note(did, at);
  return stood;
}

/** One visit: what they do, the question that shows itself, and perhaps a look into the panel. */
function visit(coached: Coached, happenings: Happening[], at: number, day: number): Insight {
  const { person, walk, tally } = coached;
  const { kind, luck } = person;
  for (const happening of happenings) walk.note(happening, at);
  let stood = walk.step(null, at, true);
  const { insight } = stood;
  tally.stood(insight);
  const due = insight.checkIn;
  let opens = luck("panel", day) < kind.opensPanel;
  if (due?.mayInterrupt) {
    // what follows from it is derived with the next thing that happens
    walk.note({ type: "surface", surface: due.asked, did: "shown" }, at);
    tally.asked(due.id);
    const before = stood;
    stood = responds(coached, due, at, day, before);
    opens ||= stood !== before;
  } else if (due && opens) stood = responds(coached, due, at, day, stood);
  if (opens) stood = looksForHelp(coached, at, day, stood);
  return stood.insight;
}

/** What a person came for: the outcome that decides, and how much of it. */
export interface Aim {
  outcome: Outcome;
  target: number;
}

export interface Lived {
  world: World;
  aim: Aim | null;
  /** Where they stood at their last visit. */
  last: Insight;
}

/** Lives a person's days with the coach, and counts what happens; what is really so is in their world. */
export function coached(playbook: Playbook, person: Person, frame: Frame, tally: Tally): Lived {
  const { starts, days } = frame;
  const { luck, traits, account, id } = person;
  const walk = createWalk(playbook, frame, starts);
  let known = walk.step({ type: "identify", user: id, traits }, starts, false).insight;
  if (Object.keys(account).length)
    known = walk.step({ type: "group", account: accountOf(id), traits: account }, starts, false).insight;
  let aim: Aim | null = null;
  const world = createWorld(playbook, person, () => aim);
  const all: Coached = { playbook, person, world, walk, tally };
  for (let day = 0; day < days; day++) {
    const at = starts + day * DAY + 9 * HOUR + Math.floor(luck("hour", day) * 8 * HOUR);
    for (const happening of world.passes(day)) walk.note(happening, at - HOUR);
    if (!world.here) break;
    if (world.visits(day)) known = visit(all, world.does(day), at, day);
    aim ??= known.outcomes[0] ?? null;
    tally.day(known.stage);
  }
  tally.ended();
  return { world, aim, last: known };
}

/** The same person with the same luck and aim, whom nobody asks and nobody helps. */
export function alone(playbook: Playbook, person: Person, days: number, aim: Aim | null): World {
  const world = createWorld(playbook, person, () => aim);
  for (let day = 0; day < days && world.here; day++) {
    world.passes(day);
    if (world.here && world.visits(day)) world.does(day);
  }
  return world;
}
