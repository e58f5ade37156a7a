import { milliseconds } from "./duration.ts";
import type { Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

export function isZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return false;
  }
}

/** Is there such a day and hour? One such as 31 February is read as a day in March. */
export function isDate(wall: string): boolean {
  const at = Date.parse(`${wall}Z`);
  return !!at && new Date(at).toISOString().startsWith(wall);
}

/** Whether help can be had: after what it needs, on its dates, and with something behind it. */
export function helpReferences({ help }: Playbook, report: Report): void {
  const needs = new Map(help.map((item) => [item.id, item.needs]));
  help.forEach((item, i) => {
    const path = ["help", i];
    const needed = new Set(item.needs);
    for (const one of needed) for (const next of needs.get(one) ?? []) needed.add(next);
    if (needed.has(item.id)) report("needs-circle", [...path, "needs"], item.id);
    if (item.type === "article" && !item.body && !item.link) report("nothing-to-read", path, item.id);
    const repeats = item.type === "webinar" && item.repeats;
    if (repeats && (milliseconds(repeats.every) % 86_400_000 || repeats.until < item.starts))
      report("repeats-badly", [...path, "repeats"], repeats.every, repeats.until);
  });
}
