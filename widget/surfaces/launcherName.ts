import type { Insight } from "../../src/insight.ts";
import type { Words } from "../words/words.ts";

/** Where the customer stands, in a few words for the launcher's accessible name. */
export function launcherName(words: Words, { journey, outcomes, checkIn }: Insight): string {
  const share = words.percent(Math.round((outcomes[0]?.progress ?? 0) * 100) / 100);
  // Once every step is done, only the way to the outcome counts.
  const { complete, done, total } = journey;
  const where = words.say(complete ? "launcher.across" : "steps.complete", { share, count: total, done, total });
  const name = words.say("launcher.name", { title: words.say("panel.title"), where });
  return checkIn ? words.say("launcher.question", { name }) : name;
}
