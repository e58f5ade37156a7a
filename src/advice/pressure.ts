import type { Playbook } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { own } from "../state.ts";
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
const interruptions = ({ state, now }: View): number[] =>
  Object.values(state.surfaces)
    .flatMap(({ did }) => own(did, "shown") ?? [])
    .flatMap(({ first, last }) => (first === last ? [last] : [first, last]))
    .filter((at) => at <= now);

/** Why something that is due may not show itself unasked now; an empty list means that it may. */
export function pressureOf({ pressure }: Playbook, view: View, asked: string, reached: boolean): Reason[] {
  const { now, session } = view;
  const surface = own(view.state.surfaces, asked);
  const shown = surface && own(surface.did, "shown");
  const reasons: Reason[] = [];
  // Shown once is enough; only the customer's own "later" brings it back.
  if (shown && !(surface.until && surface.until.value <= now && shown.last < surface.until.value)) {
    reasons.push({ code: "shown-before", of: asked, at: shown.last });
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
