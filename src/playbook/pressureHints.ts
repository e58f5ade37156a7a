import { askOrder } from "./askOrder.ts";
import type { Known } from "./cases.ts";
import { certain } from "./certain.ts";
import { type Pace, paces, type Stage } from "./condition.ts";
import { milliseconds } from "./duration.ts";
import type { HintCode, Report } from "./problems.ts";
import type { CheckIn, Playbook } from "./schema.ts";

const WEEK = 604_800_000;
const DAY_MINUTES = 1440;
/** Less time than this between quiet hours is hardly meant. */
const HOUR_MINUTES = 60;
/** Questions that want to be asked this many times as often as they may be are by far too many. */
const BY_FAR = 2;
const minutes = (clock: string) => +clock.slice(0, 2) * 60 + +clock.slice(3);

function quietHours({ pressure: { quietHours } }: Playbook, report: Report<HintCode>) {
  if (!quietHours) return;
  const { from, to } = quietHours;
  const quiet = (minutes(to) - minutes(from) + DAY_MINUTES) % DAY_MINUTES;
  const left = DAY_MINUTES - quiet;
  if (!quiet || left < HOUR_MINUTES) report("odd-quiet-hours", ["pressure", "quietHours"], from, quiet && left);
}

/** How often in a week a check-in wants to be asked; what is asked once only does not count. */
function wishes(checkIn: CheckIn, rhythm: string | undefined): number {
  if (!("every" in checkIn)) return 0;
  return WEEK / milliseconds((checkIn.ask === "result" && rhythm) || checkIn.every);
}

function crowd({ segments, outcomes, checkIns, pressure }: Playbook, report: Report<HintCode>) {
  const { perWeek, perDay } = pressure;
  const may = Math.min(perWeek, perDay * 7);
  const told = new Set<string>();
  for (const segment of segments.length ? segments : [undefined]) {
    const fits = (id: string) =>
      outcomes.some((one) => one.id === id && (!segment || !one.for || one.for.includes(segment.id)));
    const asked = checkIns.filter((one) => !one.exempt && (!("outcome" in one) || fits(one.outcome)));
    const wish = (one: CheckIn) => wishes(one, segment?.experience.rhythm);
    const last = asked.toSorted((a, b) => askOrder.indexOf(a.ask) - askOrder.indexOf(b.ask)).at(-1);
    if (!may || !last || told.has(last.id)) continue;
    // a question crowds out others, not itself
    const before = asked.reduce((sum, one) => sum + (one === last ? 0 : wish(one)), 0);
    if (before <= may * BY_FAR) continue;
    told.add(last.id);
    const wanted = before + wish(last);
    report("crowded-out", ["checkIns", checkIns.indexOf(last)], last.id, { wanted, may, segment: segment?.id });
  }
}

const BEFORE: Stage[] = ["onboarding", "steps", "gap"];
const LATE: Pace[] = ["behind", "overdue"];

/** Whether a check-in is only due while the required outcome stands like this, or belongs to that time. */
const belongs = {
  perWeekWhenBehind: (one: CheckIn, required: ReadonlySet<string>, playbook: Playbook) =>
    (one.ask === "reason" && required.has(one.outcome)) ||
    needs(one, playbook, { paces: paced(required, (pace) => !LATE.includes(pace)) }),
  perWeekWhenReached: (one: CheckIn, required: ReadonlySet<string>, playbook: Playbook) =>
    one.ask === "value" ||
    one.ask === "praise" ||
    BEFORE.every((stage) => needs(one, playbook, { stage, paces: paced(required, (pace) => pace !== "reached") })),
};
const paced = (ids: ReadonlySet<string>, may: (pace: Pace) => boolean) =>
  new Map([...ids].map((id) => [id, paces.filter(may)] as const));
const needs = ({ when }: CheckIn, playbook: Playbook, otherwise: Known): boolean =>
  !!when && certain(when, playbook) === undefined && certain(when, playbook, otherwise) === false;

/** The outcome that decides, for each segment. */
const requiredOf = ({ segments, outcomes }: Playbook): ReadonlySet<string> =>
  new Set(
    (segments.length ? segments.map(({ id }) => id) : [undefined]).flatMap(
      (segment) => outcomes.find((one) => !segment || !one.for || one.for.includes(segment))?.id ?? [],
    ),
  );

/** Check-ins that the pressure budget never lets through, or hardly ever. */
export function pressureHints(playbook: Playbook, report: Report<HintCode>): void {
  const { checkIns, pressure } = playbook;
  quietHours(playbook, report);
  const held = checkIns.filter(({ exempt }) => !exempt).length;
  if (!held) return;
  for (const key of ["perSession", "perDay", "perWeek"] as const)
    if (!pressure[key]) report("never-interrupts", ["pressure", key], key, held);
  for (const key of ["perWeekWhenBehind", "perWeekWhenReached"] as const) {
    const required = requiredOf(playbook);
    const there = checkIns.filter((one) => !one.exempt && belongs[key](one, required, playbook)).length;
    if (!pressure[key] && there) report("never-interrupts", ["pressure", key], key, there);
  }
  crowd(playbook, report);
}
