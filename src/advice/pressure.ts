import type { Playbook } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { surfaceAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { offsetAt } from "./instant.ts";

/** Minutes since midnight on the customer's wall clock; on UTC's in a zone that this browser does not know. */
function wallClock({ now, zone }: View): number {
  let offset = 0;
  try {
    offset = offsetAt(now, zone);
  } catch {}
  return Math.floor(((now + offset) % DAY) / 60_000);
}

const minutes = (time: string): number => +time.slice(0, 2) * 60 + +time.slice(3);

function quiet({ quietHours }: Playbook["pressure"], view: View): boolean {
  if (!quietHours) return false;
  const [from, to, now] = [minutes(quietHours.from), minutes(quietHours.to), wallClock(view)];
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** When anything showed itself unasked. A time in the future comes from a clock that was wrong, and is not counted. */
const interruptions = ({ state, now }: View): number[] => Object.values(state.seen).filter((at) => at <= now);

// No playbook offers to wait for longer.
const LONGEST = 60 * DAY;

/** Until when the customer put something off, 0 for not at all. A time too far ahead comes from a clock that was wrong. */
export function snoozedUntil({ state, now }: View, asked: string): number {
  const until = surfaceAt(state, asked, "snoozed") ?? 0;
  return until > now + LONGEST ? 0 : until;
}

/** Why something that is due may not show itself unasked now; an empty list means that it may. */
export function pressureOf({ pressure }: Playbook, view: View, asked: string, reached: boolean): Reason[] {
  const { now, session } = view;
  const shown = surfaceAt(view.state, asked, "shown");
  const until = snoozedUntil(view, asked);
  const reasons: Reason[] = [];
  // Shown once is enough; only the customer's own "later" brings it back.
  if (shown !== undefined && !(until <= now && shown < until)) {
    reasons.push({ code: "shown-before", of: asked, at: shown });
  }
  if (quiet(pressure, view)) {
    reasons.push({ code: "quiet-hours", wanted: `${pressure.quietHours?.from}-${pressure.quietHours?.to}` });
  }
  const all = interruptions(view);
  const budget = (code: Reason["code"], since: number, most: number) => {
    const value = all.filter((at) => at >= since).length;
    if (value >= most) reasons.push({ code, value, wanted: most });
  };
  budget("budget-session", session, pressure.perSession);
  budget("budget-day", now - DAY + 1, pressure.perDay);
  budget("budget-week", now - 7 * DAY + 1, reached ? pressure.perWeekWhenReached : pressure.perWeek);
  return reasons;
}
