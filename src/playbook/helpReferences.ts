import { milliseconds } from "./duration.ts";
import type { Help } from "./help.ts";
import type { Path, Refer, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

function isZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return false;
  }
}

function date(text: string | undefined, path: Path, report: Report) {
  if (!text) return;
  const at = Date.parse(`${text}Z`);
  // a day such as 31 February is read as one in March
  if (!at || !new Date(at).toISOString().startsWith(text)) report("no-such-date", path, text);
}

function webinar({ starts, zone, repeats }: Extract<Help, { type: "webinar" }>, path: Path, report: Report) {
  date(starts, [...path, "starts"], report);
  date(repeats?.until, [...path, "repeats", "until"], report);
  if (repeats && (milliseconds(repeats.every) % 86_400_000 || repeats.until < starts))
    report("repeats-badly", [...path, "repeats"], repeats.every, repeats.until);
  if (!isZone(zone)) report("unknown-zone", [...path, "zone"], zone);
}

/** What help items say about other parts, and whether there is anything behind them. */
export function helpReferences({ help }: Playbook, refer: Refer, report: Report): void {
  const needs = new Map(help.map((item) => [item.id, item.needs]));
  const inCircle = (id: string): boolean => {
    const needed = new Set(needs.get(id));
    for (const one of needed) for (const next of needs.get(one) ?? []) needed.add(next);
    return needed.has(id);
  };
  help.forEach((item, i) => {
    const path = ["help", i];
    // an object says the obstacle under a key of its own, which is looked at with all such keys
    for (const [j, closing] of item.closes.entries())
      if (typeof closing === "string") refer("obstacle", closing, [...path, "closes", j]);
    refer("segment", item.segments, [...path, "segments"]);
    refer("help", item.needs, [...path, "needs"]);
    if (inCircle(item.id)) report("needs-circle", [...path, "needs"], item.id);
    date(item.until, [...path, "until"], report);
    if (item.type === "article" && !item.body && !item.link) report("nothing-to-read", path, item.id);
    if (item.type === "webinar") webinar(item, path, report);
  });
}
