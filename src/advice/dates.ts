import type { Help } from "../playbook/help.ts";
import type { View } from "../rules/view.ts";
import { instantOf } from "./instant.ts";
import { webinarTimes } from "./webinar.ts";

/** What is known of help that has a date; only playbooks with such help need it. */
export interface Dates {
  /** The end of what is over, ms. */
  endOf(help: Help, view: View): number | undefined;
  /** Does it take place within a week? */
  isSoon(help: Help, now: number): boolean;
}

export const dates: Dates = {
  endOf(help, { now, zone }) {
    const times = help.type === "webinar" && !help.replay ? webinarTimes(help, now) : null;
    if (times?.past) return times.ends;
    const ends = help.until ? instantOf(help.until, zone) : null;
    return ends !== null && now > ends ? ends : undefined;
  },
  isSoon: (help, now) => help.type === "webinar" && !!webinarTimes(help, now)?.soon,
};
