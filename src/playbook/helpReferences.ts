import type { Text } from "./atoms.ts";
import type { Help } from "./help.ts";
import type { Refer, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

const textsOf = (text: Text): [string[], string][] =>
  typeof text === "string" ? [[[], text]] : Object.entries(text).map(([language, words]) => [[language], words]);

function template({ body, placeholders }: Extract<Help, { type: "template" }>, i: number, report: Report) {
  const used = new Set<string>();
  for (const [language, words] of textsOf(body))
    for (const [, name = ""] of words.matchAll(/\{\{\s*([A-Za-z0-9_-]{1,64})\s*\}\}/g)) {
      if (!used.has(name) && !Object.hasOwn(placeholders, name))
        report("undescribed-placeholder", ["help", i, "body", ...language], name, "", Object.keys(placeholders));
      used.add(name);
    }
  for (const name of Object.keys(placeholders))
    if (!used.has(name)) report("unused-placeholder", ["help", i, "placeholders", name], name, "", [...used]);
}

function isZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return false;
  }
}

function webinar({ starts, zone }: Extract<Help, { type: "webinar" }>, i: number, report: Report) {
  const at = Date.parse(`${starts}Z`);
  // a day such as 31 February is read as one in March
  if (!at || !new Date(at).toISOString().startsWith(starts)) report("no-such-date", ["help", i, "starts"], starts);
  if (!isZone(zone)) report("unknown-zone", ["help", i, "zone"], zone);
}

/** What help items say about other parts, and whether there is anything behind them. */
export function helpReferences({ help }: Playbook, refer: Refer, report: Report): void {
  help.forEach((item, i) => {
    refer("obstacle", item.closes, ["help", i, "closes"]);
    refer("segment", item.segments, ["help", i, "segments"]);
    if (!item.closes.length) report("closes-nothing", ["help", i], item.id);
    if (item.type === "article" && !item.body && !item.link) report("nothing-to-read", ["help", i], item.id);
    if (item.type === "template") template(item, i, report);
    if (item.type === "webinar") webinar(item, i, report);
  });
}
