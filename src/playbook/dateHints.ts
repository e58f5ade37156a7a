import { milliseconds } from "./duration.ts";
import type { Help } from "./help.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** West of everybody, a clock still shows a time 12 hours after it was that late in UTC. */
const LAST_ZONE = 12 * 3_600_000;

/** True once a wall time has passed in every zone; `now` is ms since 1970. */
const isPast = (wall: string, now: number, minutes = 0) => Date.parse(`${wall}Z`) + LAST_ZONE + minutes * 60_000 < now;

/** The last date of what repeats, by the clock on the wall. */
function lastOf(starts: string, { every, until }: { every: string; until: string }): string {
  const [first, end] = [Date.parse(`${starts}Z`), Date.parse(`${until}Z`)];
  const step = milliseconds(every);
  const last = first + Math.max(0, Math.floor((end - first) / step)) * step;
  return new Date(last).toISOString().slice(0, 16);
}

type Webinar = Extract<Help, { type: "webinar" }>;

/** True once the only date of a webinar is over, or the last one. */
const isOver = ({ starts, repeats, minutes = 60 }: Webinar, now: number) =>
  isPast(repeats ? lastOf(starts, repeats) : starts, now, minutes);

/** The key of the date that keeps an item from being offered any more; null while it is. */
export function endedBy(item: Help, now: number): "until" | "repeats" | "starts" | null {
  if (item.until && isPast(item.until, now)) return "until";
  if (item.type !== "webinar" || item.replay || !isOver(item, now)) return null;
  return item.repeats ? "repeats" : "starts";
}

/** Dates that have passed, so that what they stand for is not offered any more. */
export function dateHints({ help }: Playbook, now: number, report: Report<HintCode>): void {
  help.forEach((item, i) => {
    const path = ["help", i];
    if (item.until && isPast(item.until, now)) report("offer-past", [...path, "until"], item.until, item.id);
    if (item.type !== "webinar" || !isOver(item, now)) return;
    const { starts, repeats, replay } = item;
    if (repeats) report("repeats-ended", [...path, "repeats", "until"], lastOf(starts, repeats), !!replay);
    else if (!replay) report("webinar-past", [...path, "starts"], starts);
  });
}
