import type { Reason, ReasonCode } from "../../src/rules/reason.ts";
import type { OpenObstacle } from "../../src/success/obstacles.ts";
import type { Words } from "../words/words.ts";

/** The reasons a customer is told, the most telling first; what the customer said comes before what we see. */
const told = [
  "closes-named",
  "closes-detected",
  "stronger",
  "soon",
  "started",
  "fits-format",
  "fits-style",
  "free-first",
  "paid-first",
] as const satisfies ReasonCode[];

/** Why a help item is shown, as one sentence; empty when there is nothing worth saying. */
export function helpWhy(because: readonly Reason[], obstacles: readonly OpenObstacle[], words: Words): string {
  for (const code of told) {
    const reason = because.find((each) => each.code === code);
    if (!reason) continue;
    if (code !== "closes-named" && code !== "closes-detected") return words.say(`why.${code}`);
    const obstacle = obstacles.find((each) => each.obstacle.id === reason.of)?.obstacle;
    if (!obstacle) continue;
    const named = code === "closes-named" ? obstacle.asReason : undefined;
    return words.say(`why.${code}`, { obstacle: words.text(named ?? obstacle.title) });
  }
  return "";
}
