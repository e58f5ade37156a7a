import type { Reason, ReasonCode } from "../../src/rules/reason.ts";
import type { OpenObstacle } from "../../src/success/obstacles.ts";
import type { Words } from "../words/words.ts";

/** What the customer said comes before what we see. */
const closing = ["closes-named", "closes-detected"] as const satisfies ReasonCode[];
/** What was tried before, and what followed from it. */
const trying = ["stronger", "change-tactic", "worked-before"] as const satisfies ReasonCode[];
/** What is told where nothing else is, the most telling first. */
const fitting = [
  "soon",
  "started",
  "fits-format",
  "fits-style",
  "free-first",
  "paid-first",
] as const satisfies ReasonCode[];

/** Why a help item is shown, in at most two sentences: what it is against, and what was tried; else why it fits. */
export function helpWhy(because: readonly Reason[], obstacles: readonly OpenObstacle[], words: Words): string[] {
  const first = <Code extends ReasonCode>(codes: readonly Code[]) =>
    codes.find((code) => because.some((reason) => reason.code === code));
  const against = closing.flatMap((code) => {
    const reason = because.find((each) => each.code === code);
    const open = reason && obstacles.find(({ obstacle }) => obstacle.id === reason.of);
    return open ? [{ code, open }] : [];
  })[0];
  const why: string[] = [];
  if (against) {
    const { code, open } = against;
    const { asReason, title } = open.obstacle;
    const obstacle = words.text((code === "closes-named" && asReason) || title);
    why.push(words.say(`why.${code}`, { obstacle }));
  }
  const tried = first(trying);
  if (tried) why.push(words.say(tried === "stronger" && against?.open.stalled ? "why.stalled" : `why.${tried}`));
  const fit = first(fitting);
  return why.length || !fit ? why : [words.say(`why.${fit}`)];
}
