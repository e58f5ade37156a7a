import type { Reason, ReasonCode } from "../../src/rules/reason.ts";
import type { OpenObstacle } from "../../src/success/obstacles.ts";
import type { Words } from "../words/words.ts";

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
  // the first of them counts most: what the customer said comes before what we see
  const closes = because.find(({ code }) => code.startsWith("closes-"));
  const open = obstacles.find(({ obstacle }) => obstacle.id === closes?.of);
  const why: string[] = [];
  if (open) {
    const named = closes?.code === "closes-named";
    const { asReason, title } = open.obstacle;
    const obstacle = words.text((named && asReason) || title);
    why.push(words.say(named ? "why.closes-named" : "why.closes-detected", { obstacle }));
  }
  const tried = first(trying);
  if (tried) why.push(words.say(tried === "stronger" && open?.stalled ? "why.stalled" : `why.${tried}`));
  const fit = first(fitting);
  return why.length || !fit ? why : [words.say(`why.${fit}`)];
}
