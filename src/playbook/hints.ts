import { conditionHints } from "./conditionHints.ts";
import { coverageHints } from "./coverageHints.ts";
import { dateHints } from "./dateHints.ts";
import { everyPart } from "./everyPart.ts";
import { experimentHints } from "./experimentHints.ts";
import { helpHints } from "./helpHints.ts";
import { lengthHints } from "./lengthHints.ts";
import { outcomeHints } from "./outcomeHints.ts";
import { placeholderHints } from "./placeholderHints.ts";
import { pressureHints } from "./pressureHints.ts";
import type { Hint, HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { scoreHints } from "./scoreHints.ts";
import { secretHints } from "./secretHints.ts";
import { stepHints } from "./stepHints.ts";
import { themeHint } from "./themeHint.ts";
import { translationHints } from "./translationHints.ts";
import { voiceHints } from "./voiceHints.ts";

/** Lists that say whom or what a part is for; without one it is for all. */
const WHOM = ["for", "segments", "stages", "languages", "outcomes"];

/**
 * What works but is probably not meant. Only the desk asks for it: a customer's browser has nothing to do with hints.
 * The playbook is sound already; `now` is ms since 1970.
 */
export function hints(playbook: Playbook, now: number): Hint[] {
  const found: Hint[] = [];
  const report: Report<HintCode> = (code, path, value, wanted, known) =>
    found.push({ code, path, found: value, wanted, known });
  stepHints(playbook, report);
  outcomeHints(playbook, report);
  scoreHints(playbook, report);
  coverageHints(playbook, now, report);
  conditionHints(playbook, report);
  everyPart(playbook, [], (part, path) => {
    for (const key of WHOM)
      if (path.length && Array.isArray(part[key]) && !part[key].length) report("for-nobody", [...path, key], key);
  });
  playbook.help.forEach(({ id, closes, when }, i) => {
    if (!closes.length && !when) report("closes-nothing", ["help", i], id);
  });
  placeholderHints(playbook, report);
  dateHints(playbook, now, report);
  helpHints(playbook, report);
  pressureHints(playbook, report);
  experimentHints(playbook, report);
  themeHint(playbook, report);
  translationHints(playbook, report);
  lengthHints(playbook, report);
  voiceHints(playbook, report);
  secretHints(playbook, report);
  return found;
}
