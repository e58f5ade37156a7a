import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** West of everybody, a clock still shows a time 12 hours after it was that late in UTC. */
const LAST_ZONE = 12 * 3_600_000;

/** True once a wall time has passed in every zone; `now` is ms since 1970. */
const isPast = (wall: string, now: number, minutes = 0) => Date.parse(`${wall}Z`) + LAST_ZONE + minutes * 60_000 < now;

/** Dates that have passed, so that what they stand for is not offered any more. */
export function dateHints({ help }: Playbook, now: number, report: Report<HintCode>): void {
  help.forEach((item, i) => {
    const path = ["help", i];
    if (item.until && isPast(item.until, now)) report("offer-past", [...path, "until"], item.until, item.id);
    if (item.type !== "webinar") return;
    const { starts, repeats, replay, minutes = 60 } = item;
    if (repeats && isPast(repeats.until, now))
      report("repeats-ended", [...path, "repeats", "until"], repeats.until, !!replay);
    if (!repeats && !replay && isPast(starts, now, minutes)) report("webinar-past", [...path, "starts"], starts);
  });
}
