import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn, Playbook } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { confirmationsOf, past, surfaceAt, timesOf } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { Standing } from "../standing.ts";
import { atOf, type PutOff, type State } from "../state.ts";
import type { Situation } from "./asking.ts";
import { type PreferencesInsight, preferencesOf } from "./preferences.ts";

/** What asks for attention: a question, or a hint in the page under the name that is kept of it. */
type Attention = CheckIn | { ask: "hint"; id: string; exempt?: false };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of a zone shows, such as "09:05". Throws for an unknown zone, or what is no time. */
function clockIn(zone: string, now: number): string {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" });
  clocks.set(zone, known);
  return known.format(now);
}

/** The customer's wall clock; UTC's in a zone that this browser does not know. */
function wallClock({ now, zone }: View): string {
  for (const each of [zone, "UTC"]) {
    try {
      return clockIn(each, now);
    } catch {}
  }
  return "";
}

/** Whether it is quiet by now, as the playbook or the customer has it. */
function quiet(hours: Playbook["pressure"]["quietHours"] | null, view: View): Reason[] {
  if (!hours) return [];
  const { from, to } = hours;
  const now = wallClock(view);
  const holds = from <= to ? now >= from && now < to : now >= from || now < to;
  return holds ? [{ code: "quiet-hours", wanted: `${from}-${to}` }] : [];
}

/** Whether the customer has paused whatever shows itself. */
export const leftAlone = (paused: PreferencesInsight["paused"]): Reason[] =>
  paused ? [{ code: "paused", ...(paused !== true && { at: paused }) }] : [];

const known = new WeakMap<State["surfaces"], [key: string, PutOff][]>();

/** What was put off; looked for once. */
function putOffs({ surfaces }: State): [key: string, PutOff][] {
  const made =
    known.get(surfaces) ??
    Object.entries(surfaces).flatMap(([key, one]): [string, PutOff][] =>
      typeof one === "object" && "length" in one ? [[key, one]] : [],
    );
  known.set(surfaces, made);
  return made;
}

/** Until when the customer put a question off, whatever the asking, ms; 0 when they did not. */
export const snoozedUntil = (view: View, id: string): number =>
  Math.max(
    0,
    ...putOffs(view.state).map(([key, one]) => (key.startsWith(`${id}@`) ? past(view, atOf(one)) + one.length : 0)),
  );

/** Whether what was left unanswered comes again: when it would after an answer; for a result only where that was promised. */
function comesAgain(checkIn: Attention, shown: number, { view, standing }: Situation): boolean {
  if (!("every" in checkIn) || view.now < shown + milliseconds(checkIn.every)) return false;
  if (checkIn.ask !== "result") return true;
  const { after, outcome } = checkIn;
  const open = standing.loops.some((loop) => loop.outcome === outcome && loop.closedAt === null);
  return open && (after === undefined || (timesOf(view.state, after)?.last ?? 0) > shown);
}

/** Shown once is enough, unless the customer said "later" or it comes again. */
function shownBefore(checkIn: Attention, asked: string, situation: Situation): Reason[] {
  const { view } = situation;
  const seen = surfaceAt(view.state, asked, "shown");
  if (seen === undefined) return [];
  const shown = past(view, seen);
  const until = snoozedUntil(view, checkIn.id);
  const again = comesAgain(checkIn, shown, situation) || (shown < until && until <= view.now);
  return again ? [] : [{ code: "shown-before", of: asked, at: shown }];
}

/** So much do clocks differ from one look to the next, ms. */
const DRIFT = 300_000;

/** How many interruptions a week are right: fewer once the outcome is met, more while the gap widens. */
function perWeek(pressure: Playbook["pressure"], { outcomes, loops }: Standing): number {
  const [required] = outcomes;
  const open = loops.some(({ closedAt }) => closedAt === null);
  // Whoever said that it does not work yet was promised to be asked again, whatever the numbers say by now.
  if (required?.reached && !open) return pressure.perWeekWhenReached;
  const widening = required?.pace === "behind" || required?.pace === "overdue";
  return widening ? pressure.perWeekWhenBehind : pressure.perWeek;
}

/** The question about the next period follows the review of the last one, in the same visit. */
const follows = (checkIn: Attention, { state, session, now }: View): boolean =>
  checkIn.ask === "expectation" && confirmationsOf(state, checkIn.outcome).some(({ at }) => at >= session && at <= now);

/** One limit of the pressure budget. */
export interface Budget {
  code: "budget-session" | "budget-day" | "budget-week";
  /** How often something showed itself unasked, and how often it may. */
  value: number;
  wanted: number;
}

/** What may show itself unasked, by visit, by day and by week, and what of it is used. */
export function budgetsOf({ playbook: { pressure }, view, standing }: Situation): Budget[] {
  const { now, session, state } = view;
  // A time in the future comes from a clock that was wrong, and is not counted; one that was set right by a little is.
  const all = Object.values(state.seen)
    .map(atOf)
    .filter((at) => at <= now + DRIFT);
  const budgets: [Budget["code"], since: number, wanted: number][] = [
    ["budget-session", past(view, session), pressure.perSession],
    ["budget-day", now - DAY + 1, pressure.perDay],
    ["budget-week", now - 7 * DAY + 1, perWeek(pressure, standing)],
  ];
  return budgets.map(([code, since, wanted]) => ({ code, value: all.filter((at) => at >= since).length, wanted }));
}

/** Why something that is due may not show itself unasked now; an empty list means that it may. */
export function pressureOf(situation: Situation, checkIn: Attention, asked: string): Reason[] {
  const { playbook, view } = situation;
  const own = preferencesOf(view);
  // the customer's own word goes before what the playbook exempts
  const reasons = [...shownBefore(checkIn, asked, situation), ...leftAlone(own.paused), ...quiet(own.quietHours, view)];
  if (checkIn.exempt || follows(checkIn, view)) return reasons;
  const budgets = budgetsOf(situation).filter(({ value, wanted }) => value >= wanted);
  return [...reasons, ...quiet(playbook.pressure.quietHours, view), ...budgets];
}
